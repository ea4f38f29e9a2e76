using System.Globalization;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>A period or an agreement year whose last day an earlier end would move.</summary>
/// <param name="Name">The period's name, or the year's number.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day as things stand.</param>
/// <param name="CutTo">Its last day then; null where it would not begin at all.</param>
public sealed record CutSpan(string Name, DateOnly From, DateOnly To, DateOnly? CutTo);

/// <summary>What an earlier end (Pasal 7(1)) would cut, were the parties to agree on it on the day asked about.</summary>
/// <param name="EndsOn">The first day no longer in force.</param>
/// <param name="NoticeBy">The last day for the notice that one party wishes it (Pasal 7(2)).</param>
/// <param name="Periods">The periods that would be cut or would not begin, in order.</param>
/// <param name="Years">The agreement years likewise.</param>
public sealed record EarlyEnd(DateOnly EndsOn, DateOnly NoticeBy, IReadOnlyList<CutSpan> Periods, IReadOnlyList<CutSpan> Years)
{
    private const string Imagined = "early-end";

    /// <returns>Null where it would be no earlier end: not in force on the day, before the day, or no earlier than the end as it stands.</returns>
    public static EarlyEnd? Of(AgreementFacts facts, DateOnly asOf, DateOnly endsOn)
    {
        var term = facts.TermAsOf(asOf);
        if (!term.InForceOn(asOf) || endsOn < asOf || endsOn >= term.EndsOn)
            return null;
        var then = facts with
        {
            Agreement = facts.Agreement with { Terminations = [.. facts.Agreement.Terminations, new TermTerminated(asOf, endsOn)] },
        };
        var periods = then.AllPeriodsAsOf(asOf);
        return new EarlyEnd(
            endsOn,
            NoticeOf(facts, asOf, endsOn),
            [.. facts.AllPeriodsAsOf(asOf).Select(p => new CutSpan(p.Name, p.From, p.To, LastDayOf(p.Name, periods))).Where(c => c.CutTo != c.To)],
            [.. YearsOf(term).Select(y => y with { CutTo = y.From < endsOn ? CivilDates.Earlier(y.To, endsOn.PlusDays(-1)) : null })
                .Where(c => c.CutTo != c.To)]);
    }

    private static DateOnly? LastDayOf(string name, List<Period> periods) =>
        periods.Where(p => p.Name == name).Select(p => (DateOnly?)p.To).FirstOrDefault();

    private static DateOnly NoticeOf(AgreementFacts facts, DateOnly asOf, DateOnly endsOn)
    {
        var noticed = facts with { Notices = [new TermNoticeGiven(Imagined, NoticeKind.Terminate, Party.First, asOf, endsOn)] };
        return DeadlineEngine.Evaluate(noticed, asOf).Deadlines.Single(d => d is { Kind: DeadlineKind.TerminationNotice, Subject: Imagined }).DueOn;
    }

    private static IEnumerable<CutSpan> YearsOf(TermHistory term)
    {
        var from = term.SignedOn;
        for (int n = 1; from < term.EndsOn; n++)
        {
            var next = term.SignedOn.PlusMonths(12L * n);
            yield return new CutSpan(n.ToString(CultureInfo.InvariantCulture), from, CivilDates.Earlier(next, term.EndsOn).PlusDays(-1), null);
            if (next <= from)
                yield break; // the calendar's last day
            from = next;
        }
    }
}
