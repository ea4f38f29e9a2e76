namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>The facts as they were known on one day, and what holds on it: the term, the readings, the numbers, force majeure.</summary>
internal sealed class Situation
{
    private Relief? relief;

    public Situation(AgreementFacts facts, SubmissionIndex submissions, DateOnly asOf)
    {
        (Facts, Submitted, AsOf) = (facts, submissions, asOf);
        Term = TermHistory.AsOf(facts.Agreement, asOf);
        Policy = Policy.AsOf(asOf, facts.Policies);
        Numbers = new AgreedNumbers(facts.Amendments, asOf);
    }

    public AgreementFacts Facts { get; }
    public SubmissionIndex Submitted { get; }
    public DateOnly AsOf { get; }
    public TermHistory Term { get; }
    public Policy Policy { get; }
    public AgreedNumbers Numbers { get; }
    public Relief Relief => relief ??= new Relief(Facts.ForceMajeure, Numbers, AsOf);

    public bool HasCome(DateOnly? day) => day <= AsOf;

    public Receipt? ReceiptOf(DeliveryMade delivery) => Receipt.Of(delivery.SentOn, delivery.ReceivedOn, delivery.Asserted, Policy, AsOf);

    /// <summary>Under the reading that the sending counts, a request needs no receipt.</summary>
    public Receipt? ReceiptOf(ReportRequested request) =>
        Policy.RequestClock == RequestClock.Confirmed ? Receipt.Of(request.SentOn, request.ConfirmedOn, request.Asserted, Policy, AsOf)
        : HasCome(request.SentOn) ? new Receipt(ReceiptRule.Sending, request.SentOn, Provisional: false)
        : null;

    public Receipt? ReceiptOf(FeedbackSubmitted feedback) =>
        Receipt.Of(feedback.SubmittedOn, feedback.ReceivedOn, feedback.Asserted, Policy, AsOf);

    public Receipt? ReceiptOf(ReportSubmitted report) =>
        Receipt.Of(report.SubmittedOn, report.ReceivedOn, report.Asserted, Policy, AsOf);

    /// <summary>The day on which feedback counts as given, as the reading of <see cref="SubmissionClock"/> says; null: not yet.</summary>
    public DateOnly? DoneOn(FeedbackSubmitted feedback) => !HasCome(feedback.SubmittedOn) ? null
        : Policy.SubmissionClock == SubmissionClock.Submitted ? feedback.SubmittedOn
        : DoneOn(feedback.SubmittedOn, ReceiptOf(feedback));

    /// <summary>The same of a report; a draft is never given.</summary>
    public DateOnly? DoneOn(ReportSubmitted report) => !HasCome(report.SubmittedOn) ? null
        : Policy.SubmissionClock == SubmissionClock.Submitted ? report.SubmittedOn
        : DoneOn(report.SubmittedOn!.Value, ReceiptOf(report));

    private static DateOnly? DoneOn(DateOnly submittedOn, Receipt? receipt) =>
        receipt is { Provisional: false } settled ? CivilDates.Later(submittedOn, settled.On) : null;

    /// <summary>Whether the second party said by then that it never received it, and no receipt that stands says otherwise.</summary>
    public bool IsContested(FeedbackSubmitted feedback) => HasCome(feedback.ContestedOn) && ReceiptOf(feedback) is not { Provisional: false };

    public bool IsContested(ReportSubmitted report) => HasCome(report.ContestedOn) && ReceiptOf(report) is not { Provisional: false };
}
