using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Days on which force majeure struck a party, both included.</summary>
public readonly record struct StruckInterval(DateOnly From, DateOnly To);

/// <summary>What became of an interval of force majeure at one deadline.</summary>
public enum ReliefVerdict { Moved, EndedBeforeClock, StartedAfterDue, StartedAfterDone }

/// <summary>One interval of force majeure at one deadline; <paramref name="Days"/> are the calendar days by which the due date moved.</summary>
public readonly record struct ReliefStep(
    StruckInterval Interval, ReliefVerdict Verdict, DateOnly CountedFrom, int Days, DateOnly DueBefore, DateOnly DueAfter);

/// <summary>Why a force majeure relieves a party, or does not (Pasal 11(2), 11(3)).</summary>
public enum ReliefStanding { Relieves, OtherParty, NotStarted, NotNotified, NotifiedLate, NoDays }

/// <summary>The force majeure that relieves one party as of one day (Pasal 11): merged intervals in order.</summary>
internal sealed class Relief
{
    public const int NoticeDays = 14;

    private static readonly StruckInterval[] Nothing = [];
    private readonly StruckInterval[] intervals;
    private readonly int count;
    private readonly DateOnly asOf;

    private Relief(StruckInterval[] intervals, int count, DateOnly asOf) =>
        (this.intervals, this.count, this.asOf) = (intervals, count, asOf);

    public static ReliefStanding StandingOf(ForceMajeureStruck struck, Party party, DateOnly asOf) =>
        struck.Party != party && struck.Party != Party.Both ? ReliefStanding.OtherParty
        : struck.StartedOn > asOf ? ReliefStanding.NotStarted
        : struck.NotifiedOn is not { } notifiedOn || notifiedOn > asOf ? ReliefStanding.NotNotified
        : notifiedOn > struck.StartedOn.PlusDays(NoticeDays) ? ReliefStanding.NotifiedLate
        : struck.EndedOn < struck.StartedOn ? ReliefStanding.NoDays // recorded to end before it began
        : ReliefStanding.Relieves;

    /// <summary>The days struck as of a day: one that ends later is still going on.</summary>
    public static StruckInterval DaysOf(ForceMajeureStruck struck, DateOnly asOf) =>
        new(struck.StartedOn, CivilDates.Earlier(struck.EndedOn ?? asOf, asOf));

    public static Relief For(Party party, IReadOnlyList<ForceMajeureStruck> forceMajeure, DateOnly asOf)
    {
        var found = Nothing;
        int count = 0;
        for (int i = 0; i < forceMajeure.Count; i++)
        {
            if (StandingOf(forceMajeure[i], party, asOf) != ReliefStanding.Relieves) continue;
            if (found.Length == 0) found = new StruckInterval[forceMajeure.Count];
            found[count++] = DaysOf(forceMajeure[i], asOf);
        }

        return new Relief(found, Merge(found, count), asOf);
    }

    /// <summary>
    /// Moves a due date by the days that the clock stood still. <paramref name="steps"/>, when given, is told of every interval.
    /// </summary>
    /// <returns>The due date as moved, and whether the clock stands still on the day asked about.</returns>
    public (DateOnly DueOn, bool Stopped) Move(DateOnly clockStartsOn, DateOnly dueOn, DateOnly? doneOn, List<ReliefStep>? steps = null)
    {
        bool stopped = false;
        for (int i = 0; i < count; i++)
        {
            var interval = intervals[i];
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

        return (dueOn, stopped);
    }

    private static int Merge(StruckInterval[] found, int count)
    {
        if (count < 2) return count;
        Array.Sort(found, 0, count, ByStart);
        int last = 0;
        for (int i = 1; i < count; i++)
        {
            if (found[last].To.DaysUntil(found[i].From) > 1) found[++last] = found[i];
            else if (found[i].To > found[last].To) found[last] = found[last] with { To = found[i].To };
        }

        return last + 1;
    }

    private static readonly Comparer<StruckInterval> ByStart = Comparer<StruckInterval>.Create(
        static (one, other) => one.From.CompareTo(other.From));
}
