using System.Net;
using System.Net.Sockets;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Jobs;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Jobs;

/// <summary>Hangfire's own tables on SQL Server.</summary>
public sealed class JobTablesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portal_is_put_together_before_its_database_is_there()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var folder = Directory.CreateTempSubdirectory("pkbkn-test-").FullName;
        var builder = PortalHost.CreateBuilder(
        [
            "--environment=Production", "--applicationName=PkKemendagriBkn.Portal", "--Database:Provider=SqlServer", $"--Database:Folder={folder}",
            $"--Audit:Key={Convert.ToBase64String(new byte[32])}",
            $"--Database:ConnectionString=Server=127.0.0.1,{((IPEndPoint)server.LocalEndpoint).Port};Database=none;Connect Timeout=1",
        ]);
        await using (PortalHost.Build(builder))
            Assert.False(server.Pending());
        Directory.Delete(folder, recursive: true);
    }

    [Theory, DatabaseData]
    public async Task They_are_made_when_the_database_is_migrated_and_looked_for_before_it_is_served(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        if (provider == DatabaseProvider.SqlServer)
        {
            var refused = await Assert.ThrowsAsync<StartRefused>(() => JobTables.RequireAsync(database.Options, Ct));
            Assert.Contains("run 'dotnet PkKemendagriBkn.Portal.dll migrate' first", refused.Message, StringComparison.Ordinal);
        }

        await JobTables.MigrateAsync(database.Options, Ct);
        await JobTables.MigrateAsync(database.Options, Ct);
        await JobTables.RequireAsync(database.Options, Ct);
    }
}
