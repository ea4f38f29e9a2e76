using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Matching;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>
/// Runs the reconciliations that wait, one after the other, on one node at a time and on one thread, so that nobody's page waits for it. A
/// result stands when all of its files lie sealed in their place; a run that was cut off says so, and may be started again.
/// </summary>
public sealed class ReconciliationRunner(
    ReconciliationFiles files, MappedNomenclature nomenclature, JobLease lease, Journal journal, IDbContextFactory<PortalDbContext> contexts,
    TimeProvider clock, ILogger<ReconciliationRunner> log)
{
    /// <summary>The job's id in the leases.</summary>
    public const string Job = "pemadanan";

    private const int Threads = 1, Megabytes = 512;

    /// <summary>Runs what waits.</summary>
    /// <param name="told">Hears of each step beside the row.</param>
    /// <param name="ct">Ends it, as when the portal is stopped.</param>
    /// <returns>How many have a result now that had none before.</returns>
    public async Task<int> RunAsync(IProgress<MatchingProgress>? told = null, CancellationToken ct = default)
    {
        var done = 0;
        if (await NextAsync(ct) is null)
            return 0;
        await lease.RunAsync(Job, TimeSpan.Zero, async held =>
        {
            while (await NextAsync(held) is { } next)
                done += await RunAsync(next, told, held) ? 1 : 0;
        }, ct);
        return done;
    }

    private async Task<Reconciliation?> NextAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reconciliations.AsNoTracking().Include(r => r.Sides)
            .Where(r => r.State == ReconciliationState.Waiting || r.State == ReconciliationState.Running)
            .OrderBy(r => r.StartedAt).ThenBy(r => r.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<bool> RunAsync(Reconciliation next, IProgress<MatchingProgress>? told, CancellationToken ct)
    {
        // Who holds the lease is alone: what runs elsewhere was left behind by a portal that died.
        if (next.State == ReconciliationState.Running)
            return await EndAsync(next.Id,
                r => Stop(r, "Portal berhenti ketika pemadanan ini berjalan, sehingga tidak ada hasil yang tersimpan. Jalankan kembali."), ct);
        await EndAsync(next.Id, r => r.Begin(), ct);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            var names = await nomenclature.OfAsync(next, ct);
            var progress = new RunProgress(contexts, clock, next.Id, cancel, told);
            var figures = await Task.Factory.StartNew(() => Match(next, names, progress, cancel.Token), cancel.Token,
                TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await EndAsync(next.Id, r => Finish(r, figures), ct);
            return (await FindAsync(next.Id, ct)).State == ReconciliationState.Done;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return await EndAsync(next.Id, r => r.Cancel(clock.GetUtcNow()), ct);
        }
        catch (MatchingRefused refused)
        {
            return await EndAsync(next.Id, r => Stop(r, refused.Message), ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException or InvalidOperationException)
        {
            log.LogError(e, "Reconciliation {Id} could not be run", next.Id);
            return await EndAsync(next.Id, r => Stop(r, e is SealedFileUnreadable
                ? "Berkas pemadanan ini hilang atau tidak dapat dibuka. Beri tahu administrator portal, atau siapkan pemadanan baru."
                : "Pemadanan berhenti karena gangguan pada portal, misalnya ruang penyimpanan habis; tidak ada hasil yang tersimpan. Beri tahu administrator portal, lalu jalankan kembali."), ct);
        }
    }

    private string Match(Reconciliation of, Nomenclature names, RunProgress progress, CancellationToken cancel)
    {
        using var sides = new PlainSides(files, of);
        var output = Path.Combine(sides.Folder, "hasil");
        MatchingRun.Execute(new(sides.A, sides.B, of.A.Fields, names, Megabytes, Threads, output) { FieldsB = of.B.Fields }, progress, cancel);
        foreach (var name in ResultFile.All)
        {
            cancel.ThrowIfCancellationRequested();
            using var plain = File.OpenRead(Path.Combine(output, name));
            files.Write(of.Id, of.SealedKey, name, plain);
        }

        return File.ReadAllText(Path.Combine(output, ResultFile.Summary));
    }

    /// <summary>Done, unless somebody no longer wanted it.</summary>
    private void Finish(Reconciliation row, string figures)
    {
        if (row.CancelAskedAt is not null)
            row.Cancel(clock.GetUtcNow());
        else
            row.Finish(figures, string.Join(", ", row.A.Fields.SelectMany(f => MatchingRules.Of(f.Kind)).Distinct().Select(r => $"{r.Name}/{r.Version}")),
                clock.GetUtcNow());
    }

    private void Stop(Reconciliation row, string problem) => row.Fail(problem.Length > 1000 ? problem[..1000] : problem, clock.GetUtcNow());

    /// <returns>False.</returns>
    private async Task<bool> EndAsync(Guid id, Action<Reconciliation> change, CancellationToken ct)
    {
        await journal.RecordAsync(Actor.Portal, Permission.MatchData, "RunReconciliation", async recording =>
        {
            change(await recording.Db.Reconciliations.Include(r => r.Sides).SingleAsync(r => r.Id == id, ct));
            recording.About(nameof(Reconciliation), id);
        }, ct);
        return false;
    }

    private async Task<Reconciliation> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reconciliations.AsNoTracking().SingleAsync(r => r.Id == id, ct);
    }
}
