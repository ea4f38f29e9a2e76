using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Writes one deadline's explanation. It reckons nothing itself: it words what the duty, its reckoning and its relief say.</summary>
internal sealed partial class ExplanationWriter(Facts facts, DateOnly asOf, Term term, Duty duty)
{
    private readonly List<ExplanationStep> steps = [];

    // Told in their own order, so that the order in which they were recorded shows nowhere.
    private readonly ForceMajeureStruck[] forceMajeure =
        [.. facts.ForceMajeure.OrderBy(each => each.StartedOn).ThenBy(each => each.Id, StringComparer.Ordinal)];

    public DeadlineExplanation Write()
    {
        var reliefSteps = new List<ReliefStep>();
        var relief = Relief.For(duty.Debtor, forceMajeure, asOf);
        var (dueOn, state, daysLate) = duty.StandingOn(asOf, relief, facts.Policy.DueSoonDays, reliefSteps);

        TellClause();
        TellSettings();
        TellTerm();
        TellStart();
        string formula = ExplanationWords.Formula(duty.Due);
        TellFormula(formula);
        TellRelief(reliefSteps);
        TellDone();
        TellState(dueOn, state, daysLate);
        return new DeadlineExplanation
        {
            Key = duty.Key,
            AsOf = asOf,
            OriginalDueOn = duty.OriginalDueOn,
            DueOn = dueOn,
            State = state,
            Formula = formula,
            Steps = steps,
            Clauses = [.. steps.Where(step => step.Clause is not null).Select(step => step.Clause!).Distinct()],
        };
    }

    private void TellClause() => steps.Add(new(ExplanationTopic.Clause, ExplanationWords.DutyOf(duty)) { Clause = duty.Clause });

    private void TellSettings()
    {
        var policy = facts.Policy;
        if (duty.Kind is DeadlineKind.PeriodicReport or DeadlineKind.Evaluation)
            TellSetting("periods", policy.Periods == PeriodScheme.CalendarSemester
                ? "Pengaturan pembagian periode: semester kalender (1 Januari–30 Juni dan 1 Juli–31 Desember)."
                : "Pengaturan pembagian periode: setiap enam bulan terhitung sejak penandatanganan.");
        if (duty.Kind == DeadlineKind.PeriodicReport)
            TellSetting("reportDueDays", $"Pengaturan batas laporan berkala: {policy.ReportDueDays} hari setelah akhir periode.");
        if (duty.Kind == DeadlineKind.RequestedReport)
            TellSetting("requestClock", policy.RequestClock == RequestClock.Sent
                ? "Pengaturan awal jangka waktu: tanggal pengiriman surat permintaan."
                : "Pengaturan awal jangka waktu: tanggal penerimaan surat permintaan dikonfirmasi.");
    }

    private void TellSetting(string name, string text) => steps.Add(new(ExplanationTopic.Setting, text) { Setting = name });

    /// <summary>The end of the term, where it decides: for the notice, and for a period that it cuts.</summary>
    private void TellTerm()
    {
        bool cutsPeriod = duty.Kind is DeadlineKind.PeriodicReport or DeadlineKind.Evaluation && duty.Due.From.PlusDays(1) == term.EndsOn;
        if (duty.Kind != DeadlineKind.TermNotice && !cutsPeriod) return;
        var agreement = facts.Agreement;
        var resting = new List<FactReference> { new(FactKind.Agreement, null, agreement.SignedOn) };
        string text = term.Extension is { } extension
            ? $"Perpanjangan yang disepakati pada {Long(extension.AgreedOn)} menetapkan perjanjian berakhir pada {Long(extension.NewEndsOn)}."
            : $"Perjanjian ditandatangani pada {Long(agreement.SignedOn)} dan berlaku {agreement.TermYears} tahun.";
        if (term.Extension is not null) resting.Add(new(FactKind.Extension, null, term.Extension.AgreedOn));
        if (term.Terminated)
        {
            text += $" Perjanjian diakhiri lebih awal pada {Long(term.EndsOn)}.";
            resting.Add(new(FactKind.Termination, null, term.EndsOn));
        }

        text += $" Perjanjian berakhir pada {Long(term.EndsOn)}; hari terakhir berlaku {Long(term.EndsOn.PlusDays(-1))}.";
        steps.Add(new(ExplanationTopic.Term, text) { Clause = "7(1)", Facts = resting, To = term.EndsOn });
    }

