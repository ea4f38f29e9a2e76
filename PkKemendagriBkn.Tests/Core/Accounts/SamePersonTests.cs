using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Waiting;

namespace PkKemendagriBkn.Tests.Core.Accounts;

/// <summary>One person with two accounts is one person wherever the maker may not be the checker.</summary>
public class SamePersonTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly Guid Own = Guid.CreateVersion7(), Second = Guid.CreateVersion7();

    private static Actor Maker(Role role, Party party) => new(Own, "Satu", party, role);

    /// <summary>The same person in another account, of another party even.</summary>
    private static Actor Again(Role role, Party party) => new(Second, "Satu", party, role) { OtherAccounts = [Own] };

    [Fact]
    public void An_account_is_a_persons_when_it_is_the_one_in_use_or_another_of_the_same_NIP()
    {
        var person = Again(Role.Leadership, Party.First);
        Assert.Equal([true, true, false, false], new Guid?[] { Own, Second, Guid.NewGuid(), null }.Select(person.IsPerson));
    }

    [Fact]
    public void A_proposal_is_not_answered_by_its_proposer_in_an_account_of_the_other_party()
    {
        foreach (var answer in new Action<Proposal>[] { p => p.Confirm(Again(Role.BknSecretariat, Party.Second), At),
            p => p.Reject(Again(Role.BknSecretariat, Party.Second), At, "Tidak.") })
        {
            var fact = new Evaluation { HeldOn = new DateOnly(2026, 3, 1), By = EvaluationHolder.Joint, Summary = "Mutu data." };
            var proposal = Proposal.Of(fact, nameof(Evaluation), ProposalAct.Record, Maker(Role.ItjenSecretariat, Party.First), At);
            Breaks(() => answer(proposal));
        }
    }

    [Fact]
    public void A_decision_on_access_is_not_approved_by_its_proposer_in_another_account()
    {
        var decision = new AccessDecision { Kind = AccessDecisionKind.Suspension, EffectiveOn = new DateOnly(2026, 3, 2), Motivation = "Lewat." };
        decision.Recorded(Guid.CreateVersion7(), Maker(Role.BknSecretariat, Party.Second), At);
        Assert.Equal(Rule.MakerIsNotChecker, decision.Refusal(AccessDecisionStep.Approve, Again(Role.Leadership, Party.Second), AccessDecider.Leadership));
    }

    [Fact]
    public void A_version_was_written_by_a_person_whichever_account_it_was()
    {
        var version = new DocumentVersion
        {
            Content = "", ContentSha256 = "", EditorIds = $"{Guid.NewGuid()},{Own}", FrozenBy = "Dua",
            FrozenById = Guid.NewGuid()
        };
        Assert.True(version.WasEditedBy(Again(Role.Leadership, Party.First)));
        Assert.False(version.WasEditedBy(new Actor(Second, "Lain", Party.First, Role.Leadership)));
    }

    [Fact]
    public void Nobody_judges_the_own_report_on_a_follow_up_in_an_account_of_the_other_party()
    {
        var followUp = new FollowUp { Text = "Perbaiki", Owner = Party.First };
        followUp.Report("Sudah.", Maker(Role.ItjenSecretariat, Party.First), At);
        Breaks(() => followUp.Judge(FollowUpStatus.Compliant, null, Again(Role.BknSecretariat, Party.Second), At, new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public void What_waits_for_somebody_else_waits_for_none_of_the_persons_accounts()
    {
        var item = new WaitingItem(WaitingKind.DecideAccess, "1", "Usulan", Party.Second, "/akses") { NotBy = [Own] };
        Assert.False(item.IsFor(Again(Role.Leadership, Party.Second)));
        Assert.True(item.IsFor(new Actor(Second, "Lain", Party.Second, Role.Leadership)));
    }

    private static void Breaks(Action act) => Assert.Equal(Rule.MakerIsNotChecker, Assert.Throws<RuleViolation>(act).Code);
}
