using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>
/// Takes one file from one person: first the content, whole and inspected, then its row with an audit entry. A row never names a content that is not there.
/// </summary>
public sealed class EvidenceUpload(
    ContentStore store, MalwareScan scan, Quarantine quarantine, EvidenceOptions options, Journal journal, IDbContextFactory<PortalDbContext> contexts,
    TimeProvider clock,
    ILogger<EvidenceUpload> log)
{
    /// <exception cref="EvidenceRefused">The file is not taken; nothing of it is kept.</exception>
    /// <exception cref="PermissionDenied">This person may not attach files.</exception>
    public async Task<EvidenceFile> AcceptAsync(Actor actor, string? rawName, Stream content, CancellationToken ct)
    {
        var name = FileNames.Clean(rawName);
        if (EvidenceKinds.Of(name) is not { } kind)
            throw new EvidenceRefused(EvidenceRefusal.TypeNotAllowed, FileContainers.SentenceOfName(name));
        await using (var db = await contexts.CreateDbContextAsync(ct))
            await RequireQuotaAsync(db, actor, 0, ct);

        using var arrived = await store.ReceiveAsync(content, options.MaxBytes, ct);
        await InspectAsync(actor, name, kind, arrived, ct);
        store.Keep(arrived);
        return await journal.RecordAsync(actor, PermissionOf(actor), "UploadEvidence", async recording =>
        {
            await RequireQuotaAsync(recording.Db, actor, arrived.Size, ct);
            if (!store.Holds(arrived.Sha256))
                throw new IOException("The content was swept between its arrival and its row.");
            var file = new EvidenceFile
            {
                AgreementId = AgreementRecord.PksId, FileName = name, MediaType = EvidenceKinds.MediaType(kind), Size = arrived.Size, Sha256 = arrived.Sha256,
                UploadedById = recording.Actor.UserId, UploadedBy = recording.Actor.Name, UploadedAt = recording.At,
            };
            recording.Db.Add(file);
            recording.About(nameof(EvidenceFile), file.Id);
            return file;
        }, ct);
    }

    /// <summary>Who may attach files to facts, and an administrator for the decrees and lists that the portal is set up with.</summary>
    public static Permission PermissionOf(Actor actor) => actor.May(Permission.ManageSettings) ? Permission.ManageSettings : Permission.AttachFile;

    private async Task InspectAsync(Actor actor, string name, EvidenceKind kind, Arrived arrived, CancellationToken ct)
    {
        try
        {
            await using (var file = new FileStream(arrived.Path, FileMode.Open, FileAccess.Read, FileShare.Read))
                EvidenceInspection.Inspect(kind, file);
            await scan.RequireCleanAsync(arrived.Path, ct);
        }
        catch (EvidenceRefused refused) when (options.ActiveContent == ActiveContentRule.Quarantine && Quarantine.IsFor(refused.Reason))
        {
            await scan.RequireCleanAsync(arrived.Path, ct);
            quarantine.Keep(arrived);
            await NoteAsync(actor, "QuarantineEvidence", $"{name} (SHA-256 {arrived.Sha256}): {EvidenceSentences.Of(refused, options)}", ct);
            throw new EvidenceRefused(EvidenceRefusal.Quarantined);
        }
        catch (EvidenceRefused refused) when (refused.Reason == EvidenceRefusal.Infected)
        {
            log.LogWarning("Malware in an upload of {User}: {Sha256}", actor.UserId, arrived.Sha256);
            await NoteAsync(actor, "EvidenceInfected", $"{name} (SHA-256 {arrived.Sha256})", ct);
            throw;
        }
    }

    private async Task NoteAsync(Actor actor, string action, string reason, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Because(new AuditNote(actor, action, Reason: reason));
        await db.SaveNoteAsync(ct);
    }

    private async Task RequireQuotaAsync(PortalDbContext db, Actor actor, long more, CancellationToken ct)
    {
        var dayBegan = WibClock.BeginOf(clock.Today());
        var today = await db.EvidenceFiles.Where(f => f.UploadedById == actor.UserId && f.UploadedAt >= dayBegan)
            .GroupBy(f => 1).Select(g => new { Files = g.Count(), Bytes = g.Sum(f => f.Size) }).SingleOrDefaultAsync(ct);
        if ((today?.Files ?? 0) >= options.DailyFilesPerUser || (today?.Bytes ?? 0) + more > options.DailyMegabytesPerUser * 1024L * 1024L)
            throw new EvidenceRefused(EvidenceRefusal.QuotaReached);
    }
}
