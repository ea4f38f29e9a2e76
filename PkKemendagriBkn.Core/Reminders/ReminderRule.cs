using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>One version of the rule by which one role of one party is reminded of one kind of deadline. It holds from the day after it was recorded.</summary>
public sealed class ReminderRule : RecordedFact
{
    public DeadlineKind Kind { get; init; }
    public Role Role { get; init; }
    public Party Party { get; init; }

    /// <summary>From 1, one more with each change.</summary>
    public int Number { get; init; }

    /// <summary>Days before the due date, as <see cref="ReminderPlan.DaysBeforeText"/>.</summary>
    [MaxLength(200)] public required string DaysBefore { get; init; }
    public int? LateFrom { get; init; }
    public int LateEvery { get; init; }
    public bool AlsoWhenOtherOwes { get; init; }
    public bool WaitsForWorkingDay { get; init; }

    public ReminderPlan Plan => new()
    {
        DaysBefore = ReminderPlan.ReadDays(DaysBefore) ?? [], LateFrom = LateFrom, LateEvery = LateEvery, AlsoWhenOtherOwes = AlsoWhenOtherOwes,
        WaitsForWorkingDay = WaitsForWorkingDay,
    };

    /// <summary>The first day (WIB) whose steps it decides: steps of the day on which it was recorded may have been told already.</summary>
    public DateOnly FromOn => DateOnly.FromDateTime(RecordedAt.ToOffset(Wib.Offset).DateTime).PlusDays(1);
}
