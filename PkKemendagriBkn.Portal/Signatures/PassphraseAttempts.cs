using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Counts the wrong passphrases of a person on the trail, over all nodes and restarts, so that BSrE's own lock is never reached from here.</summary>
public sealed class PassphraseAttempts(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Passphrases that may be wrong within an hour.</summary>
    public const int MostWrong = 3;

    /// <summary>What a wrong one is called on the trail.</summary>
    public const string Wrong = "PassphraseRefused";

    public async Task<bool> AreUsedUpAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = clock.GetUtcNow().AddHours(-1);
        return await db.AuditEntries.CountAsync(e => e.Action == Wrong && e.ActorId == actor.UserId && e.At > since, ct) >= MostWrong;
    }
}
