using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What has come to wait for somebody, as the ledger tells of it.</summary>
public static class Arrivals
{
    /// <summary>Days after which what waits is told as news no more: whoever has not been told finds it on the start page.</summary>
    public const int NewsForDays = 14;

    /// <param name="items">What waits.</param>
    /// <param name="today">The WIB date.</param>
    public static IEnumerable<(WaitingItem Item, ReminderSubject Subject)> Of(IEnumerable<WaitingItem> items, DateOnly today) =>
        from item in items.SelectMany(OnceAndAgain)
        let since = item.Since
        where since is not null && item.Doer is not null
        let subject = ReminderSubject.Of(item, since.GetValueOrDefault())
        where subject.DueOn >= today.AddDays(-NewsForDays)
        select (item, subject with { Title = TitleOf(item) });

    /// <summary>What waits, and that the other party has reminded of it, which is told by itself.</summary>
    private static IEnumerable<WaitingItem> OnceAndAgain(WaitingItem item) => item.Reminded is { } last
        ? [item with { Reminded = null }, item with { Since = last.At, By = last.By, From = last.From }]
        : [item];

    /// <summary>
    /// As a mail tells of it. What it is about is told in the portal alone: mail passes through too many hands. Of a document not even the step:
    /// administrators read mails, and do not know what is still inside one party.
    /// </summary>
    /// <param name="item">What waits, with since when.</param>
    /// <param name="portal">The portal's address.</param>
    public static MailedArrival Tell(WaitingItem item, string portal) =>
        item.Kind <= WaitingKind.SignDocument ? new MailedArrival("Naskah menunggu langkah Anda", item.Since!.Value, null, portal)
            : item.Kind == WaitingKind.AssignedWork ? new MailedArrival("Ada pekerjaan yang diserahkan kepada Anda", item.Since!.Value, null, portal)
            : item.Kind == WaitingKind.AnswerMention ? new MailedArrival("Anda disebut dalam komentar", item.Since!.Value, null, portal)
            : new MailedArrival((item.Reminded is null ? "" : "Anda diingatkan: ") + Labels.Of(item.Kind), item.Since!.Value,
                item.From is { } from ? Labels.Of(from) : null, portal + item.Path)
            {
                IsNews = item.Kind == WaitingKind.LateRecord,
            };

    /// <summary>As the page of the week tells of it: a deadline by its name, which reminders mail too, and with its last day.</summary>
    /// <param name="item">What waits.</param>
    /// <param name="now">For what nobody's step began.</param>
    /// <param name="portal">The portal's address.</param>
    public static MailedArrival TellOfWeek(WaitingItem item, DateTimeOffset now, string portal)
    {
        var told = Tell(item with { Since = item.Since ?? now, Reminded = null }, portal) with { UntilOn = item.UntilOn };
        return item.Kind == WaitingKind.MeetDeadline && ReminderSubject.IncidentOf(item.Subject) is null
            ? told with { Title = $"{item.Title} ({Labels.DoerOf(item)})" }
            : told;
    }

    /// <summary>As a mail tells of a decision; of a document, that there is something to read.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="portal">The portal's address.</param>
    public static MailedArrival Tell(Decision decision, string portal) => decision.IsOfDocument
        ? new MailedArrival("Perkembangan naskah", decision.At, null, portal) { IsNews = true }
        : new MailedArrival(decision.Words, decision.At, null, portal + decision.Page) { IsNews = true };

    /// <summary>What is to be done, and with what, in the portal itself.</summary>
    private static string TitleOf(WaitingItem item) =>
        Short($"{(item.Reminded is { } last ? $"Diingatkan {Labels.Of(last.From)}: " : "")}{Labels.Of(item.Kind)}: {item.Title}");

    /// <summary>As the ledger has room for it.</summary>
    internal static string Short(string words) => words.Length > Reminder.LongestTitle ? words[..(Reminder.LongestTitle - 1)] + "…" : words;
}
