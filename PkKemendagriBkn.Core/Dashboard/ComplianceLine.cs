using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Dashboard;

/// <summary>How a party stands with a group of clauses. The word is always shown beside the colour.</summary>
public enum ComplianceLight
{
    /// <summary>Nothing is owed now, and the past was in order.</summary>
    Good,

    /// <summary>Something falls due soon, waits long, or was late too often.</summary>
    Attention,

    /// <summary>A date has passed that was not met.</summary>
    Breach,

    /// <summary>There is nothing yet to be judged.</summary>
    NothingDue,
}

/// <summary>Clauses that ask for the same thing, as a leader sees them: one row each.</summary>
public enum ClauseGroup { Feedback, RequestedReport, PeriodicReport, Evaluation, Notices, DataProblems, Corrections, Aggregates }

/// <summary>What a number beside a light counts.</summary>
public enum ComplianceMeasure
{
    InTime, Late, Overdue, PastPolicy, ShortYears, DueSoon, OpenProblems, PastTarget, PendingItems, LongPendingItems,
    ReportedUnits
}

public sealed record ComplianceCount(ComplianceMeasure Measure, int Number);

/// <summary>One party's standing with one group of clauses, with the numbers that it follows from.</summary>
public sealed record ComplianceLine(ClauseGroup Group, Party Party, ComplianceLight Light, IReadOnlyList<ComplianceCount> Counts);

/// <summary>Where the lights change. The agreement sets dates; these are the portal's own and are told wherever a light is explained.</summary>
public static class ComplianceThresholds
{
    /// <summary>The least share, in percent, of duties done that were done in time.</summary>
    public const int LeastInTimePercent = 80;

    /// <summary>Calendar days after which something that waits without a date of its own has waited long.</summary>
    public const int LongWaitDays = 90;

    /// <summary>Months for which the figures of an aggregate count as fresh.</summary>
    public const int AggregateMonths = 12;
}
