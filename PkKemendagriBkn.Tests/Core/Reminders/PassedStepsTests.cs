using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;

namespace PkKemendagriBkn.Tests.Core.Reminders;

/// <summary>What nobody was told of, because its day passed unseen and the duty was settled before anybody looked again.</summary>
public class PassedStepsTests
{
    private static readonly Reminded Debtor = new(Role.ItjenSecretariat, Party.First);
    private static readonly DateOnly DueOn = new(2026, 11, 8), Slept = new(2026, 10, 20);

    private static ReminderSubject Duty(DateOnly? dueOn = null, NotMailed? closed = null) =>
        new("feedback:D", ReminderSource.Deadline, DeadlineKind.Feedback, Party.First, new(2026, 5, 8), dueOn ?? DueOn, closed);

    private static IEnumerable<(int Step, NotMailed Why)> Passed(Func<DateOnly, ReminderSubject?> on, DateOnly today) =>
        PassedSteps.Of(day => on(day) is { } duty ? [duty] : [], ReminderRules.Default, Debtor, Slept, today).Select(p => (p.Step, p.Why));

    [Fact]
    public void What_is_still_open_has_passed_nothing() => Assert.Empty(Passed(_ => Duty(), DueOn.AddDays(30)));

    [Fact]
    public void Up_to_the_day_of_fulfilment_each_step_of_the_sleep_passed_with_that_day_itself()
    {
        var done = DueOn.AddDays(-3);
        Assert.Equal(
            [(-14, NotMailed.PassedThenFulfilled), (-7, NotMailed.PassedThenFulfilled), (-3, NotMailed.PassedThenFulfilled)],
            Passed(day => Duty(closed: day >= done ? NotMailed.Fulfilled : null), DueOn.AddDays(10)));
    }

    [Fact]
    public void What_was_fulfilled_before_the_sleep_passed_nothing() =>
        Assert.Empty(Passed(day => Duty(closed: day >= Slept.AddDays(-1) ? NotMailed.Fulfilled : null), DueOn.AddDays(10)));

    [Fact]
    public void A_moved_date_and_a_duty_that_is_gone_are_told_apart()
    {
        var moved = DueOn.AddDays(-5);
        Assert.Equal([(-14, NotMailed.PassedThenMoved), (-7, NotMailed.PassedThenMoved)],
            Passed(day => Duty(day >= moved ? DueOn.AddMonths(1) : DueOn), DueOn));
        Assert.Equal([(-14, NotMailed.PassedThenNoDuty), (-7, NotMailed.PassedThenNoDuty)], Passed(day => day >= moved ? null : Duty(), DueOn));
        Assert.Equal([(-14, NotMailed.PassedThenNoDuty), (-7, NotMailed.PassedThenNoDuty)],
            Passed(day => Duty(closed: day >= moved ? NotMailed.Excused : null), DueOn));
    }

    [Fact]
    public void The_steps_of_today_have_not_passed() =>
        Assert.Equal([-14, -7], Passed(day => Duty(closed: day >= DueOn.AddDays(-3) ? NotMailed.Fulfilled : null), DueOn.AddDays(-3)).Select(p => p.Step));

    [Fact]
    public void Notices_are_told_daily_within_their_72_hours_and_follow_ups_to_both_secretariats_alike()
    {
        var notice = new ReminderSubject("incident-notice:X", ReminderSource.IncidentNotice, null, Party.First, DueOn.AddDays(-3), DueOn, null);
        var task = notice with { Key = "follow-up:X", Source = ReminderSource.FollowUp, FromOn = DueOn.AddDays(-40) };
        int[] Steps(ReminderSubject subject, Reminded who) => [.. ReminderRules.Default.StepsDue(subject, who, DueOn.AddDays(9), DateOnly.MinValue)];

        Assert.Equal([-3, -2, -1, 0, 1, 8], Steps(notice, Debtor));
        Assert.Equal([1, 8], Steps(notice, new(Role.BknSecretariat, Party.Second)));
        Assert.Equal([-1, 0, 1, 8], Steps(notice, new(Role.Leadership, Party.First)));
        Assert.Empty(Steps(notice, new(Role.Leadership, Party.Second)));
        Assert.Equal([-30, -14, -7, -3, -1, 0, 1, 8], Steps(task, Debtor));
        Assert.Equal([-30, -14, -7, -3, -1, 0, 1, 8], Steps(task, new(Role.BknSecretariat, Party.Second)));
        Assert.Empty(Steps(task, new(Role.Leadership, Party.First)));
        Assert.True(notice.IsUrgent(-3, Party.First) && !notice.IsUrgent(1, Party.Second) && task.IsUrgent(-1, Party.First) && !task.IsUrgent(-1, Party.Second)
            && !task.IsUrgent(-3, Party.First));
    }
}