    private void TellStart()
    {
        var (text, start) = Start();
        steps.Add(new(ExplanationTopic.Start, text) { Clause = StartClause(), Facts = start is null ? [] : [start], From = duty.ClockStartsOn });
        if (duty.Provisional is true)
            steps.Add(new(ExplanationTopic.Provisional,
                "Bersifat sementara: pemberitahuan dianggap diterima setelah dikonfirmasi. Setelah penerimaan dikonfirmasi, jangka waktu dihitung ulang dari tanggal konfirmasi.")
            { Clause = "9(2)" });
    }

    private string? StartClause() =>
        duty.Kind == DeadlineKind.RequestedReport && facts.Policy.RequestClock == RequestClock.Confirmed ? "9(2)" : null;

    private (string Text, FactReference? Fact) Start()
    {
        var on = duty.ClockStartsOn;
        return duty.Kind switch
        {
            DeadlineKind.Feedback => ($"Data {duty.Subject} diterima pada {Long(on)}.", new(FactKind.Delivery, duty.Subject, on)),
            DeadlineKind.RequestedReport => (
                duty.Provisional is true
                    ? $"Surat permintaan {duty.Subject} dikirim pada {Long(on)}; penerimaannya belum dikonfirmasi."
                    : facts.Policy.RequestClock == RequestClock.Sent
                        ? $"Surat permintaan {duty.Subject} dikirim pada {Long(on)}."
                        : $"Penerimaan surat permintaan {duty.Subject} dikonfirmasi pada {Long(on)}.",
                new(FactKind.ReportRequest, duty.Subject, on)),
            DeadlineKind.PeriodicReport or DeadlineKind.Evaluation => (
                $"Periode {duty.Subject} berlangsung {Long(on)} sampai dengan {Long(duty.Due.From)}.",
                new(FactKind.Period, duty.Subject, on)),
            DeadlineKind.ForceMajeureNotice => ($"Keadaan kahar {duty.Subject} terjadi pada {Long(on)}.", new(FactKind.ForceMajeure, duty.Subject, on)),
            DeadlineKind.RepresentativeNotice => (
                $"Perubahan perwakilan {duty.Subject} berlaku efektif pada {Long(duty.Due.From)}.",
                new(FactKind.RepresentativeChange, duty.Subject, duty.Due.From)),
            _ => ($"Jangka waktu berjalan sejak penandatanganan pada {Long(on)}.", new(FactKind.Agreement, null, on)),
        };
    }

    private void TellFormula(string formula)
    {
        steps.Add(new(ExplanationTopic.Formula, $"Jatuh tempo: {formula}.") { Clause = duty.Clause, From = duty.Due.From, To = duty.OriginalDueOn });
        if (duty.Due.IsMonthEnd)
            steps.Add(new(ExplanationTopic.MonthEnd, ExplanationWords.MonthEnd(duty.Due)) { From = duty.Due.From, To = duty.OriginalDueOn });
    }

    private void TellDone()
    {
        if (duty.Done is not { } done) return;
        var (kind, words) = ExplanationWords.DoneBy(duty.Kind);
        string id = done.FactId is null ? "" : " " + done.FactId;
        steps.Add(new(ExplanationTopic.Done, $"Dipenuhi dengan {words}{id} pada {Long(done.On)}.")
        { Facts = [new(kind, done.FactId, done.On)], To = done.On });
    }

    private void TellState(DateOnly dueOn, DeadlineState state, int daysLate) =>
        steps.Add(new(ExplanationTopic.State, ExplanationWords.State(asOf, dueOn, state, daysLate, duty.Done?.On, facts.Policy.DueSoonDays))
        { To = dueOn, Setting = state == DeadlineState.DueSoon ? "dueSoonDays" : null });
}
