using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Who held a monitoring and evaluation under Pasal 8: one party by itself, or both jointly.</summary>
public enum EvaluationHolder { First, Second, Joint }

/// <summary>What a party told the other under Pasal 7(2).</summary>
public enum NoticeKind { Extend, Terminate }

/// <summary>
/// All that happened under one agreement, as the two parties recorded it. Dates are civil dates in WIB (UTC+7).
/// A fact dated after the day asked about has not happened yet. The order of facts in a list means nothing.
/// </summary>
public sealed record AgreementFacts
{
    public required AgreementTerm Agreement { get; init; }
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];
    public IReadOnlyList<Policy> Policies { get; init; } = [];
    public IReadOnlyList<DeliveryMade> Deliveries { get; init; } = [];
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

    /// <summary>The readings in force as of a day.</summary>
    public Policy PolicyAsOf(DateOnly asOf) => Policy.AsOf(asOf, Policies);

    /// <summary>The term as the parties had agreed it by a day.</summary>
    public TermHistory TermAsOf(DateOnly asOf) => TermHistory.AsOf(Agreement, asOf);

    /// <summary>The periods that have started by a day, as they were known on it.</summary>
    public List<Period> PeriodsAsOf(DateOnly asOf) => Periods.StartedBy(asOf, TermAsOf(asOf), PolicyAsOf(asOf));

    /// <summary>All periods of the term, those to come too, as they were known on a day.</summary>
    public List<Period> AllPeriodsAsOf(DateOnly asOf) => TermAsOf(asOf) is var term ? Periods.StartedBy(term.LastDay, term, PolicyAsOf(asOf)) : [];

    /// <summary>The same facts as if the parties had read otherwise on every day.</summary>
    public AgreementFacts ReadOtherwise(Func<Policy, Policy> reading) => this with
    {
        Policies = Policies.Any(policy => policy.From is null)
            ? [.. Policies.Select(reading)]
            : [reading(Policy.Default), .. Policies.Select(reading)],
    };
}

/// <summary>The term of the agreement (Pasal 7): at first it ends on <c>SignedOn + TermYears</c>, the last day in force being the day before.</summary>
public sealed record AgreementTerm
{
    public required DateOnly SignedOn { get; init; }
    public int TermYears { get; init; } = 3;
    public IReadOnlyList<TermExtended> Extensions { get; init; } = [];
    public IReadOnlyList<TermTerminated> Terminations { get; init; } = [];
}

/// <summary>An extension agreed by both parties; <paramref name="NewEndsOn"/> is the first day no longer in force.</summary>
public sealed record TermExtended(DateOnly AgreedOn, DateOnly NewEndsOn);

/// <summary>An earlier end agreed by both parties; <paramref name="EndsOn"/> is the first day no longer in force.</summary>
public sealed record TermTerminated(DateOnly AgreedOn, DateOnly EndsOn);

/// <summary>
/// The sender's word that the receiver confirmed a communication on a day (Pasal 9(2)): who says so told it on
/// <paramref name="ToldOn"/>, and the receiver may have contested it.
/// </summary>
public sealed record ReceiptAsserted(DateOnly On, DateOnly ToldOn, DateOnly? ContestedOn = null);

/// <summary>ASN data for the first party, whose receipt starts the six months of Pasal 3(1)b.1.</summary>
public sealed record DeliveryMade(string Id, DateOnly? ReceivedOn, DateOnly? SentOn = null, ReceiptAsserted? Asserted = null);

/// <summary>The two things that Pasal 3(1)b.1 asks for: "data dan referensi balikan".</summary>
[Flags]
public enum FeedbackParts { None = 0, Data = 1, References = 2, Both = Data | References }

