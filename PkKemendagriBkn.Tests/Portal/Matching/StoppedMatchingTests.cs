using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Portal.Matching;
using PkKemendagriBkn.Tests.Bench.Matching;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Matching;

/// <summary>A run that does not reach its end leaves nothing that looks like a result, and can be repeated.</summary>
public class StoppedMatchingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_killed_run_leaves_no_result_and_the_next_one_clears_its_room()
    {
        using var files = new MatchedFiles();
        new SeededSides(300_000, 14).Write(files.A, files.B);
        await using (var portal = PortalProcess.Start(files.Folder, "match", files.A, files.B, "--fields", SeededSides.Fields, "--out", files.Output))
        {
            using var patience = new CancellationTokenSource(Patience);
            while (Rooms(files).Length == 0 && !portal.HasExited)
                await Task.Delay(1, patience.Token);
            await portal.KillAsync();
        }

        Assert.Single(Rooms(files));
        Assert.False(Directory.Exists(files.Output));
        Assert.Equal(0, files.Run(SeededSides.Fields));
        Assert.Empty(Rooms(files));
        Assert.True(files.Summary()["matched"] > 0);
    }

    [Theory]
    [InlineData("membaca"), InlineData("memadankan"), InlineData("mencari calon pasangan")]
    public void A_cancelled_run_leaves_nothing(string phase)
    {
        using var files = new MatchedFiles();
        new SeededSides(5_000, 14).Write(files.A, files.B);
        using var stop = new CancellationTokenSource();
        var request = new MatchingRequest(files.A, files.B, MatchField.ParseList(SeededSides.Fields), Nomenclature.None, null, 2, files.Output);
        Assert.ThrowsAny<OperationCanceledException>(() => MatchingRun.Execute(request, new StopAt(phase, stop), stop.Token));
        Assert.Equal([files.A, files.B], Directory.GetFileSystemEntries(files.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_former_result_is_replaced_and_other_files_stay()
    {
        using var files = new MatchedFiles();
        SeededTruthTests.Run(files);
        var expected = files.Results();
        File.WriteAllText(Path.Combine(files.Output, "summary.json"), "{}");
        File.WriteAllText(Path.Combine(files.Output, "catatan.txt"), "tetap");
        SeededTruthTests.Run(files);
        File.Delete(Path.Combine(files.Output, "catatan.txt"));
        Assert.Equal(expected, files.Results());
        Assert.Empty(Directory.GetDirectories(files.Output));
    }

    private static string[] Rooms(MatchedFiles files) => Directory.GetDirectories(files.Folder, ".pemadanan-*");

    private sealed class StopAt(string phase, CancellationTokenSource stop) : IProgress<MatchingProgress>
    {
        public void Report(MatchingProgress value)
        {
            if (value.Phase == phase)
                stop.Cancel();
        }
    }
}
