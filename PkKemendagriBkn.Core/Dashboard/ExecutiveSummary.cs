using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Dashboard;

/// <summary>Deadlines by the month (its first day) in which they fell due: met in time, met late, missed until now.</summary>
public sealed record MonthOutcome(DateOnly Month, int InTime, int Late, int Missed)
{
    public int All => InTime + Late + Missed;
}

/// <summary>
/// What a leader of either party is told of one day, all of it concluded. The page and the paper are both made from this, so that their
/// figures cannot differ.
/// </summary>
public sealed record ExecutiveSummary
{
    public required Conclusions Conclusions { get; init; }
    public required RegisterFigures Registers { get; init; }
    public required Policy Policy { get; init; }
    public required AccessVerdict Verdict { get; init; }

    /// <summary>
    /// Duties that are not done and whose breach is a ground to suspend access while the agreement is in force, overdue ones first, then by due date.
    /// </summary>
    public required IReadOnlyList<Deadline> AtRisk { get; init; }
    public required IReadOnlyList<ComplianceLine> Compliance { get; init; }

    /// <summary>The agreement year that runs, or the last one; null before the signing.</summary>
    public required AgreementYear? Year { get; init; }

    /// <summary>Every month from the signing to the day, empty ones too.</summary>
    public required IReadOnlyList<MonthOutcome> Months { get; init; }

    /// <summary>The notice to extend of the term that runs (Pasal 7(2)); null before the signing, and once an end has been agreed.</summary>
    public required Deadline? Notice { get; init; }

    /// <summary>The decisions that the day asks of the leaders of both parties, one sentence each, the gravest first.</summary>
    public IReadOnlyList<string> Asked => [.. SummaryWords.Asked(this)];

    public DateOnly AsOf => Conclusions.AsOf;
    public DateOnly LastDayOn => Conclusions.EndsOn.AddDays(-1);

    /// <summary>Calendar days after the day until the agreement's last one; negative once it has passed.</summary>
    public int DaysLeft => LastDayOn.DayNumber - AsOf.DayNumber;

    public int Count(DeadlineState state) => Conclusions.Deadlines.Count(d => d.State == state);

    public static ExecutiveSummary Of(AgreementFacts facts, Conclusions conclusions, RegisterFigures registers, AccessOutlook outlook)
    {
        var atRisk = conclusions.Deadlines.Where(d => IsGroundKind(d.Kind) && IsOpen(d.State))
            .OrderBy(d => d.State == DeadlineState.Overdue ? 0 : 1).ThenBy(d => d.DueOn).ThenBy(d => d.Key, StringComparer.Ordinal).ToArray();
        return new ExecutiveSummary
        {
            Conclusions = conclusions,
            Registers = registers,
            Policy = facts.PolicyAsOf(conclusions.AsOf),
            AtRisk = atRisk,
            Verdict = AccessVerdict.Of(conclusions, facts.PolicyAsOf(conclusions.AsOf), outlook),
            Compliance = ComplianceRules.All(conclusions, registers),
            Year = conclusions.Years.Count > 0 ? conclusions.Years[^1] : null,
            Months = MonthsOf(facts.Agreement.SignedOn, conclusions),
            Notice = conclusions.Deadlines.LastOrDefault(d => d.Kind == DeadlineKind.TermNotice),
        };
    }

    /// <summary>Only these two can be a ground of suspension (Pasal 4(1)b).</summary>
    public static bool IsGroundKind(DeadlineKind kind) => kind is DeadlineKind.Feedback or DeadlineKind.RequestedReport;

    /// <summary>Whether somebody still has to act, or may have to again.</summary>
    public static bool IsOpen(DeadlineState state) =>
        state is DeadlineState.Overdue or DeadlineState.DueSoon or DeadlineState.Upcoming or DeadlineState.Excused;

    /// <summary>Stops at the last month that can still have a deadline.</summary>
    private static List<MonthOutcome> MonthsOf(DateOnly signedOn, Conclusions conclusions)
    {
        var dues = conclusions.Deadlines.Where(d => d.DueOn <= conclusions.AsOf).ToList();
        var last = dues.Select(d => d.DueOn).Append(CivilDates.Earlier(conclusions.AsOf, conclusions.EndsOn.AddDays(-1))).Max();
        var byMonth = conclusions.Deadlines.ToLookup(d => FirstOf(d.DueOn));
        var months = new List<MonthOutcome>();
        for (var month = FirstOf(signedOn); signedOn <= conclusions.AsOf && month <= last; month = month.AddMonths(1))
            months.Add(new MonthOutcome(month, byMonth[month].Count(d => d.State == DeadlineState.Fulfilled),
                byMonth[month].Count(d => d.State == DeadlineState.FulfilledLate), byMonth[month].Count(d => d.State == DeadlineState.Overdue)));
        return months;
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
