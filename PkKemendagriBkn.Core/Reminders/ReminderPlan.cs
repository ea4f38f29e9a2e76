using System.Globalization;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>
/// On which days around a due date somebody is reminded. A step is a number of days from the due date: -30 is thirty days before,
/// 0 the due date itself, 1 the first late day.
/// </summary>
public sealed record ReminderPlan
{
    /// <summary>Days before a due date on which a reminder may fall at the earliest.</summary>
    public const int MostDaysBefore = 365;

    /// <summary>Reminders before one due date.</summary>
    public const int MostSteps = 12;

    /// <summary>Days of lateness after which a first reminder may come, and days between two.</summary>
    public const int MostDaysLate = 90;

    private static readonly ReminderPlan Secretariats = new() { DaysBefore = [30, 14, 7, 3, 1, 0], AlsoWhenOtherOwes = true };
    private static readonly ReminderPlan Leaders = new();
    private static readonly ReminderPlan Silent = new() { LateFrom = null };
    private static readonly ReminderPlan Notices = new() { DaysBefore = [3, 2, 1, 0], AlsoWhenOtherOwes = true, WaitsForWorkingDay = false };
    private static readonly ReminderPlan Arrivals = new() { DaysBefore = [0], LateFrom = null, WaitsForWorkingDay = false };
    private static readonly ReminderPlan LeadersOfNotices = new() { DaysBefore = [1, 0], WaitsForWorkingDay = false };

    /// <summary>Days before the due date, the furthest first; they hold for whom owes. None: told only when it is late.</summary>
    public IReadOnlyList<int> DaysBefore { get; init; } = [];

    /// <summary>The first late day that is told, which for leaders is the escalation; null: lateness is not told.</summary>
    public int? LateFrom { get; init; } = 1;

    /// <summary>Days from one late reminder to the next, for as long as it is overdue; 0: told once.</summary>
    public int LateEvery { get; init; } = 7;

    /// <summary>Whether the late steps hold too for the party to whom the duty is owed.</summary>
    public bool AlsoWhenOtherOwes { get; init; }

    /// <summary>Whether mail that falls on a weekend or holiday waits for the next working day.</summary>
    public bool WaitsForWorkingDay { get; init; } = true;

    /// <summary>What holds while nobody has set a rule: secretariats before and after the due date, leaders once their own party is late.</summary>
    public static ReminderPlan DefaultFor(Role role) => role == Role.Leadership ? Leaders : Secretariats;

    /// <summary>
    /// The plan of what no administrator sets rules for. The parties agreed on the date of a follow-up themselves; and of the 72 hours
    /// that the law gives, no day is one to keep silent on, for leaders from the second day on.
    /// </summary>
    public static ReminderPlan FixedFor(ReminderSource source, Role role) => (source, role) switch
    {
        (ReminderSource.IncidentNotice, Role.Leadership) => LeadersOfNotices,
        (ReminderSource.IncidentNotice, _) => Notices,
        (ReminderSource.FollowUp, Role.Leadership) => Silent,
        (ReminderSource.Arrival, _) => Arrivals,
        _ => DefaultFor(role),
    };

    /// <summary>The steps from <paramref name="from"/> to <paramref name="to"/>, both included, in their order.</summary>
    /// <param name="owes">Whether the duty is the reminded person's own party's.</param>
    /// <param name="from">Days from the due date.</param>
    /// <param name="to">Days from the due date.</param>
    public IEnumerable<int> Steps(bool owes, int from, int to)
    {
        if (owes)
        {
            foreach (var days in DaysBefore.OrderDescending())
                if (-days >= from && -days <= to)
                    yield return -days;
        }

        if (LateFrom is not { } first || !owes && !AlsoWhenOtherOwes)
            yield break;
        if (LateEvery <= 0)
        {
            if (first >= from && first <= to)
                yield return first;
            yield break;
        }

        // Years overdue are walked from the window's start, not from the due date.
        var step = from <= first ? first : first + (from - first + LateEvery - 1) / LateEvery * LateEvery;
        for (; step <= to; step += LateEvery)
            yield return step;
    }

    /// <summary>The days before as they are stored and typed: <c>30, 14, 7</c>.</summary>
    public string DaysBeforeText => string.Join(", ", DaysBefore.OrderDescending().Select(d => d.ToString(CultureInfo.InvariantCulture)));

    /// <summary>
    /// Reads days as they are typed, parted by commas, semicolons or spaces; null when one is no whole number in range, or there are too many.
    /// </summary>
    public static IReadOnlyList<int>? ReadDays(string? text)
    {
        var days = new SortedSet<int>();
        foreach (var part in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day > MostDaysBefore)
                return null;
            days.Add(day);
        }

        return days.Count > MostSteps ? null : [.. days.Reverse()];
    }

    public bool Equals(ReminderPlan? other) => other is not null && DaysBeforeText == other.DaysBeforeText && LateFrom == other.LateFrom
        && LateEvery == other.LateEvery && AlsoWhenOtherOwes == other.AlsoWhenOtherOwes && WaitsForWorkingDay == other.WaitsForWorkingDay;

    public override int GetHashCode() => HashCode.Combine(DaysBeforeText, LateFrom, LateEvery, AlsoWhenOtherOwes, WaitsForWorkingDay);
}
