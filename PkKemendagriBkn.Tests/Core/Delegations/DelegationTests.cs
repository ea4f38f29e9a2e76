using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Core.Delegations;

/// <summary>Who acts in a leader's place, when, as what, and what that opens.</summary>
public class DelegationTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly First = new(2026, 3, 2), Last = new(2026, 3, 4);
    private static readonly Actor Leader = new(Guid.CreateVersion7(), "Pimpinan", Party.Second, Role.Leadership);
    private static readonly Actor Writer = new(Guid.CreateVersion7(), "Sekretaris", Party.Second, Role.BknSecretariat);
    private static readonly Actor Standing = Writer with { ActsAs = "Plh. Sekretaris Utama" };

    private static Delegation Made() => new()
    {
        Party = Party.Second, LeaderId = Leader.UserId!.Value, Leader = Leader.Name, DelegateId = Writer.UserId!.Value, Delegate = Writer.Name,
        Capacity = "Plh. Sekretaris Utama", ValidFromOn = First, ValidUntilOn = Last, LetterNumber = "1", Ground = "Cuti", MadeAt = At,
    };

    [Fact]
    public void It_covers_both_its_days_and_none_before_after_or_once_withdrawn()
    {
        var made = Made();
        Assert.Equal([false, true, true, false], new[] { First.AddDays(-1), First, Last, Last.AddDays(1) }.Select(made.Covers));
        made.Withdraw(Leader, First, At, "Kembali lebih awal");
        Assert.False(made.Covers(First));
    }

    [Fact]
    public void Only_its_own_leader_withdraws_it_and_only_while_it_can_still_hold()
    {
        Assert.Equal(Rule.DelegationOfOtherLeader, Broken(made => made.Withdraw(Writer, First, At, "Tidak.")));
        Assert.Equal(Rule.DelegationOver, Broken(made => made.Withdraw(Leader, Last.AddDays(1), At, "Terlambat.")));
    }

    [Fact]
    public void It_is_given_to_whoever_writes_for_a_party_alone() =>
        Assert.Equal([Role.ItjenSecretariat, Role.BknSecretariat], Enum.GetValues<Role>().Where(Delegation.MayBeGivenTo));

    [Fact]
    public void Whoever_acts_in_a_leaders_place_may_what_either_may_but_names_nobody_in_turn()
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var expected = Writer.May(permission) || Leader.May(permission) && permission != Permission.NameDelegate;
            Assert.True(Standing.May(permission) == expected, permission.ToString());
        }
    }

    [Fact]
    public void The_name_says_the_capacity_only_in_the_leaders_role_and_is_never_too_long_to_keep()
    {
        Assert.Equal(Standing, Standing.In(Role.BknSecretariat));
        Assert.Equal(Writer, Writer.In(Role.Leadership));
        Assert.Equal(("Sekretaris (Plh. Sekretaris Utama)", Role.Leadership), (Standing.In(Role.Leadership).Name, Standing.In(Role.Leadership).Role));
        var longest = (Standing with { Name = new string('a', 200) }).In(Role.Leadership).Name;
        Assert.Equal(Actor.LongestName, longest.Length);
        Assert.EndsWith("(Plh. Sekretaris Utama)", longest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_takes_the_leaders_steps_too_except_from_whoever_wrote_it()
    {
        var document = new TwoPartyDocument { Kind = DraftKind.OwnEvaluation, Drafter = Party.Second, Title = "Evaluasi", VerificationCode = "x" };
        document.Freeze(DraftStep.Propose, "{}", "", [Guid.CreateVersion7()], Writer with { UserId = Guid.CreateVersion7() }, At);
        Assert.Equal([DraftStep.TakeBack], document.StepsFor(Writer));
        Assert.Equal([DraftStep.TakeBack, DraftStep.SendBack, DraftStep.Sign], document.StepsFor(Standing).Order());
        Assert.Equal((Role.BknSecretariat, Role.Leadership), (document.RoleFor(DraftStep.TakeBack, Standing), document.RoleFor(DraftStep.Sign, Standing)));
        var own = new TwoPartyDocument { Kind = DraftKind.OwnEvaluation, Drafter = Party.Second, Title = "Evaluasi", VerificationCode = "y" };
        own.Freeze(DraftStep.Propose, "{}", "", [], Writer, At);
        Assert.DoesNotContain(DraftStep.Sign, own.StepsFor(Standing));
    }

    [Fact]
    public void Access_is_decided_in_the_leaders_place_except_by_the_proposer()
    {
        var decision = new AccessDecision { Kind = AccessDecisionKind.Suspension, EffectiveOn = First, Motivation = "Lewat." };
        decision.Recorded(Guid.CreateVersion7(), Writer with { UserId = Guid.CreateVersion7() }, At);
        Assert.Equal([Rule.LeadershipDecides, null],
            new[] { Writer, Standing }.Select(a => decision.Refusal(AccessDecisionStep.Approve, a, AccessDecider.Leadership)));
        var own = new AccessDecision { Kind = AccessDecisionKind.Suspension, EffectiveOn = First, Motivation = "Lewat." };
        own.Recorded(Guid.CreateVersion7(), Writer, At);
        Assert.Equal(Rule.MakerIsNotChecker, own.Refusal(AccessDecisionStep.Approve, Standing, AccessDecider.Leadership));
    }

    private static Rule Broken(Action<Delegation> act) => Assert.Throws<RuleViolation>(() => act(Made())).Code;
}
