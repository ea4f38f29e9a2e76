using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Tests.Core.Deadlines;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Reminders;

/// <summary>Which steps fall when, under which rule, and on which day their mail goes out.</summary>
public class ReminderRulesTests
{
    private static readonly Reminded Debtor = new(Role.ItjenSecretariat, Party.First), Creditor = new(Role.BknSecretariat, Party.Second),
        Leader = new(Role.Leadership, Party.First);
    private static readonly DateOnly DueOn = new(2026, 11, 8);
    private static readonly HashSet<DateOnly> Holidays = [new(2026, 12, 25), new(2027, 1, 1)];

    private static Deadline Feedback(DateOnly? dueOn = null, DateOnly? startsOn = null, DeadlineState state = DeadlineState.Overdue) => new()
    {
        Key = "feedback:D", Kind = DeadlineKind.Feedback, Subject = "D", Clause = "3(1)b.1", Debtor = Party.First, Basis = DeadlineBasis.Agreement,
        ClockStartsOn = startsOn ?? DueOn.AddMonths(-6), OriginalDueOn = dueOn ?? DueOn, DueOn = dueOn ?? DueOn, State = state, FulfilledOn = null,
        DaysLate = 0,
    };

    private static int[] Steps(Reminded who, DateOnly asOf, Deadline? deadline = null, ReminderRules? rules = null, DateOnly? since = null) =>
        [.. (rules ?? ReminderRules.Default).StepsDue(deadline ?? Feedback(), who, asOf, since ?? DateOnly.MinValue)];

    [Fact]
    public void By_default_the_secretariat_that_owes_is_told_six_times_before_and_weekly_after()
    {
        Assert.Equal([-30, -14, -7, -3, -1, 0, 1, 8, 15], Steps(Debtor, DueOn.AddDays(21)));
        Assert.Equal([1, 8, 15], Steps(Creditor, DueOn.AddDays(21)));
        Assert.Equal([1, 8, 15], Steps(Leader, DueOn.AddDays(21)));
        Assert.Empty(Steps(new(Role.Leadership, Party.Second), DueOn.AddDays(21)));
    }

    [Theory]
    [InlineData(DeadlineState.Fulfilled)]
    [InlineData(DeadlineState.FulfilledLate)]
    [InlineData(DeadlineState.Excused)]
    [InlineData(DeadlineState.Lapsed)]
    public void What_is_settled_is_not_told(DeadlineState state) => Assert.Empty(Steps(Debtor, DueOn, Feedback(state: state)));

    [Fact]
    public void Steps_before_the_clock_started_or_the_account_was_made_are_passed_over()
    {
        Assert.Equal([-7, -3], Steps(Debtor, DueOn.AddDays(-2), Feedback(startsOn: DueOn.AddDays(-10))));
        Assert.Equal([-3], Steps(Debtor, DueOn.AddDays(-2), since: DueOn.AddDays(-5)));
    }

    [Fact]
    public void The_rule_in_force_on_a_steps_own_day_decides_it()
    {
        var rules =
            ReminderRules.Default.With(new RuleVersion(DeadlineKind.Feedback, Debtor, DueOn.AddDays(-10),
                new ReminderPlan { DaysBefore = [60, 14, 5, 2], LateFrom = 3, LateEvery = 10 }));
        Assert.Equal([-30, -14, -5, -2, 3, 13, 23], Steps(Debtor, DueOn.AddDays(30), rules: rules));
        Assert.Equal([1, 8], Steps(Leader, DueOn.AddDays(10), rules: rules));
    }

    [Fact]
    public void Escalation_and_lateness_can_be_put_off_told_once_or_left_out()
    {
        ReminderRules With(ReminderPlan plan) => ReminderRules.Default.With(new RuleVersion(DeadlineKind.Feedback, Leader, DateOnly.MinValue, plan));
        Assert.Equal([10, 17], Steps(Leader, DueOn.AddDays(20), rules: With(new ReminderPlan { LateFrom = 10 })));
        Assert.Equal([10], Steps(Leader, DueOn.AddDays(200), rules: With(new ReminderPlan { LateFrom = 10, LateEvery = 0 })));
        Assert.Empty(Steps(Leader, DueOn.AddDays(200), rules: With(new ReminderPlan { LateFrom = null })));
    }

