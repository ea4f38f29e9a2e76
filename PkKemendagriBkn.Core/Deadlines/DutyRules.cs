using System.Globalization;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Which duties the clauses give rise to as of a day: one method a row of the rules' table.</summary>
internal static class DutyRules
{
    public static List<Duty> All(Situation situation)
    {
        if (!situation.Term.HasBegunBy(situation.AsOf))
            return [];
        var facts = situation.Facts;
        var duties = new List<Duty>(32);
        for (int i = 0; i < facts.Deliveries.Count; i++)
            if (Feedback(facts.Deliveries[i], situation) is { } duty)
                duties.Add(duty);
        for (int i = 0; i < facts.ReportRequests.Count; i++)
            if (RequestedReport(facts.ReportRequests[i], situation) is { } duty)
                duties.Add(duty);
        PeriodicDuties.AddTo(duties, situation);
        for (int i = 0; i < facts.ForceMajeure.Count; i++)
            if (ForceMajeureNotice(facts.ForceMajeure[i], situation) is { } duty)
                duties.Add(duty);
        for (int i = 0; i < facts.RepresentativeChanges.Count; i++)
            if (RepresentativeNotice(facts.RepresentativeChanges[i], situation) is { } duty)
                duties.Add(duty);
        for (int i = 0; i < situation.Term.Terms.Count; i++)
            if (ExtendNotice(situation.Term.Terms[i], situation) is { } duty)
                duties.Add(duty);
        for (int i = 0; i < facts.Notices.Count; i++)
            if (TerminateNotice(facts.Notices[i], situation) is { } duty)
                duties.Add(duty);
        return duties;
    }

    /// <summary>Pasal 3(1)b.1; null while the delivery has neither been sent nor received, or where that was outside the term.</summary>
    public static Duty? Feedback(DeliveryMade delivery, Situation situation)
    {
        if (situation.ReceiptOf(delivery) is not { } receipt)
            return null;
        var cameOn = CameOn(delivery.SentOn, receipt, situation);
        if (!situation.Term.InForceOn(cameOn))
            return null;

        var inHand = Submissions.FeedbackFor(situation, delivery.Id, cameOn);
        bool contested = inHand.Done is not null && situation.Policy.SubmissionClock == SubmissionClock.Submitted
            && Submissions.FeedbackFor(situation, delivery.Id, cameOn, withContested: false).Done is null;
        return new Duty(DeadlineKind.Feedback, delivery.Id, Party.First, receipt.On,
            CountedDate.Months(receipt.On, situation.Numbers.On(receipt.On, AgreedNumber.FeedbackMonths)), inHand.Done)
        { Receipt = receipt, Missing = inHand.Missing, SubmissionContested = contested };
    }

    /// <summary>Pasal 3(1)b.2, read with 9(2); null while the letter has not been sent, or where that was outside the term.</summary>
    public static Duty? RequestedReport(ReportRequested request, Situation situation)
    {
        if (situation.ReceiptOf(request) is not { } receipt)
            return null;
        var cameOn = CameOn(request.SentOn, receipt, situation);
        if (!situation.Term.InForceOn(cameOn))
            return null;

        var reports = situation.Submitted.ReportsByRequest;
        var done = Submissions.ReportFor(situation, reports, request.Id, cameOn);
        bool contested = done is not null && situation.Policy.SubmissionClock == SubmissionClock.Submitted
            && Submissions.ReportFor(situation, reports, request.Id, cameOn, withContested: false) is null;
        return new Duty(DeadlineKind.RequestedReport, request.Id, Party.First, receipt.On,
            CountedDate.Months(receipt.On, situation.Numbers.On(receipt.On, AgreedNumber.RequestedReportMonths)), done)
        { Receipt = receipt, SubmissionContested = contested };
    }

    private static DateOnly CameOn(DateOnly? sentOn, Receipt receipt, Situation situation) =>
        situation.HasCome(sentOn) ? sentOn!.Value : receipt.On;

    /// <summary>Pasal 11(2); null while the force majeure has not begun. The notice is complete with the official's statement.</summary>
    private static Duty? ForceMajeureNotice(ForceMajeureStruck struck, Situation situation)
    {
        if (!situation.HasCome(struck.StartedOn))
            return null;
        Act? done = situation.HasCome(struck.NotifiedOn) && situation.HasCome(struck.StatementOn)
            ? new Act(struck.Id, CivilDates.Later(struck.NotifiedOn!.Value, struck.StatementOn!.Value))
            : null;
        var days = situation.Numbers.On(struck.StartedOn, AgreedNumber.ForceMajeureNoticeDays);
        return new Duty(DeadlineKind.ForceMajeureNotice, struck.Id, struck.Party, struck.StartedOn, CountedDate.Days(struck.StartedOn, days), done);
    }

    /// <summary>Pasal 9(3): planned ahead, so it exists before the change takes effect, but not before anyone knows of it.</summary>
    private static Duty? RepresentativeNotice(RepresentativeChanged change, Situation situation)
    {
        if (!situation.HasCome(change.KnownOn ?? situation.Term.SignedOn))
            return null;
        var due = situation.Policy.RepresentativeNotice == RepresentativeNoticeReading.Within
            ? CountedDate.Days(change.EffectiveOn, -1)
            : CountedDate.Days(change.EffectiveOn, situation.Numbers.On(change.EffectiveOn, AgreedNumber.RepresentativeNoticeDays), back: true);
        Act? done = situation.HasCome(change.NotifiedOn) ? new Act(change.Id, change.NotifiedOn!.Value) : null;
        return new Duty(DeadlineKind.RepresentativeNotice, change.Id, change.Party, situation.Term.SignedOn, due, done);
    }

    /// <summary>Pasal 7(2): the first notice of either party given in the term. A replaced term in which none was given asks for none.</summary>
    private static Duty? ExtendNotice(Term term, Situation situation)
    {
        Act? done = null;
        foreach (var notice in situation.Facts.Notices)
            if (notice.Kind == NoticeKind.Extend && situation.HasCome(notice.GivenOn) && term.Covers(notice.GivenOn))
                done = Act.Earlier(done, new Act(notice.Id, notice.GivenOn));
        if (done is null && term.ReplacedOn is not null)
            return null;
        return new Duty(DeadlineKind.TermNotice, term.FirstOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Party.Both, term.FirstOn,
            CountedBack(term.EndsOn, situation), done);
    }

    /// <summary>Pasal 7(2): counted back from the end that the giver intends, or else from the end as it was known on that day.</summary>
    private static Duty? TerminateNotice(TermNoticeGiven notice, Situation situation)
    {
        if (notice.Kind != NoticeKind.Terminate || !situation.HasCome(notice.GivenOn))
            return null;
        var endsOn = notice.IntendedEndsOn ?? TermHistory.AsOf(situation.Facts.Agreement, notice.GivenOn).EndsOn;
        return new Duty(DeadlineKind.TerminationNotice, notice.Id, notice.Party, situation.Term.SignedOn,
            CountedBack(endsOn, situation), new Act(notice.Id, notice.GivenOn));
    }

    private static CountedDate CountedBack(DateOnly endsOn, Situation situation) =>
        CountedDate.Months(endsOn, situation.Numbers.On(endsOn, AgreedNumber.TermNoticeMonths), back: true);
}
