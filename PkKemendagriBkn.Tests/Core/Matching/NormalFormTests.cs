using System.Text;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Matching;

/// <summary>What is written differently and the same, and what only looks so.</summary>
public class NormalFormTests
{
    private static readonly Nomenclature Mapping = new([("Pengawas Pemerintahan Muda", "PPUPD Ahli Muda"), ("Auditor Pelaksana", "Auditor Terampil")]);

    private static readonly string[] Pieces =
    [
        "Drs.", "dr.", "H.", "Hj", "Ir", "Prof.", "Budi", "siti", "SANTOSO", "M.", "A", "S.H.", "SH", ", M.Si", "S. Sos.", "Ph.D", "A.Md", "S.STP", "31", "-",
        "/", "1965", "Januari", "III", "a", "L",
        "Laki-laki", "Auditor Pelaksana", " ", "\u00A0", "\u200B", "\t", "’", "é", "ı", ".", ",",
    ];

    [Theory]
    [InlineData("Budi Santoso", "BUDI  SANTOSO ")]
    [InlineData("Budi Santoso", "Drs. Budi Santoso, M.Si.")]
    [InlineData("Budi Santoso", "DRS BUDI SANTOSO MSI")]
    [InlineData("Budi Santoso", "Dr.Ir.H.Budi Santoso,S.Sos.,M.AP")]
    [InlineData("Budi Santoso", "Prof. Dr. Budi Santoso, S. H., M. H., Ph. D.")]
    [InlineData("Siti Aminah", "Hj. Siti Aminah, A.Md.Keb")]
    [InlineData("Siti Aminah", "dr. SITI AMINAH, Sp.PD")]
    [InlineData("Siti Aminah", "Siti\u00A0Ami\u200Bnah S.STP")]
    [InlineData("M. Saleh", "M.Saleh")]
    [InlineData("Made Ba", "Made Ba, S.E.")]
    [InlineData("Suparman", "H. SUPARMAN SH")]
    public void Names_are_the_same_without_their_titles(string a, string b) => AssertSame(FieldKind.Name, a, b);

    [Theory]
    [InlineData("Budi Santoso", "Budi Santosa")]
    [InlineData("Budi", "Budi Santoso")]
    [InlineData("Siti Mei", "Siti")]
    [InlineData("Li San", "Li")]
    [InlineData("M. Saleh", "Saleh")]
    [InlineData("SH", "MH")]
    [InlineData("Budi Santoso", "Budi Santoso, Tidak Dikenal")]
    public void Names_that_differ_stay_different(string a, string b) => AssertDifferent(FieldKind.Name, a, b);

    [Theory]
    [InlineData("31/01/1965")]
    [InlineData("31-1-1965")]
    [InlineData("31 Januari 1965")]
    [InlineData("31 jan 1965")]
    [InlineData("19650131")]
    [InlineData("31.01.1965")]
    [InlineData("1965/01/31")]
    [InlineData("31-Jan-1965")]
    [InlineData("1965-01-31 00:00:00")]
    [InlineData("1965-01-31T00:00:00Z")]
    public void One_day_is_one_date(string written) => AssertSame(FieldKind.Date, "1965-01-31", written);

    [Theory]
    [InlineData("1965-01-31", "31.01.65")]
    [InlineData("1965-01-02", "02/01/1956")]
    [InlineData("1965-02-01", "02/01/1965")]
    [InlineData("1965-01-31", "31/02/1965")]
    [InlineData("1965-01-31", "1965-01-31 07:00:00")]
    [InlineData("1965-01-31", "")]
    public void Another_day_or_one_that_nobody_can_tell_is_a_difference(string a, string b) => AssertDifferent(FieldKind.Date, a, b);

