using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Days on which force majeure struck a party, both included.</summary>
public readonly record struct StruckInterval(DateOnly From, DateOnly To);

/// <summary>What became of an interval of force majeure at one deadline.</summary>
public enum ReliefVerdict { Moved, EndedBeforeClock, StartedAfterDue, StartedAfterDone }

/// <summary>One interval of force majeure at one deadline; <paramref name="Days"/> are the calendar days by which the due date moved.</summary>
public readonly record struct ReliefStep(
    StruckInterval Interval, ReliefVerdict Verdict, DateOnly CountedFrom, int Days, DateOnly DueBefore, DateOnly DueAfter);

/// <summary>
/// Where a force majeure stands as of a day (Pasal 11(2)): accepted for good, contested, or open; an open one relieves if its notice,
/// with the official's statement, was complete in time.
/// </summary>
public enum ReliefStanding { Accepted, Open, NotStarted, Contested, NotNotified, NoStatement, TooLate }

/// <summary>The force majeure that relieves as of one day (Pasal 11).</summary>
internal sealed class Relief
{
    private const int AllKinds = (1 << (int)DeadlineKind.Feedback) | (1 << (int)DeadlineKind.RequestedReport)
        | (1 << (int)DeadlineKind.PeriodicReport) | (1 << (int)DeadlineKind.Evaluation);

    private readonly List<Struck> relieving = [];
    private readonly DateOnly asOf;

    /// <summary>One that relieves, up to <paramref name="To"/>; as far as it is accepted, up to <paramref name="FirmTo"/>.</summary>
    private readonly record struct Struck(DateOnly From, DateOnly To, DateOnly? FirmTo, Party Party, int Kinds);

    public Relief(IReadOnlyList<ForceMajeureStruck> forceMajeure, AgreedNumbers numbers, DateOnly asOf)
    {
        this.asOf = asOf;
        for (int i = 0; i < forceMajeure.Count; i++)
        {
            var struck = forceMajeure[i];
            var standing = StandingOf(struck, numbers, asOf);
            if (standing is not (ReliefStanding.Accepted or ReliefStanding.Open))
                continue;
            var to = struck.EndedOn <= asOf ? struck.EndedOn.Value : asOf;
            DateOnly? firmTo = standing == ReliefStanding.Accepted ? SaidEnd(struck, asOf) ?? to : null;
            relieving.Add(new Struck(struck.StartedOn, to, firmTo, struck.Party, KindsOf(struck)));
            IsAllFirm &= firmTo == to;
        }

        if (relieving.Count > 1)
            relieving.Sort(static (one, other) => one.From.CompareTo(other.From));
    }

    /// <summary>Whether nothing is open between the parties, so that firm due dates are the due dates.</summary>
    public bool IsAllFirm { get; } = true;

    /// <summary>Force majeure relieves from performing, not from giving notice.</summary>
    public static bool CanRelieve(DeadlineKind kind) => (AllKinds & (1 << (int)kind)) != 0;

    public static bool Relieves(ForceMajeureStruck struck, DeadlineKind kind) => (KindsOf(struck) & (1 << (int)kind)) != 0;

    /// <summary>The position of the other party; force majeure of both needs none.</summary>
    public static ReliefStanding StandingOf(ForceMajeureStruck struck, AgreedNumbers numbers, DateOnly asOf) =>
        struck.StartedOn > asOf ? ReliefStanding.NotStarted
        : struck.Party == Party.Both || struck.AcceptedOn <= asOf ? ReliefStanding.Accepted
        : struck.ContestedOn <= asOf ? ReliefStanding.Contested
        : !(struck.NotifiedOn <= asOf) ? ReliefStanding.NotNotified
        : !(struck.StatementOn <= asOf) ? ReliefStanding.NoStatement
        : LastDayForNotice(struck, numbers) is var last && (struck.NotifiedOn > last || struck.StatementOn > last) ? ReliefStanding.TooLate
        : ReliefStanding.Open;

    public static DateOnly LastDayForNotice(ForceMajeureStruck struck, AgreedNumbers numbers) =>
        struck.StartedOn.PlusDays(numbers.On(struck.StartedOn, AgreedNumber.ForceMajeureNoticeDays).Value);

    /// <summary>The end as the other party says, while the struck party has not said one.</summary>
    public static DateOnly? SaidEnd(ForceMajeureStruck struck, DateOnly asOf) =>
        struck.Party != Party.Both && struck.SaidEndedOn <= asOf && !(struck.EndedOn <= asOf) ? struck.SaidEndedOn : null;

    /// <summary>
    /// Moves a due date by the days that the clock stood still; what overlaps or adjoins counts as one interval.
    /// <paramref name="steps"/>, when given, is told of every interval.
    /// </summary>
    /// <returns>The due date as moved, and whether the clock stands still on the day asked about.</returns>
    public (DateOnly DueOn, bool Stopped) Move(
        DeadlineKind kind, Party party, DateOnly clockStartsOn, DateOnly dueOn, DateOnly? doneOn, bool firm, List<ReliefStep>? steps = null)
    {
        bool stopped = false;
        StruckInterval? merged = null;
        foreach (var struck in relieving)
        {
            if ((struck.Kinds & (1 << (int)kind)) == 0 || (struck.Party != party && struck.Party != Party.Both))
                continue;
            if ((firm ? struck.FirmTo : struck.To) is not { } to || to < struck.From)
                continue;
            if (merged is { } before && before.To.DaysUntil(struck.From) <= 1)
            {
                merged = before with { To = CivilDates.Later(before.To, to) };
                continue;
            }

            if (merged is { } whole)
                Stop(whole);
            merged = new StruckInterval(struck.From, to);
        }

        if (merged is { } last)
            Stop(last);
        return (dueOn, stopped);

        void Stop(StruckInterval interval)
        {
            var verdict = interval.To < clockStartsOn ? ReliefVerdict.EndedBeforeClock
                : interval.From > dueOn ? ReliefVerdict.StartedAfterDue
                : interval.From > doneOn ? ReliefVerdict.StartedAfterDone
                : ReliefVerdict.Moved;
            var from = CivilDates.Later(interval.From, clockStartsOn);
            int days = verdict == ReliefVerdict.Moved ? from.DaysUntil(interval.To) + 1 : 0;
            var moved = dueOn.PlusDays(days);
            steps?.Add(new ReliefStep(interval, verdict, from, days, dueOn, moved));
            stopped |= days > 0 && interval.To == asOf;
            dueOn = moved;
        }
    }

    private static int KindsOf(ForceMajeureStruck struck)
    {
        if (struck.Relieves is not { } relieves)
            return AllKinds;
        int kinds = 0;
        for (int i = 0; i < relieves.Count; i++)
            kinds |= 1 << (int)relieves[i];
        return kinds & AllKinds;
    }
}
