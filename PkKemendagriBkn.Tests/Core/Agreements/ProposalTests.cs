using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Tests.Core.Agreements;

/// <summary>Who may take which step in which state, written down once more: of a proposal of Itjen's.</summary>
public sealed class ProposalTests
{
    private static readonly DateTimeOffset At = new(2026, 9, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly Actor Itjen = Person(1, Party.First), Bkn = Person(2, Party.Second), Neither = Person(3, null);

    public static TheoryData<ProposalState, ProposalStep, Party?, Rule?> Table
    {
        get
        {
            var table = new TheoryData<ProposalState, ProposalStep, Party?, Rule?>();
            foreach (var state in Enum.GetValues<ProposalState>())
                foreach (var step in Enum.GetValues<ProposalStep>())
                    foreach (Party? by in new Party?[] { Party.First, Party.Second, Party.Both, null })
                        table.Add(state, step, by, Expected(state, step, by));
            return table;
        }
    }

    [Theory, MemberData(nameof(Table))]
    public void A_step_is_open_to_one_party_in_one_state(ProposalState state, ProposalStep step, Party? by, Rule? refusal)
    {
        var proposal = In(state);
        Assert.Equal(refusal, proposal.Refusal(step, by));
        if (refusal is null)
            Take(proposal, step, Person(4, by));
        else
            Assert.Equal(refusal, Assert.Throws<RuleViolation>(() => Take(proposal, step, Person(4, by))).Code);
        Assert.Equal(refusal is null ? After(step) : state, proposal.State);
    }

    [Fact]
    public void Who_answered_and_when_is_kept_with_the_reason_of_a_refusal()
    {
        var proposal = In(ProposalState.Proposed);
        proposal.Reject(Bkn, At.AddDays(1), "Belum disepakati.");
        Assert.Equal((Bkn.UserId, Bkn.Name, At.AddDays(1), "Belum disepakati."),
            (proposal.DecidedById, proposal.DecidedBy, proposal.DecidedAt!.Value, proposal.RefusalReason));
    }

    [Fact]
    public void A_change_puts_it_to_the_other_party_anew()
    {
        var proposal = In(ProposalState.Proposed);
        proposal.Change(Itjen, At.AddDays(2));
        Assert.Equal((2, At.AddDays(2), ProposalState.Proposed), (proposal.Revision, proposal.ProposedAt, proposal.State));
    }

    [Theory]
    [InlineData(ProposalStep.Confirm)]
    [InlineData(ProposalStep.Reject)]
    [InlineData(ProposalStep.Withdraw)]
    public void What_no_party_has_proposed_is_answered_by_nobody(ProposalStep step)
    {
        var proposal = OfNobody();
        Assert.All([Itjen, Bkn], by => Assert.Equal(Rule.ProposalOfNobody, Assert.Throws<RuleViolation>(() => Take(proposal, step, by)).Code));
    }

    [Fact]
    public void What_no_party_has_proposed_becomes_the_partys_that_takes_it_up_and_the_other_confirms()
    {
        var proposal = OfNobody();
        proposal.Change(Bkn, At);
        Assert.Equal((Party.Second, Rule.ProposalOfOwnParty, null),
            (proposal.Party, proposal.Refusal(ProposalStep.Confirm, Party.Second), proposal.Refusal(ProposalStep.Confirm, Party.First)));
    }

    private static Rule? Expected(ProposalState state, ProposalStep step, Party? by) => (state, step, by) switch
    {
        (not ProposalState.Proposed, _, _) => Rule.ProposalAnswered,
        (_, _, null or Party.Both) => Rule.ProposalOfOtherParty,
        (_, ProposalStep.Confirm or ProposalStep.Reject, Party.First) => Rule.ProposalOfOwnParty,
        (_, ProposalStep.Withdraw or ProposalStep.Change, Party.Second) => Rule.ProposalOfOtherParty,
        _ => null,
    };

    private static ProposalState After(ProposalStep step) => step switch
    {
        ProposalStep.Confirm => ProposalState.Confirmed,
        ProposalStep.Reject => ProposalState.Rejected,
        ProposalStep.Withdraw => ProposalState.Withdrawn,
        _ => ProposalState.Proposed,
    };

    private static void Take(Proposal proposal, ProposalStep step, Actor by)
    {
        switch (step)
        {
            case ProposalStep.Confirm: proposal.Confirm(by, At); break;
            case ProposalStep.Reject: proposal.Reject(by, At, "Belum disepakati."); break;
            case ProposalStep.Withdraw: proposal.Withdraw(by, At); break;
            default: proposal.Change(by, At); break;
        }
    }

    private static Proposal In(ProposalState state)
    {
        var proposal = Proposal.Of(new TermChange { Description = "" }, nameof(AgreementEvent), ProposalAct.Record, Itjen, At);
        if (state == ProposalState.Withdrawn)
            proposal.Withdraw(Itjen, At);
        else if (state != ProposalState.Proposed)
            Take(proposal, state == ProposalState.Confirmed ? ProposalStep.Confirm : ProposalStep.Reject, Bkn);
        return proposal;
    }

    private static Proposal OfNobody() =>
        Proposal.Of(new AgreedReading { Description = "", AmbiguityId = "a", ReadingId = "b" }, nameof(AgreementEvent), ProposalAct.Record, Neither, At);

    private static Actor Person(byte number, Party? party) => new(new Guid(number, 0, 0, new byte[8]), $"Orang {number}", party, Role.Leadership);
}
