namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>All deadlines as of a day, by due date and then by key in ASCII order.</summary>
internal static class DeadlineList
{
    public static Deadline[] Of(Situation situation)
    {
        var duties = DutyRules.All(situation);
        var deadlines = new Deadline[duties.Count];
        for (int i = 0; i < deadlines.Length; i++)
            deadlines[i] = duties[i].ToDeadline(situation.AsOf, situation.Relief, situation.Policy.DueSoonDays);
        Array.Sort(deadlines, ByDueThenKey);
        return deadlines;
    }

    private static readonly Comparer<Deadline> ByDueThenKey = Comparer<Deadline>.Create(
        static (one, other) => one.DueOn.CompareTo(other.DueOn) is not 0 and var byDue
            ? byDue
            : string.CompareOrdinal(one.Key, other.Key));
}
