using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Where a due date comes from: a clause of the agreement, the portal's setting, or another law. Never mixed up on a screen.</summary>
public enum DeadlineBasis { Agreement, Policy, Statute }

/// <summary>The duties that have a date.</summary>
public enum DeadlineKind
{
    Feedback, RequestedReport, PeriodicReport, Evaluation, ForceMajeureNotice, RepresentativeNotice, TermNotice,
}

/// <summary>The one state of a deadline on a day. See the rules for the order in which they are tried.</summary>
public enum DeadlineState { Fulfilled, FulfilledLate, Excused, Overdue, DueSoon, Upcoming, Lapsed }

/// <summary>The state of a statutory notice that is counted in hours.</summary>
public enum IncidentState { Fulfilled, FulfilledLate, Overdue, DueSoon }

public enum AccessState { Active, Suspended }

/// <summary>All that follows from the facts on one day, <see cref="AsOf"/> (a WIB date).</summary>
public sealed record Conclusions
{
    public required DateOnly AsOf { get; init; }
    public required bool InForce { get; init; }

    /// <summary>The first day no longer in force.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Sorted by due date, then by key in ASCII order.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>Sorted by due instant, then by key in ASCII order.</summary>
    public required IReadOnlyList<IncidentNotice> Incidents { get; init; }

    public required AccessConclusion Access { get; init; }
    public required IReadOnlyList<AgreementYear> Years { get; init; }
}

/// <summary>One duty with a date. <see cref="Subject"/> is the id of the fact that it is about, or the period's name.</summary>
public sealed record Deadline
{
    public required string Key { get; init; }
    public required DeadlineKind Kind { get; init; }
    public required string Subject { get; init; }

    /// <summary>The clause in the agreement's own numbering, such as <c>3(1)b.1</c>.</summary>
    public required string Clause { get; init; }
    public required Party Debtor { get; init; }
    public required DeadlineBasis Basis { get; init; }
    public required DateOnly ClockStartsOn { get; init; }

    /// <summary>The due date without relief by force majeure; a deadline is met on its due date.</summary>
    public required DateOnly OriginalDueOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DeadlineState State { get; init; }
    public required DateOnly? FulfilledOn { get; init; }

    /// <summary>Calendar days past due, for <see cref="DeadlineState.FulfilledLate"/> and <see cref="DeadlineState.Overdue"/>; else 0.</summary>
    public required int DaysLate { get; init; }

    /// <summary>Only for a requested report: true until its receipt is confirmed (Pasal 9(2)).</summary>
    public bool? Provisional { get; init; }
}

/// <summary>The 72-hour notice of UU 27/2022 article 46; <see cref="DueAt"/> is given in WIB (+07:00).</summary>
public sealed record IncidentNotice(string Key, Party Party, DeadlineBasis Basis, DateTimeOffset DueAt, IncidentState State)
{
    /// <summary>When the incident became known, in WIB: 72 hours before.</summary>
    public DateTimeOffset DiscoveredAt => Wib.After(DueAt, -IncidentNotices.NoticeTime);

    /// <summary>The last day (WIB).</summary>
    public DateOnly DueOn => DateOnly.FromDateTime(DueAt.DateTime);
}

/// <summary>Whether access runs, and what each party is entitled to (Pasal 3(1)b, 4(1)b). <see cref="Grounds"/> are deadline keys in ASCII order.</summary>
public sealed record AccessConclusion(
    AccessState State,
    IReadOnlyList<string> Grounds,
    bool MaySuspend,
    bool MayRestore,
    IReadOnlyList<string> SuspensionsWithoutGround);

/// <summary>One agreement year and what was done in it up to the day asked about, beside what is required.</summary>
public sealed record AgreementYear(
    int Year, DateOnly From, DateOnly To, int Reports, int EvaluationsFirst, int EvaluationsSecond, int Required);
