using System.Globalization;
using System.Text;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Matching;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Reads out of a run's result what people have to decide: pairs of rows as the files have them, queue by queue.</summary>
public sealed class ReviewReader(ReconciliationFiles files)
{
    /// <summary>The most that are laid before people.</summary>
    public const int Most = 200_000;

    private readonly record struct Found(ReviewQueue Queue, string? Field, int RowA, int RowB, double? Similarity);

    /// <exception cref="ReconciliationRefused">There are more than anybody can look through.</exception>
    /// <exception cref="SealedFileUnreadable">A file is gone or damaged.</exception>
    public IReadOnlyList<ReviewedPair> Read(Reconciliation of, CancellationToken ct)
    {
        var found = new List<Found>();
        foreach (var line in Lines(of, ResultFile.Differences))
            Add(found, new(ReviewQueue.Difference, line[3], Number(line[1]), Number(line[2]), null));
        foreach (var line in Lines(of, ResultFile.Only))
            Add(found, line[0] == "a" ? new(ReviewQueue.Only, null, Number(line[1]), 0, null) : new(ReviewQueue.Only, null, 0, Number(line[1]), null));
        foreach (var line in Lines(of, ResultFile.Candidates))
            Add(found, new(ReviewQueue.Candidate, null, Number(line[0]), Number(line[1]), double.Parse(line[2], CultureInfo.InvariantCulture)));
        using var sides = new PlainSides(files, of);
        var a = Rows(sides, of, isA: true, found.Select(f => f.RowA).ToHashSet(), ct);
        var b = Rows(sides, of, isA: false, found.Select(f => f.RowB).ToHashSet(), ct);
        return [.. found.Select(f => new ReviewedPair(f.Queue, f.Field, a.GetValueOrDefault(f.RowA), b.GetValueOrDefault(f.RowB), f.Similarity))];
    }

    private static void Add(List<Found> found, Found one)
    {
        if (found.Count == Most)
            throw new ReconciliationRefused("Hasil pemadanan memuat lebih dari 200.000 butir telaah. Perbaiki pemetaan kolom atau padankan per bagian, lalu telaah kembali.");
        found.Add(one);
    }

    /// <summary>The lines below the heading, each as its values.</summary>
    private List<List<string>> Lines(Reconciliation of, string name)
    {
        using var text = new StreamReader(files.Open(of.Id, of.SealedKey, name), Encoding.UTF8);
        return [.. CsvLines.Read(text).Skip(1)];
    }

    /// <summary>The wanted rows of a side, read once more as the run read them.</summary>
    private static Dictionary<int, ReviewedRow> Rows(PlainSides sides, Reconciliation of, bool isA, HashSet<int> wanted, CancellationToken ct)
    {
        var room = Path.Combine(sides.Folder, isA ? "telaah-a" : "telaah-b");
        var request = new MatchingRequest(sides.A, sides.B, of.A.Fields, Nomenclature.None, null, 1, room) { FieldsB = of.B.Fields };
        using var records = new BlockFile(room, 1, 1 << 16);
        using var rejected = new OrderedLines(room + ".ditolak");
        new SideImport(isA ? sides.A : sides.B, request, new NipParts(1, 0), records, rejected, isA, _ => { }, ct).Run();
        var rows = new Dictionary<int, ReviewedRow>(wanted.Count);
        foreach (var (offset, length) in records.Blocks(0))
        {
            var block = new byte[length];
            records.Read(offset, block);
            for (var at = 0; at < length; at += MatchingRecord.Length(block.AsSpan(at)))
                if (MatchingRecord.Row(block.AsSpan(at)) is var row && wanted.Contains(row))
                    rows[row] = new(row, Values(block.AsSpan(at)));
        }

        return rows;
    }

    private static List<string> Values(ReadOnlySpan<byte> record)
    {
        var values = new List<string>();
        if (MatchingRecord.Nip(record) is > 0 and var nip)
            values.Add(nip.ToString("D18", CultureInfo.InvariantCulture));
        for (var fields = MatchingRecord.Fields(record); fields.Length > 0;)
            values.Add(Encoding.UTF8.GetString(MatchingRecord.TakeField(ref fields)));
        return values;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
