using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Core.Waiting;

/// <summary>Whom a document on its way waits for: whoever may take the step that carries it on, by <see cref="DraftTransitions"/>.</summary>
public static class DocumentWaiting
{
    /// <summary>One step that a document waits for.</summary>
    /// <param name="Kind">What is to be done.</param>
    /// <param name="Step">The step that does it.</param>
    /// <param name="Doer">The party that takes it.</param>
    /// <param name="Role">The role that takes it.</param>
    public readonly record struct Next(WaitingKind Kind, DraftStep Step, Party Doer, Role Role)
    {
        /// <summary>Whether nobody who wrote the words may take it.</summary>
        public bool IsCheck => Step is DraftStep.Approve or DraftStep.Sign or DraftStep.Agree or DraftStep.Accept;
    }

    /// <summary>The steps that carry the document on from where it stands; none once it is complete or given up.</summary>
    /// <param name="kind">What the document is.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="drafter">The party that drafts it.</param>
    /// <param name="signatories">The parties that have signed the version that counts.</param>
    public static IEnumerable<Next> Of(DraftKind kind, DraftState state, Party drafter, IReadOnlyCollection<Party> signatories) =>
        from transition in DraftTransitions.Of(kind)
        where transition.From == state
        let waiting = KindOf(kind, transition.Step)
        where waiting is not null
        from doer in DoersOf(transition, kind, drafter)
        where transition.Step != DraftStep.Sign || !signatories.Contains(doer)
        select new Next(waiting.Value, transition.Step, doer, transition.RoleOf(doer));

    /// <summary>Null for steps that change, take back or give up: nobody waits for them.</summary>
    private static WaitingKind? KindOf(DraftKind kind, DraftStep step) => step switch
    {
        DraftStep.Submit when kind == DraftKind.Letter => WaitingKind.SendLetter,
        DraftStep.Propose or DraftStep.Offer => WaitingKind.FinishDraft,
        DraftStep.Approve => WaitingKind.ApproveDocument,
        DraftStep.Submit => WaitingKind.SubmitDocument,
        DraftStep.Agree or DraftStep.Accept => WaitingKind.ReviewDocument,
        DraftStep.Revise => WaitingKind.ReviseDocument,
        DraftStep.Sign => WaitingKind.SignDocument,
        _ => null,
    };

    private static IEnumerable<Party> DoersOf(DraftTransition transition, DraftKind kind, Party drafter) => transition.Side switch
    {
        DraftSide.Drafter => [drafter],
        DraftSide.Other => [drafter.Other()],
        _ => DraftTransitions.Signers(kind, drafter),
    };
}
