using System.Globalization;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>A half-year in which a report and the evaluations are due; both days are included.</summary>
public readonly record struct Period(string Name, DateOnly From, DateOnly To);

/// <summary>How "2 (dua) kali dalam 1 (satu) tahun" (Pasal 3(2)c, 8) is cut into periods.</summary>
public static class Periods
{
    /// <summary>The periods that have started by the day, in order; the last is cut at the last day in force.</summary>
    public static List<Period> StartedBy(DateOnly asOf, Term term, PeriodScheme scheme)
    {
        var periods = new List<Period>(8);
        var from = term.SignedOn;
        for (int n = 0; from <= asOf && from < term.EndsOn; n++)
        {
            var next = scheme == PeriodScheme.CalendarSemester ? NextSemester(from) : term.SignedOn.PlusMonths(6L * (n + 1));
            string name = scheme == PeriodScheme.CalendarSemester ? SemesterName(from) : HalfYearName(n);
            periods.Add(new Period(name, from, CivilDates.Earlier(next, term.EndsOn).PlusDays(-1)));
            if (next <= from) break; // the calendar's last day
            from = next;
        }

        return periods;
    }

    /// <summary>The period that the day falls in; null outside all of them.</summary>
    public static string? NameOf(DateOnly day, List<Period> periods)
    {
        int low = 0, high = periods.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            var period = periods[middle];
            if (day < period.From) high = middle - 1;
            else if (day > period.To) low = middle + 1;
            else return period.Name;
        }

        return null;
    }

    private static DateOnly NextSemester(DateOnly day) =>
        new DateOnly(day.Year, day.Month <= 6 ? 1 : 7, 1).PlusMonths(6);

    private static string SemesterName(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-H{(day.Month <= 6 ? 1 : 2)}");

    private static string HalfYearName(int n) =>
        string.Create(CultureInfo.InvariantCulture, $"Y{(n / 2) + 1}-H{(n % 2) + 1}");
}
