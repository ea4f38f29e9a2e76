using System.Globalization;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>What can be imagined: something that has not happened, has happened on another day, or not at all; or another reading of a clause.</summary>
public enum ImaginedKind
{
    ReceiveData, SubmitFeedback, SendRequest, ConfirmRequest, AnswerRequest, ReportPeriod, HoldEvaluation, StrikeForceMajeure, SuspendAccess, RestoreAccess,
    MoveFact, RemoveFact, ReadOtherwise,
}

/// <summary>
/// One imagined change of the facts, small enough to stand in an address: <c>AnswerRequest~id~2026-03-03</c>. Applying it changes
/// nothing but the facts in hand.
/// </summary>
/// <param name="Kind">What is imagined.</param>
/// <param name="Subject">The fact, period or ambiguity that it is about; empty where there is none.</param>
/// <param name="On">The day of it (WIB).</param>
/// <param name="Until">The last day of force majeure.</param>
/// <param name="Detail">Who holds an evaluation, whom force majeure strikes, or which reading is taken.</param>
public sealed record ImaginedChange(ImaginedKind Kind, string Subject = "", DateOnly? On = null, DateOnly? Until = null, string Detail = "")
{
    /// <summary>More changes than anyone thinks through at once; the rest of an address is not read.</summary>
    public const int Most = 20;

    private const char Separator = '~';
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Imagined facts have ids of their own, which no recorded fact has.</summary>
    private string Id => $"imagined:{Kind}:{Subject}:{Text(On)}:{Detail}";

