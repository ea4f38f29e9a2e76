using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Dashboard.ComplianceMeasure;

namespace PkKemendagriBkn.Core.Dashboard;

/// <summary>The traffic lights: which light follows from which numbers. Nothing here is stored or chosen by a person.</summary>
public static class ComplianceRules
{
    /// <summary>Every group in its order, once for each party that owes something under it.</summary>
    public static IReadOnlyList<ComplianceLine> All(Conclusions conclusions, RegisterFigures registers)
    {
        var lines = new List<ComplianceLine>();
        foreach (var group in Enum.GetValues<ClauseGroup>())
            foreach (var party in Owing(group))
                lines.Add(Of(group, party, conclusions, registers));
        return lines;
    }

    /// <summary>The parties that a group asks something of.</summary>
    public static IReadOnlyList<Party> Owing(ClauseGroup group) => group switch
    {
        ClauseGroup.Feedback or ClauseGroup.RequestedReport or ClauseGroup.PeriodicReport => [Party.First],
        ClauseGroup.Aggregates => [Party.Second],
        _ => [Party.First, Party.Second],
    };

    /// <summary>The clauses of a group, as the party's own article has them, in the numbering of <see cref="Deadline.Clause"/>.</summary>
    public static IReadOnlyList<string> Clauses(ClauseGroup group, Party party) => group switch
    {
        ClauseGroup.Feedback => ["3(1)b.1"],
        ClauseGroup.RequestedReport => ["3(1)b.2"],
        ClauseGroup.PeriodicReport => ["3(2)c"],
        ClauseGroup.Evaluation => ["8"],
        ClauseGroup.Notices => ["7(2)", "9(3)", "11(2)"],
        ClauseGroup.DataProblems => [party == Party.First ? "3(2)d" : "4(2)d"],
        ClauseGroup.Corrections => [party == Party.First ? "4(1)d" : "3(1)e"],
        _ => ["4(2)c"],
    };

    /// <summary>Whether the deadlines of the engine tell how the group stands; else a register does.</summary>
    public static bool HasDeadlines(ClauseGroup group) => group <= ClauseGroup.Notices;

    private static ComplianceLine Of(ClauseGroup group, Party party, Conclusions conclusions, RegisterFigures registers)
    {
        var (light, counts) = group switch
        {
            ClauseGroup.DataProblems => Problems(registers.ProblemsOf(party)),
            ClauseGroup.Corrections => Corrections(registers.CorrectionsOf(party)),
            ClauseGroup.Aggregates => Aggregate(registers.Aggregate, conclusions.AsOf),
            _ => Duties(conclusions.Deadlines.Where(d => Clauses(group, party).Contains(d.Clause) && (d.Debtor == party || d.Debtor == Party.Both)),
                YearsTooFew(group, party, conclusions)),
        };
        return new ComplianceLine(group, party, light, counts);
    }

    /// <summary>
    /// Breach while a date of the agreement has passed unmet or an agreement year fell short (a provisional date, whose clock nobody confirmed, and one of
    /// the portal's own ask for attention only); attention while one falls due soon, or when too few of those done were done in time; nothing due while
    /// none was done or owed.
    /// </summary>
    public static (ComplianceLight Light, IReadOnlyList<ComplianceCount> Counts) Duties(IEnumerable<Deadline> duties, int shortYears = 0)
    {
        int inTime = 0, late = 0, overdue = 0, provisional = 0, pastPolicy = 0, soon = 0;
        foreach (var duty in duties)
        {
            if (duty.State == DeadlineState.Fulfilled)
                inTime++;
            else if (duty.State == DeadlineState.FulfilledLate)
                late++;
            else if (duty.State == DeadlineState.DueSoon)
                soon++;
            else if (duty.IsPastPolicy)
                pastPolicy++;
            else if (duty.State == DeadlineState.Overdue)
            {
                overdue++;
                if (duty.Provisional == true)
                    provisional++;
            }
        }

        var light = overdue > provisional || shortYears > 0 ? ComplianceLight.Breach
            : overdue + pastPolicy + soon > 0 || inTime * 100 < ComplianceThresholds.LeastInTimePercent * (inTime + late) ? ComplianceLight.Attention
            : inTime + late == 0 ? ComplianceLight.NothingDue
            : ComplianceLight.Good;
        return (light, Shown((InTime, inTime), (Late, late), (Overdue, overdue), (PastPolicy, pastPolicy), (ShortYears, shortYears), (DueSoon, soon)));
    }

    /// <summary>The agreement years that ended with too few (Pasal 3(2)c, 8): the clause counts by them, whatever the portal's dates say.</summary>
    private static int YearsTooFew(ClauseGroup group, Party party, Conclusions conclusions) => conclusions.Years.Count(y => YearVerdict.TooFew == (group switch
    {
        ClauseGroup.PeriodicReport => y.Verdicts.Reports,
        ClauseGroup.Evaluation => party == Party.First ? y.Verdicts.EvaluationsFirst : y.Verdicts.EvaluationsSecond,
        _ => YearVerdict.Met,
    }));

    /// <summary>Breach while one passed its target, attention while one waits long, good when none is open or all are young.</summary>
    public static (ComplianceLight Light, IReadOnlyList<ComplianceCount> Counts) Problems(OpenMatters problems) =>
        (problems.Ever == 0 ? ComplianceLight.NothingDue
            : problems.PastTarget > 0 ? ComplianceLight.Breach
            : problems.ByAge[^1] > 0 ? ComplianceLight.Attention
            : ComplianceLight.Good,
            Shown((OpenProblems, problems.Open), (PastTarget, problems.PastTarget)));

    /// <summary>The agreement sets no date for these, so they are never a breach.</summary>
    public static (ComplianceLight Light, IReadOnlyList<ComplianceCount> Counts) Corrections(OpenMatters items) =>
        (items.Ever == 0 ? ComplianceLight.NothingDue : items.ByAge[^1] > 0 ? ComplianceLight.Attention : ComplianceLight.Good,
            Shown((PendingItems, items.Open), (LongPendingItems, items.ByAge[^1])));

    /// <summary>The agreement sets no date for it: good when every inspectorate is in figures that are fresh.</summary>
    public static (ComplianceLight Light, IReadOnlyList<ComplianceCount> Counts) Aggregate(AggregateFigures? figures, DateOnly asOf) =>
        figures is null ? (ComplianceLight.NothingDue, [])
            : (figures.Reported == ApipCoverage.All && figures.AsOfOn.PlusMonths(ComplianceThresholds.AggregateMonths) >= asOf
                ? ComplianceLight.Good
                : ComplianceLight.Attention,
                [new ComplianceCount(ReportedUnits, figures.Reported)]);

    private static List<ComplianceCount> Shown(params (ComplianceMeasure Measure, int Number)[] counts) =>
        [.. counts.Where(c => c.Number > 0).Select(c => new ComplianceCount(c.Measure, c.Number))];
}
