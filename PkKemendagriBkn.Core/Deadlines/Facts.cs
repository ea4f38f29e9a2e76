using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Who held a monitoring and evaluation under Pasal 8: one party by itself, or both jointly.</summary>
public enum EvaluationHolder { First, Second, Joint }

/// <summary>What a party told the other under Pasal 7(2).</summary>
public enum NoticeKind { Extend, Terminate }

/// <summary>How "2 (dua) kali dalam 1 (satu) tahun" is cut into periods: calendar semesters, or half-years counted from the signing.</summary>
public enum PeriodScheme { CalendarSemester, AgreementHalfYear }

/// <summary>From which day the two months of Pasal 3(1)b.2 run: the confirmed receipt (Pasal 9(2)), or always the sending.</summary>
public enum RequestClock { Confirmed, Sent }

/// <summary>
/// All that happened under one agreement, as the two parties recorded it. Dates are civil dates in WIB (UTC+7).
/// A fact dated after the day asked about has not happened yet. The order of facts in a list means nothing.
/// </summary>
public sealed record Facts
{
    public required AgreementTerm Agreement { get; init; }
    public Policy Policy { get; init; } = new();
    public IReadOnlyList<DeliveryReceived> Deliveries { get; init; } = [];
    public IReadOnlyList<FeedbackSubmitted> Feedbacks { get; init; } = [];
    public IReadOnlyList<ReportRequested> ReportRequests { get; init; } = [];
    public IReadOnlyList<ReportSubmitted> Reports { get; init; } = [];
    public IReadOnlyList<EvaluationHeld> Evaluations { get; init; } = [];
    public IReadOnlyList<AccessSuspended> Suspensions { get; init; } = [];
    public IReadOnlyList<AccessRestored> Restorations { get; init; } = [];
    public IReadOnlyList<ForceMajeureStruck> ForceMajeure { get; init; } = [];
    public IReadOnlyList<RepresentativeChanged> RepresentativeChanges { get; init; } = [];
    public IReadOnlyList<TermNoticeGiven> Notices { get; init; } = [];
    public IReadOnlyList<IncidentDiscovered> Incidents { get; init; } = [];
}

/// <summary>The term of the agreement (Pasal 7): it ends on <c>SignedOn + TermYears</c>, the last day in force being the day before.</summary>
public sealed record AgreementTerm
{
    public required DateOnly SignedOn { get; init; }
    public int TermYears { get; init; } = 3;
    public IReadOnlyList<TermExtended> Extensions { get; init; } = [];
    public DateOnly? TerminatedOn { get; init; }
}

/// <summary>An extension agreed by both parties; <paramref name="NewEndsOn"/> is the first day no longer in force.</summary>
public sealed record TermExtended(DateOnly AgreedOn, DateOnly NewEndsOn);

/// <summary>The settings that make a clause concrete where the agreement leaves it open.</summary>
public sealed record Policy
{
    public PeriodScheme Periods { get; init; } = PeriodScheme.CalendarSemester;
    public RequestClock RequestClock { get; init; } = RequestClock.Confirmed;

    /// <summary>Calendar days after a period's end in which its report is due.</summary>
    public int ReportDueDays { get; init; } = 31;

    /// <summary>Calendar days before a due date from which a deadline counts as due soon.</summary>
    public int DueSoonDays { get; init; } = 30;
}

/// <summary>ASN data received by the first party: starts the six months of Pasal 3(1)b.1.</summary>
public sealed record DeliveryReceived(string Id, DateOnly ReceivedOn);

/// <summary>Feedback data and references (data dan referensi balikan) submitted for one or more deliveries.</summary>
public sealed record FeedbackSubmitted(string Id, IReadOnlyList<string> DeliveryIds, DateOnly SubmittedOn);

/// <summary>The second party's letter asking for a report, and the day on which its receipt was confirmed (Pasal 9(2)), if it was.</summary>
public sealed record ReportRequested(string Id, DateOnly SentOn, DateOnly? ConfirmedOn = null);

/// <summary>A report on exchange and use; it may answer a period and a request at once. Without <paramref name="SubmittedOn"/> it is a draft and counts for nothing.</summary>
public sealed record ReportSubmitted(string Id, string? Period = null, string? RequestId = null, DateOnly? SubmittedOn = null);

/// <summary>A monitoring and evaluation that was held (Pasal 8).</summary>
public sealed record EvaluationHeld(string Id, DateOnly HeldOn, EvaluationHolder By, string? Period = null);

/// <summary>BKN suspended access (Pasal 4(1)b).</summary>
public sealed record AccessSuspended(string Id, DateOnly EffectiveOn);

/// <summary>BKN gave access back (Pasal 3(1)b).</summary>
public sealed record AccessRestored(string Id, DateOnly EffectiveOn);

/// <summary>Force majeure (keadaan kahar, Pasal 11) that struck a party; both days are included, and without <paramref name="EndedOn"/> it goes on.</summary>
public sealed record ForceMajeureStruck(string Id, Party Party, DateOnly StartedOn, DateOnly? EndedOn = null, DateOnly? NotifiedOn = null);

/// <summary>A change of a party's representative (Pasal 9(3)).</summary>
public sealed record RepresentativeChanged(string Id, Party Party, DateOnly EffectiveOn, DateOnly? NotifiedOn = null);

/// <summary>Written notice of the wish to extend or terminate (Pasal 7(2)).</summary>
public sealed record TermNoticeGiven(NoticeKind Kind, Party Party, DateOnly GivenOn);

/// <summary>A personal-data incident (UU 27/2022 article 46): instants, since the law counts hours.</summary>
public sealed record IncidentDiscovered(string Id, Party Party, DateTimeOffset DiscoveredAt, DateTimeOffset? NotifiedAt = null);
