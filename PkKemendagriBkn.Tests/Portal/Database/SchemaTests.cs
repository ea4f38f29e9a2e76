using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>What can be known of the schema on SQL Server without a SQL Server.</summary>
public partial class SchemaTests
{
    [Fact]
    public void Sqlite_migrations_are_the_model()
    {
        using var db = new DesignTimeSqlite().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Sql_server_migrations_are_the_model()
    {
        using var db = new DesignTimeSqlServer().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Sql_server_script_is_t_sql(MigrationsSqlGenerationOptions how)
    {
        using var db = new DesignTimeSqlServer().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: how);
        var tree = new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);

        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
        Assert.True(((TSqlScript)tree).Batches.Count > 0);
        Assert.Contains("CREATE TRIGGER", script, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_sql_server_script_runs_later_is_t_sql_too()
    {
        using var db = new DesignTimeSqlServer().CreateDbContext([]);
        var later = LaterSql().Matches(db.GetService<IMigrator>().GenerateScript()).Select(m => m.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal))
            .ToList();
        Assert.True(later.Count > 5);
        Assert.All(later, sql =>
        {
            new TSql170Parser(initialQuotedIdentifiers: false).Parse(new StringReader(sql), out var errors);
            Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}: {sql}"));
        });
    }

    [GeneratedRegex(@"EXEC\(N'((?:[^']|'')+)'\)")]
    private static partial Regex LaterSql();

    [Fact]
    public void Sql_server_index_keys_fit_their_limit()
    {
        var seen = 0;
        foreach (var table in SqlServerModel().GetEntityTypes())
        {
            foreach (var (columns, limit) in table.GetKeys().Select(k => (k.Properties, 900)).Concat(table.GetIndexes().Select(i => (i.Properties, 1700))))
            {
                seen++;
                var bytes = columns.Sum(Bytes);
                Assert.True(bytes <= limit, $"{table.ClrType.Name} ({string.Join(", ", columns.Select(c => c.Name))}): {bytes} bytes, limit {limit}");
            }
        }

        Assert.True(seen > 30);
    }

    [Fact]
    public void Only_the_trail_the_key_ring_documents_addenda_editions_packages_mail_and_sealed_pairs_hold_texts_without_limit()
    {
        var unlimited = SqlServerModel().GetEntityTypes().SelectMany(t => t.GetProperties())
            .Where(p => p.GetColumnType().EndsWith("(max)", StringComparison.Ordinal))
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Order();
        Assert.Equal(
            ["Addendum.ClauseTexts", "AnnexEdition.Elements", "AuditEntry.Changes", "DataProtectionKey.Xml", "DocumentTemplate.Logo", "DocumentTemplate.Texts",
                "DocumentVersion.Content", "DraftText.Content", "EvidencePackage.Faults", "OutboxMail.Text", "ReviewItem.Sealed"], unlimited);
    }

    [Fact]
    public void Sql_server_finds_one_path_of_cascades_to_a_table_at_most()
    {
        foreach (var table in SqlServerModel().GetEntityTypes())
        {
            var paths = new Dictionary<IEntityType, int>();
            Follow(table, paths, depth: 0);
            Assert.All(paths,
                reached => Assert.True(reached.Value == 1, $"{table.ClrType.Name} cascades to {reached.Key.ClrType.Name} in {reached.Value} ways"));
        }

        static void Follow(IEntityType from, Dictionary<IEntityType, int> paths, int depth)
        {
            Assert.True(depth < 20, "A cycle of cascades");
            foreach (var key in from.GetReferencingForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
            {
                paths[key.DeclaringEntityType] = paths.GetValueOrDefault(key.DeclaringEntityType) + 1;
                if (key.DeleteBehavior == DeleteBehavior.Cascade)
                    Follow(key.DeclaringEntityType, paths, depth + 1);
            }
        }
    }

    private static IModel SqlServerModel() => new DesignTimeSqlServer().CreateDbContext([]).GetService<IDesignTimeModel>().Model;

    /// <summary>Bytes of a column in an index key, at its longest.</summary>
    private static int Bytes(IProperty column)
    {
        var type = column.GetColumnType();
        var length = type.IndexOf('(', StringComparison.Ordinal) is var at and > 0 ? type[(at + 1)..^1] : "";
        return type switch
        {
            "uniqueidentifier" => 16,
            "bigint" => 8,
            "int" => 4,
            "bit" => 1,
            "date" => 3,
            _ when type.StartsWith("datetime", StringComparison.Ordinal) => 8,
            _ when length == "max" => int.MaxValue / 100,
            _ when type.StartsWith("nvarchar(", StringComparison.Ordinal) => int.Parse(length, null) * 2,
            _ when type.StartsWith("varchar(", StringComparison.Ordinal) || type.StartsWith("char(", StringComparison.Ordinal)
                || type.StartsWith("varbinary(", StringComparison.Ordinal) || type.StartsWith("binary(", StringComparison.Ordinal) => int.Parse(length, null),
            _ => throw new InvalidOperationException($"How long is a {type} in an index?"),
        };
    }
}
