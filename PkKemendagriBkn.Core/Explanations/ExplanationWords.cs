using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Core.Explanations;

/// <summary>The Indonesian wording of explanations, in the agreement's own terms.</summary>
internal static class ExplanationWords
{
    public static string Name(Party party) => party switch
    {
        Party.First => "Pihak Kesatu",
        Party.Second => "Pihak Kedua",
        _ => "Para Pihak",
    };

    public static string DutyOf(Duty duty) => duty.Kind switch
    {
        DeadlineKind.Feedback => "Pihak Kesatu menyampaikan data dan referensi balikan paling lambat 6 (enam) bulan sejak diterimanya data.",
        DeadlineKind.RequestedReport => "Pihak Kesatu menyampaikan laporan paling lambat 2 (dua) bulan sejak penyampaian surat permintaan laporan.",
        DeadlineKind.PeriodicReport => "Pihak Kesatu menyampaikan laporan secara berkala paling sedikit 2 (dua) kali dalam 1 (satu) tahun.",
        DeadlineKind.Evaluation =>
            $"{Name(duty.Debtor)} mengadakan pemantauan dan evaluasi paling sedikit 2 (dua) kali dalam setahun, sendiri maupun bersama-sama.",
        DeadlineKind.ForceMajeureNotice => $"{Name(duty.Debtor)} memberitahukan keadaan kahar paling lambat 14 (empat belas) hari kalender setelah terjadinya.",
        DeadlineKind.RepresentativeNotice => $"{Name(duty.Debtor)} memberitahukan perubahan perwakilan 30 (tiga puluh) hari kalender sebelum berlaku efektif.",
        DeadlineKind.TerminationNotice =>
            "Pihak yang berkeinginan mengakhiri perjanjian memberitahukannya secara tertulis paling lambat 3 (tiga) bulan sebelum diakhiri.",
        _ => "Pihak yang berkeinginan memperpanjang atau mengakhiri perjanjian memberitahukannya paling lambat 3 (tiga) bulan sebelum berakhir.",
    };

    public static string Formula(CountedDate due) => due.Count == 0 && due.By is null
        ? $"hari terakhir periode, {Long(due.Date)}"
        : $"{Long(due.From)} {(due.Count < 0 ? '−' : '+')} {Length(due)} = {Long(due.Date)}";

    public static string Length(CountedDate due) => $"{Math.Abs((long)due.Count)} {(due.InMonths ? "bulan" : "hari")}";

    /// <summary>Said only where the month reached lacks the day.</summary>
    public static string MonthEnd(CountedDate due)
    {
        string day = Long(due.Date);
        string month = day[(day.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return $"{month} tidak memiliki tanggal {due.From.Day}, maka dipakai hari terakhir bulan itu.";
    }

    public static (FactReferenceKind Kind, string Words) DoneBy(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Feedback => (FactReferenceKind.Feedback, "data dan referensi balikan"),
        DeadlineKind.RequestedReport or DeadlineKind.PeriodicReport => (FactReferenceKind.Report, "laporan"),
        DeadlineKind.Evaluation => (FactReferenceKind.Evaluation, "pemantauan dan evaluasi"),
        DeadlineKind.ForceMajeureNotice => (FactReferenceKind.ForceMajeure, "pemberitahuan keadaan kahar"),
        DeadlineKind.RepresentativeNotice => (FactReferenceKind.RepresentativeChange, "pemberitahuan perubahan perwakilan"),
        _ => (FactReferenceKind.TermNotice, "pemberitahuan tertulis"),
    };

    public static string State(DateOnly asOf, DateOnly dueOn, DeadlineState state, int daysLate, DateOnly? doneOn, int dueSoonDays) => state switch
    {
        DeadlineState.Fulfilled => doneOn == dueOn
            ? $"Terpenuhi tepat pada hari jatuh tempo, {Long(dueOn)}."
            : $"Terpenuhi {doneOn!.Value.DaysUntil(dueOn)} hari sebelum jatuh tempo {Long(dueOn)}.",
        DeadlineState.FulfilledLate => $"Terpenuhi terlambat {daysLate} hari setelah jatuh tempo {Long(dueOn)}.",
        DeadlineState.Excused => $"Ditangguhkan: per {Long(asOf)} jangka waktu berhenti karena keadaan kahar.",
        DeadlineState.Overdue => $"Terlambat {daysLate} hari: jatuh tempo {Long(dueOn)}, dilihat per {Long(asOf)}.",
        DeadlineState.DueSoon => dueOn == asOf
            ? $"Jatuh tempo tepat pada tanggal yang ditampilkan, {Long(dueOn)}."
            : $"Segera jatuh tempo: {asOf.DaysUntil(dueOn)} hari lagi, pada {Long(dueOn)} (batas peringatan {dueSoonDays} hari).",
        DeadlineState.Upcoming => $"Belum jatuh tempo: {asOf.DaysUntil(dueOn)} hari lagi, pada {Long(dueOn)}.",
        _ => $"Batas pemberitahuan {Long(dueOn)} telah lewat tanpa pemberitahuan. Memberitahukan adalah pilihan, sehingga tidak dihitung sebagai keterlambatan.",
    };
}
