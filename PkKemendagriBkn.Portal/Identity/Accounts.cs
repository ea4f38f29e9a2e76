using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Identity's own operations on accounts, inside a write of ours: change and audit entry are saved once, together.</summary>
public sealed class Accounts(
    IDbContextFactory<PortalDbContext> contexts,
    SecretBox box,
    IPasswordHasher<PortalUser> hasher,
    IPasswordValidator<PortalUser> passwords,
    IOptions<IdentityOptions> options,
    IServiceProvider services,
    ILoggerFactory logs)
{
    /// <summary>Identity's operations on the accounts of <paramref name="db"/>. It does not save.</summary>
    public UserManager<PortalUser> In(PortalDbContext db) => new(
        StoreIn(db), options, hasher, [new UserValidator<PortalUser>()], [passwords],
        new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), services, logs.CreateLogger<UserManager<PortalUser>>());

    public PortalUserStore StoreIn(PortalDbContext db) => new(db, box);

    /// <summary>
    /// Changes accounts where nobody's permission is asked: at the sign-in, and by people on their own account.
    /// <paramref name="change"/> may give another note when it turns out otherwise; when it changes nothing, nothing is written.
    /// </summary>
    public async Task<T> ChangeAsync<T>(AuditNote note, Func<PortalDbContext, UserManager<PortalUser>, Task<T>> change, CancellationToken ct = default)
    {
        var result = default(T)!;
        return await contexts.WriteAsync(async db =>
        {
            if (await db.AuditEntries.AnyAsync(e => e.Id == note.EntryId, ct))
                return result;
            db.Because(note);
            using var users = In(db);
            result = await change(db, users);
            await db.SaveChangesAsync(ct);
            return result;
        }, Writes.Soon, ct);
    }

    /// <summary>Leaves on the trail what changed nothing.</summary>
    public async Task NoteAsync(AuditNote note, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Patience = Writes.Soon;
        db.Because(note);
        await db.SaveNoteAsync(ct);
    }

    public async Task<T> ReadAsync<T>(Func<PortalDbContext, UserManager<PortalUser>, Task<T>> read, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        using var users = In(db);
        return await read(db, users);
    }

    /// <summary>The account of this id as it stands; null when there is none.</summary>
    public async Task<PortalUser?> FindAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct);
    }
}
