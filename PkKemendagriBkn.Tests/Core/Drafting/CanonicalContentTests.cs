using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Minutes;

namespace PkKemendagriBkn.Tests.Core.Drafting;

public class CanonicalContentTests
{
    [Fact]
    public void The_form_is_sorted_and_without_white_space()
    {
        var content = new EvaluationContent { By = EvaluationHolder.Joint, Place = "Jakarta", HeldOn = new DateOnly(2026, 6, 30), Conclusion = "satu\r\ndua" };
        Assert.Equal(
            """{"agenda":[],"attachments":[],"by":"joint","conclusion":"satu\ndua","findings":[],"firstNumber":"","followUps":[],"heldOn":"2026-06-30","participants":[],"place":"Jakarta","secondNumber":"","signers":[]}""",
            CanonicalContent.Of(content));
    }

    [Fact]
    public void The_digest_is_what_standard_tools_compute() =>
        // printf '{"a":1}' | sha256sum
        Assert.Equal("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862", CanonicalContent.Sha256("""{"a":1}"""));

    [Fact]
    public void What_is_read_back_has_the_same_form()
    {
        var content = new MinutesContent
        {
            FirstNumber = "800/1/IJ", HeldOn = new DateOnly(2026, 2, 28), Signers = [new Person(Party.First, "Nama", "Jabatan", "200012312024121001")],
            Results = [new MatchResult("Data", 1, 2, 3, 4, 5, 6)],
            FollowUps = [new PlannedFollowUp("k", "Perbaiki", Party.Both, null, FollowUpKind.Corrections)], Notes = "Kata \"kutip\" & <tanda> – é",
        };
        var form = CanonicalContent.Of(content);
        Assert.Equal(form, CanonicalContent.Of(CanonicalContent.Read<MinutesContent>(form)));
        Assert.Equal(form, DraftPaper.Read(DraftKind.Minutes, form).Canonical);
    }
}
