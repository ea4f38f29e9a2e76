using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Waiting;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>A step that somebody took and that others should know of, as one party may know it. It is read from the trail, and stored nowhere else.</summary>
/// <param name="EntryId">Its entry on the trail.</param>
/// <param name="SubjectId">The record that it is about.</param>
/// <param name="At">When it was taken.</param>
/// <param name="ById">Who took it.</param>
/// <param name="Words">Which party did what, without what it is about.</param>
/// <param name="Page">The page of the record.</param>
public sealed record Decision(Guid EntryId, Guid SubjectId, DateTimeOffset At, Guid? ById, string Words, string Page)
{
    /// <summary>What the record is called; what was said or written stands in the portal alone.</summary>
    public string? Title { get; init; }

    /// <summary>What the steps of one matter have in common, so that the newest stands for them.</summary>
    public Guid Matter { get; init; }

    /// <summary>Whether it is told at once, whatever people prefer.</summary>
    public bool IsAtOnce { get; init; }

    /// <summary>Whether it is the daily work of the secretariats, of which leaders are not told.</summary>
    public bool IsRoutine { get; init; }

    /// <summary>Whether it is about a document: administrators read mails, and do not know what is still inside one party.</summary>
    public bool IsOfDocument { get; init; }

    /// <summary>Whether a later step of the same matter tells more.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>As the ledger tells of it.</summary>
    public ReminderSubject Subject => ReminderSubject.OfNews(EntryId, At, IsOvertaken) with
    {
        Title = Arrivals.Short(string.IsNullOrWhiteSpace(Title) ? Words : $"{Words}: {Title}"),
        Page = Page,
        IsAtOnce = IsAtOnce,
    };

    /// <summary>
    /// Whether this person is told of it: neither who took the step, nor whoever had no account then, nor whoever is told anyway of what it made wait.
    /// </summary>
    /// <param name="person">Somebody of the party that may know it.</param>
    /// <param name="since">When the account was made.</param>
    /// <param name="arrived">What waits for the person.</param>
    public bool IsFor(Actor person, DateTimeOffset since, IEnumerable<WaitingItem> arrived) =>
        person.Party is { } party && ReminderRules.Everyone.Contains(new Reminded(person.Role, party))
        && At >= since && !person.IsPerson(ById) && !(IsRoutine && person.Role == Role.Leadership)
        && !arrived.Any(i => i.Subject == SubjectId.ToString() && i.Since >= At.AddMinutes(-1));
}
