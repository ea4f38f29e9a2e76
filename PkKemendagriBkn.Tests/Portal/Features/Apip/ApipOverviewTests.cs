using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Apip;

public sealed class ApipOverviewTests : FeatureTests
{
    [Fact]
    public async Task The_country_is_shown_by_the_latest_return_that_was_given_by_the_day()
    {
        await Host.GiveAsync(On(3, 31), "kode,pelaksana,ppupd muda,kebutuhan ppupd muda\n11,10,3,5\n12,4,2,\n");
        await Host.GiveAsync(On(6, 30), "kode,irban,pelaksana,ppupd muda,kebutuhan ppupd muda\n11,,12,4,5\n11,I,12,4,5\n11.01,,,1,\n");
        Assert.Null(await CountryAsync(On(3, 31)));
        Assert.Equal(On(3, 31), (await CountryAsync(On(4, 1)))!.Latest.AsOfOn);
        Assert.Equal(On(3, 31), (await CountryAsync(On(6, 30)))!.Latest.AsOfOn);

        var now = (await CountryAsync(On(9, 1)))!;
        Assert.Equal((On(6, 30), On(7, 1)), (now.Latest.AsOfOn, now.ProvidedOn));
        // The Irban is contained in its parent; only the province's own need is known, and only its own people fill it.
        Assert.Equal((12, 5, null, 17),
            (now.Sums[ApipCategory.Pelaksana].Count, now.Sums[ApipCategory.Ppupd].Count, now.Sums[ApipCategory.Auditor].Count, now.Sums.All.Count));
        Assert.Equal((5, 4, 80m), (now.Sums[ApipCategory.Ppupd].Need, now.Sums[ApipCategory.Ppupd].FilledOfNeed, now.Sums[ApipCategory.Ppupd].FilledPercent));
        Assert.Equal(["11"], now.Provinces.Keys);
        Assert.Equal(2, now.Coverage.Sum(c => c.Reported));
        Assert.Equal([14, 12], now.Series.Select(p => p.Sums[ApipCategory.Pelaksana].Count));
    }

    [Fact]
    public async Task A_unit_is_shown_through_all_returns_with_its_irban()
    {
        await Host.GiveAsync(On(3, 31), "kode,pelaksana\n11,10\n");
        await Host.GiveAsync(On(6, 30), "kode,irban,pelaksana\n11.01,,12\n11.01,II,5\n");
        var unit = (await Host.Get<ApipOverviewQueries>().UnitAsync("11.01", Host.Today, Ct))!;
        Assert.Equal([null, 12], unit.Series.Select(p => p.Sums.All.Count));
        Assert.Equal(["11.01-II"], unit.Assistants.Select(a => a.UnitCode));
        Assert.Equal([null, 5], (await Host.Get<ApipOverviewQueries>().UnitAsync("11.01-II", Host.Today, Ct))!.Series.Select(p => p.Sums.All.Count));
        Assert.Null(await Host.Get<ApipOverviewQueries>().UnitAsync("99", Host.Today, Ct));
    }

    [Fact]
    public async Task Two_returns_are_compared_by_unit_and_province_whichever_is_named_first()
    {
        var before = await Host.GiveAsync(On(3, 31), "kode,irban,pelaksana,ppupd muda\n11,,10,3\n11,I,10,3\n11.01,,2,2\n12,,7,7\n");
        var after = await Host.GiveAsync(On(6, 30), "kode,pelaksana,ppupd muda\n11,12,3\n11.01,2,2\n13,1,0\n");
        Assert.Equal("12:14>, 11-I:13>, 11:13>15, 13:>1", await UnitsAsync(before.Id, after.Id, new()));
        Assert.Equal("11:13>15, 13:>1, 11-I:13>, 12:14>", await UnitsAsync(after.Id, before.Id, new() { Sort = "-selisih" }));
        Assert.Equal("11:10>12, 11-I:10>", await UnitsAsync(before.Id, after.Id, new() { Province = "11", Category = ApipCategory.Pelaksana, Sort = "unit" }));
        Assert.Equal("11:13>15, 11-I:13>, 11.01:4>4", await UnitsAsync(before.Id, after.Id, new() { Province = "11", All = true, Sort = "unit" }));
        var comparison = (await Host.Get<ApipComparisonQueries>().CompareAsync(after.Id, before.Id, new(), Ct))!;
        Assert.Equal((before.Id, after.Id), (comparison.Before.Id, comparison.After.Id));
        Assert.Equal(["11:17>19", "12:14>", "13:>1"], comparison.Provinces.Select(Text));
        Assert.Null(await Host.Get<ApipComparisonQueries>().CompareAsync(after.Id, Guid.NewGuid(), new(), Ct));

        async Task<string> UnitsAsync(Guid one, Guid other, ApipComparisonFilter filter) =>
            string.Join(", ", (await Host.Get<ApipComparisonQueries>().CompareAsync(one, other, filter, Ct))!.Units.Rows.Select(Text));
    }

    [Fact]
    public async Task Units_of_a_return_are_searched_by_name_filtered_by_province_and_kind_and_sorted()
    {
        var given = await Host.GiveAsync(On(6, 30), "kode,irban,pelaksana,ppupd muda\n11,,10,3\n11.01,,2,9\n11.01,II,1,1\n32.73,,7,\n");
        Assert.Equal("11 11.01 11.01-II 32.73", await ListAsync(new()));
        Assert.Equal("32.73 11.01-II 11.01 11", await ListAsync(new() { Sort = "-unit" }));
        Assert.Equal("11.01 11 11.01-II 32.73", await ListAsync(new() { Sort = "-ppupd" }));
        Assert.Equal("11.01 11.01-II", await ListAsync(new() { Search = "aceh selatan" }));
        Assert.Equal("32.73", await ListAsync(new() { Search = "32.7" }));
        Assert.Equal("", await ListAsync(new() { Search = "%" }));
        Assert.Equal("11 11.01 11.01-II", await ListAsync(new() { Province = "11" }));
        Assert.Equal("11.01-II", await ListAsync(new() { Kind = "pembantu" }));
        var rows = (await Host.Get<ApipQueries>().UnitsAsync(given.Id, new() { Search = "32.73" }, ct: Ct)).Rows;
        Assert.Equal((7, null, null, 7), (rows[0].Pelaksana, rows[0].Ppupd, rows[0].Auditor, rows[0].Sum.Count));

        async Task<string> ListAsync(ApipUnitFilter filter) =>
            string.Join(' ', (await Host.Get<ApipQueries>().UnitsAsync(given.Id, filter, ct: Ct)).Rows.Select(r => r.UnitCode));
    }

    private Task<ApipOverviewQueries.Country?> CountryAsync(DateOnly asOf) => Host.Get<ApipOverviewQueries>().CountryAsync(asOf, Ct);

    private static string Text(ApipComparisonQueries.Row row) => $"{row.Code}:{row.Before}>{row.After}";
}
