using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Tests.Core.Apip;

/// <summary>A unit of work leads to its inspectorate, or to none: never to one that it may not be.</summary>
public class UnitNamesTests
{
    private static readonly DateOnly On = new(2026, 11, 1);

    [Theory]
    [InlineData("Inspektorat Daerah Kabupaten Aceh Selatan", "11.01")]
    [InlineData("Pemkot Bandung", "32.73")]
    [InlineData("Inspektorat Provinsi Gorontalo", "75")]
    [InlineData("11.01", "11.01")]
    [InlineData("a1 b2", "11.01")]
    [InlineData("Gorontalo", null)] // the province or the kabupaten
    [InlineData("Bandung", null)]
    [InlineData("Inspektorat Jenderal", null)]
    [InlineData(" ", null)]
    public void Finds_the_inspectorate_of_a_unit_or_says_nothing(string written, string? code) =>
        Assert.Equal(code, UnitNames.Find(written, [new() { SiasnCode = "A1B2", RegionCode = "11.01", ValidFrom = new(2025, 1, 1) }], On)?.Code);
}
