using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Tests.Core.Apip;

/// <summary>The kinds of spelling that officials' lists hold.</summary>
public sealed class RegionNameTests
{
    [Theory]
    [InlineData("DIY", "34")]
    [InlineData("D.I.Yogyakarta", "34")]
    [InlineData("Daerah Istimewa Yogyakarta", "34")]
    [InlineData("Kep. Riau", "21")]
    [InlineData("Sumatra Barat", "13")]
    [InlineData("Jabar", "32")]
    [InlineData("NTB", "52")]
    [InlineData("Pemprov NTT", "53")]
    [InlineData("NAD", "11")]
    [InlineData("Kep. Bangka-Belitung", "19")]
    [InlineData("1100", "11")]
    [InlineData("Inspektorat Daerah Provinsi Jawa Barat", "32")]
    public void A_province_is_found_in_each_spelling(string written, string code) => Assert.Equal(code, Regions.FindProvince(written)?.Code);

    [Theory]
    [InlineData("Tulangbawang|Tulang Bawang|Kab. Tulang-Bawang", "18.05")]
    [InlineData("Gunungkidul|Gunung Kidul|GUNUNG\u00A0KIDUL", "34.03")]
    [InlineData("Kab. Kep. Anambas|Kab. Anambas", "21.05")]
    [InlineData("Kota Tanjung Pinang|Kota Tanjungpinang", "21.72")]
    [InlineData("Kab. 50 Kota|Kab. Limapuluh Kota|Lima Puluh Kota", "13.07")]
    [InlineData("Kota Padang Sidempuan|Kota Padangsidimpuan", "12.77")]
    [InlineData("Kab. Bandung|KABUPATEN BANDUNG|Bandung (Kab)|Bandung, Kab.|Kab Bandung|Inspektorat Kab. Bandung|Pemerintah Kabupaten Bandung|Pemkab Bandung|Kab.Bandung|Kab\u200B. Bandung", "32.04")]
    [InlineData("Kota Mobagu|Kotamobagu|Kota Kotamobagu", "71.74")]
    [InlineData("Kotabaru|Kab. Kotabaru|Kab. Kota Baru|Kota Baru", "63.02")]
    [InlineData("Kab. Siau Tagulandang Biaro|Kab. Kepulauan Siau Tagulandang Biaro|Sitaro", "71.09")]
    [InlineData("Kab. Pangkep|Kab. Pangkajene Kepulauan|Kab. Pangkajene dan Kepulauan", "73.10")]
    [InlineData("Kota Adm. Jakarta Selatan|Jakarta Selatan|Kota Jakarta Selatan", "31.74")]
    [InlineData("OKU Selatan|Kab. Ogan Komering Ulu Selatan", "16.09")]
    [InlineData("Kab. Fak-Fak|Fakfak", "92.03")]
    [InlineData("Tojo Una-Una|Kab. Tojo Unauna", "72.09")]
    [InlineData("Bogor Kota|Bogor, Kota|Kodya Bogor|Bogor Kota.", "32.71")]
    [InlineData("Bogor Kab.|Bogor Kab", "32.01")]
    [InlineData("Mentawai|Kab. Mentawai|Kep. Mentawai", "13.09")]
    [InlineData("Jaksel|Kota Jaksel", "31.74")]
    [InlineData("Kab. Humbahas|Humbahas", "12.16")]
    [InlineData("Kota Solo|Solo", "33.72")]
    [InlineData("Kab. Tanah Toraja|Tator", "73.18")]
    public void A_kabupaten_or_kota_is_found_in_each_spelling(string spellings, string code) =>
        Assert.All(spellings.Split('|'), written => Assert.Equal(code, Assert.Single(Regions.Named(written)).Code));

    [Theory]
    [InlineData("36.03")]
    [InlineData("36. 03")]
    [InlineData("36.03 ")]
    [InlineData("3603")]
    [InlineData("36.03.")]
    [InlineData("36,03")]
    [InlineData("36-03")]
    public void A_code_is_read_however_its_parts_are_kept_apart(string written) => Assert.Equal("36.03", Regions.Find(written)?.Code);

    [Theory]
    [InlineData("11.1")]
    [InlineData("12.1")]
    [InlineData("ID-JB")]
    [InlineData("11.01.01")]
    [InlineData("3.603")]
    [InlineData("91.01")]
    public void What_is_no_code_of_today_is_not_guessed(string written) => Assert.Null(Regions.Find(written));

    [Theory]
    [InlineData("Kab. Mamuju Utara", "76.01")]
    [InlineData("Toba Samosir", "12.12")]
    [InlineData("Maluku Tenggara Barat", "81.03")]
    [InlineData("Irian Jaya", "91")]
    [InlineData("91.01", "93.01")]
    [InlineData("9271", "96.71")]
    [InlineData("64.73", "65.71")]
    public void A_former_name_or_code_names_its_successor(string former, string code) => Assert.Equal(code, Regions.Successor(former)?.Code);

    [Theory]
    [InlineData("Pontianak")]
    [InlineData("93.01")]
    [InlineData("Atlantis")]
    public void What_means_a_region_of_today_or_none_has_no_successor(string written) => Assert.Null(Regions.Successor(written));

    [Fact]
    public void No_two_regions_of_a_kind_share_a_squeezed_name() =>
        Assert.All(Regions.All.Where(r => r.Kind != RegionKind.Province), r => Assert.Equal(r, Assert.Single(Regions.Named(r.FullName))));
}
