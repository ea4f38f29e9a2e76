using System.Globalization;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>A half-year in which a report and the evaluations are due; both days are included.</summary>
public readonly record struct Period(string Name, DateOnly From, DateOnly To);

/// <summary>How "2 (dua) kali dalam 1 (satu) tahun" (Pasal 3(2)c, 8) is cut into periods.</summary>
public static class Periods
{
    /// <summary>
    /// The periods that have started by the day, in order; the last is cut at the last day in force. A first period that is too short
    /// joins the second, then a last one the one before; the neighbour keeps its name.
    /// </summary>
    public static List<Period> StartedBy(DateOnly asOf, TermHistory term, Policy policy)
    {
        var periods = new List<Period>(8);
        var last = term.LastDay;
        DateOnly from = term.SignedOn, cutFrom = from;
        for (int n = 0; from <= asOf && cutFrom <= last; n++)
        {
            var to = EndOf(n, cutFrom, term, policy.Periods);
            bool joinsTheSecond = n == 0 && to < last && IsStub(cutFrom, to, policy);
            if (!joinsTheSecond)
            {
                string name = NameOf(n, cutFrom, policy.Periods);
                if (to < last && EndOf(n + 1, to.PlusDays(1), term, policy.Periods) == last && IsStub(to.PlusDays(1), last, policy))
                    to = last;
                periods.Add(new Period(name, from, to));
                from = to.PlusDays(1);
            }

            if (to == DateOnly.MaxValue)
                break;
            cutFrom = to.PlusDays(1);
        }

        return periods;
    }

    /// <summary>The period that the day falls in; null outside all of them.</summary>
    public static string? NameOf(DateOnly day, List<Period> periods) => IndexOf(day, periods) is >= 0 and var i ? periods[i].Name : null;

    internal static int IndexOf(DateOnly day, List<Period> periods)
    {
        int low = 0, high = periods.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            var period = periods[middle];
            if (day < period.From)
                high = middle - 1;
            else if (day > period.To)
                low = middle + 1;
            else
                return middle;
        }

        return -1;
    }

    internal static int IndexOf(string name, List<Period> periods)
    {
        for (int i = 0; i < periods.Count; i++)
            if (periods[i].Name == name)
                return i;
        return -1;
    }

    /// <summary>When the period of that name begins under either scheme, before any joins a neighbour; null where neither has it.</summary>
    internal static DateOnly? BeginningOf(string name, TermHistory term) => SemesterBeginning(name, term) ?? HalfYearBeginning(name, term);

    private static bool IsStub(DateOnly from, DateOnly to, Policy policy) => from.DaysUntil(to) + 1 < policy.StubDays;

    private static DateOnly EndOf(int n, DateOnly from, TermHistory term, PeriodScheme scheme)
    {
        var next = scheme == PeriodScheme.CalendarSemester ? SemesterOf(from).PlusMonths(6) : term.SignedOn.PlusMonths(6L * (n + 1));
        return next <= from ? DateOnly.MaxValue : CivilDates.Earlier(next, term.EndsOn).PlusDays(-1);
    }

    private static DateOnly SemesterOf(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 7, 1);

    private static string NameOf(int n, DateOnly from, PeriodScheme scheme) => scheme == PeriodScheme.CalendarSemester
        ? string.Create(CultureInfo.InvariantCulture, $"{from.Year:D4}-H{(from.Month <= 6 ? 1 : 2)}")
        : string.Create(CultureInfo.InvariantCulture, $"Y{(n / 2) + 1}-H{(n % 2) + 1}");

    private static DateOnly? SemesterBeginning(string name, TermHistory term)
    {
        if (name.Length != 7 || !int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year == 0)
            return null;
        if (Half(name.AsSpan(4)) is not { } half)
            return null;
        var semester = new DateOnly(year, half == 1 ? 1 : 7, 1);
        bool meetsTheTerm = semester < term.EndsOn && SemesterOf(term.SignedOn) <= semester && term.SignedOn < term.EndsOn;
        return meetsTheTerm ? CivilDates.Later(semester, term.SignedOn) : null;
    }

    private static DateOnly? HalfYearBeginning(string name, TermHistory term)
    {
        if (name.Length < 5 || name[0] != 'Y' || name[1] == '0' || Half(name.AsSpan(name.Length - 3)) is not { } half)
            return null;
        if (!int.TryParse(name.AsSpan(1, name.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return null;
        var from = term.SignedOn.PlusMonths((12L * (year - 1)) + (half == 1 ? 0 : 6));
        return from < term.EndsOn ? from : null;
    }

    private static int? Half(ReadOnlySpan<char> end) => end is "-H1" ? 1 : end is "-H2" ? 2 : null;
}
