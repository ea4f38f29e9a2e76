using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Tests.Core.Drafting;

/// <summary>The whole matrix of state x step x person, written down once more by hand: what is not listed here must be refused.</summary>
public class DraftTransitionTests
{
    private const string Itjen = "Itjen", Bkn = "Bkn", ItjenLeader = "ItjenLeader", BknLeader = "BknLeader";

    private static readonly (string Who, Role Role, Party? Party)[] People =
    [
        (Itjen, Role.ItjenSecretariat, Party.First), (Bkn, Role.BknSecretariat, Party.Second), (ItjenLeader, Role.Leadership, Party.First),
        (BknLeader, Role.Leadership, Party.Second),
        ("Auditor", Role.Auditor, null), ("ItjenAuditor", Role.Auditor, Party.First), ("BknAuditor", Role.Auditor, Party.Second),
        ("Admin", Role.Administrator, null), ("Portal", Role.System, null),
    ];

    /// <summary>Kind, drafter, and each line as <c>state step who -> state</c>.</summary>
    private static readonly (DraftKind Kind, Party Drafter, string[] Lines)[] Expected =
    [
        (DraftKind.Report, Party.First,
        [
            "Draft Edit Itjen -> Draft", "Draft Withdraw Itjen -> Withdrawn", "Draft Propose Itjen -> Proposed", "Proposed TakeBack Itjen -> Draft",
            "Proposed SendBack ItjenLeader -> Draft",
            "Proposed Approve ItjenLeader -> Approved", "Approved TakeBack Itjen -> Draft", "Approved Submit Itjen -> Submitted",
            "Submitted Accept Bkn -> Accepted", "Submitted Return Bkn -> Returned",
            "Returned Revise Itjen -> Draft",
        ]),
        (DraftKind.Minutes, Party.First, OfBoth(Itjen, Bkn)),
        (DraftKind.Minutes, Party.Second, OfBoth(Bkn, Itjen)),
        (DraftKind.JointEvaluation, Party.First, OfBoth(Itjen, Bkn)),
        (DraftKind.JointEvaluation, Party.Second, OfBoth(Bkn, Itjen)),
        (DraftKind.OwnEvaluation, Party.First, OfOne(Itjen, ItjenLeader)),
        (DraftKind.OwnEvaluation, Party.Second, OfOne(Bkn, BknLeader)),
        (DraftKind.Letter, Party.First, OfLetter(Itjen, ItjenLeader)),
        (DraftKind.Letter, Party.Second, OfLetter(Bkn, BknLeader)),
    ];

    public static TheoryData<DraftKind, Party> Kinds => [.. Expected.Select(e => (e.Kind, e.Drafter))];

    [Theory, MemberData(nameof(Kinds))]
    public void Everyone_may_do_what_the_matrix_lists_and_nothing_else(DraftKind kind, Party drafter)
    {
        var possible =
            from state in Enum.GetValues<DraftState>()
            from step in Enum.GetValues<DraftStep>()
            from person in People
            let transition = DraftTransitions.Find(kind, state, step, person.Role, person.Party, drafter)
            where transition is not null
            select $"{state} {step} {person.Who} -> {transition.To}";
        Assert.Equal(Expected.Single(e => e.Kind == kind && e.Drafter == drafter).Lines.Order(StringComparer.Ordinal), possible.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_open_steps_are_those_that_are_found(DraftKind kind, Party drafter)
    {
        foreach (var state in Enum.GetValues<DraftState>())
        {
            foreach (var (_, role, party) in People)
                Assert.Equal(Enum.GetValues<DraftStep>().Where(step => DraftTransitions.Find(kind, state, step, role, party, drafter) is not null),
                    DraftTransitions.Open(kind, state, role, party, drafter).Order());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_state_but_the_last_ones_leads_on_and_every_document_can_end(DraftKind kind, Party drafter)
    {
        var reached = new HashSet<DraftState> { DraftState.Draft };
        while (DraftTransitions.Of(kind).Any(t => reached.Contains(t.From) && reached.Add(t.To)))
        {
        }

        DraftState[] ends = [kind == DraftKind.Letter ? DraftState.Submitted : DraftState.Accepted, DraftState.Signed, DraftState.Withdrawn];
        Assert.All(reached.Except(ends), state => Assert.Contains(DraftTransitions.Of(kind), t => t.From == state && t.To != state));
        Assert.Contains(kind switch { DraftKind.Report => DraftState.Accepted, DraftKind.Letter => DraftState.Submitted, _ => DraftState.Signed }, reached);
        Assert.Equal(kind == DraftKind.Report, DraftTransitions.Signers(kind, drafter).Count == 0);
    }

    private static string[] OfBoth(string drafter, string other) =>
    [
        $"Draft Edit {drafter} -> Draft", $"Draft Withdraw {drafter} -> Withdrawn", $"Draft Offer {drafter} -> Offered", $"Offered TakeBack {drafter} -> Draft",
        $"Offered Return {other} -> Returned",
        $"Offered Agree {other} -> Agreed", $"Returned Revise {drafter} -> Draft", $"Returned Withdraw {drafter} -> Withdrawn",
        $"Agreed Return {ItjenLeader} -> Returned", $"Agreed Return {BknLeader} -> Returned",
        $"Agreed Sign {ItjenLeader} -> Signed", $"Agreed Sign {BknLeader} -> Signed",
    ];

    private static string[] OfOne(string drafter, string leader) =>
    [
        $"Draft Edit {drafter} -> Draft", $"Draft Withdraw {drafter} -> Withdrawn", $"Draft Propose {drafter} -> Proposed",
        $"Proposed TakeBack {drafter} -> Draft", $"Proposed SendBack {leader} -> Draft",
        $"Proposed Sign {leader} -> Signed",
    ];

    private static string[] OfLetter(string drafter, string leader) =>
    [
        $"Draft Edit {drafter} -> Draft", $"Draft Withdraw {drafter} -> Withdrawn", $"Draft Propose {drafter} -> Proposed",
        $"Proposed TakeBack {drafter} -> Draft", $"Proposed SendBack {leader} -> Draft", $"Proposed Sign {leader} -> Approved",
        $"Approved TakeBack {drafter} -> Draft", $"Approved Submit {drafter} -> Submitted",
    ];
}
