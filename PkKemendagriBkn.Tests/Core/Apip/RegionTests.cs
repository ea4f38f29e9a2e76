using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Tests.Core.Apip;

public sealed class RegionTests
{
    [Fact]
    public void There_are_38_provinces_416_kabupaten_and_98_kota_of_which_six_have_no_government()
    {
        Assert.Equal((38, 416, 98),
            (Regions.Provinces.Count, Regions.All.Count(r => r.Kind == RegionKind.Kabupaten), Regions.All.Count(r => r.Kind == RegionKind.Kota)));
        Assert.Equal(["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"], Regions.All.Where(r => !r.HasOwnGovernment).Select(r => r.Code));
        Assert.All(Regions.All, r => Assert.True(r.Name == r.Name.Trim() && r.Code.StartsWith(r.ProvinceCode, StringComparison.Ordinal), r.Code));
        Assert.Distinct(Regions.All.Select(r => r.Code));
    }

    [Theory]
    [InlineData("11", "11")]
    [InlineData(" 11.01 ", "11.01")]
    [InlineData("1101", "11.01")]
    [InlineData("99", null)]
    [InlineData("11.99", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_is_read_with_or_without_its_dot(string? written, string? code) => Assert.Equal(code, Regions.Find(written)?.Code);

    [Theory]
    [InlineData("Aceh", "11")]
    [InlineData("provinsi aceh", "11")]
    [InlineData("Prov. Jawa Barat", "32")]
    [InlineData("DKI Jakarta", "31")]
    [InlineData("D.K.I. Jakarta", "31")]
    [InlineData("Daerah Khusus Jakarta", "31")]
    [InlineData("D.I. Yogyakarta", "34")]
    [InlineData("13", "13")]
    [InlineData("Kabupaten Aceh Selatan", null)]
    [InlineData("Atlantis", null)]
    public void A_province_is_found_by_the_names_that_people_write(string written, string? code) => Assert.Equal(code, Regions.FindProvince(written)?.Code);

    [Theory]
    [InlineData("Kabupaten Bandung", "32", "32.04")]
    [InlineData("KAB. BANDUNG", "32", "32.04")]
    [InlineData("Kab.Bandung", "32", "32.04")]
    [InlineData("Kota Bandung", "32", "32.73")]
    [InlineData("Bandung Barat", "32", "32.17")]
    [InlineData("Inspektorat Daerah Kabupaten Bandung", "32", "32.04")]
    [InlineData("Bandung", "32", "32.04 32.73")]
    [InlineData("Bandung", "11", "")]
    [InlineData("Jakarta Pusat", "31", "31.71")]
    [InlineData("Kota Adm. Jakarta Utara", "31", "31.72")]
    public void A_name_is_looked_up_in_its_province_and_may_be_that_of_two_regions(string written, string province, string codes) =>
        Assert.Equal(codes, string.Join(' ', Regions.Named(written, province).Select(r => r.Code)));

    [Fact]
    public void Every_full_name_leads_back_to_its_region() =>
        Assert.All(Regions.All,
            r => Assert.Equal(r, r.Kind == RegionKind.Province ? Regions.FindProvince(r.FullName) : Assert.Single(Regions.Named(r.FullName, r.ProvinceCode))));

    [Fact]
    public void A_siasn_code_is_read_by_the_mapping_of_its_day()
    {
        RegionMapping[] mappings =
        [
            new() { SiasnCode = "05100", RegionCode = "11", ValidFrom = new(2024, 1, 1), ValidTo = new(2025, 12, 31) },
            new() { SiasnCode = "05100", RegionCode = "12", ValidFrom = new(2026, 1, 1) },
        ];
        Assert.Equal(["11", "11", "12", "12", null, null], new[]
        {
            Read("05100", new(2024, 1, 1)), Read("05 100", new(2025, 12, 31)), Read("05100", new(2026, 1, 1)), Read("05100", new(2030, 1, 1)),
            Read("05100", new(2023, 12, 31)), Read("5100", new(2026, 1, 1)),
        });

        string? Read(string code, DateOnly on) => RegionMappings.Resolve(mappings, code, on)?.Code;
    }

    [Theory]
    [InlineData(1, 5, 5, 9, true)]
    [InlineData(1, 5, 6, 9, false)]
    [InlineData(6, 9, 1, 5, false)]
    [InlineData(1, null, 9, null, true)]
    [InlineData(1, 4, 5, null, false)]
    public void Periods_overlap_when_they_share_a_day(int from, int? to, int otherFrom, int? otherTo, bool overlap) =>
        Assert.Equal(overlap, RegionMappings.Overlap(Day(from), to is { } t ? Day(t) : null, Day(otherFrom), otherTo is { } o ? Day(o) : null));

    private static DateOnly Day(int day) => new(2026, 1, day);
}
