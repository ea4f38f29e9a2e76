using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>That every test of a feature notices a query which SQL Server would refuse; see <see cref="SqlServerTranslation"/>.</summary>
public sealed class SqlServerQueryTests : FeatureTests
{
    [Fact]
    public async Task A_query_that_sql_server_refuses_fails_the_test_that_asks_it()
    {
        var untyped = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Host.ReadAsync(db => db.Letters
            .Select(l => new { l.Id, On = (DateOnly?)l.DatedOn })
            .Concat(db.Reports.OrderBy(r => r.SubmittedOn).Take(1).Select(r => new { r.Id, On = (DateOnly?)null })).ToListAsync(Ct)));
        Assert.Contains("NULL AS On has no type in a UNION", untyped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_values_than_a_command_takes_parameters_are_asked_for_all_the_same()
    {
        using var db = new DesignTimeSqlServer().CreateDbContext([]);
        var ids = Enumerable.Range(0, 5_000).Select(_ => Guid.CreateVersion7()).ToList();
        var sql = db.Letters.Where(l => ids.Contains(l.Id) || ids.Contains(l.AgreementId)).ToQueryString();
        Assert.InRange(sql.Split("DECLARE ").Length - 1, 1, 2_098);
    }

    [Fact]
    public void What_is_read_row_by_row_is_not_held_as_a_whole_to_be_tried_again()
    {
        using var db = new DesignTimeSqlServer().CreateDbContext([]);
        Assert.True(db.Database.CreateExecutionStrategy().RetriesOnFailure);
        db.ReadsOnce = true;
        Assert.False(db.Database.CreateExecutionStrategy().RetriesOnFailure);
    }

    [Theory]
    [InlineData("SELECT 1 AS a FROM t UNION ALL SELECT u.a FROM (SELECT TOP(1) NULL AS a FROM t) AS u", "NULL AS a has no type in a UNION")]
    [InlineData("SELECT SUM((SELECT COUNT(*) FROM u)) FROM t", "SUM over a subquery")]
    [InlineData("SELECT MAX(CASE WHEN EXISTS (SELECT 1 FROM u) THEN 1 ELSE 0 END) FROM t", "MAX over a subquery")]
    [InlineData("SELECT COUNT(*) FROM t GROUP BY (SELECT a FROM u)", "GROUP BY a subquery")]
    [InlineData("SELECT FROM", "Incorrect syntax near 'FROM'.")]
    public void Each_fault_is_known(string sql, string fault) => Assert.Equal([fault], TSqlFaults.Of(sql));

    [Theory]
    [InlineData("SELECT NULL AS a FROM t")]
    [InlineData("SELECT u.a FROM (SELECT b AS a FROM t UNION ALL SELECT NULL AS a FROM t) AS u")]
    [InlineData("SELECT CAST(NULL AS date) AS a FROM t UNION ALL SELECT b FROM t")]
    [InlineData("SELECT SUM(t.a) FROM (SELECT (SELECT COUNT(*) FROM u) AS a) AS t")]
    public void What_sql_server_takes_is_no_fault(string sql) => Assert.Empty(TSqlFaults.Of(sql));
}
