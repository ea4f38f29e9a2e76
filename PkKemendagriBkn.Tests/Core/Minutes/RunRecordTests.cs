using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Minutes;

/// <summary>Minutes whose figures a run gave, minutes that somebody typed, and minutes of before each side told its own.</summary>
public class RunRecordTests
{
    private static readonly RunSide Itjen = new(Party.First, "SIMPEG", "simpeg.csv", new(2026, 10, 1), new string('a', 64), 111, 60, 30, 10, 5, 4, 2);
    private static readonly RunSide Bkn = new(Party.Second, "SIASN", "siasn.csv", new(2026, 10, 2), new string('b', 64), 103, 60, 30, 7, 3, 2, 1);

    private static readonly RunRecord Run = new()
    {
        ReconciliationId = Guid.Empty, Name = "SIASN dan SIMPEG", RanOn = new(2026, 10, 5), RanBy = "Sari", FrozenOn = new(2026, 10, 9), FrozenBy = "Dewi",
        EngineVersion = 1, LeastSimilarity = 0.92m, Elements = ["nip", "nama"], Rules = [new("gelar", 1, "Gelar diabaikan")], Sides = [Itjen, Bkn],
        Differences = [new("nama", 30)],
        Review = new([new("Isi berbeda", 20, 5, 3, 2)], ["Sari"], ["Dewi"], 20, 18, 0.944m, 0.871m),
        Assessment = "Disetujui Kepala Pusdatin 1 September 2026", DestroyOn = new(2027, 10, 1),
        Annexes = [new("telaah-lengkap.csv", 900, new string('c', 64))],
    };

    private static readonly MinutesContent OfRun = new()
    {
        Run = Run, Differences = Run.Differences, DataSets = [new(null, "SIASN", null, Bkn.Sha256)],
        Results = [new("SIASN dan SIMPEG", 60, 30, 7, 10, 0, 0) { First = new(5, 4, 2), Second = new(3, 2, 1) }],
    };

    [Theory]
    [InlineData("Berita acara", "SIASN dan SIMPEG|dijalankan pada portal oleh Sari tanggal 5 Oktober 2026|dikunci oleh Dewi")]
    [InlineData("Kedua berkas", "simpeg.csv|1 Oktober 2026|aaaa|siasn.csv|bbbb")]
    [InlineData("Cara", "versi 1|0,92|gelar|Gelar diabaikan|Disetujui Kepala Pusdatin")]
    [InlineData("Neraca", "Jumlah baris berkas;111;103|NIP tidak sah;5;3|Ditolak saat dibaca;2;1|Hanya ada pada pihak ini;10;7")]
    [InlineData("Telaah", "Isi berbeda;20;5;3;2|94,4 persen, kappa Cohen 0,871|18 diputuskan tanpa mengetahui")]
    [InlineData("Penyimpanan", "dimusnahkan tanggal 1 Oktober 2027|telaah-lengkap.csv;900;cccc")]
    public void The_print_tells_what_the_run_found(string part, string expected) =>
        Assert.All(expected.Split('|'), text => Assert.True(Printed(OfRun).Contains(text, StringComparison.Ordinal), $"{part}: {text}"));

    [Fact]
    public void Typed_figures_say_that_they_are_typed_and_close_for_each_side()
    {
        var print = Printed(OfRun with { Run = null });
        Assert.Contains("Pemadanan dilakukan di luar portal", print, StringComparison.Ordinal);
        Assert.Contains("Kesatu;60;30;10;5;4;2;111", print, StringComparison.Ordinal);
        Assert.Contains("Kedua;60;30;7;3;2;1;103", print, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_of_before_keep_their_figures_and_their_form()
    {
        const string old =
            """{"results":[{"differing":2,"duplicates":6,"invalid":5,"matched":1,"missingAtFirst":3,"missingAtSecond":4,"title":"Data"}]}""";
        var content = CanonicalContent.Read<MinutesContent>(old);
        Assert.Contains("Data;1;2;3;4;5;6;21", Printed(content), StringComparison.Ordinal);
        Assert.Contains(old[1..^1], CanonicalContent.Of(content), StringComparison.Ordinal);
        Assert.DoesNotContain("\"run\"", CanonicalContent.Of(content), StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_from_a_run_is_not_typed_over_and_the_rest_is()
    {
        var stored = new MinutesPaper(OfRun);
        Assert.True(new MinutesPaper(OfRun with { Place = "Jakarta", Notes = "Lancar" }).MayReplace(stored));
        MinutesContent[] changed =
        [
            OfRun with { Run = Run with { Sides = [Itjen with { Equal = 61 }, Bkn] } }, OfRun with { Run = null }, OfRun with { Results = [] },
            OfRun with { Differences = [new("nama", 29)] }, OfRun with { DataSets = [] },
        ];
        Assert.All(changed, c => Assert.False(new MinutesPaper(c).MayReplace(stored)));
        Assert.False(stored.MayReplace(new MinutesPaper(OfRun with { Run = null })));
        Assert.True(new MinutesPaper(new() { Results = [MatchResult.Empty] }).MayReplace(new MinutesPaper(new())));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, true)]
    [InlineData(-1, 0, 0, 0, false)]
    [InlineData(0, -1, 0, 0, false)]
    [InlineData(0, 0, -1, 0, false)]
    [InlineData(0, 0, 0, -1, false)]
    public void No_figure_is_below_zero(long matched, long invalid, long duplicates, long rejected, bool isSound)
    {
        var content = new MinutesContent
        {
            Results = [new("Data", matched, 0, 0, 0, 0, 0) { First = new(invalid, duplicates, 0), Second = new(0, 0, rejected) }],
        };
        Assert.Equal(isSound, !content.Gaps(new(2026, 11, 1)).Any(g => g.Sentence.Contains("kurang dari 0", StringComparison.Ordinal)));
    }

    /// <summary>Paragraphs and cells as text, a table row's cells divided by semicolons.</summary>
    private static string Printed(MinutesContent content)
    {
        var imprint = new Imprint(new TemplateTexts(), default, 0, default, null, default);
        return string.Join('\n', MatchingMinutes.Build(PksAgreement.Instance, content, imprint).Blocks.SelectMany(Lines));
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text.Plain],
        KeyValueList list => list.Items.Select(i => $"{i.Key}: {i.Value.Plain}"),
        Table table => table.Rows.Concat(table.Totals is { } totals ? [totals] : []).Select(r => string.Join(';', r.Cells.Select(c => c.Text.Plain))),
        _ => [],
    };
}
