using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;

namespace PkKemendagriBkn.Tests.Core.Matching.Review;

/// <summary>What a decision is kept by, and when it must be made anew.</summary>
public class ReviewedPairTests
{
    private const string Nip = "200012312024121001", OtherNip = "200012312024121002";
    private static readonly FieldComparison Comparison = new(Nomenclature.None);
    private static readonly MatchField[] Fields = [new("nip", FieldKind.Nip), new("nama", FieldKind.Name), new("golongan", FieldKind.Grade)];
    private static readonly ReviewedPair Difference = new(ReviewQueue.Difference, "golongan", Row(1, Nip, "Budi", "III/a"), Row(9, Nip, "Budi", "III/b"));

    [Fact]
    public void Another_row_number_or_way_of_writing_changes_neither_key_nor_content()
    {
        var again = Difference with { A = Row(77, " " + Nip, "BUDI", "3a"), B = Row(2, Nip, "Budi, S.H.", "III / b") };
        Assert.Equal((Difference.Key(), Content(Difference)), (again.Key(), Content(again)));
    }

    [Fact]
    public void Another_value_of_the_field_is_another_content_of_the_same_pair()
    {
        var changed = Difference with { B = Row(9, Nip, "Budi", "III/c") };
        Assert.Equal(Difference.Key(), changed.Key());
        Assert.NotEqual(Content(Difference), Content(changed));
    }

    [Fact]
    public void What_another_field_holds_is_no_matter_of_a_difference_but_of_a_candidate()
    {
        var renamed = Difference with { B = Row(9, Nip, "Bambang", "III/b") };
        Assert.Equal(Content(Difference), Content(renamed));
        Assert.NotEqual(Content(AsCandidate(Difference)), Content(AsCandidate(renamed)));
    }

    [Fact]
    public void Another_person_field_queue_or_side_is_another_pair()
    {
        ReviewedPair[] all =
        [
            Difference, Difference with { Field = "nama" }, AsCandidate(Difference), Difference with { A = Row(1, OtherNip, "Budi", "III/a") },
            new(ReviewQueue.Only, null, Difference.A, null), new(ReviewQueue.Only, null, null, Difference.A),
            AsCandidate(Difference) with { A = Row(1, "", "Budi", "III/a") }, AsCandidate(Difference) with { A = Row(1, "", "Budi", "III/b") },
        ];
        Assert.Equal(all.Length, all.Select(p => p.Key()).Distinct().Count());
    }

    private static ReviewedPair AsCandidate(ReviewedPair pair) => pair with { Queue = ReviewQueue.Candidate, Field = null };

    private static string Content(ReviewedPair pair) => pair.Content(Fields, Comparison);

    private static ReviewedRow Row(int row, params string[] values) => new(row, values);
}
