using System.Diagnostics.CodeAnalysis;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>The documents that one party drafts and the other reviews.</summary>
public enum DraftKind
{
    /// <summary>Laporan hasil pertukaran dan pemanfaatan data, by the first party (Pasal 3(2)c).</summary>
    Report,

    /// <summary>Berita acara hasil pemadanan data, of both parties (Pasal 3(2)c, 4(1)e).</summary>
    Minutes,

    /// <summary>Minutes of an evaluation that both parties held together (Pasal 8).</summary>
    JointEvaluation,

    /// <summary>Minutes of an evaluation that one party held by itself (Pasal 8).</summary>
    OwnEvaluation,

    /// <summary>A letter of one party, its own until it is sent (Pasal 9).</summary>
    Letter,
}

/// <summary>Where a document stands on its way from the first word to the last signature.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "Signed by a person: not a number type.")]
public enum DraftState
{
    /// <summary>Being written; nothing is frozen.</summary>
    Draft,

    /// <summary>Before the leadership of the drafting party, frozen meanwhile.</summary>
    Proposed,

    /// <summary>Approved by that leadership; a letter by its signature.</summary>
    Approved,

    /// <summary>Sent to the other party with a letter.</summary>
    Submitted,

    /// <summary>Before the other party for review, frozen meanwhile.</summary>
    Offered,

    /// <summary>The other party sent it back with remarks.</summary>
    Returned,

    /// <summary>Both parties agree on the words; signatures may be put.</summary>
    Agreed,

    /// <summary>The other party took the report as it is.</summary>
    Accepted,

    /// <summary>Every party that must sign has signed.</summary>
    Signed,

    /// <summary>Given up by the party that drafted it.</summary>
    Withdrawn,
}

/// <summary>What a person can do with a document.</summary>
public enum DraftStep { Edit, Propose, TakeBack, Approve, SendBack, Submit, Offer, Agree, Accept, Return, Revise, Sign, Withdraw }

/// <summary>Which party, seen from the document: the one that drafts it, the other, or both.</summary>
public enum DraftSide { Drafter, Other, Either }

/// <summary>One line of the table: in this state, people of this role on this side may take this step, and it leads there.</summary>
public sealed record DraftTransition(DraftState From, DraftStep Step, Role Secretariat, DraftSide Side, DraftState To)
{
    /// <summary>Whether a person of this role and party is meant; a secretariat's role follows from its party.</summary>
    internal bool Means(Role role, Party party, Party drafter)
    {
        var onSide = Side == DraftSide.Either || party == drafter == (Side == DraftSide.Drafter);
        return onSide && role == RoleOf(party);
    }

    /// <summary>The role that takes it, among a party's people.</summary>
    public Role RoleOf(Party party) => Secretariat == Role.Leadership ? Role.Leadership : SecretariatOf(party);

    /// <summary>Whether the words themselves are before the other party after this step.</summary>
    public bool HandsOver =>
        To is DraftState.Submitted or DraftState.Offered or DraftState.Returned or DraftState.Agreed or DraftState.Accepted or DraftState.Signed;

    /// <summary>Whether the other party learns of this step; the others are steps that the drafting party takes inside.</summary>
    /// <param name="isKnown">Whether it knows of the document already.</param>
    public bool IsTold(bool isKnown) => HandsOver || To == DraftState.Withdrawn && isKnown || this is { From: DraftState.Offered, To: DraftState.Draft };

    private static Role SecretariatOf(Party party) => party == Party.First ? Role.ItjenSecretariat : Role.BknSecretariat;
}

/// <summary>
/// Who may take a document from which state to which: the whole of it, one table a kind. What is not listed is not possible.
/// </summary>
public static class DraftTransitions
{
    /// <summary>Stands for the secretariat of whichever party is on the side named.</summary>
    private const Role Secretariat = Role.ItjenSecretariat;
    private const Role Leadership = Role.Leadership;

    private static readonly DraftTransition[] Writing =
    [
        new(DraftState.Draft, DraftStep.Edit, Secretariat, DraftSide.Drafter, DraftState.Draft),
        new(DraftState.Draft, DraftStep.Withdraw, Secretariat, DraftSide.Drafter, DraftState.Withdrawn),
        new(DraftState.Returned, DraftStep.Revise, Secretariat, DraftSide.Drafter, DraftState.Draft),
        new(DraftState.Returned, DraftStep.Withdraw, Secretariat, DraftSide.Drafter, DraftState.Withdrawn),
    ];

    /// <summary>The drafting party's own leadership looks before anything leaves the house.</summary>
    private static readonly DraftTransition[] ApprovalInside =
    [
        new(DraftState.Draft, DraftStep.Propose, Secretariat, DraftSide.Drafter, DraftState.Proposed),
        new(DraftState.Proposed, DraftStep.TakeBack, Secretariat, DraftSide.Drafter, DraftState.Draft),
        new(DraftState.Proposed, DraftStep.SendBack, Leadership, DraftSide.Drafter, DraftState.Draft),
    ];