    public override string ToString() => string.Join(Separator, Kind, Subject, Text(On), Text(Until), Detail).TrimEnd(Separator);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is not that.</summary>
    public static ImaginedChange? Parse(string? text)
    {
        var parts = (text ?? "").Split(Separator);
        if (parts.Length > 5 || !Enum.TryParse<ImaginedKind>(parts[0], out var kind) || !Enum.IsDefined(kind) || parts[0] != kind.ToString())
            return null;
        var change = new ImaginedChange(kind, Part(1), Date(2), Date(3), Part(4));
        return change.IsWhole ? change : null;

        string Part(int index) => index < parts.Length ? parts[index] : "";
        DateOnly? Date(int index) =>
            DateOnly.TryParseExact(Part(index), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>Whether it says all that its kind needs.</summary>
    public bool IsWhole => Kind switch
    {
        ImaginedKind.RemoveFact => Subject.Length > 0,
        ImaginedKind.ReadOtherwise => Subject.Length > 0 && Detail.Length > 0,
        ImaginedKind.ReceiveData or ImaginedKind.SendRequest or ImaginedKind.SuspendAccess or ImaginedKind.RestoreAccess => On is not null,
        ImaginedKind.HoldEvaluation => On is not null && Enum.TryParse<EvaluationHolder>(Detail, out var holder) && Enum.IsDefined(holder),
        ImaginedKind.StrikeForceMajeure =>
            On is not null && (Until is null || Until >= On) && Enum.TryParse<Party>(Detail, out var party) && Enum.IsDefined(party),
        _ => Subject.Length > 0 && On is not null,
    };

    /// <summary>
    /// The facts as they would be; force majeure is imagined with its notice and statement at once, and accepted (Pasal 11(2)). What the change is about may
    /// have gone since the address was made; then nothing changes.
    /// </summary>
    public AgreementFacts Apply(AgreementFacts facts, InterpretationRegister readings) => Kind switch
    {
        ImaginedKind.ReceiveData => facts with { Deliveries = [.. facts.Deliveries, new DeliveryMade(Id, On!.Value)] },
        ImaginedKind.SubmitFeedback => facts with { Feedbacks = [.. facts.Feedbacks, new FeedbackSubmitted(Id, [Subject], On!.Value)] },
        ImaginedKind.SendRequest => facts with { ReportRequests = [.. facts.ReportRequests, new ReportRequested(Id, On!.Value, On)] },
        ImaginedKind.ConfirmRequest => facts with { ReportRequests = [.. facts.ReportRequests.Select(r => r.Id == Subject ? r with { ConfirmedOn = On } : r)] },
        ImaginedKind.AnswerRequest => facts with { Reports = [.. facts.Reports, new ReportSubmitted(Id, null, Subject, On)] },
        ImaginedKind.ReportPeriod => facts with { Reports = [.. facts.Reports, new ReportSubmitted(Id, Subject, null, On)] },
        ImaginedKind.HoldEvaluation =>
            facts with { Evaluations = [.. facts.Evaluations, new EvaluationHeld(Id, On!.Value, Enum.Parse<EvaluationHolder>(Detail))] },
        ImaginedKind.StrikeForceMajeure =>
            facts with
            {
                ForceMajeure = [.. facts.ForceMajeure,
                new ForceMajeureStruck(Id, Enum.Parse<Party>(Detail), On!.Value, Until, On) { StatementOn = On, AcceptedOn = On }]
            },
        ImaginedKind.SuspendAccess => facts with { Suspensions = [.. facts.Suspensions, new AccessSuspended(Id, On!.Value)] },
        ImaginedKind.RestoreAccess => facts with { Restorations = [.. facts.Restorations, new AccessRestored(Id, On!.Value)] },
        ImaginedKind.MoveFact => Moved(facts, On!.Value),
        ImaginedKind.RemoveFact => Removed(facts),
        _ => Read(facts, readings),
    };

    /// <summary>The facts under all changes, in their order.</summary>
    public static AgreementFacts ApplyAll(AgreementFacts facts, IEnumerable<ImaginedChange> changes, InterpretationRegister readings) =>
        changes.Aggregate(facts, (imagined, change) => change.Apply(imagined, readings));

    private AgreementFacts Moved(AgreementFacts facts, DateOnly on) => facts with
    {
        Deliveries = [.. facts.Deliveries.Select(f => f.Id == Subject ? f with { ReceivedOn = on } : f)],
        Feedbacks = [.. facts.Feedbacks.Select(f => f.Id == Subject ? f with { SubmittedOn = on } : f)],
        ReportRequests = [.. facts.ReportRequests.Select(f => f.Id == Subject
            ? f with { SentOn = on, ConfirmedOn = f.ConfirmedOn < on ? on : f.ConfirmedOn }
            : f)],
        Reports = [.. facts.Reports.Select(f => f.Id == Subject ? f with { SubmittedOn = on } : f)],
        Evaluations = [.. facts.Evaluations.Select(f => f.Id == Subject ? f with { HeldOn = on } : f)],
        Suspensions = [.. facts.Suspensions.Select(f => f.Id == Subject ? f with { EffectiveOn = on } : f)],
        Restorations = [.. facts.Restorations.Select(f => f.Id == Subject ? f with { EffectiveOn = on } : f)],
        ForceMajeure = [.. facts.ForceMajeure.Select(f => f.Id == Subject ? f with { StartedOn = on, EndedOn = f.EndedOn < on ? on : f.EndedOn } : f)],
        RepresentativeChanges = [.. facts.RepresentativeChanges.Select(f => f.Id == Subject ? f with { EffectiveOn = on } : f)],
    };

    private AgreementFacts Removed(AgreementFacts facts) => facts with
    {
        Deliveries = [.. facts.Deliveries.Where(f => f.Id != Subject)],
        Feedbacks = [.. facts.Feedbacks.Where(f => f.Id != Subject).Select(f => f with { DeliveryIds = [.. f.DeliveryIds.Where(id => id != Subject)] })],
        ReportRequests = [.. facts.ReportRequests.Where(f => f.Id != Subject)],
        Reports = [.. facts.Reports.Where(f => f.Id != Subject).Select(f => f.RequestId == Subject ? f with { RequestId = null } : f)],
        Evaluations = [.. facts.Evaluations.Where(f => f.Id != Subject)],
        Suspensions = [.. facts.Suspensions.Where(f => f.Id != Subject)],
        Restorations = [.. facts.Restorations.Where(f => f.Id != Subject)],
        ForceMajeure = [.. facts.ForceMajeure.Where(f => f.Id != Subject)],
        RepresentativeChanges = [.. facts.RepresentativeChanges.Where(f => f.Id != Subject)],
    };

    private AgreementFacts Read(AgreementFacts facts, InterpretationRegister readings) =>
        readings.Ambiguities.FirstOrDefault(a => a.Id == Subject && a.IsSetting) is { } ambiguity && ambiguity.Readings.Any(r => r.Id == Detail)
            ? facts.ReadOtherwise(policy => ambiguity.Apply(policy, Detail))
            : facts;

    private static string Text(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "";
}
