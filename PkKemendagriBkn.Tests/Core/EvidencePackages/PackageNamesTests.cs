
using PkKemendagriBkn.Core.EvidencePackages;

namespace PkKemendagriBkn.Tests.Core.EvidencePackages;

public class PackageNamesTests
{
    private static readonly Guid Fact = new("0198a5b4-0000-7000-8000-1f2e3d4c5b6a");

    [Theory]
    [InlineData("../../etc/passwd.pdf", ".pdf")]
    [InlineData("SK Budi Santoso 197001012000031001.PDF", ".pdf")]
    [InlineData("..\\..\\a.exe", ".bin")]
    [InlineData("laporan.pdf.sh", ".bin")]
    [InlineData("gambar\u202Efdp.exe", ".bin")]
    [InlineData("a\nb.csv", ".csv")]
    [InlineData("", ".bin")]
    public void Nothing_but_a_known_ending_comes_from_the_name_of_an_upload(string uploaded, string ending)
    {
        var name = PackageNames.Evidence(PackageFolder.Letters, new DateOnly(2026, 3, 4), Fact, 1, uploaded);
        Assert.Equal("01-surat/bukti/2026-03-04-0198a5b40000700080001f2e3d4c5b6a-01" + ending, name);
        Assert.True(PackageNames.IsSafe(name));
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("/a.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a/./b.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("c:a.txt")]
    [InlineData("a b.txt")]
    [InlineData("a\nb.txt")]
    [InlineData("a.")]
    [InlineData("")]
    public void A_name_that_could_lead_elsewhere_is_refused(string path)
    {
        Assert.False(PackageNames.IsSafe(path));
        Assert.Throws<ArgumentException>(() => new PackageSums().Add(path, new string('a', 64)));
    }

    [Fact]
    public void The_manifest_has_each_path_once_whatever_the_case_of_its_letters_and_in_order()
    {
        var sums = new PackageSums();
        sums.Add("b.txt", new string('b', 64));
        sums.Add("a.txt", new string('a', 64));
        Assert.Throws<ArgumentException>(() => sums.Add("A.txt", new string('c', 64)));
        Assert.Throws<ArgumentException>(() => sums.Add("d.txt", new string('G', 64)));
        Assert.Equal($"{new string('a', 64)}  a.txt\n{new string('b', 64)}  b.txt\n", sums.ToString());
    }

    [Fact]
    public void Every_folder_has_a_name_of_its_own() => Assert.Distinct(Enum.GetValues<PackageFolder>().Select(PackageNames.Of));
}
