using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>Where a duty comes from that somebody is reminded of.</summary>
public enum ReminderSource
{
    /// <summary>The agreement's deadlines; administrators set the rules of each kind.</summary>
    Deadline,

    /// <summary>What both parties agreed to do in signed minutes.</summary>
    FollowUp,

    /// <summary>The notice of a personal-data incident, for which the law counts hours.</summary>
    IncidentNotice,

    /// <summary>Something that has come to wait for the person, or that the person should know of: told once, when it comes.</summary>
    Arrival,
}

/// <summary>What somebody is reminded of, as it stands on one day. All dates are WIB.</summary>
/// <param name="Key">What stands for it in the ledger, for ever.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Kind">The kind of deadline, by which rules and preferences are chosen; null for what is no deadline of the agreement.</param>
/// <param name="Debtor">Who owes it.</param>
/// <param name="FromOn">The first day on which somebody can be reminded of it.</param>
/// <param name="DueOn">Its last day.</param>
/// <param name="Closed">Why nobody is reminded of it any more; null while it is open.</param>
public sealed record ReminderSubject(string Key, ReminderSource Source, DeadlineKind? Kind, Party Debtor, DateOnly FromOn, DateOnly DueOn, NotMailed? Closed)
{
    private const string FollowUpPrefix = "follow-up:", IncidentPrefix = "incident-notice:", ArrivalPrefix = "arrival:", NewsPrefix = "news:",
        NoticePrefix = "notice:", OwnPrefix = NoticePrefix + "own:";

    /// <summary>The beginning of the keys of <see cref="OfWeek"/>.</summary>
    public const string WeekPrefix = "week:";

    public static ReminderSubject Of(Deadline deadline) => new(
        deadline.Key, ReminderSource.Deadline, deadline.Kind, deadline.Debtor, deadline.ClockStartsOn, deadline.DueOn, deadline.State switch
        {
            DeadlineState.Fulfilled or DeadlineState.FulfilledLate => NotMailed.Fulfilled,
            DeadlineState.Excused => NotMailed.Excused,
            DeadlineState.Lapsed => NotMailed.NoLongerADuty,
            _ => null,
        });

    public static ReminderSubject Of(IncidentNotice notice) => new(
        notice.Key, ReminderSource.IncidentNotice, null, notice.Party, DateOf(notice.DiscoveredAt), DateOf(notice.DueAt),
        notice.State is IncidentState.Fulfilled or IncidentState.FulfilledLate ? NotMailed.Fulfilled : null);

    /// <summary>What stands for a follow-up.</summary>
    public static string FollowUpKey(Guid id) => FollowUpPrefix + id;

    /// <summary>The follow-up that a key is about; null for any other.</summary>
    public static Guid? FollowUpOf(string key) => IdAfter(FollowUpPrefix, key);

    /// <summary>The incident whose notice a key is about; null for any other.</summary>
    public static Guid? IncidentOf(string key) => IdAfter(IncidentPrefix, key);

    /// <summary>What an arrival is called and where its page is; a duty is called by what stands behind its key.</summary>
    public string? Title { get; init; }
    public string? Page { get; init; }

    /// <summary>Whether an arrival cannot wait for the daily mail.</summary>
    public bool IsAtOnce { get; init; }

    /// <summary>
    /// What has come to wait for somebody. Its key is a digest of what it is about and when it came: it stands in the trail, where the other
    /// party reads it too, and must not tell what is still inside one party.
    /// </summary>
    public static ReminderSubject Of(WaitingItem item, DateTimeOffset since) => new(
        (item.Kind == WaitingKind.LateRecord ? NewsPrefix : ArrivalPrefix)
            + Digest(item.Reminded is { } again
                ? string.Create(CultureInfo.InvariantCulture, $"{item.Kind}:{item.Subject}:{DateOf(again.At):O}")
                : string.Create(CultureInfo.InvariantCulture, $"{item.Kind}:{item.Subject}:{since.ToUnixTimeSeconds()}")),
        ReminderSource.Arrival, null, item.Doer ?? Party.Both, DateOf(since), DateOf(since), null)
    {
        Title = item.Title, Page = item.Path, IsAtOnce = item.Kind is WaitingKind.DecideAccess or WaitingKind.AnswerClaim,
    };

