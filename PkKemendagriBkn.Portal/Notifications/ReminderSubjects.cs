using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>
/// Everything that people are reminded of, as it stood at the end of any day, and how it is called: deadlines and notices from the
/// facts, and the dated tasks from signed minutes.
/// </summary>
public sealed class ReminderSubjects
{
    private sealed record Agreed(Guid Id, string Text, int Number, string Minutes, Party Owner, DateOnly DueOn, DateTimeOffset RecordedAt,
        FollowUpStatus Status, DateOnly? JudgedOn)
    {
        public ReminderSubject On(DateOnly day) => new(
            ReminderSubject.FollowUpKey(Id), ReminderSource.FollowUp, null, Owner, WibClock.DateOf(RecordedAt), DueOn,
            IsClosed && JudgedOn <= day ? NotMailed.Fulfilled : null);

        private bool IsClosed => Status is FollowUpStatus.Compliant or FollowUpStatus.CannotBeFollowedUp;
    }

    private readonly FactsSnapshot snapshot;
    private readonly Dictionary<string, Agreed> tasks;

    private ReminderSubjects(FactsSnapshot snapshot, IEnumerable<Agreed> tasks) =>
        (this.snapshot, this.tasks) = (snapshot, tasks.ToDictionary(t => ReminderSubject.FollowUpKey(t.Id)));

    /// <summary>All that is open, or was on some day since.</summary>
    /// <param name="db">Where follow-ups stand.</param>
    /// <param name="snapshot">The facts.</param>
    /// <param name="since">The earliest day (WIB) that is asked about.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<ReminderSubjects> ReadAsync(PortalDbContext db, FactsSnapshot snapshot, DateOnly since, CancellationToken ct = default) =>
        new(snapshot, await TasksAsync(
        db, f => f.DueOn != null && (f.Status == FollowUpStatus.NotFollowedUp || f.Status == FollowUpStatus.NotYetCompliant || f.JudgedOn >= since), ct));

    /// <summary>Enough to tell of the lines with these keys.</summary>
    public static async Task<ReminderSubjects> ReadAsync(PortalDbContext db, FactsSnapshot snapshot, IEnumerable<string> keys, CancellationToken ct = default)
    {
        var ids = keys.Select(ReminderSubject.FollowUpOf).OfType<Guid>().Distinct().ToList();
        return new(snapshot, ids.Count == 0 ? [] : await TasksAsync(db, f => f.DueOn != null && ids.Contains(f.Id), ct));
    }

    /// <summary>Of the duties with these keys those of which somebody can still be reminded; of a settled one the bell says nothing.</summary>
    public static async Task<Dictionary<string, ReminderSubject>> OpenAsync(PortalDbContext db, FactsSnapshot snapshot, IEnumerable<string> keys,
        DateOnly today, CancellationToken ct = default) =>
        (await ReadAsync(db, snapshot, keys, ct)).On(today).Where(s => s.Closed is null).ToDictionary(s => s.Key);

    /// <summary>
    /// As they stood at the end of a day (WIB). Of an incident, the notice to the agency: the one to the data subjects comes and goes with it, and nothing can
    /// be recorded yet of others.
    /// </summary>
    public IReadOnlyList<ReminderSubject> On(DateOnly day)
    {
        var concluded = snapshot.Conclude(day);
        return [.. concluded.Deadlines.Select(ReminderSubject.Of),
            .. concluded.Incidents.Where(i => i.To == IncidentRecipient.Agency).Select(ReminderSubject.Of),
            .. tasks.Values.Where(t => WibClock.DateOf(t.RecordedAt) <= day).Select(t => t.On(day))];
    }

    /// <summary>What a line of the ledger is about, in words; null when there is no such duty on that day.</summary>
    public string? TitleOf(string key, DateOnly day) =>
        tasks.TryGetValue(key, out var task) ? $"Tindak lanjut: {task.Text}"
        : snapshot.Conclude(day).Incidents.FirstOrDefault(i => i.Key == key) is { } notice ? Labels.Title(notice, TitleOfFact)
        : snapshot.Conclude(day).Deadlines.FirstOrDefault(d => d.Key == key) is { } deadline ? Labels.Title(deadline, TitleOfFact)
        : null;

    /// <summary>The page of what a line is about.</summary>
    public static string PathOf(string key) => ReminderSubject.FollowUpOf(key) is { } id ? $"/tindak-lanjut/{id}" : $"/tenggat/{Uri.EscapeDataString(key)}";

    /// <summary>A duty as a mail tells of it.</summary>
    /// <param name="subject">One that stands on that day.</param>
    /// <param name="today">The day (WIB).</param>
    /// <param name="portal">The portal's address.</param>
    public MailedDeadline Tell(ReminderSubject subject, DateOnly today, string portal)
    {
        var (title, url) = (TitleOf(subject.Key, today) ?? subject.Key, portal + PathOf(subject.Key));
        if (tasks.TryGetValue(subject.Key, out var task))
            return new MailedDeadline(title, Labels.Of(task.Owner), $"{task.Minutes}, butir {IndonesianNumbers.Whole(task.Number)}", task.DueOn,
                "Batas waktu yang disepakati kedua pihak dalam naskah itu", url);
        var concluded = snapshot.Conclude(today);
        if (concluded.Incidents.FirstOrDefault(i => i.Key == subject.Key) is { } notice)
            // What happened is told in the portal alone: mail passes through too many hands.
            return new MailedDeadline(Labels.Title(notice, _ => null), Labels.Of(notice.Party), Labels.NoticeLaw, notice.DueOn, Labels.WhyDue(notice), url,
                notice.DueAt);
        var deadline = concluded.Deadlines.First(d => d.Key == subject.Key);
        return new MailedDeadline(title, Labels.Of(deadline.Debtor), snapshot.Agreement.Citation(deadline.Clause), deadline.DueOn,
            snapshot.Explain(today, deadline).Formula, url)
        {
            IsPolicy = deadline.Basis == DeadlineBasis.Policy,
        };
    }

    private string? TitleOfFact(string id) => snapshot.SourceOf(id)?.Title;

    private static async Task<List<Agreed>> TasksAsync(PortalDbContext db, System.Linq.Expressions.Expression<Func<FollowUp, bool>> which,
        CancellationToken ct) => await
        (from f in db.FollowUps.AsNoTracking().Where(which)
         join d in db.DocumentsSeenBy(Actor.Portal) on f.DocumentId equals d.Document.Id
         select new Agreed(f.Id, f.Text, f.Number, d.Document.Title, f.Owner, f.DueOn!.Value, f.RecordedAt, f.Status, f.JudgedOn)).ToListAsync(ct);
}