    [Theory]
    [InlineData(FieldKind.Sex, "L", "Laki-laki")]
    [InlineData(FieldKind.Sex, "M", "PRIA")]
    [InlineData(FieldKind.Sex, "P", "wanita")]
    [InlineData(FieldKind.Sex, "F", "Perempuan")]
    [InlineData(FieldKind.Grade, "III/a", "III / a")]
    [InlineData(FieldKind.Grade, "III/a", "IIIa")]
    [InlineData(FieldKind.Grade, "III/a", "3A")]
    [InlineData(FieldKind.Grade, "IX", "Gol. ix")]
    [InlineData(FieldKind.Position, "Pengawas  pemerintahan muda", "PPUPD Ahli Muda")]
    [InlineData(FieldKind.Text, "Kab.\u00A0Sleman", "KAB. SLEMAN")]
    public void Other_kinds_have_their_forms(FieldKind kind, string a, string b) => AssertSame(kind, a, b);

    [Theory]
    [InlineData(FieldKind.Sex, "L", "P")]
    [InlineData(FieldKind.Sex, "P", "Pria")]
    [InlineData(FieldKind.Grade, "III/a", "III/b")]
    [InlineData(FieldKind.Grade, "I/a", "11")]
    [InlineData(FieldKind.Grade, "IX", "9")]
    [InlineData(FieldKind.Position, "Pengawas Pemerintahan Madya", "PPUPD Ahli Madya")]
    [InlineData(FieldKind.Text, "Budi, S.H.", "Budi")]
    public void Other_kinds_keep_their_differences(FieldKind kind, string a, string b) => AssertDifferent(kind, a, b);

    [Fact]
    public void A_normal_form_is_its_own_normal_form_and_sides_may_change_places()
    {
        var numbers = new SeededNumbers(14);
        var comparison = new FieldComparison(Mapping);
        for (int i = 0; i < 20_000; i++)
        {
            string a = Invent(numbers), b = numbers.Chance(50) ? a.ToUpperInvariant() : Invent(numbers);
            foreach (var kind in Enum.GetValues<FieldKind>())
            {
                var form = comparison.NormalForm(kind, Bytes(a)).ToString();
                Assert.Equal(form, comparison.NormalForm(kind, Bytes(form)).ToString());
                Assert.Equal(comparison.AreSame(kind, Bytes(a), Bytes(b)), comparison.AreSame(kind, Bytes(b), Bytes(a)));
            }
        }
    }

    [Fact]
    public void Mapping_leads_to_the_newest_name_and_refuses_circles()
    {
        var mapping = new Nomenclature([("a", "b"), ("b", "c")]);
        Assert.Equal("C", mapping.Newest("A"));
        Assert.Throws<MatchingRefused>(() => new Nomenclature([("a", "b"), ("b", "a")]));
        Assert.Throws<MatchingRefused>(() => new Nomenclature([("a", "b"), ("A ", "c")]));
    }

    [Fact]
    public void Every_rule_that_compares_is_listed_with_its_version()
    {
        Assert.Equal(MatchingRules.All.ToHashSet(), Enum.GetValues<FieldKind>().SelectMany(MatchingRules.Of).ToHashSet());
        Assert.Distinct(MatchingRules.All.Select(r => r.Name));
        Assert.All(MatchingRules.All, r => Assert.True(r.Version >= 1));
    }

    private static string Invent(SeededNumbers numbers) => string.Join(numbers.Chance(70) ? " " : "", numbers.Some(6, _ => numbers.Pick<string>(Pieces)));

    private static void AssertSame(FieldKind kind, string a, string b) =>
        Assert.True(new FieldComparison(Mapping).AreSame(kind, Bytes(a), Bytes(b)), $"{Form(kind, a)} | {Form(kind, b)}");

    private static void AssertDifferent(FieldKind kind, string a, string b) =>
        Assert.False(new FieldComparison(Mapping).AreSame(kind, Bytes(a), Bytes(b)), Form(kind, a));

    private static string Form(FieldKind kind, string text) => new FieldComparison(Mapping).NormalForm(kind, Bytes(text)).ToString();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
