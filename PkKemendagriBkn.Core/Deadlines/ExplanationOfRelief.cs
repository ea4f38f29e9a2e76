using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Core.Deadlines;

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

        foreach (var step in reliefSteps) TellInterval(step);
        foreach (var struck in forceMajeure)
            if (WhyNot(struck) is { } why)
                steps.Add(new(ExplanationTopic.NoRelief, $"Keadaan kahar {struck.Id} tidak diperhitungkan: {why}.")
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
            ReliefVerdict.EndedBeforeClock => $"Keadaan kahar {days} tidak diperhitungkan: berakhir sebelum jangka waktu mulai pada {Long(duty.ClockStartsOn)}.",
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
        Relief.StandingOf(struck, duty.Debtor, asOf) == ReliefStanding.Relieves
        && interval.From <= struck.StartedOn && struck.StartedOn <= interval.To;

    // What has not happened by the day asked about is not mentioned at all.
    private string? WhyNot(ForceMajeureStruck struck) => struck.StartedOn > asOf ? null
        : Relief.StandingOf(struck, duty.Debtor, asOf) switch
        {
            ReliefStanding.OtherParty => $"dialami {ExplanationWords.Name(struck.Party)}, bukan {ExplanationWords.Name(duty.Debtor)}",
            ReliefStanding.NotNotified => $"belum diberitahukan secara tertulis sampai dengan {Long(asOf)}",
            ReliefStanding.NotifiedLate => $"diberitahukan pada {Long(struck.NotifiedOn!.Value)}, lebih dari {Relief.NoticeDays} hari kalender setelah terjadi pada {Long(struck.StartedOn)}",
            ReliefStanding.NoDays => "tercatat berakhir sebelum dimulai",
            _ => null,
        };

    private static FactReference Reference(ForceMajeureStruck struck) => new(FactKind.ForceMajeure, struck.Id, struck.StartedOn);
}
