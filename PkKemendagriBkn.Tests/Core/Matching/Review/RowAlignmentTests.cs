using System.Globalization;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Matching.Review;

/// <summary>Two rows side by side, with the characters that differ.</summary>
public class RowAlignmentTests
{
    private static readonly FieldComparison Comparison = new(Nomenclature.None);
    private static readonly MatchField[] Fields = [new("nip", FieldKind.Nip), new("nama", FieldKind.Name), new("golongan", FieldKind.Grade)];

    [Fact]
    public void Each_field_says_how_its_two_values_stand_to_each_other()
    {
        var aligned = RowAlignment.Of(Fields, new(ReviewQueue.Candidate, null,
            new(1, ["200012312024121001", "Budi Santoso, S.H.", "III/a"]), new(4, ["'200012312024121001", "BUDI SANTOSO", "III/b"])), Comparison);
        Assert.Equal([FieldAgreement.EqualByRule, FieldAgreement.EqualByRule, FieldAgreement.Differs], aligned.Select(f => f.Agreement));
        Assert.Equal(("BUDI SANTOSO", "BUDI SANTOSO"), (aligned[1].NormalA, aligned[1].NormalB));
        Assert.Equal([new("III/", false), new MarkedPiece("a", true)], aligned[2].Marked(isA: true));
        Assert.Equal([new("III/", false), new MarkedPiece("b", true)], aligned[2].Marked(isA: false));
    }

    [Fact]
    public void A_row_without_partner_stands_alone_and_nothing_of_it_is_marked()
    {
        var aligned = RowAlignment.Of(Fields, new(ReviewQueue.Only, null, null, new(4, ["200012312024121001", "Budi", ""])), Comparison);
        Assert.All(aligned, f => Assert.Equal(FieldAgreement.OneSide, f.Agreement));
        Assert.Equal([new MarkedPiece("Budi", false)], aligned[1].Marked(isA: false));
        Assert.Empty(aligned[1].Marked(isA: true));
    }

    [Theory]
    [InlineData("Rene\u0301", "Rene", "e\u0301")]
    [InlineData("a👩‍👩‍👧b", "ab", "👩‍👩‍👧")]
    [InlineData("Budi\r\nS", "BudiS", "\r\n")]
    public void A_character_is_marked_whole(string a, string b, string marked) =>
        Assert.Equal([marked], new AlignedField(Fields[1], a, b, "x", "y").Marked(isA: true).Where(p => p.Differs).Select(p => p.Text));

    [Fact]
    public void The_pieces_of_a_side_are_that_side_and_break_no_character()
    {
        var numbers = new SeededNumbers(3);
        for (var i = 0; i < 2_000; i++)
        {
            string Text() => string.Concat(numbers.Some(8, _ => numbers.Pick<string>("a", "b", " ", "e\u0301", "👩‍👩‍👧", "\u00A0", "é", "ʼ")));
            var field = new AlignedField(Fields[1], Text(), Text(), "x", "y");
            foreach (var (own, isA) in new[] { (field.A!, true), (field.B!, false) })
            {
                var pieces = field.Marked(isA);
                Assert.Equal(own, string.Concat(pieces.Select(p => p.Text)));
                Assert.Equal(new StringInfo(own).LengthInTextElements, pieces.Sum(p => new StringInfo(p.Text).LengthInTextElements));
            }

            Assert.Equal(string.Concat(field.Marked(true).Where(p => !p.Differs).Select(p => p.Text)),
                string.Concat(field.Marked(false).Where(p => !p.Differs).Select(p => p.Text)));
        }
    }
}
