using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Matching.Review;

/// <summary>What differences are decided many at once: only those that differ in exactly the same thing.</summary>
public class DifferencePatternTests
{
    private static readonly FieldComparison Comparison = new(Nomenclature.None);

    [Theory]
    [InlineData(FieldKind.Name, "Budi Santoso", "", EditKind.EmptyAtB, "", "")]
    [InlineData(FieldKind.Name, " ", "Budi Santoso", EditKind.EmptyAtA, "", "")]
    [InlineData(FieldKind.Name, "Budi Santoso", "Budisantoso", EditKind.Spaces, "", "")]
    [InlineData(FieldKind.Text, "Kab. Bogor", "Kab Bogor", EditKind.Punctuation, "", "")]
    [InlineData(FieldKind.Name, "René Lubis", "Rene Lubis", EditKind.Accents, "", "")]
    [InlineData(FieldKind.Name, "Santoso Budi", "BUDI SANTOSO", EditKind.WordOrder, "", "")]
    [InlineData(FieldKind.Name, "Budi Santoso, M.Zyx.", "Budi Santoso", EditKind.Title, "M ZYX", "")]
    [InlineData(FieldKind.Name, "Budi Santoso", "Rad. Budi Santoso", EditKind.Title, "", "RAD")]
    [InlineData(FieldKind.Name, "Muh. Saleh", "Muhammad Saleh", EditKind.Abbreviation, "MUH", "MUHAMMAD")]
    [InlineData(FieldKind.Name, "Muhamad Saleh", "Muhammad Saleh", EditKind.OneCharacter, "", "M")]
    [InlineData(FieldKind.Name, "Budi Santoso", "Budi Santosa", EditKind.OneCharacter, "O", "A")]
    [InlineData(FieldKind.Name, "Bduis Ali", "Budis Ali", EditKind.OneCharacter, "DU", "UD")]
    [InlineData(FieldKind.Date, "03/04/1980", "04-03-1980", EditKind.DayAndMonth, "", "")]
    [InlineData(FieldKind.Grade, "III/a", "3b", EditKind.TwoValues, "III/A", "III/B")]
    [InlineData(FieldKind.Sex, "L", "Perempuan", EditKind.TwoValues, "L", "P")]
    [InlineData(FieldKind.Name, "Siti", "Siti Aminah", EditKind.Other, "", "")]
    [InlineData(FieldKind.Name, "Budi", "Ahmad", EditKind.Other, "", "")]
    [InlineData(FieldKind.Text, "Jalan 12", "Jalan 13", EditKind.Other, "", "")]
    [InlineData(FieldKind.Date, "03/04/1980", "03/04/1981", EditKind.Other, "", "")]
    public void A_difference_is_named_where_it_can_be(FieldKind kind, string a, string b, EditKind edit, string detailA, string detailB)
    {
        var pattern = DifferencePattern.Of(new("kolom", kind), a, b, Comparison);
        Assert.Equal(new DifferencePattern("kolom", edit, detailA, detailB), pattern);
        Assert.Equal(edit != EditKind.Other, pattern.IsForMany);
    }

    [Fact]
    public void From_the_other_side_it_is_the_same_mirrored()
    {
        var numbers = new SeededNumbers(14);
        string[] words = ["Budi", "budi", "Santoso", "Santosa", "M.", "Muhammad", "S.Zyx", ",", "René", "Rene", "-", "12", "", "👩‍👩‍👧", "e\u0301"];
        for (var i = 0; i < 2_000; i++)
        {
            var kind = numbers.Pick(Enum.GetValues<FieldKind>());
            string a = string.Join(' ', numbers.Some(4, _ => numbers.Pick<string>(words))),
                b = string.Join(' ', numbers.Some(4, _ => numbers.Pick<string>(words)));
            Assert.Equal(DifferencePattern.Of(new("k", kind), a, b, Comparison).Mirrored(), DifferencePattern.Of(new("k", kind), b, a, Comparison));
        }
    }

    [Fact]
    public void Two_fields_two_edits_and_two_details_are_each_a_pattern_of_their_own() =>
        Assert.Equal(4, new[]
        {
            new DifferencePattern("nama", EditKind.OneCharacter, "O", "A"), new DifferencePattern("jabatan", EditKind.OneCharacter, "O", "A"),
            new DifferencePattern("nama", EditKind.Abbreviation, "O", "A"), new DifferencePattern("nama", EditKind.OneCharacter, "A", "O"),
        }.Select(p => p.Code).Distinct().Count());
}
