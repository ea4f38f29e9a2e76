using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Features.Reconciliations;
using PkKemendagriBkn.Portal.Matching;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Reconciliations;

public sealed class ReconciliationRunnerTests : FeatureTests
{
    private static readonly string[] Phases = ["membaca", "memadankan", "mencari calon pasangan", "selesai"];

    private ReconciliationRunner Runner => Host.Get<ReconciliationRunner>();
    private ReconciliationFiles Files => Host.Get<ReconciliationFiles>();

    [Fact]
    public async Task Two_files_become_a_balance_that_closes_and_rows_that_only_the_portal_can_read()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        Assert.Equal(1, await Runner.RunAsync(ct: Ct));
        var row = await ReconciliationSteps.FindAsync(Host, id);
        var result = row.Result!;
        Assert.Equal((ReconciliationState.Done, 100, true), (row.State, row.Percent, result.Closes));
        Assert.Equal(new SideBalance(4, 1, 1, 1, 1, 0, 0), result.A);
        Assert.Equal(new SideBalance(5, 1, 1, 1, 0, 1, 1), result.B);
        Assert.Equal([new("Nama", 0), new("Golongan", 1)], result.Differences);
        Assert.Contains("gelar/1", row.Rules, StringComparison.Ordinal);
        Assert.Contains("196702021991032002,2,2,Golongan,III/b,IV/a", await ReconciliationSteps.ReadAsync(Host, id, ResultFile.Differences),
            StringComparison.Ordinal);
        Assert.Equal(ReconciliationSteps.A, await ReconciliationSteps.ReadAsync(Host, id, ReconciliationFiles.SideA));
        Assert.Equal(ResultFile.All.Count + 2, Directory.GetFiles(Files.FolderOf(id)).Length);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Files.Folder)!, "*", SearchOption.AllDirectories))
            Assert.False(HoldsNip(file), file);
        Assert.Empty(Directory.GetDirectories(Files.Room));
        Assert.Equal(0, await Runner.RunAsync(ct: Ct));
    }

    [Fact]
    public async Task Cancelled_in_each_phase_it_leaves_nothing_and_runs_again_to_the_same_bytes()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        await StopAsync(id);
        Assert.Equal(ReconciliationState.Cancelled, (await ReconciliationSteps.FindAsync(Host, id)).State);
        foreach (var phase in Phases)
        {
            await ReconciliationSteps.StartAsync(Host, id, Host.Itjen);
            Assert.Equal(0, await Runner.RunAsync(new At(phase, () => StopAsync(id).GetAwaiter().GetResult()), Ct));
            Assert.Equal((phase, ReconciliationState.Cancelled), (phase, (await ReconciliationSteps.FindAsync(Host, id)).State));
            await Assert.ThrowsAsync<SealedFileUnreadable>(() => ReconciliationSteps.ReadAsync(Host, id, ResultFile.Differences));
        }

        await ReconciliationSteps.StartAsync(Host, id, Host.Itjen);
        Assert.Equal(1, await Runner.RunAsync(ct: Ct));
        var first = await ReconciliationSteps.ReadAsync(Host, id, ResultFile.Differences);
        var other = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen);
        await ReconciliationSteps.MapAsync(Host, other, Host.Itjen);
        await ReconciliationSteps.StartAsync(Host, other, Host.Itjen);
        Assert.Equal(1, await Runner.RunAsync(ct: Ct));
        Assert.Equal(first, await ReconciliationSteps.ReadAsync(Host, other, ResultFile.Differences));
    }

    [Fact]
    public async Task Killed_in_each_phase_it_says_so_and_is_repeated()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        foreach (var phase in Phases)
        {
            await Assert.ThrowsAsync<Killed>(() => Runner.RunAsync(new At(phase, () => throw new Killed()), Ct));
            Assert.Equal(ReconciliationState.Running, (await ReconciliationSteps.FindAsync(Host, id)).State);
            LeaveRoom();
            Assert.Equal(0, await Runner.RunAsync(ct: Ct));
            var row = await ReconciliationSteps.FindAsync(Host, id);
            Assert.Equal((phase, ReconciliationState.Failed), (phase, row.State));
            Assert.EndsWith("Jalankan kembali.", row.Problem, StringComparison.Ordinal);
            await ReconciliationSteps.StartAsync(Host, id, Host.Itjen);
        }

        Assert.Equal(1, await Runner.RunAsync(ct: Ct));
        Assert.Empty(Directory.GetDirectories(Files.Room));
    }

    [Fact]
    public async Task A_file_that_is_gone_ends_the_run_with_what_to_do()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        Files.Destroy(id);
        Assert.Equal(0, await Runner.RunAsync(ct: Ct));
        var row = await ReconciliationSteps.FindAsync(Host, id);
        Assert.Equal(ReconciliationState.Failed, row.State);
        Assert.Contains("siapkan pemadanan baru", row.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_its_day_files_key_and_rows_go_and_figures_and_digests_stay()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        await Runner.RunAsync(ct: Ct);
        var before = await ReconciliationSteps.FindAsync(Host, id);
        Host.Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(0, await Host.Get<ReconciliationSweep>().RunAsync(Ct));
        Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Host.Get<ReconciliationSweep>().RunAsync(Ct));
        var row = await ReconciliationSteps.FindAsync(Host, id);
        Assert.Equal((ReconciliationState.Destroyed, "", before.Figures, before.A.Sha256), (row.State, row.SealedKey, row.Figures, row.A.Sha256));
        Assert.Equal(("DestroyReconciliation", id), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).SubjectId));
        Assert.Empty(Files.All());
        await Assert.ThrowsAsync<SealedFileUnreadable>(() => ReconciliationSteps.ReadAsync(Host, id, ReconciliationFiles.SideA));
        Assert.Equal(0, await Host.Get<ReconciliationSweep>().RunAsync(Ct));
    }

    private Task StopAsync(Guid id) => Host.Get<CancelReconciliation>().ExecuteAsync(new CancelReconciliation.Input { ReconciliationId = id }, Host.Itjen, Ct);

    /// <summary>What a killed process would leave: plain text whose lock nobody holds.</summary>
    private void LeaveRoom()
    {
        var left = Directory.CreateDirectory(Path.Combine(Files.Room, "ditinggalkan")).FullName;
        File.WriteAllText(Path.Combine(left, "lock"), "");
        File.WriteAllText(Path.Combine(left, "a.csv"), ReconciliationSteps.A);
    }

    /// <summary>The database writes no NIP of these people either: the trail has counts and headings.</summary>
    private static bool HoldsNip(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(open, System.Text.Encoding.Latin1);
        return text.ReadToEnd().Contains("196702021991032002", StringComparison.Ordinal);
    }

    private sealed class Killed : Exception;

    private sealed class At(string phase, Action act) : IProgress<MatchingProgress>
    {
        public void Report(MatchingProgress value)
        {
            if (value.Phase == phase)
                act();
        }
    }
}
