using System.Diagnostics;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Documents.Skia;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>How long printing takes, and what it needs. Explicit, since a time says something only on a machine that does nothing else.</summary>
public sealed class PaperSpeedTests
{
    private const int Rounds = 7;
    private const long Megabyte = 1024 * 1024;

    [Theory(Explicit = true)]
    [InlineData("50 pages", 1_500, 1_000)]
    [InlineData("an annex of 5,000 rows", 5_000, 3_000)]
    public void Printing_is_quick_and_needs_little(string what, int rows, int mostMilliseconds)
    {
        var document = SamplePapers.Printed(DraftKind.Report, new ReportPaper(SamplePapers.Report(rows)));
        var renderer = new SkiaPdfRenderer();
        using var read = new PdfText(renderer.Render(document));
        var pages = read.Pages.Count;
        GC.Collect();
        var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.WorkingSet64;
        var (times, most) = (new List<double>(), 0L);
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            renderer.Render(document);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64 - before);
        }

        times.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{what}: {pages} pages, median {times[Rounds / 2]:F0} ms, slowest {times[^1]:F0} ms, {most / Megabyte} MB over the base");
        Assert.True(times[Rounds / 2] <= mostMilliseconds, $"{times[Rounds / 2]:F0} ms for {pages} pages");
        Assert.True(most <= 200 * Megabyte, $"{most / Megabyte} MB");
    }

    /// <summary>To look at: writes every kind as a file into artifacts/papers.</summary>
    [Fact(Explicit = true)]
    public void Every_kind_is_written_to_be_looked_at()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Support.Repository.Root, "artifacts", "papers")).FullName;
        foreach (var (name, kind, paper) in SamplePapers.All)
            File.WriteAllBytes(Path.Combine(folder, $"{name}.pdf"), new SkiaPdfRenderer().Render(SamplePapers.Printed(kind, paper)));
    }
}
