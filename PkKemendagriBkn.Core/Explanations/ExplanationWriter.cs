using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Core.Explanations;

/// <summary>Writes one deadline's explanation. It reckons nothing itself: it words what the duty, its reckoning and its relief say.</summary>
internal sealed partial class ExplanationWriter(Situation situation, Duty duty, Func<string, string> nameOf)
{
    private readonly List<ExplanationStep> steps = [];
    private readonly DateOnly asOf = situation.AsOf;
    private readonly AgreementFacts facts = situation.Facts;

    // Told in their own order, so that the order in which they were recorded shows nowhere.
    private readonly ForceMajeureStruck[] forceMajeure =
        [.. situation.Facts.ForceMajeure.OrderBy(each => each.StartedOn).ThenBy(each => each.Id, StringComparer.Ordinal)];

    public DeadlineExplanation Write()
    {
        var reliefSteps = new List<ReliefStep>();
        var (dueOn, state, daysLate) = duty.StandingOn(asOf, situation.Relief, situation.Policy.DueSoonDays, reliefSteps);
        var firmDueOn = duty.FirmDueOn(situation.Relief);

        TellClause();
        TellReadings();
        TellTerm();
        TellStart();
        string formula = ExplanationWords.Formula(duty.Due);
        TellFormula(formula);
        TellRelief(reliefSteps);
        TellFirmDue(firmDueOn, dueOn);
        TellDone();
        TellState(dueOn, state, daysLate);
        return new DeadlineExplanation
        {
            Key = duty.Key,
            AsOf = asOf,
            OriginalDueOn = duty.OriginalDueOn,
            DueOn = dueOn,
            FirmDueOn = firmDueOn,
            State = state,
            Formula = formula,
            Steps = steps,
            Clauses = [.. steps.Where(step => step.Clause is not null).Select(step => step.Clause!).Distinct()],
        };
    }

    private void TellClause() => steps.Add(new(ExplanationTopic.Clause, ExplanationWords.DutyOf(duty)) { Clause = duty.Clause });

    private void TellReadings()
    {
        var policy = situation.Policy;
        if (duty.Kind is DeadlineKind.PeriodicReport or DeadlineKind.Evaluation)
        {
            Tell("periods", policy.Periods == PeriodScheme.CalendarSemester
                ? "Pengaturan pembagian periode: semester kalender (1 Januari–30 Juni dan 1 Juli–31 Desember)."
                : "Pengaturan pembagian periode: setiap enam bulan terhitung sejak penandatanganan.");
            if (policy.StubDays > 0)
                Tell("stubDays",
                    $"Pengaturan periode pendek: periode pertama atau terakhir yang kurang dari {policy.StubDays} hari digabung dengan periode di sebelahnya.");
        }

        if (duty.Kind == DeadlineKind.PeriodicReport)
            Tell("reportDueDays", $"Pengaturan batas laporan berkala: {policy.ReportDueDays} hari setelah akhir periode.");
        if (duty.Kind == DeadlineKind.RequestedReport)
            Tell("requestClock", policy.RequestClock == RequestClock.Sent
                ? "Pengaturan awal penghitungan jangka waktu: tanggal pengiriman surat permintaan."
                : "Pengaturan awal penghitungan jangka waktu: tanggal penerimaan surat permintaan dikonfirmasi.");
        if (duty.Kind == DeadlineKind.RepresentativeNotice)
            Tell("representativeNotice", policy.RepresentativeNotice == RepresentativeNoticeReading.Within
                ? "Pengaturan pemberitahuan perwakilan: kapan saja sebelum perubahan berlaku, selambat-lambatnya sehari sebelumnya."
                : "Pengaturan pemberitahuan perwakilan: sekurang-kurangnya 30 hari kalender sebelum perubahan berlaku, kecuali diubah dengan adendum.");
        if (policy.SubmissionClock == SubmissionClock.Received
            && duty.Kind is DeadlineKind.Feedback or DeadlineKind.RequestedReport or DeadlineKind.PeriodicReport)
            Tell("submissionClock", "Pengaturan pemenuhan: data balikan dan laporan diperhitungkan sejak penerimaannya pasti, bukan sejak disampaikan.");

        void Tell(string name, string text) => steps.Add(new(ExplanationTopic.Setting, text + Since(policy)) { Setting = name, From = policy.From });
    }

    private static string Since(Policy policy) => policy.From is { } from ? $" Pembacaan ini berlaku sejak {Long(from)}." : "";

    private void TellFormula(string formula)
    {
        if (duty.Due.By is { } amendment)
            steps.Add(new(ExplanationTopic.Amendment,
                $"Adendum {nameOf(amendment.Id)} yang disepakati pada {Long(amendment.AgreedOn)} dan berlaku sejak {Long(amendment.EffectiveOn)} menetapkan {ExplanationWords.Length(duty.Due)}.")
            { Clause = "13", Facts = [new(FactReferenceKind.Amendment, amendment.Id, amendment.EffectiveOn)] });
        steps.Add(new(ExplanationTopic.Formula, $"Jatuh tempo: {formula}.") { Clause = duty.Clause, From = duty.Due.From, To = duty.OriginalDueOn });
        if (duty.Due.IsMonthEnd)
            steps.Add(new(ExplanationTopic.MonthEnd, ExplanationWords.MonthEnd(duty.Due)) { From = duty.Due.From, To = duty.OriginalDueOn });
    }

    private void TellState(DateOnly dueOn, DeadlineState state, int daysLate) =>
        steps.Add(new(ExplanationTopic.State, ExplanationWords.State(asOf, dueOn, state, daysLate, duty.Done?.On, situation.Policy.DueSoonDays))
        { To = dueOn, Setting = state == DeadlineState.DueSoon ? "dueSoonDays" : null });
}
