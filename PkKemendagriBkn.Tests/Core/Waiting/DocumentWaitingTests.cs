using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Waiting;

namespace PkKemendagriBkn.Tests.Core.Waiting;

/// <summary>A document waits for exactly those who may carry it on, in whatever state it is.</summary>
public class DocumentWaitingTests
{
    private static readonly DraftState[] Complete = [DraftState.Accepted, DraftState.Signed, DraftState.Withdrawn];

    private static readonly DraftStep[] CarryOn =
    [
        DraftStep.Propose, DraftStep.Offer, DraftStep.Approve, DraftStep.Submit, DraftStep.Agree, DraftStep.Accept, DraftStep.Revise, DraftStep.Sign,
    ];

    public static TheoryData<DraftKind, DraftState, Party> Everywhere =>
        new(from kind in Enum.GetValues<DraftKind>()
            from state in Enum.GetValues<DraftState>()
            from drafter in new[] { Party.First, Party.Second }
            select (kind, state, drafter));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void It_waits_for_whoever_may_carry_it_on_and_for_nobody_else(DraftKind kind, DraftState state, Party drafter)
    {
        var waits = DocumentWaiting.Of(kind, state, drafter, []).Select(n => (n.Role, n.Doer, n.Step)).Order().ToList();
        var may = from role in Enum.GetValues<Role>()
                  from party in new[] { Party.First, Party.Second }
                  from step in DraftTransitions.Open(kind, state, role, party, drafter)
                  where CarryOn.Contains(step) && (step != DraftStep.Sign || DraftTransitions.Signers(kind, drafter).Contains(party))
                  select (role, party, step);
        Assert.Equal(may.Order(), waits);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void It_is_forgotten_in_no_state_before_its_last(DraftKind kind, DraftState state, Party drafter)
    {
        var reached = state == DraftState.Draft || DraftTransitions.Of(kind).Any(t => t.To == state);
        var isComplete = Complete.Contains(state) || (kind, state) == (DraftKind.Letter, DraftState.Submitted);
        Assert.Equal(reached && !isComplete, DocumentWaiting.Of(kind, state, drafter, []).Any());
    }

    [Fact]
    public void Who_has_signed_is_not_waited_for()
    {
        var left = Assert.Single(DocumentWaiting.Of(DraftKind.Minutes, DraftState.Agreed, Party.First, [Party.First]));
        Assert.Equal((WaitingKind.SignDocument, Party.Second, Role.Leadership), (left.Kind, left.Doer, left.Role));
    }
}