    /// <summary>8 November 2026 is a Sunday, 25 December a Friday and a holiday, 1 January 2027 a Friday and a holiday.</summary>
    [Theory]
    [InlineData(-14, "2026-11-08", "2026-10-25", "2026-10-26")] // Sunday to Monday
    [InlineData(-1, "2026-11-08", "2026-11-07", "2026-11-07")] // Monday would be past the due date
    [InlineData(0, "2026-11-08", "2026-11-08", "2026-11-08")]
    [InlineData(1, "2026-12-24", "2026-12-25", "2026-12-28")] // a holiday before a weekend
    [InlineData(-3, "2027-01-03", "2026-12-31", "2026-12-31")]
    [InlineData(1, "2026-12-31", "2027-01-01", "2027-01-04")] // the turn of the year
    [InlineData(-30, "2026-11-08", "2026-11-03", "2026-11-03")] // written late: not in the past
    [InlineData(-1, "2028-03-01", "2028-02-29", "2028-02-29")]
    public void Mail_leaves_quiet_days_but_never_passes_the_due_date(int step, string dueOn, string today, string expected) =>
        Assert.Equal(Date(expected), ReminderSchedule.MailOn(step, Date(dueOn), Date(today), waitsForWorkingDay: true, Holidays));

    [Fact]
    public void Without_quiet_days_mail_goes_out_on_its_own_day() =>
        Assert.Equal(new DateOnly(2026, 12, 25), ReminderSchedule.MailOn(1, new(2026, 12, 24), new(2026, 12, 25), waitsForWorkingDay: false, Holidays));

    [Fact]
    public void No_mail_is_planned_before_its_day_nor_past_a_due_date_that_it_warns_of()
    {
        var numbers = new SeededNumbers(5);
        for (var i = 0; i < 20_000; i++)
        {
            var (due, step) = (new DateOnly(2026, 1, 1).AddDays(numbers.Between(0, 1200)), numbers.Between(-60, 60));
            var today = due.AddDays(step + numbers.Between(-5, 40));
            var on = ReminderSchedule.MailOn(step, due, today, waitsForWorkingDay: true, Holidays);
            var day = CivilDates.Later(due.AddDays(step), today);
            Assert.True(on >= day && on <= day.AddDays(5), $"{due} {step} {today}: {on}");
            Assert.True(day > due || on <= due, $"{due} {step} {today}: {on}");
        }
    }

    [Fact]
    public void However_a_span_is_cut_into_passes_the_same_steps_come_out()
    {
        var numbers = new SeededNumbers(11);
        foreach (var (facts, asOf) in RandomFacts.Cases(300))
        {
            foreach (var deadline in DeadlineEngine.Evaluate(facts, asOf).Deadlines.Where(ReminderSchedule.IsOpen))
            {
                foreach (var who in ReminderRules.Everyone)
                {
                    var all = Steps(who, asOf, deadline);
                    var cut = asOf.AddDays(-numbers.Between(1, 90));
                    Assert.Equal(all, Steps(who, cut, deadline).Concat(Steps(who, asOf, deadline, since: cut.AddDays(1))));
                    Assert.Equal(all.Distinct().Order(), all);
                    Assert.All(all, s => Assert.True(deadline.DueOn.AddDays(s) <= asOf && deadline.DueOn.AddDays(s) >= deadline.ClockStartsOn));
                }
            }
        }
    }

    [Fact]
    public void A_preview_tells_each_step_on_its_own_day()
    {
        var told = RulePreview.Of(day => [ReminderSubject.Of(Feedback(state: day > DueOn ? DeadlineState.Overdue : DeadlineState.DueSoon))],
            ReminderRules.Default, Debtor, DueOn.AddDays(-10), DueOn.AddDays(10));
        Assert.Equal([-7, -3, -1, 0, 1, 8], told.Select(t => t.Step));
        Assert.All(told, t => Assert.Equal(DueOn.AddDays(t.Step), t.On));
    }

    [Theory]
    [InlineData("30, 14;7 1", "30, 14, 7, 1")]
    [InlineData("0", "0")]
    [InlineData("", "")]
    [InlineData("7,7,3", "7, 3")]
    [InlineData("366", null)]
    [InlineData("-3", null)]
    [InlineData("tiga", null)]
    [InlineData("1,2,3,4,5,6,7,8,9,10,11,12,13", null)]
    public void Days_are_read_as_they_are_typed(string typed, string? expected) =>
        Assert.Equal(expected, ReminderPlan.ReadDays(typed) is { } days ? new ReminderPlan { DaysBefore = days }.DaysBeforeText : null);

    [Fact]
    public void Pauses_double_up_to_an_hour() =>
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], new[] { 1, 2, 3, 4, 5, 6, 7, 500 }.Select(n => MailAttempts.PauseAfter(n).TotalMinutes));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
