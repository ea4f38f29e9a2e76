using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Calendar;

public class WorkingDaysTests
{
    private static readonly HashSet<DateOnly> BuiltIn = BuiltInHolidays.All.Select(d => d.On).ToHashSet();

    [Theory]
    [InlineData("2026-11-20", true)] // a Friday
    [InlineData("2026-11-21", false)] // a Saturday
    [InlineData("2026-11-22", false)] // a Sunday
    [InlineData("2026-08-17", false)] // a Monday, national holiday
    [InlineData("2026-12-24", false)] // a Thursday, joint leave
    [InlineData("2024-02-29", true)]
    public void A_day_is_a_working_day_unless_it_is_a_weekend_or_a_holiday(string day, bool works) =>
        Assert.Equal(works, WorkingDays.IsWorkingDay(DateOnly.Parse(day, null), BuiltIn));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026-11-21", "2026-11-23")]
    [InlineData("2026-03-18", "2026-03-25")] // Nyepi, Idulfitri and their leave: a week without a working day
    [InlineData("2026-12-24", "2026-12-28")]
    [InlineData("2025-12-25", "2025-12-29")]
    [InlineData("2026-05-30", "2026-06-02")]
    public void The_next_working_day_is_the_day_itself_or_the_first_after_it(string day, string next) =>
        Assert.Equal(DateOnly.Parse(next, null), WorkingDays.NextOnOrAfter(DateOnly.Parse(day, null), BuiltIn));

    [Theory]
    [InlineData("2026-11-20", "2026-12-20", "2026-11-20")] // a working day stays
    [InlineData("2026-11-21", "2026-12-20", "2026-11-23")] // a Saturday waits for Monday
    [InlineData("2026-11-21", "2026-11-22", "2026-11-21")] // Monday would be past the due date
    [InlineData("2026-11-21", "2026-11-23", "2026-11-23")] // on the due date is not past it
    [InlineData("2026-03-18", "2026-03-24", "2026-03-18")] // due within the long run: told at its beginning
    [InlineData("2026-11-21", "2026-11-13", "2026-11-23")] // overdue: nothing is lost by waiting
    public void A_message_waits_for_a_working_day_and_never_for_longer_than_the_due_date(string day, string due, string sent) =>
        Assert.Equal(DateOnly.Parse(sent, null), WorkingDays.ToSendOn(DateOnly.Parse(day, null), DateOnly.Parse(due, null), BuiltIn));

    [Fact]
    public void It_holds_for_thousands_of_random_years()
    {
        var numbers = new SeededNumbers(20260827);
        for (var i = 0; i < 5_000; i++)
        {
            var day = new DateOnly(2025, 1, 1).PlusDays(numbers.Between(0, 3_000));
            var due = day.PlusDays(numbers.Between(-20, 60));
            // Now and then a run of weeks without one working day.
            var run = numbers.Chance(25) ? numbers.Between(1, 90) : 0;
            var holidays = Enumerable.Range(0, run).Select(d => day.PlusDays(d))
                .Concat(Enumerable.Range(0, numbers.Between(0, 12)).Select(_ => day.PlusDays(numbers.Between(0, 40)))).ToHashSet();

            var next = WorkingDays.NextOnOrAfter(day, holidays);
            Assert.True(WorkingDays.IsWorkingDay(next, holidays) && next >= day);
            Assert.DoesNotContain(Enumerable.Range(0, day.DaysUntil(next)).Select(d => day.PlusDays(d)), d => WorkingDays.IsWorkingDay(d, holidays));

            var sent = WorkingDays.ToSendOn(day, due, holidays);
            Assert.True(sent >= day && (day > due || sent <= due), $"{day} due {due}: {sent}");
            Assert.True(sent == next || sent == day && next > due);
        }
    }

    [Fact]
    public void A_calendar_of_nothing_but_holidays_ends_the_search_at_its_last_day()
    {
        var day = DateOnly.MaxValue.AddDays(-30);
        Assert.Equal(DateOnly.MaxValue, WorkingDays.NextOnOrAfter(day, Enumerable.Range(0, 31).Select(d => day.AddDays(d)).ToHashSet()));
    }

    [Fact]
    public void The_built_in_table_covers_the_agreement_to_the_end_of_2026_once_a_day_with_name_and_decree()
    {
        Assert.Equal(28, BuiltInHolidays.All.Count);
        Assert.Equal((new DateOnly(2025, 9, 5), new DateOnly(2026, 12, 25)), (BuiltInHolidays.All[0].On, BuiltInHolidays.All[^1].On));
        Assert.Equal(28, BuiltIn.Count);
        Assert.Equal(9, BuiltInHolidays.All.Count(d => d.Kind == HolidayKind.JointLeave));
        Assert.All(BuiltInHolidays.All,
            d => Assert.True(d.Name.Length > 5 && d.Decree.Contains(d.On.Year == 2025 ? "tahun 2025" : "Tahun 2025", StringComparison.Ordinal)));
    }
}
