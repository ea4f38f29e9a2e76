using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>
/// Clears away what an upload left that came to nothing: temporary files, uploads whose form was never saved, contents without a
/// row, each once it is a day old. May run at any time and twice.
/// </summary>
public sealed class EvidenceSweep(ContentStore store, Journal journal, IDbContextFactory<PortalDbContext> contexts, TimeProvider clock,
    ILogger<EvidenceSweep> log)
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(24);

    /// <summary>Rows that one audit entry tells of.</summary>
    private const int Batch = 100;

    public sealed record Swept(int TemporaryFiles, int Uploads, int Contents);

    public async Task<Swept> RunAsync(CancellationToken ct = default)
    {
        var before = clock.GetUtcNow() - Age;
        var swept = new Swept(SweepTemporary(before), await SweepUploadsAsync(before, ct), await SweepContentsAsync(before, ct));
        if (swept != new Swept(0, 0, 0))
            log.LogInformation("Swept {TemporaryFiles} temporary files, {Uploads} unused uploads and {Contents} contents without a row", swept.TemporaryFiles,
                swept.Uploads, swept.Contents);
        return swept;
    }

    private int SweepTemporary(DateTimeOffset before)
    {
        if (!Directory.Exists(store.Temporary))
            return 0;
        var old = Directory.EnumerateFiles(store.Temporary).Where(f => File.GetLastWriteTimeUtc(f) < before.UtcDateTime).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private async Task<int> SweepUploadsAsync(DateTimeOffset before, CancellationToken ct)
    {
        int total = 0, batch;
        do
        {
            batch = await journal.RecordAsync(Actor.Portal, Permission.AttachFile, "SweepEvidence", async recording =>
            {
                var old = await recording.Db.EvidenceFiles.Where(f => f.FactId == null && f.UploadedAt < before).OrderBy(f => f.UploadedAt).ThenBy(f => f.Id)
                    .Take(Batch).ToListAsync(ct);
                recording.Db.RemoveRange(old);
                return old.Count;
            }, ct);
            total += batch;
        }
        while (batch == Batch);

        return total;
    }

    /// <summary>Inside the queue of writers, so that no upload can put a row on a content that is just going.</summary>
    private async Task<int> SweepContentsAsync(DateTimeOffset before, CancellationToken ct)
    {
        var swept = 0;
        foreach (var old in store.All().Where(sha => IsOld(sha, before)).Chunk(Batch))
        {
            swept += await contexts.WriteAsync(async db =>
            {
                var used = await db.EvidenceFiles.Where(f => old.Contains(f.Sha256)).Select(f => f.Sha256).ToListAsync(ct);
                var orphans = old.Except(used).Where(sha => IsOld(sha, before)).ToList();
                orphans.ForEach(sha => File.Delete(store.PathOf(sha)));
                return orphans.Count;
            }, ct);
        }

        return swept;
    }

    /// <summary>Clears away at once the content of an upload that was taken in elsewhere, unless another row names it.</summary>
    public Task DropAsync(string sha256, CancellationToken ct = default) => contexts.WriteAsync(async db =>
    {
        if (!await db.EvidenceFiles.AnyAsync(f => f.Sha256 == sha256, ct))
            File.Delete(store.PathOf(sha256));
        return true;
    }, ct);

    private bool IsOld(string sha256, DateTimeOffset before) => File.GetLastWriteTimeUtc(store.PathOf(sha256)) < before.UtcDateTime;
}
