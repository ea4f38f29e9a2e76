using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Waiting;

/// <summary>One thing that waits for somebody, concluded from what is stored and never stored itself.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Subject">The id of the record, or the key of the deadline, that it is about.</param>
/// <param name="Title">What that is called.</param>
/// <param name="Doer">The party whose people can do it; null for administrators.</param>
/// <param name="Page">The address of its page within the portal.</param>
public sealed record WaitingItem(WaitingKind Kind, string Subject, string Title, Party? Doer, string Page)
{
    private readonly string? path;

    /// <summary>Where within the portal it is done; its page, where that is the place.</summary>
    public string Path
    {
        get => path ?? Page;
        init => path = value;
    }

    /// <summary>Whether BKN may suspend access for it (Pasal 4(1)b): it comes first.</summary>
    public bool IsGround { get; init; }

    /// <summary>The one role of that party that can do it; null where its permission alone says so.</summary>
    public Role? Only { get; init; }

    /// <summary>Persons who cannot although their role can: whoever wrote or proposed it.</summary>
    public IReadOnlyCollection<Guid> NotBy { get; init; } = [];

    /// <summary>The one person who is meant, whoever else of the party could; null where it is anybody's.</summary>
    public Guid? OnlyFor { get; init; }

    /// <summary>To whom the party that does it gave it; null when it is anybody's, or when the reader may not know.</summary>
    public Assignment? Given { get; init; }

    /// <summary>Who made the last step, by name.</summary>
    public string? By { get; init; }

    /// <summary>The party that made it.</summary>
    public Party? From { get; init; }

    /// <summary>Since when it waits; null for a deadline, which nobody's step began.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Its last day (WIB), where it has one.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>Its last moment, where the law counts hours.</summary>
    public DateTimeOffset? UntilAt { get; init; }

    /// <summary>The last time somebody who waits for it reminded whoever can do it.</summary>
    public Reminding? Reminded { get; init; }

    /// <summary>Whether this person may remind those who can do it: people of the other party, by whoever answers for something.</summary>
    public bool MayBeRemindedBy(Actor actor) => actor.Party is { } party and not Party.Both && Doer == party.Other() && IsAwaitedBy(actor);

    /// <summary>The duties that the matter will meet, each with the period or the id of the fact that it is about; a document may meet two.</summary>
    public IReadOnlyList<(DeadlineKind Kind, string Subject)> Meets { get; init; } = [];

    /// <summary>The party that those duties are met for; both for what they do together.</summary>
    public Party? MeetsFor { get; init; }

    /// <summary>Whether this person's party and role are meant, and nothing keeps the person itself from it.</summary>
    public bool IsFor(Actor actor) =>
        (Doer is null ? actor.Party is null : actor.Party is { } party && IsDoneBy(party)) && (OnlyFor is null || actor.IsPerson(OnlyFor))
        && (Only is null || actor.Roles.Contains(Only.Value))
        && !NotBy.Any(id => actor.IsPerson(id));

    /// <summary>Whether people of this party do it.</summary>
    public bool IsDoneBy(Party party) => Doer == party || Doer == Party.Both;

    /// <summary>
    /// Whether it is a colleague's, so that it does not weigh on this person too: it was given to that colleague, and is no decision of a leader.
    /// </summary>
    public bool IsWithColleagueOf(Actor actor) => Given is { } given && IsDoneBy(given.Party) && given.Party == actor.Party
        && !actor.IsPerson(given.PersonId) && Only != Role.Leadership && actor.Role != Role.Leadership;

    /// <summary>Whether it was given to this very person.</summary>
    public bool IsGivenTo(Actor actor) => actor.IsPerson(Given?.PersonId);

    /// <summary>
    /// Whether this person waits for it: it is the other party's to do, or the own leadership's; a leader also waits for what the own party
    /// owes by a date. The rest that anyone of the own party can do is its own affair.
    /// </summary>
    public bool IsAwaitedBy(Actor actor) => (Doer, actor) switch
    {
        (null, _) => false,
        (_, { Party: null }) => true,
        (_, { Role: Role.Leadership }) when Kind == WaitingKind.MeetDeadline || Meets.Count > 0 => true,
        _ => Doer != actor.Party || Only == Role.Leadership,
    };

    /// <summary>Grounds first; then what has a last day, the nearest first; then what has waited longest.</summary>
    public static IEnumerable<WaitingItem> InOrder(IEnumerable<WaitingItem> items) =>
        items.OrderByDescending(i => i.IsGround).ThenBy(i => i.UntilOn ?? DateOnly.MaxValue).ThenBy(i => i.Since ?? DateTimeOffset.MinValue).ThenBy(i => i.Kind)
            .ThenBy(i => i.Subject, StringComparer.Ordinal);
}