/// <summary>
/// Feedback data and references submitted for one or more deliveries; <c>ContestedOn</c> is the day on which the second party said
/// that it never received it.
/// </summary>
public sealed record FeedbackSubmitted(string Id, IReadOnlyList<string> DeliveryIds, DateOnly SubmittedOn)
{
    public DateOnly? ReceivedOn { get; init; }
    public ReceiptAsserted? Asserted { get; init; }
    public DateOnly? ContestedOn { get; init; }
    public FeedbackParts Covers { get; init; } = FeedbackParts.Both;
}

/// <summary>The second party's letter asking for a report, and the day on which the first confirmed its receipt (Pasal 9(2)), if it did.</summary>
public sealed record ReportRequested(string Id, DateOnly SentOn, DateOnly? ConfirmedOn = null, ReceiptAsserted? Asserted = null);

/// <summary>
/// A report on exchange and use; it may answer a period and a request at once. Without <paramref name="SubmittedOn"/> it is a draft and
/// counts for nothing. <c>ContestedOn</c> is the day on which the second party said that it never received it.
/// </summary>
public sealed record ReportSubmitted(string Id, string? Period = null, string? RequestId = null, DateOnly? SubmittedOn = null)
{
    public DateOnly? ReceivedOn { get; init; }
    public ReceiptAsserted? Asserted { get; init; }
    public DateOnly? ContestedOn { get; init; }
}

/// <summary>A monitoring and evaluation that was held (Pasal 8).</summary>
public sealed record EvaluationHeld(string Id, DateOnly HeldOn, EvaluationHolder By, string? Period = null);

/// <summary>BKN suspended access (Pasal 4(1)b).</summary>
public sealed record AccessSuspended(string Id, DateOnly EffectiveOn);

/// <summary>BKN gave access back (Pasal 3(1)b).</summary>
public sealed record AccessRestored(string Id, DateOnly EffectiveOn);

/// <summary>
/// Force majeure (keadaan kahar, Pasal 11) that struck a party; both days are included, and without <paramref name="EndedOn"/> it goes on.
/// The notice is complete with the official's statement; the other party may accept it, contest it, or say that it has ended.
/// </summary>
public sealed record ForceMajeureStruck(string Id, Party Party, DateOnly StartedOn, DateOnly? EndedOn = null, DateOnly? NotifiedOn = null)
{
    public DateOnly? StatementOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public DateOnly? ContestedOn { get; init; }

    /// <summary>The day on which it ended, as the other party says.</summary>
    public DateOnly? SaidEndedOn { get; init; }

    /// <summary>The kinds of duty that it relieves; null: all that force majeure can relieve.</summary>
    public IReadOnlyList<DeadlineKind>? Relieves { get; init; }
}

/// <summary>A change of a party's representative (Pasal 9(3)), known from the signing unless <c>KnownOn</c> says a day.</summary>
public sealed record RepresentativeChanged(string Id, Party Party, DateOnly EffectiveOn, DateOnly? NotifiedOn = null, DateOnly? KnownOn = null);

/// <summary>Written notice of the wish to extend or terminate (Pasal 7(2)), and the end that its giver intends.</summary>
public sealed record TermNoticeGiven(string Id, NoticeKind Kind, Party Party, DateOnly GivenOn, DateOnly? IntendedEndsOn = null);

/// <summary>A personal-data incident (UU 27/2022 article 46): instants, since the law counts hours.</summary>
public sealed record IncidentDiscovered(string Id, Party Party, DateTimeOffset DiscoveredAt)
{
    /// <summary>It struck vital information infrastructure, so that BSSN is told too (Peraturan BSSN 1/2024).</summary>
    public bool Vital { get; init; }

    /// <summary>The law lets the subjects go untold.</summary>
    public bool SubjectsExempt { get; init; }
    public IReadOnlyList<IncidentNotified> Notices { get; init; } = [];
}

/// <summary>Whom an incident is told to: the agency of UU 27/2022, the data subjects, BSSN, or the other party.</summary>
public enum IncidentRecipient { Agency, Subjects, Bssn, Party }

/// <summary>One notice of an incident.</summary>
public sealed record IncidentNotified(IncidentRecipient To, DateTimeOffset At);
