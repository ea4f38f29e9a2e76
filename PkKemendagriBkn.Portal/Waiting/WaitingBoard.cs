using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Waiting;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What waits, as one person sees it; each list in its order.</summary>
/// <param name="Mine">What waits for this person.</param>
/// <param name="Others">What this person waits for somebody else to do, as far as it may be known to the person.</param>
public sealed record WaitingBoard(IReadOnlyList<WaitingItem> Mine, IReadOnlyList<WaitingItem> Others)
{
    /// <summary>The delegation in force that this person made or was given.</summary>
    public Delegation? Acting { get; init; }

    public static WaitingBoard Of(IEnumerable<WaitingItem> items, Actor actor)
    {
        // What a colleague was given is not this person's to do as long as it is there, and stands with what is waited for.
        var split = WaitingItem.InOrder(items).ToLookup(i => i.WaitsFor(actor) && !i.IsWithColleagueOf(actor));
        return new WaitingBoard([.. split[true].OrderByDescending(i => i.IsGivenTo(actor))],
            [.. split[false].Where(i => i.IsAwaitedBy(actor) || i.WaitsFor(actor))]);
    }
}
