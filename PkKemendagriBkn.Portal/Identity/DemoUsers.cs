using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Invented people for each role, for Development alone. Anywhere else they are neither made nor let in.</summary>
public sealed class DemoUsers(Accounts accounts, IHostEnvironment environment)
{
    public const string Password = "hujan-sore-di-teras-7";

    private static readonly NewAccount[] People =
    [
        new("itjen@demo.local", "Peraga Sekretariat Itjen", "Sekretariat Itjen Kemendagri (peraga)", Role.ItjenSecretariat, Party.First),
        new("bkn@demo.local", "Peraga Sesdep BKN Satu", "Sekretariat Deputi BKN (peraga)", Role.BknSecretariat, Party.Second),
        new("bkn2@demo.local", "Peraga Sesdep BKN Dua", "Sekretariat Deputi BKN (peraga)", Role.BknSecretariat, Party.Second),
        new("pimpinan.itjen@demo.local", "Peraga Pimpinan Itjen", "Pimpinan Itjen Kemendagri (peraga)", Role.Leadership, Party.First),
        new("pimpinan.bkn@demo.local", "Peraga Pimpinan BKN", "Pimpinan BKN (peraga)", Role.Leadership, Party.Second),
        new("auditor@demo.local", "Peraga Auditor", "Auditor (peraga)", Role.Auditor, null),
        new("admin@demo.local", "Peraga Administrator", "Administrator portal (peraga)", Role.Administrator, null, "198001012005011901"),
        new("admin2@demo.local", "Peraga Administrator Dua", "Administrator portal (peraga)", Role.Administrator, null, "198102022006012902"),
        new("admin.itjen@demo.local", "Peraga Administrator Itjen", "Administrator Itjen (peraga)", Role.Administrator, Party.First, "198203032007011903"),
        new("admin.bkn@demo.local", "Peraga Administrator BKN", "Administrator BKN (peraga)", Role.Administrator, Party.Second, "198304042008012904"),
    ];

    /// <summary>The people to show on the sign-in page; nobody outside Development.</summary>
    public IReadOnlyList<NewAccount> ToShow => environment.IsDevelopment() ? People : [];

    private static DateTimeOffset SignedAt => new(Core.Agreements.PksAgreement.Instance.SignedOn.ToDateTime(TimeOnly.MinValue), Core.Calendar.Wib.Offset);

    /// <summary>Adds those who are not there yet.</summary>
    public async Task EnsureAsync(CancellationToken ct = default)
    {
        if (!environment.IsDevelopment())
            throw new InvalidOperationException("Demonstration accounts exist in Development alone.");
        var known = await accounts.ReadAsync((db, _) => db.Users.Where(u => u.IsDemo).Select(u => u.Email).ToListAsync(ct), ct);
        string? hash = null;
        foreach (var person in People.Where(p => !known.Contains(p.Email)))
        {
            await accounts.ChangeAsync(new AuditNote(Actor.Portal, "CreateDemoUser", nameof(PortalUser)), async (db, users) =>
            {
                // As if they had been there from the signing, so that the reminders of the invented year are theirs.
                if (!await db.Users.AnyAsync(u => u.Email == person.Email, ct))
                    // One password for all of them, hashed once: hashing is slow on purpose.
                    hash = (await person.AddAsync(db, users, Password, SignedAt, temporaryUntil: null, isDemo: true, hash, ct)).PasswordHash;
                return true;
            }, ct);
        }
    }
}
