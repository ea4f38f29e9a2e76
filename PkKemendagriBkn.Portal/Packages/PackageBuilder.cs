using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Packages;

/// <summary>
/// Puts together the packages that wait, one after the other and on one node at a time. A package whose node died is begun anew by the
/// next; its file appears under its name only when it is whole. See docs/decisions/0016.
/// </summary>
public sealed class PackageBuilder(
    PackageWriter writer, PackageFiles files, JobLease lease, Journal journal, IDbContextFactory<PortalDbContext> contexts, TimeProvider clock,
    ILogger<PackageBuilder> log)
{
    /// <summary>The job's id in the leases.</summary>
    public const string Job = "paket";

    /// <summary>Free bytes that a disk keeps beyond the package itself.</summary>
    private const long Spare = 256L * 1024 * 1024;

    /// <summary>Builds what waits.</summary>
    /// <returns>How many packages are finished now that were not before; 0 too when another node is at it.</returns>
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        var finished = 0;
        if (!await AnyAsync(ct))
            return 0;
        await lease.RunAsync(Job, TimeSpan.Zero, async held =>
        {
            while (await NextAsync(held) is { } package)
                finished += await BuildAsync(package, held) ? 1 : 0;
        }, ct);
        return finished;
    }

    private async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvidencePackages.AnyAsync(p => p.State == PackageState.Waiting || p.State == PackageState.Building, ct);
    }

    /// <summary>Who holds the lease is alone: what is being built by somebody else was left behind by a node that died.</summary>
    private async Task<EvidencePackage?> NextAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvidencePackages.AsNoTracking().Where(p => p.State == PackageState.Waiting || p.State == PackageState.Building)
            .OrderBy(p => p.RequestedAt).ThenBy(p => p.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<bool> BuildAsync(EvidencePackage package, CancellationToken ct)
    {
        if (package.Attempts >= EvidencePackage.MostAttempts)
        {
            await FailAsync(package.Id, "Paket tidak berhasil disusun setelah beberapa kali dicoba. Beri tahu administrator portal, lalu minta kembali.", ct);
            return false;
        }

        if (await MayStillAsync(package, ct) is not { } reader)
        {
            await FailAsync(package.Id, "Hak akun yang meminta paket ini telah berubah. Minta kembali bila masih diperlukan.", ct);
            return false;
        }

        await NoteAsync(package.Id,
            s => s.SetProperty(p => p.State, PackageState.Building).SetProperty(p => p.Attempts, p => p.Attempts + 1).SetProperty(p => p.Percent, 0), ct);
        try
        {
            await WriteAsync(package, reader, ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Package {Id} could not be put together", package.Id);
            files.Delete(package.Id);
            if (e is NoRoom)
                await FailAsync(package.Id,
                    "Ruang penyimpanan portal tidak cukup untuk paket ini. Beri tahu administrator portal, atau pilih periode yang lebih pendek.", ct);
            return false;
        }
    }

    private async Task WriteAsync(EvidencePackage package, Actor reader, CancellationToken ct)
    {
        await RequireRoomAsync(package, reader, ct);
        var partial = files.Partial(package.Id);
        var progress = new Progress(this, clock, package.Id, ct);
        PackageWritten written;
        string sha256;
        long size;
        await using (var file = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 128 * 1024))
        {
            written = await writer.WriteAsync(package, reader, file, progress, ct);
            file.Flush(flushToDisk: true);
            (size, file.Position) = (file.Length, 0);
            sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
        }

        await progress.EndAsync();
        files.Keep(package.Id);
        await journal.RecordAsync(Actor.Portal, Permission.MakePackage, "BuildPackage", async recording =>
        {
            var row = await recording.Db.EvidencePackages.SingleAsync(p => p.Id == package.Id, ct);
            row.Finish(written.Files, size, sha256, written.Faults, recording.At);
            recording.About(nameof(EvidencePackage), package.Id, $"Diminta oleh {package.RequestedBy}");
        }, ct);
    }

    private async Task FailAsync(Guid id, string problem, CancellationToken ct)
    {
        files.Delete(id);
        await journal.RecordAsync(Actor.Portal, Permission.MakePackage, "BuildPackage", async recording =>
        {
            (await recording.Db.EvidencePackages.SingleAsync(p => p.Id == id, ct)).Fail(problem);
            recording.About(nameof(EvidencePackage), id, problem);
        }, ct);
    }

    /// <summary>Whoever asked, as that person is now; null when the right was lost since.</summary>
    private async Task<Actor?> MayStillAsync(EvidencePackage package, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == package.RequestedById && u.IsActive, ct);
        return user?.ToActor(null) is { } actor && actor.May(Permission.MakePackage) && (!package.WithTrail || actor.May(Permission.ViewAudit)) ? actor : null;
    }

    private async Task RequireRoomAsync(EvidencePackage package, Actor reader, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var bytes = await new PackageContents(db, package.FromOn, package.ToOn, reader).Evidence.SumAsync(e => e.Size, ct);
        if (files.Free() is { } free && free < bytes + Spare)
            throw new NoRoom();
    }

    /// <summary>How far it is is no fact and leaves no entry on the trail.</summary>
    private async Task NoteAsync(Guid id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<EvidencePackage>> set, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.EvidencePackages.Where(p => p.Id == id && (p.State == PackageState.Waiting || p.State == PackageState.Building)).ExecuteUpdateAsync(set, ct);
    }

    private sealed class NoRoom() : IOException("There is not enough room for the package.");

    /// <summary>Writes the percentage down, at most twice a second and never while an earlier one is being written.</summary>
    private sealed class Progress(PackageBuilder builder, TimeProvider clock, Guid id, CancellationToken ct) : IProgress<int>
    {
        private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500);
        private Task writing = Task.CompletedTask;
        private long last = clock.GetTimestamp();

        public void Report(int value)
        {
            if (!writing.IsCompleted || clock.GetElapsedTime(last) < Least)
                return;
            last = clock.GetTimestamp();
            writing = WriteAsync(value);
        }

        /// <summary>Waits until the last one is written, so that none comes after the end.</summary>
        public Task EndAsync() => writing;

        private async Task WriteAsync(int value)
        {
            try
            {
                await builder.NoteAsync(id, s => s.SetProperty(p => p.Percent, value), ct);
            }
            catch (System.Data.Common.DbException)
            {
                // The next one is as good.
            }
        }
    }
}
