using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

public sealed class SqlServerSettingsTests
{
    [Theory]
    [InlineData(false, "Latin1_General_100_CI_AS", "ALTER DATABASE [PkBkn] SET READ_COMMITTED_SNAPSHOT ON")]
    [InlineData(true, "Latin1_General_100_CS_AS", "The collation of the database PkBkn is Latin1_General_100_CS_AS")]
    [InlineData(true, "Latin1_General_100_BIN2", "collation such as Latin1_General_100_CI_AS")]
    public void What_the_owner_has_to_change_is_told(bool snapshots, string collation, string told) =>
        Assert.Contains(told, SqlServerSettings.Fault("PkBkn", snapshots, collation), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "SQL_Latin1_General_CP1_CI_AS")]
    [InlineData(null, null)]
    public void What_is_right_or_not_told_is_no_fault(bool? snapshots, string? collation) =>
        Assert.Null(SqlServerSettings.Fault("PkBkn", snapshots, collation));

    [Theory, DatabaseData]
    public async Task A_database_without_snapshots_is_not_served(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.Start.RequireMigratedAsync(TestContext.Current.CancellationToken);
        if (provider == DatabaseProvider.Sqlite)
            return;
        await database.TamperAsync($"ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT OFF WITH ROLLBACK IMMEDIATE");
        var refused = await Assert.ThrowsAsync<StartRefused>(() => database.Start.RequireMigratedAsync(TestContext.Current.CancellationToken));
        Assert.Contains("READ_COMMITTED_SNAPSHOT is off", refused.Message, StringComparison.Ordinal);
    }
}
