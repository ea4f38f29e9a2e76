using System.Net;
using Microsoft.Data.Sqlite;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Keys that are lost cost a sign-in, or a start with one clear line; never data (F29).</summary>
public sealed class KeysLostTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-keys-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Without_the_ring_of_keys_people_sign_in_again_and_everything_is_there()
    {
        Assert.SkipUnless(SqlServerForTests.Chosen != DatabaseProvider.SqlServer, "Takes the keys out of the embedded database");
        TestUser user;
        Dictionary<string, string> cookies;
        long entries;
        await using (var portal = await PortalFactory.StartAsync(folder: folder))
        {
            user = await portal.AddUserAsync(Role.ItjenSecretariat, PkKemendagriBkn.Core.Agreements.Party.First);
            using var browser = await portal.SignInAsync(user);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
            cookies = new(browser.Cookies);
            entries = (await portal.TrailAsync()).Count;
        }

        await using (var file = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Pooling=False"))
        {
            await file.OpenAsync(Ct);
            await using var command = file.CreateCommand();
            command.CommandText = "DELETE FROM DataProtectionKeys";
            Assert.True(await command.ExecuteNonQueryAsync(Ct) > 0);
        }

        await using var after = await PortalFactory.StartAsync(folder: folder);
        using var old = after.NewBrowser();
        foreach (var (name, value) in cookies)
            old.Cookies[name] = value;
        Assert.Equal("/akun/masuk", (await old.GetAsync("/")).Path);
        after.Clock.Advance(TimeSpan.FromMinutes(5)); // its codes of before are used up
        using var again = await after.SignInAsync(user);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/")).Status);
        Assert.True((await after.TrailAsync()).Count >= entries);
        await using var db = after.Db();
        Assert.True((await AuditTrail.VerifyAsync(db, after.Get<AuditKey>(), after.Get<AuditAnchors>().Read(), Ct)).IsSound);
    }

    [Fact]
    public async Task Without_the_key_of_the_trail_the_portal_does_not_start_and_says_why()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var refused = Assert.Throws<StartRefused>(() => AuditKeyFile.Load(null, database.Options));
        Assert.Contains("Put the key back, or give it as Audit:Key", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(database.Folder, "keys")));
        Assert.True((await database.VerifyAsync()).IsSound);
    }
}
