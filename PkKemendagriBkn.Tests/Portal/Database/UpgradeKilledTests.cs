using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>
/// An upgrade that is killed, at whatever command, is finished by the next start (F3). Every so many commands here;
/// with <c>PKBKN_KILL_ROUNDS</c> at far more of them.
/// </summary>
public sealed class UpgradeKilledTests(ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static int Step => Environment.GetEnvironmentVariable("PKBKN_KILL_ROUNDS") is null ? 47 : 11;

    [Fact]
    public async Task An_upgrade_killed_again_and_again_ends_like_one_that_was_left_alone()
    {
        var death = new Death();
        await using var left = await TestDatabase.OfVersionAsync(DatabaseProvider.Sqlite, "Initial", Ct);
        await left.MigrateAsync(Ct);
        await using var killed = await TestDatabase.OfVersionAsync(DatabaseProvider.Sqlite, "Initial", Ct, b => b.AddInterceptors(death));
        var (deaths, halves) = (0, 0);
        for (var command = 1; ; command += Step)
        {
            death.ComesAfter(command);
            var fault = await Record.ExceptionAsync(() => killed.MigrateAsync(Ct));
            killed.ClosePool();
            var hasCome = death.HasCome;
            death.IsOver();
            if (!hasCome)
            {
                Assert.Null(fault);
                break;
            }

            deaths++;
            halves += File.Exists(killed.Options.SqliteFile + ".before-upgrade") ? 1 : 0;
            await Assert.ThrowsAsync<StartRefused>(() => killed.Start.RequireMigratedAsync(Ct));
            killed.ClosePool();
        }

        output.WriteLine($"{deaths} deaths on the way, {halves} of them within the upgrade");
        Assert.True(deaths > 3 && halves > 2);
        Assert.Empty(Directory.GetFiles(killed.Folder, "*.before-upgrade*"));
        Assert.Equal(await ShapeAsync(left), await ShapeAsync(killed));
        await using var db = await killed.Contexts.CreateDbContextAsync(Ct);
        Assert.Equal(["ok"], await db.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync(Ct));
        Assert.Equal(AgreementRecord.PksId, (await db.Agreements.SingleAsync(Ct)).Id);
        Assert.True((await killed.VerifyAsync()).IsSound);
        await killed.Start.RequireMigratedAsync(Ct);
    }

    private static async Task<string> ShapeAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Ct);
        return string.Join('\n', await db.Database.SqlQuery<string>(
            $"SELECT type || ' ' || name || ' ' || COALESCE(sql, '') AS Value FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
            .ToListAsync(Ct));
    }
}
