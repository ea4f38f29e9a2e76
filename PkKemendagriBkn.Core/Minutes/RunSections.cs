using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using static PkKemendagriBkn.Core.Writing.IndonesianNumbers;

namespace PkKemendagriBkn.Core.Minutes;

/// <summary>The sections of minutes that a run of the portal fills.</summary>
internal static class RunSections
{
    public static IEnumerable<Block> DataSets(RunRecord run)
    {
        yield return new Paragraph($"Pemadanan \"{run.Name}\" dijalankan pada portal oleh {run.RanBy} tanggal {IndonesianDates.Long(run.RanOn)} dan dikunci oleh "
            + $"{run.FrozenBy} tanggal {IndonesianDates.Long(run.FrozenOn)}. Angka di bawah ini diambil dari pemadanan itu.");
        yield return new Table(
            [new("Pihak", 1.2), new("Sumber dan berkas", 2.2), new("Keadaan per", 1.2), new("Baris", 0.9, Alignment.Right), new("Sidik SHA-256 berkas", 3)],
            [.. run.Sides.Select(s => TableRow.Of(DeadlineWords.Of(s.Party), $"{s.Source}\n{s.FileName}", IndonesianDates.Long(s.CutOffOn), Whole(s.Lines),
                s.Sha256))]);
    }

    public static IEnumerable<Block> Method(RunRecord run)
    {
        yield return new KeyValueList(
        [
            new("Kunci", run.Elements[0]),
            new("Unsur yang dibandingkan", string.Join(", ", run.Elements.Skip(1))),
            new("Mesin pemadanan", $"versi {Whole(run.EngineVersion)}"),
            new("Ambang kemiripan nama calon pasangan", Plain(run.LeastSimilarity)),
            new("Penilaian dampak pelindungan data pribadi", run.Assessment),
        ]);
        yield return new Table(
            [new("Aturan", 1.4), new("Versi", 0.6, Alignment.Right), new("Arti", 4)],
            [.. run.Rules.Select(r => TableRow.Of(r.Name, Whole(r.Version), r.Meaning))]);
    }

    public static IEnumerable<Block> Results(RunRecord run)
    {
        yield return new Table(
            [new("Uraian baris", 2.4), .. run.Sides.Select(s => new TableColumn($"{DeadlineWords.Of(s.Party)} ({s.Source})", 1.6, Alignment.Right))],
            [
                Line("Sama", s => s.Equal), Line("Berbeda", s => s.Differing), Line("Hanya ada pada pihak ini", s => s.Only),
                Line("NIP tidak sah", s => s.Invalid),
                Line("NIP ganda", s => s.Duplicates), Line("Ditolak saat dibaca", s => s.Rejected),
            ],
            Line("Jumlah baris berkas", s => s.Lines));

        TableRow Line(string name, Func<RunSide, long> of) => new([new Cell(name), .. run.Sides.Select(s => new Cell(Whole(of(s))))]);
    }

    public static IEnumerable<Block> Review(RunRecord run)
    {
        var review = run.Review;
        yield return new Table(
            [
                new("Antrean telaah", 2.4), new("Dinilai sama", 1, Alignment.Right), new("Dinilai berbeda", 1, Alignment.Right),
                new("Ragu", 0.8, Alignment.Right), new("Belum diputuskan", 1.1, Alignment.Right),
            ],
            [.. review.Queues.Select(q => TableRow.Of(q.Name, Whole(q.Same), Whole(q.Different), Whole(q.Unsure), Whole(q.Left)))]);
        yield return new KeyValueList(
        [
            new("Penelaah", Names(review.Reviewers)),
            new("Penelaah kedua", Names(review.SecondReviewers)),
            new("Sampel penelaah kedua", $"{Whole(review.Sampled)} butir, {Whole(review.Twice)} diputuskan tanpa mengetahui putusan pertama"),
            new("Kesepakatan kedua penelaah", review.Agreement is { } rate
                ? $"{Rounded(rate * 100, 1)} persen{(review.Kappa is { } kappa ? $", kappa Cohen {Rounded(kappa, 3)}" : "; kappa Cohen tidak terdefinisi")}"
                : "tidak diukur"),
        ]);
    }

    public static IEnumerable<Block> Keeping(RunRecord run)
    {
        yield return new Paragraph($"Berkas dan hasil pemadanan disimpan tersandi dan dimusnahkan tanggal {IndonesianDates.Long(run.DestroyOn)}; angka dan sidik tetap "
            + "disimpan. Lampiran tersamar boleh dibaca kedua pihak; lampiran lengkap memuat data pribadi dan diserahkan hanya kepada pejabat yang berwenang.");
        yield return new Table(
            [new("Lampiran hasil telaah", 2.4), new("Ukuran (bita)", 1, Alignment.Right), new("Sidik SHA-256", 3)],
            [.. run.Annexes.Select(a => TableRow.Of(a.FileName, Whole(a.Size), a.Sha256))]);
    }

    private static string Names(IReadOnlyList<string> people) => people.Count == 0 ? "tidak ada" : string.Join("; ", people);
}
