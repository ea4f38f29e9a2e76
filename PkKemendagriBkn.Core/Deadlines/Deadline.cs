using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Where a due date comes from: a clause of the agreement, the portal's setting, or another law. Never mixed up on a screen.</summary>
public enum DeadlineBasis { Agreement, Policy, Statute }

/// <summary>The duties that have a date.</summary>
public enum DeadlineKind
{
    Feedback, RequestedReport, PeriodicReport, Evaluation, ForceMajeureNotice, RepresentativeNotice,

    /// <summary>The notice to extend that each term leaves room for (Pasal 7(2)).</summary>
    TermNotice,

    /// <summary>The notice to terminate, once given (Pasal 7(2)).</summary>
    TerminationNotice,
}

/// <summary>The one state of a deadline on a day. See the rules for the order in which they are tried.</summary>
public enum DeadlineState { Fulfilled, FulfilledLate, Excused, Overdue, DueSoon, Upcoming, Lapsed }

/// <summary>The state of a statutory notice that is counted in hours.</summary>
public enum IncidentState { Fulfilled, FulfilledLate, Overdue, DueSoon }

/// <summary>How an agreement year stands beside what it asks for; <see cref="Cut"/> where the agreement ended in it.</summary>
public enum YearVerdict { Met, Open, TooFew, Cut }

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

    /// <summary>The due date by accepted force majeure alone, where it differs: until the other party has taken a position both stand.</summary>
    public DateOnly? FirmDueOn { get; init; }
    public required DeadlineState State { get; init; }
    public required DateOnly? FulfilledOn { get; init; }

    /// <summary>Calendar days past due, for <see cref="DeadlineState.FulfilledLate"/> and <see cref="DeadlineState.Overdue"/>; else 0.</summary>
    public required int DaysLate { get; init; }

    /// <summary>Only for feedback and requested reports: true while receipt is not settled (Pasal 9(2)).</summary>
    public bool? Provisional { get; init; }

    /// <summary>The last day on which the receiver may contest the sender's word that it confirmed; null where no such word runs.</summary>
    public DateOnly? ContestableUntil { get; init; }

    /// <summary>The sender's word that receipt was confirmed was contested, so that only the sending counts.</summary>
    public bool Contested { get; init; }

    /// <summary>It is done only by what the second party says it never received.</summary>
    public bool SubmissionContested { get; init; }

    /// <summary>A date of the portal's own that has passed unmet: it asks for attention and is no breach of the agreement.</summary>
    public bool IsPastPolicy => Basis == DeadlineBasis.Policy && State == DeadlineState.Overdue;

    /// <summary>The half of the feedback that is missing where the other is in (Pasal 3(1)b.1).</summary>
    public FeedbackParts Missing { get; init; }
}

/// <summary>
/// The notice of an incident to one recipient: UU 27/2022 article 46, Peraturan BSSN 1/2024, or the portal's reading.
/// <see cref="DiscoveredAt"/> and <see cref="DueAt"/> are given in WIB (+07:00).
/// </summary>
public sealed record IncidentNotice(
    string Incident, string Key, Party Party, IncidentRecipient To, DeadlineBasis Basis, DateTimeOffset DiscoveredAt, DateTimeOffset DueAt, IncidentState State)
{
    /// <summary>The last day (WIB).</summary>
    public DateOnly DueOn => DateOnly.FromDateTime(DueAt.DateTime);
}

/// <summary>One agreement year and what was done in it up to the day asked about, beside what is required of each.</summary>
public sealed record AgreementYear(
    int Year, DateOnly From, DateOnly To, int Reports, int EvaluationsFirst, int EvaluationsSecond, int Required, YearVerdicts Verdicts);

/// <summary>The verdict on each of the three counts.</summary>
public readonly record struct YearVerdicts(YearVerdict Reports, YearVerdict EvaluationsFirst, YearVerdict EvaluationsSecond);