    /// <summary>What somebody did that others should know of; its key is a digest of its entry on the trail, for the same reason.</summary>
    /// <param name="entryId">The entry.</param>
    /// <param name="at">When it was done.</param>
    /// <param name="overtaken">Whether a later step of the same matter tells more.</param>
    public static ReminderSubject OfNews(Guid entryId, DateTimeOffset at, bool overtaken) => new(
        NewsPrefix + Digest(entryId.ToString()), ReminderSource.Arrival, null, Party.Both, DateOf(at), DateOf(at), overtaken ? NotMailed.Overtaken : null);

    /// <summary>The leaders' page of the week in which a day lies: one a week, on its Monday.</summary>
    public static ReminderSubject OfWeek(DateOnly day)
    {
        var monday = day.PlusDays(-(((int)day.DayOfWeek + 6) % 7));
        return new ReminderSubject(string.Create(CultureInfo.InvariantCulture, $"{WeekPrefix}{monday:yyyy-MM-dd}"), ReminderSource.Arrival, null, Party.Both,
            monday, monday, null)
        { Title = $"Ringkasan mingguan, {IndonesianDates.Long(monday)}", Page = "/pimpinan" };
    }

    /// <summary>Whether a key stands for a leaders' page of the week.</summary>
    public static bool IsWeek(string key) => key.StartsWith(WeekPrefix, StringComparison.Ordinal);

    /// <summary>Whether a key stands for something that came to wait.</summary>
    public static bool IsArrival(string key) => key.StartsWith(ArrivalPrefix, StringComparison.Ordinal);

    /// <summary>Whether a key stands for something that was done or recorded, and that nobody has to answer.</summary>
    public static bool IsNews(string key) => key.StartsWith(NewsPrefix, StringComparison.Ordinal);

    /// <summary>Whether what a key stands for is told once to each person, and is no duty that comes and goes.</summary>
    public static bool IsToldOnce(string key) => IsArrival(key) || IsNews(key) || IsNotice(key) || IsWeek(key);

    /// <summary>What stands for something that happened to the reader's own account: it is taken note of at the next sign-in.</summary>
    /// <param name="what">What tells it apart from others of the same person, for ever.</param>
    public static string OwnNoticeKey(string what) => OwnPrefix + what;

    /// <summary>What stands for something that happened to somebody else's account, and that the reader is told of.</summary>
    /// <param name="what">What tells it apart from others of the same person, for ever.</param>
    public static string NoticeKey(string what) => NoticePrefix + what;

    /// <summary>Whether a key stands for something that happened to an account: it is told once, and asks for nothing.</summary>
    public static bool IsNotice(string key) => key.StartsWith(NoticePrefix, StringComparison.Ordinal);

    /// <summary>The beginning of the keys of <see cref="OwnNoticeKey"/>.</summary>
    public static string OwnNotices => OwnPrefix;

    /// <summary>Whether the due date of what a key stands for is the portal's reading, which nobody breaches.</summary>
    public static bool IsPolicy(string key) => DeadlineKeys.KindOf(key) is DeadlineKind.PeriodicReport or DeadlineKind.Evaluation;

    public bool Owes(Party party) => Debtor == Party.Both || Debtor == party;

    /// <summary>Whether a step goes out by itself, at once, and whatever its recipient prefers. Of a notice counted in hours every step does.</summary>
    public bool IsUrgent(int step, Party party) =>
        Source == ReminderSource.Arrival ? IsAtOnce : Source == ReminderSource.IncidentNotice ? Owes(party) : ReminderSchedule.IsUrgent(step, Owes(party));

    /// <summary>Why a line written of it is not mailed, now that it stands like <paramref name="now"/>; null when it is.</summary>
    /// <param name="dueOn">The due date of the line.</param>
    /// <param name="now">How it stands; null when it is gone.</param>
    public static NotMailed? WhyNot(DateOnly dueOn, ReminderSubject? now) =>
        now is null ? NotMailed.NoLongerADuty : now.Closed ?? (now.DueOn == dueOn ? null : NotMailed.DueDateMoved);

    private static string Digest(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)));

    private static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Wib.Offset).DateTime);

    private static Guid? IdAfter(string prefix, string key) =>
        key.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParse(key[prefix.Length..].Split(':')[0], out var id) ? id : null;
}
