using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Core.Explanations;

/// <summary>Which force majeure moved the due date, and which did not and why (Pasal 11).</summary>
internal sealed partial class ExplanationWriter
{
    private void TellRelief(List<ReliefStep> reliefSteps)
    {
        if (!duty.CanBeRelieved)
        {
            TellThatNothingRelieves();
            return;
        }

        foreach (var step in reliefSteps)
            TellInterval(step);
        foreach (var struck in forceMajeure)
            if (WhyNot(struck) is { Length: > 0 } why)
                steps.Add(new(ExplanationTopic.NoRelief, $"Keadaan kahar {nameOf(struck.Id)} tidak diperhitungkan: {why}.")
                { Clause = "11(2)", Facts = [Reference(struck)] });
    }

    private void TellThatNothingRelieves()
    {
        FactReference[] struck = [.. forceMajeure.Where(each => each.StartedOn <= asOf).Select(Reference)];
        if (struck.Length > 0)
            steps.Add(new(ExplanationTopic.NoRelief, "Keadaan kahar tidak menangguhkan kewajiban atau hak menyampaikan pemberitahuan ini.")
            { Facts = struck });
    }

    private void TellInterval(ReliefStep step)
    {
        var (from, to) = step.Interval;
        string days = $"{Long(from)} sampai dengan {Long(to)}";
        string text = step.Verdict switch
        {
            ReliefVerdict.EndedBeforeClock =>
                $"Keadaan kahar {days} tidak diperhitungkan: berakhir sebelum jangka waktu mulai pada {Long(duty.ClockStartsOn)}.",
            ReliefVerdict.StartedAfterDue => $"Keadaan kahar {days} tidak diperhitungkan: dimulai setelah jatuh tempo {Long(step.DueBefore)}.",
            ReliefVerdict.StartedAfterDone => $"Keadaan kahar {days} tidak diperhitungkan: dimulai setelah kewajiban dipenuhi.",
            _ => $"Keadaan kahar {days}{Still(to)}: jangka waktu berhenti {step.Days} hari"
                + (step.CountedFrom > from ? $" (dihitung sejak jangka waktu mulai pada {Long(step.CountedFrom)})" : "")
                + $", jatuh tempo bergeser dari {Long(step.DueBefore)} menjadi {Long(step.DueAfter)}.",
        };
        bool moved = step.Verdict == ReliefVerdict.Moved;
        steps.Add(new(moved ? ExplanationTopic.Relief : ExplanationTopic.NoRelief, text)
        {
            Clause = "11(3)",
            Facts = [.. forceMajeure.Where(struck => IsWithin(struck, step.Interval)).Select(Reference)],
            From = step.DueBefore,
            To = step.DueAfter,
            Days = step.Days,
        });
    }

    private string Still(DateOnly to) => to == asOf ? " (dihitung sampai dengan tanggal yang ditampilkan)" : "";

    private bool IsWithin(ForceMajeureStruck struck, StruckInterval interval) =>
        WhyNot(struck) is null && interval.From <= struck.StartedOn && struck.StartedOn <= interval.To;

    /// <summary>Both dates side by side, for as long as the other party has accepted less than what moved the due date.</summary>
    private void TellFirmDue(DateOnly firmDueOn, DateOnly dueOn)
    {
        if (firmDueOn == dueOn)
            return;
        ForceMajeureStruck[] open = [.. forceMajeure.Where(each => WhyNot(each) is null && IsOpen(each))];
        string last = open.Select(each => Relief.SaidEnd(each, asOf)).Max() is { } saidEnd
            ? $" Menurut pihak lainnya keadaan kahar berakhir pada {Long(saidEnd)}." : "";
        steps.Add(new(ExplanationTopic.FirmDue,
            $"Jatuh tempo yang pasti {Long(firmDueOn)}, yang masih bergantung pada sikap pihak lainnya {Long(dueOn)}: keadaan kahar ini belum diterima seluruhnya.{last}")
        { Clause = "11(2)", Facts = [.. open.Select(Reference)], From = firmDueOn, To = dueOn });
    }

    private bool IsOpen(ForceMajeureStruck struck) =>
        Relief.StandingOf(struck, situation.Numbers, asOf) == ReliefStanding.Open || Relief.SaidEnd(struck, asOf) is not null;

    // What has not happened by the day asked about is not mentioned at all.
    private string? WhyNot(ForceMajeureStruck struck)
    {
        var standing = Relief.StandingOf(struck, situation.Numbers, asOf);
        if (standing == ReliefStanding.NotStarted)
            return "";
        if (struck.Party != duty.Debtor && struck.Party != Party.Both)
            return $"dialami {ExplanationWords.Name(struck.Party)}, bukan {ExplanationWords.Name(duty.Debtor)}";
        if (!Relief.Relieves(struck, duty.Kind))
            return "tidak mencakup kewajiban jenis ini";
        return standing switch
        {
            ReliefStanding.Contested => $"dibantah pihak lainnya pada {Long(struck.ContestedOn!.Value)}",
            ReliefStanding.NotNotified => $"belum diberitahukan secara tertulis sampai dengan {Long(asOf)}{UntilWhen(struck)}",
            ReliefStanding.NoStatement => $"pernyataan tertulis pejabat yang berwenang belum ada sampai dengan {Long(asOf)}{UntilWhen(struck)}",
            ReliefStanding.TooLate =>
                $"pemberitahuan beserta pernyataannya baru lengkap pada {Long(CivilDates.Later(struck.NotifiedOn!.Value, struck.StatementOn!.Value))}, "
                + $"lewat dari batas {Long(Relief.LastDayForNotice(struck, situation.Numbers))}, dan belum diterima pihak lainnya",
            _ => struck.EndedOn < struck.StartedOn ? "tercatat berakhir sebelum dimulai" : null,
        };
    }

    private string UntilWhen(ForceMajeureStruck struck) => $" (batasnya {Long(Relief.LastDayForNotice(struck, situation.Numbers))})";

    private static FactReference Reference(ForceMajeureStruck struck) => new(FactReferenceKind.ForceMajeure, struck.Id, struck.StartedOn);
}
