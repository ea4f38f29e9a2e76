using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

public class DatabaseStartTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, DatabaseData]
    public async Task First_start_makes_the_agreement_and_a_second_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await database.MigrateAsync(None);
        await database.MigrateAsync(None);
        await database.Start.RequireMigratedAsync(None);

        await using var db = await database.Contexts.CreateDbContextAsync(None);
        Assert.Equal(1, await db.Agreements.CountAsync(None));
        Assert.Equal("RegisterAgreement", (await db.AuditEntries.SingleAsync(None)).Action);
    }

    [Fact]
    public async Task Every_connection_keeps_what_it_acknowledged()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, migrate: false);
        await database.MigrateAsync(None);
        var open = new List<PortalDbContext>();
        for (var i = 0; i < 3; i++)
        {
            var db = await database.Contexts.CreateDbContextAsync(None);
            open.Add(db);
            await db.Database.OpenConnectionAsync(None);
            Assert.Equal(("wal", 2L, 1L), (await Pragma(db, "journal_mode"), await Pragma(db, "synchronous"), await Pragma(db, "foreign_keys")));
        }

        foreach (var db in open)
            await db.DisposeAsync();
    }

    [Fact]
    public async Task Lock_row_of_a_killed_migration_does_not_hang_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, migrate: false);
        await using (var file = new SqliteConnection($"Data Source={database.Options.SqliteFile};Pooling=False"))
        {
            await file.OpenAsync(None);
            await using var command = file.CreateCommand();
            command.CommandText = "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01');";
            await command.ExecuteNonQueryAsync(None);
        }

        await database.MigrateAsync(None).WaitAsync(TimeSpan.FromSeconds(30), None);
        await database.Start.RequireMigratedAsync(None);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("truncated")]
    public async Task Damaged_file_is_refused_and_left_as_it_is(string damage)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var whole = await File.ReadAllBytesAsync(database.Options.SqliteFile, None);
        var damaged = damage == "garbage" ? [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 7))] : whole[..(whole.Length / 2)];
        await File.WriteAllBytesAsync(database.Options.SqliteFile, damaged, None);

        var refused = await Assert.ThrowsAsync<StartRefused>(() => database.MigrateAsync(None));
        Assert.Contains("restore a backup", refused.Message, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<StartRefused>(() => database.Start.RequireMigratedAsync(None));
        Assert.Contains("restore a backup", refused.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(database.Options.SqliteFile, None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Database_that_is_gone_is_not_replaced_by_an_empty_one(bool emptied)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.Anchors.AppendAsync(None);
        database.ClosePool();
        File.Delete(database.Options.SqliteFile);
        if (emptied)
            await File.WriteAllBytesAsync(database.Options.SqliteFile, [], None);

        await Assert.ThrowsAsync<StartRefused>(() => database.MigrateAsync(None));
        await Assert.ThrowsAsync<StartRefused>(() => database.Start.RequireMigratedAsync(None));
        Assert.Equal(emptied, File.Exists(database.Options.SqliteFile));
    }

    [Fact]
    public async Task File_that_cannot_be_written_is_refused_with_an_instruction()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, migrate: false);
        Directory.CreateDirectory(database.Options.SqliteFile);
        var refused = await Assert.ThrowsAsync<StartRefused>(() => database.MigrateAsync(None));
        Assert.Contains("cannot be opened for writing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_opened_read_only_is_refused_with_an_instruction()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        database.Options.ConnectionString = $"Data Source={database.Options.SqliteFile};Mode=ReadOnly;Pooling=False";
        var refused = await Assert.ThrowsAsync<StartRefused>(() => database.MigrateAsync(None));
        Assert.Contains("cannot be opened for writing", refused.Message, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Database_of_a_newer_version_is_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.TamperAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('99990101000000_Future', '99.0')");
        var refused = await Assert.ThrowsAsync<StartRefused>(() => database.MigrateAsync(None));
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StartRefused>(() => database.Start.RequireMigratedAsync(None));
    }

    [Theory, DatabaseData]
    public async Task Serving_asks_for_the_migrations_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        var refused = await Assert.ThrowsAsync<StartRefused>(() => database.Start.RequireMigratedAsync(None));
        Assert.Contains("migrate", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(database.Folder));
    }

    [Theory, DatabaseData]
    public async Task Another_audit_key_is_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var other = new DatabaseStart(database.Contexts, database.Options, database.Anchors, new AuditKey(new byte[32]),
            new TrailReplay(database.Contexts), Microsoft.Extensions.Logging.Abstractions.NullLogger<DatabaseStart>.Instance);
        var refused = await Assert.ThrowsAsync<StartRefused>(() => other.RequireMigratedAsync(None));
        Assert.Contains("audit key", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<object?> Pragma(PortalDbContext db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return await command.ExecuteScalarAsync(None);
    }
}
