using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which nobody knew of two accounts of one person, brought to this one.</summary>
public sealed class AccountsMigrationTests
{
    private static readonly DateTime At = new(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Every_account_is_kept_as_it_was_and_none_has_a_NIP_yet(DatabaseProvider provider)
    {
        await using var old = await TestDatabase.OfVersionAsync(provider, "RepresentativeKnown", Ct);
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        foreach (var id in ids)
        {
            await old.TamperAsync($"""
                INSERT INTO "Users" ("Id", "FullName", "Position", "Role", "Party", "IsActive", "IsDemo", "CreatedAt", "LastTotpStep", "UserName",
                    "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
                VALUES ({id}, 'Nama Sama', 'Jabatan', 'Leadership', 'First', {true}, {false}, {At}, 0, {id.ToString()}, {true}, {false}, {false}, {true}, 3)
                """);
        }

        await old.MigrateAsync(Ct);
        await using var now = await old.Contexts.CreateDbContextAsync(Ct);
        var users = await now.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(Ct);
        Assert.Equal(2, users.Count);
        Assert.All(users, u => Assert.Equal((null, "Nama Sama", Role.Leadership, Party.First, true), (u.Nip, u.FullName, u.Role, u.Party, u.IsActive)));
        Assert.Empty(now.AccountChanges);
    }
}
