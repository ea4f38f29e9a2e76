using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Tests.Core.Apip;

public sealed class InspectorateTests
{
    [Fact]
    public void There_are_546_inspectorates_in_38_provinces()
    {
        Assert.Equal((546, 546), (Inspectorate.Regional.Count, ApipCoverage.All));
        Assert.Equal(38, ApipCoverage.Of([]).Count);
        Assert.Equal(546, ApipCoverage.Of([]).Sum(c => c.Missing.Count));
        Assert.Equal((1, 0), (Of("31").Total, Of("31").Reported));
        Assert.Equal((28, 2), (Of("32", "32", "32.04", "32.04-I", "99").Total, Of("32", "32", "32.04", "32.04-I", "99").Reported));

        static ApipCoverage Of(string province, params string[] units) => ApipCoverage.Of(units).Single(c => c.Province.Code == province);
    }

    [Theory]
    [InlineData("11.01", "II", "11.01-II", "Inspektorat Pembantu II, Kabupaten Aceh Selatan")]
    [InlineData("11.01", "2", "11.01-II", null)]
    [InlineData("11", "Irban II", "11-II", "Inspektorat Pembantu II, Provinsi Aceh")]
    [InlineData("11.01", "Inspektorat Pembantu Wilayah IV", "11.01-IV", null)]
    [InlineData("11.01", "inspektur pembantu khusus", "11.01-Khusus", null)]
    [InlineData("11.01", "Irban Investigasi", "11.01-Investigasi", null)]
    [InlineData("31", "Kota Administrasi Jakarta Pusat", "31-31.71",
        "Inspektorat Pembantu Kota Administrasi Jakarta Pusat, Provinsi Daerah Khusus Ibukota Jakarta")]
    [InlineData("31", "Inspektorat Pembantu Jakarta Pusat", "31-31.71", null)]
    [InlineData("31", "31.01", "31-31.01", null)]
    [InlineData("11.01", "VI", null, null)]
    [InlineData("11.01", "31.71", null, null)]
    [InlineData("11.01", "", null, null)]
    public void An_irban_is_found_by_the_ways_in_which_people_write_it(string region, string written, string? code, string? name)
    {
        var unit = Inspectorate.Under(Regions.Find(region)!, written);
        Assert.Equal(code, unit?.Code);
        if (name is not null)
            Assert.Equal(name, unit!.Name);
    }

    [Fact]
    public void The_kind_of_a_unit_is_not_that_of_its_government()
    {
        Assert.Equal((UnitKind.InspektoratDaerah, RegionKind.Province), (Inspectorate.Find("31")!.Kind, Inspectorate.Find("31")!.Region.Kind));
        Assert.Equal((UnitKind.InspektoratPembantu, RegionKind.Province), (Inspectorate.Find("31-31.71")!.Kind, Inspectorate.Find("31-31.71")!.Region.Kind));
        Assert.Equal("31-31.71", Inspectorate.Of(Regions.Find("31.71")!).Code);
        Assert.Equal("11.01", Inspectorate.Of(Regions.Find("11.01")!).Code);
        Assert.Null(Inspectorate.Find("31.71"));
    }

    [Fact]
    public void Twelve_positions_come_apart_and_together_again()
    {
        Assert.Equal(12, ApipPositions.All.Count);
        Assert.All(ApipPositions.All, p => Assert.Equal((p, null), ApipPositions.Of(ApipPositions.CategoryOf(p), ApipPositions.JenjangOf(p))));
        Assert.Equal([1, 4, 7], Enum.GetValues<ApipCategory>().Select(c => ApipPositions.Of(c).Count()));
    }

    [Theory]
    [InlineData(ApipCategory.Pelaksana, ApipJenjang.AhliMuda, ApipCheck.PelaksanaHasNoJenjang)]
    [InlineData(ApipCategory.Ppupd, null, ApipCheck.JenjangMissing)]
    [InlineData(ApipCategory.Auditor, null, ApipCheck.JenjangMissing)]
    [InlineData(ApipCategory.Ppupd, ApipJenjang.Terampil, ApipCheck.JenjangOfOtherCategory)]
    public void A_jenjang_that_the_category_has_not_is_wrong(ApipCategory category, ApipJenjang? jenjang, ApipCheck wrong) =>
        Assert.Equal((null, wrong), ApipPositions.Of(category, jenjang));
}
