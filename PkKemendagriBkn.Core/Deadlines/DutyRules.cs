using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Which duties the clauses give rise to as of a day: one method a row of the rules' table.</summary>
internal static class DutyRules
{
    private const int FeedbackMonths = 6;
    private const int RequestedReportMonths = 2;
    private const int RepresentativeNoticeDays = 30;
    private const int TermNoticeMonths = 3;

    public static List<Duty> All(Facts facts, Acts acts, Term term, DateOnly asOf)
    {
        if (!term.HasBegunBy(asOf)) return [];
        var duties = new List<Duty>(32);
        for (int i = 0; i < facts.Deliveries.Count; i++)
            if (Feedback(facts.Deliveries[i], acts, asOf) is { } duty) duties.Add(duty);
        for (int i = 0; i < facts.ReportRequests.Count; i++)
            if (RequestedReport(facts.ReportRequests[i], facts.Policy, acts, asOf) is { } duty) duties.Add(duty);
        AddPeriodic(duties, facts, acts, term, asOf);
        for (int i = 0; i < facts.ForceMajeure.Count; i++)
            if (ForceMajeureNotice(facts.ForceMajeure[i], asOf) is { } duty) duties.Add(duty);
        for (int i = 0; i < facts.RepresentativeChanges.Count; i++)
            duties.Add(RepresentativeNotice(facts.RepresentativeChanges[i], term, asOf));
        duties.Add(TermNotice(facts.Notices, term, asOf));
        return duties;
    }

    /// <summary>Pasal 3(1)b.1; null while the delivery has not been received.</summary>
    public static Duty? Feedback(DeliveryReceived delivery, Acts acts, DateOnly asOf) => delivery.ReceivedOn > asOf ? null
        : new Duty(DeadlineKind.Feedback, delivery.Id, Party.First, delivery.ReceivedOn,
            Reckoning.Months(delivery.ReceivedOn, FeedbackMonths), acts.FeedbackFor(delivery.Id, asOf));

    /// <summary>Pasal 3(1)b.2, read with 9(2): a letter counts as received once that is confirmed. Null while it has not been sent.</summary>
    public static Duty? RequestedReport(ReportRequested request, Policy policy, Acts acts, DateOnly asOf)
    {
        if (request.SentOn > asOf) return null;
        bool sentCounts = policy.RequestClock == RequestClock.Sent;
        var confirmedOn = request.ConfirmedOn <= asOf ? request.ConfirmedOn : null;
        var clockStartsOn = sentCounts ? request.SentOn : confirmedOn ?? request.SentOn;
        return new Duty(DeadlineKind.RequestedReport, request.Id, Party.First, clockStartsOn,
            Reckoning.Months(clockStartsOn, RequestedReportMonths), acts.ReportForRequest(request.Id, asOf),
            Provisional: !sentCounts && confirmedOn is null);
    }

    /// <summary>Pasal 3(2)c and 8 for every period that has started.</summary>
    private static void AddPeriodic(List<Duty> duties, Facts facts, Acts acts, Term term, DateOnly asOf)
    {
        var periods = Periods.StartedBy(asOf, term, facts.Policy.Periods);
        var (first, second) = EvaluationsHeld(facts.Evaluations, periods);
        for (int i = 0; i < periods.Count; i++)
        {
            var (name, from, to) = periods[i];
            duties.Add(new Duty(DeadlineKind.PeriodicReport, name, Party.First, from,
                Reckoning.Days(to, facts.Policy.ReportDueDays), acts.ReportForPeriod(name, asOf)));
            duties.Add(new Duty(DeadlineKind.Evaluation, name, Party.First, from, Reckoning.Days(to, 0), Acts.DoneBy(asOf, first, name)));
            duties.Add(new Duty(DeadlineKind.Evaluation, name, Party.Second, from, Reckoning.Days(to, 0), Acts.DoneBy(asOf, second, name)));
        }
    }

    private static (Dictionary<string, Act> First, Dictionary<string, Act> Second) EvaluationsHeld(
        IReadOnlyList<EvaluationHeld> evaluations, List<Period> periods)
    {
        Dictionary<string, Act> first = [], second = [];
        for (int i = 0; i < evaluations.Count; i++)
        {
            var held = evaluations[i];
            // One that names no period counts for the period that its day falls in.
            if ((held.Period ?? Periods.NameOf(held.HeldOn, periods)) is not { } period) continue;
            if (held.By != EvaluationHolder.Second) Acts.Keep(first, period, new Act(held.Id, held.HeldOn));
            if (held.By != EvaluationHolder.First) Acts.Keep(second, period, new Act(held.Id, held.HeldOn));
        }

        return (first, second);
    }

    /// <summary>Pasal 11(2); null while the force majeure has not begun.</summary>
    private static Duty? ForceMajeureNotice(ForceMajeureStruck struck, DateOnly asOf) => struck.StartedOn > asOf ? null
        : new Duty(DeadlineKind.ForceMajeureNotice, struck.Id, struck.Party, struck.StartedOn,
            Reckoning.Days(struck.StartedOn, Relief.NoticeDays), NotifiedBy(asOf, struck.Id, struck.NotifiedOn));

    /// <summary>Pasal 9(3): planned ahead, so it exists before the change takes effect.</summary>
    private static Duty RepresentativeNotice(RepresentativeChanged change, Term term, DateOnly asOf) =>
        new(DeadlineKind.RepresentativeNotice, change.Id, change.Party, term.SignedOn,
            Reckoning.Days(change.EffectiveOn, -RepresentativeNoticeDays), NotifiedBy(asOf, change.Id, change.NotifiedOn));

    /// <summary>Pasal 7(2): the first notice of either party.</summary>
    private static Duty TermNotice(IReadOnlyList<TermNoticeGiven> notices, Term term, DateOnly asOf)
    {
        DateOnly? first = null;
        for (int i = 0; i < notices.Count; i++)
            if (notices[i].GivenOn <= asOf && !(first <= notices[i].GivenOn)) first = notices[i].GivenOn;
        return new Duty(DeadlineKind.TermNotice, "", Party.Both, term.SignedOn,
            Reckoning.Months(term.EndsOn, -TermNoticeMonths), first is { } on ? new Act(null, on) : null);
    }

    private static Act? NotifiedBy(DateOnly asOf, string id, DateOnly? notifiedOn) =>
        notifiedOn is { } on && on <= asOf ? new Act(id, on) : null;
}