    private static readonly DraftTransition[] Report =
    [
        // A report that was submitted is not given up any more: it stopped the clocks.
        .. Writing.Where(t => t is not { From: DraftState.Returned, Step: DraftStep.Withdraw }),
        .. ApprovalInside,
        new(DraftState.Proposed, DraftStep.Approve, Leadership, DraftSide.Drafter, DraftState.Approved),
        new(DraftState.Approved, DraftStep.TakeBack, Secretariat, DraftSide.Drafter, DraftState.Draft),
        new(DraftState.Approved, DraftStep.Submit, Secretariat, DraftSide.Drafter, DraftState.Submitted),
        new(DraftState.Submitted, DraftStep.Accept, Secretariat, DraftSide.Other, DraftState.Accepted),
        new(DraftState.Submitted, DraftStep.Return, Secretariat, DraftSide.Other, DraftState.Returned),
    ];

    private static readonly DraftTransition[] OfBoth =
    [
        .. Writing,
        new(DraftState.Draft, DraftStep.Offer, Secretariat, DraftSide.Drafter, DraftState.Offered),
        new(DraftState.Offered, DraftStep.TakeBack, Secretariat, DraftSide.Drafter, DraftState.Draft),
        new(DraftState.Offered, DraftStep.Return, Secretariat, DraftSide.Other, DraftState.Returned),
        new(DraftState.Offered, DraftStep.Agree, Secretariat, DraftSide.Other, DraftState.Agreed),
        // A signer who cannot stand behind the words sends them back; a signature already put falls with that version.
        new(DraftState.Agreed, DraftStep.Return, Leadership, DraftSide.Either, DraftState.Returned),
        new(DraftState.Agreed, DraftStep.Sign, Leadership, DraftSide.Either, DraftState.Signed),
    ];

    private static readonly DraftTransition[] OfOne =
    [
        .. Writing.Where(t => t.From == DraftState.Draft),
        .. ApprovalInside,
        new(DraftState.Proposed, DraftStep.Sign, Leadership, DraftSide.Drafter, DraftState.Signed),
    ];

    /// <summary>The leader's signature approves it, and nothing leaves the house before it is sent.</summary>
    private static readonly DraftTransition[] OfLetter =
    [
        .. Writing.Where(t => t.From == DraftState.Draft),
        .. ApprovalInside,
        new(DraftState.Proposed, DraftStep.Sign, Leadership, DraftSide.Drafter, DraftState.Approved),
        new(DraftState.Approved, DraftStep.TakeBack, Secretariat, DraftSide.Drafter, DraftState.Draft),
        new(DraftState.Approved, DraftStep.Submit, Secretariat, DraftSide.Drafter, DraftState.Submitted),
    ];

    /// <summary>Every line that holds for a kind of document.</summary>
    public static IReadOnlyList<DraftTransition> Of(DraftKind kind) => kind switch
    {
        DraftKind.Report => Report,
        DraftKind.Letter => OfLetter,
        DraftKind.OwnEvaluation => OfOne,
        _ => OfBoth,
    };

    /// <summary>The line that lets this person take this step now; null when nobody may, or somebody else.</summary>
    /// <param name="kind">What the document is.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="step">What is asked.</param>
    /// <param name="role">The person's role.</param>
    /// <param name="party">The person's party; people of neither take no step.</param>
    /// <param name="drafter">The party that drafts the document.</param>
    public static DraftTransition? Find(DraftKind kind, DraftState state, DraftStep step, Role role, Party? party, Party drafter) =>
        party is not { } own ? null : Of(kind).FirstOrDefault(t => t.From == state && t.Step == step && t.Means(role, own, drafter));

    /// <summary>The steps that this person may take now, in the order of the table.</summary>
    public static IEnumerable<DraftStep> Open(DraftKind kind, DraftState state, Role role, Party? party, Party drafter) =>
        party is not { } own ? [] : Of(kind).Where(t => t.From == state && t.Means(role, own, drafter)).Select(t => t.Step);

    /// <summary>Whether this person is one of those who look a document of this kind through before it goes on.</summary>
    public static bool Reviews(DraftKind kind, Role role, Party? party, Party drafter) =>
        party is { } own && Of(kind).Any(t => t.Step is DraftStep.Return or DraftStep.SendBack && t.Means(role, own, drafter));

    /// <summary>The parties whose signature the document needs; a report is submitted with a letter and needs none here.</summary>
    public static IReadOnlyList<Party> Signers(DraftKind kind, Party drafter) => kind switch
    {
        DraftKind.Report => [],
        DraftKind.OwnEvaluation or DraftKind.Letter => [drafter],
        _ => [Party.First, Party.Second],
    };

    /// <summary>Whether the words are frozen in this state.</summary>
    public static bool IsFrozen(DraftState state) => state is not (DraftState.Draft or DraftState.Returned or DraftState.Withdrawn);
}
