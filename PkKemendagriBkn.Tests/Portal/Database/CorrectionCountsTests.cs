using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>The quick counts of correction items tell what the items themselves tell, on every day.</summary>
public sealed class CorrectionCountsTests : FeatureTests
{
    private static readonly DateOnly First = new(2026, 3, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_day_is_counted_as_its_items_stood(int seed)
    {
        await FillAsync(new SeededNumbers((ulong)seed));
        var days = 0;
        for (var day = First.AddDays(-1); day <= First.AddDays(40); day = day.AddDays(1))
        {
            var (counted, told) = await Host.ReadAsync(async db =>
            {
                var lists = db.CorrectionLists.Where(l => l.VoidedAt == null && l.SubmittedOn <= day);
                var counts = await db.CorrectionCountsOn(lists, day).ToListAsync();
                var items = await db.ItemsOn(day).Where(i => lists.Any(l => l.Id == i.ListId)).ToListAsync();
                return (counts.Where(c => c.ProposedOn <= day).GroupBy(c => (c.ListId, c.StatusCode, c.ProposedOn)).Select(g => (g.Key, g.Sum(c => c.Items)))
                    .Order().ToList(),
                    items.GroupBy(i => (i.ListId, i.StatusCode, i.ProposedOn)).Select(g => (g.Key, g.Count())).Order().ToList());
            });
            Assert.Equal(told, counted);
            days += counted.Count > 1 ? 1 : 0;
        }

        Assert.True(days > 20);
    }

    [Fact]
    public async Task What_still_waits_is_counted_as_it_is_listed()
    {
        await FillAsync(new SeededNumbers(4));
        for (var day = First; day <= First.AddDays(40); day = day.AddDays(5))
        {
            var counts =
                await Host.ReadAsync(db => AsOfQueries.CorrectionCounts(db, day).GroupBy(c => c.From)
                    .Select(g => new { g.Key, Items = g.Sum(c => c.ProposedOn <= day ? c.Items : 0) }).ToListAsync());
            var listed =
                await Host.ReadAsync(db => AsOfQueries.Corrections(db, day).GroupBy(x => x.List.From).Select(g => new { g.Key, Items = g.Count() })
                    .ToListAsync());
            Assert.Equal(listed.OrderBy(c => c.Key), counts.Where(c => c.Items > 0).OrderBy(c => c.Key));
        }
    }

    [Fact]
    public async Task What_has_not_moved_is_counted_from_an_index_alone()
    {
        var plan =
            await Host.ReadAsync(db => PlanAsync(db,
                AsOfQueries.CorrectionCounts(db, Host.Today).GroupBy(c => c.From).Select(g => g.Sum(c => c.ProposedOn <= Host.Today ? c.Items : 0))));
        Assert.Contains("USING COVERING INDEX IX_CorrectionItems_ListId_StatusCode_ProposedOn_StatusOn", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("IX_CorrectionItems_ListId_ProposedOn_Id", plan, StringComparison.Ordinal);
    }

    /// <summary>SQL Server groups by no subquery: it must stand in a table of its own.</summary>
    [Fact]
    public void Sql_server_can_be_asked_as_well()
    {
        using var db = new DesignTimeSqlServer().CreateDbContext([]);
        var sql = AsOfQueries.CorrectionCounts(db, First).GroupBy(c => c.From).Select(g => g.Sum(c => c.ProposedOn <= First ? c.Items : 0)).ToQueryString();
        Assert.Contains("UNION ALL", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("SELECT", string.Join('\n', sql.Split('\n').Where(l => l.Contains("GROUP BY", StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync(PortalDbContext db, IQueryable<int> query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));
        return string.Join('\n', plan);
    }

    /// <summary>Items that move several times, on one day too, some without a trace of where they came from.</summary>
    private Task FillAsync(SeededNumbers random) =>
        Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.RecordCorrectionList, "RecordCorrectionItem", async recording =>
    {
        int[] codes = [1, 3, 6, 31, 67];
        foreach (var party in new[] { Party.First, Party.Second, Party.Second })
        {
            var list = new CorrectionList { Title = "Usulan", From = party, SubmittedOn = First.AddDays(random.Between(0, 9)), RowCount = 40 };
            await recording.AddAsync(list);
            for (int i = 0; i < 40; i++)
            {
                var on = First.AddDays(random.Between(0, 19));
                var item = new CorrectionItem
                {
                    ListId = list.Id, Line = i + 1, Nip = ManyRows.NipOf(i), Field = "TMT", ProposedValue = "x", ProposedOn = on,
                    StatusCode = random.Pick<int>(codes), StatusOn = on
                };
                recording.Db.Add(item);
                for (int step = random.Between(0, 3); step > 0; step--)
                {
                    var (code, since) = (random.Pick<int>(codes), item.StatusOn.AddDays(random.Between(0, 5)));
                    if (random.Between(0, 4) > 0)
                        recording.Db.Add(new CorrectionStep
                        {
                            ItemId = item.Id, FromCode = item.StatusCode, FromOn = item.StatusOn, ToCode = code, ToOn = since,
                            RecordedAt = Host.Clock.GetUtcNow().AddMinutes(-step)
                        });
                    (item.StatusCode, item.StatusOn) = (code, since);
                }
            }
        }
    }, TestContext.Current.CancellationToken);
}
