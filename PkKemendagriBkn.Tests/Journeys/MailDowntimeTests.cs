using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>
/// Months with random facts and a portal that is off for an hour to thirty days at a time, restarted on new nodes, with a mail server
/// that has bad days and a clock that jumps: what the ledger and the mailboxes must hold whatever happens (F11, F12).
/// </summary>
public class MailDowntimeTests
{
    private static readonly DateOnly Ends = new(2027, 3, 20);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_step_that_was_due_stands_once_told_or_not_and_nothing_cancelled_was_sent(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        await using var host = await MailHost.CreateAsync();
        var bkn = await host.AddPersonAsync("Petugas BKN", "bkn@contoh.test", Role.BknSecretariat, Party.Second);
        var people = new Dictionary<Guid, Reminded> { [host.Officer] = ReminderRules.Everyone[0], [bkn] = ReminderRules.Everyone[1] };
        var born = host.Clock.Today();
        var (told, passed) = (new HashSet<(string, DateOnly, int, Guid)>(), new HashSet<(string, DateOnly, int, Guid)>());
        DateOnly? lastPassOn = null;
        var fulfilledAt = (DateTimeOffset?)null;
        var node = 0;
        while (host.Clock.Today() < Ends)
        {
            host.Clock.Advance(TimeSpan.FromHours(numbers.Chance(50) ? numbers.Between(1, 30) : numbers.Between(30, 30 * 24)));
            if (numbers.Chance(25))
            {
                host.AddNode();
                node++;
            }

            if (fulfilledAt is null && numbers.Chance(5))
            {
                await host.FulfilAsync();
                fulfilledAt = host.Clock.GetUtcNow();
            }
            else if (fulfilledAt is null && numbers.Chance(10))
            {
                var received = new DateOnly(2026, 5, 8).AddDays(numbers.Between(0, 60));
                await host.ChangeAsync(async db => (await db.Deliveries.FindAsync(host.DeliveryId))!.ReceivedOn = received);
            }

            var today = host.Clock.Today();
            var snapshot = await host.Get<FactsReader>(node).ReadAsync(TestContext.Current.CancellationToken);
            foreach (var deadline in snapshot.Conclude(today).Deadlines.Where(ReminderSchedule.IsOpen))
                foreach (var (person, who) in people)
                    told.UnionWith(StepsUpTo(deadline, who.Party, born, today).Select(step => (deadline.Key, deadline.DueOn, step, person)));
            // Day by day through the sleep: what was open when the day began, or at its end, and fell on it.
            for (var day = lastPassOn ?? today; day < today; day = day.AddDays(1))
                foreach (var deadline in snapshot.Conclude(day.AddDays(-1)).Deadlines.Concat(snapshot.Conclude(day).Deadlines).Where(ReminderSchedule.IsOpen))
                    foreach (var (person, who) in people)
                        if (StepsUpTo(deadline, who.Party, born, day).Contains(deadline.DueOn.DaysUntil(day)))
                            passed.Add((deadline.Key, deadline.DueOn, deadline.DueOn.DaysUntil(day), person));
            await host.Get<ReminderWriter>(node).WriteDueAsync(lastPassOn, TestContext.Current.CancellationToken);
            lastPassOn = today;
            host.Server.Behaviour = numbers.Pick(SmtpBehaviour.Works, SmtpBehaviour.Works, SmtpBehaviour.RefusesForNow, SmtpBehaviour.RefusesToTalk,
                SmtpBehaviour.DropsAfterData);
            await host.SendAsync(node);
        }

        host.Server.Behaviour = SmtpBehaviour.Works;
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.SendAsync(node);

        var ledger = await host.LedgerAsync();
        passed.ExceptWith(told);
        Assert.Equal(told.Count + passed.Count, ledger.Count);
        Assert.Equal(told, ledger.Where(r => !PassedSteps.IsPassed(r.NotMailed)).Select(r => (r.DeadlineKey, r.DueOn, r.Step, r.RecipientId)).ToHashSet());
        Assert.Equal(passed, ledger.Where(r => PassedSteps.IsPassed(r.NotMailed)).Select(r => (r.DeadlineKey, r.DueOn, r.Step, r.RecipientId)).ToHashSet());
        Assert.All(ledger.Where(r => PassedSteps.IsPassed(r.NotMailed)),
            r => Assert.True(r is { MailId: null, ReadAt: null } && WibClock.DateOf(r.WrittenAt) > r.DueOn.AddDays(r.Step)));
        var mails = (await host.MailsAsync()).ToDictionary(m => m.Id);
        Assert.All(mails.Values, m => Assert.True(m.State is MailState.Sent or MailState.Suppressed or MailState.Failed, m.State.ToString()));
        foreach (var line in ledger.Where(r => r is { NotMailed: null }))
        {
            var mail = mails[line.MailId!.Value];
            Assert.True(mail.MailOn >= line.DueOn.AddDays(line.Step));
            // A warning of a coming due date is planned before it passes, when it was written before.
            if (line.Step <= 0 && WibClock.DateOf(line.WrittenAt) <= line.DueOn)
                Assert.True(mail.MailOn <= line.DueOn, $"{line.DueOn} {line.Step}: {mail.MailOn}");
            if (line.DeadlineKey == host.Key && fulfilledAt is { } done && mail.State == MailState.Sent)
                Assert.True(mail.SentAt <= done, "Sent after it was fulfilled.");
        }

        // Whatever reached a mailbox more than once shows itself as one.
        Assert.Empty(host.Server.Mails.Select(m => m.Mail.MessageId).Distinct().Except(mails.Keys.Select(id => $"{id:N}@contoh.test")));
        Assert.True((await host.VerifyAsync()).IsSound);
    }

    /// <summary>The built-in plan of the secretariats, written out here anew.</summary>
    private static IEnumerable<int> StepsUpTo(Deadline deadline, Party party, DateOnly born, DateOnly day)
    {
        for (var step = -30; deadline.DueOn.AddDays(step) <= day; step++)
            if (deadline.DueOn.AddDays(step) >= born && deadline.DueOn.AddDays(step) >= deadline.ClockStartsOn
                && (step > 0 ? step % 7 == 1 : (deadline.Debtor == party || deadline.Debtor == Party.Both) && (step is -30 or -14 or -7 or -3 or -1 or 0)))
                yield return step;
    }

    [Theory]
    [InlineData("2026-12-31T16:59:00Z", "2026-12-31T17:01:00Z")] // midnight in Jakarta, at the turn of the year
    [InlineData("2027-02-28T16:59:00Z", "2027-02-28T17:01:00Z")]
    [InlineData("2028-02-28T16:59:00Z", "2028-02-28T17:01:00Z")] // into the leap day
    [InlineData("2028-02-29T16:59:00Z", "2028-02-29T17:01:00Z")] // and out of it
    [InlineData("2026-11-07T12:00:00Z", "2026-11-08T12:00:00Z")] // a day forward
    public async Task Around_a_midnight_or_a_jump_nothing_is_told_twice(string before, string after)
    {
        await using var host = await MailHost.CreateAsync();
        foreach (var at in new[] { before, after, after })
        {
            host.Clock.SetUtcNow(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
            await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
            await host.SendAsync();
        }

        Assert.Equal(0, await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken));
        var ledger = await host.LedgerAsync();
        Assert.Distinct(ledger.Select(r => (r.DeadlineKey, r.DueOn, r.Step, r.RecipientId)));
        Assert.Distinct(host.Server.Mails.Select(m => m.Mail.MessageId));
    }

    /// <summary>31 August and six months: due on the last of February, which in a leap year is the 29th.</summary>
    [Theory]
    [InlineData("2027-08-31", "2028-02-29")]
    [InlineData("2026-08-31", "2027-02-28")]
    public async Task At_the_end_of_February_each_step_falls_on_its_own_day(string received, string due)
    {
        await using var host = await MailHost.CreateAsync();
        await host.ChangeAsync(async db => (await db.Deliveries.FindAsync(host.DeliveryId))!.ReceivedOn = DateOnly.Parse(received,
            System.Globalization.CultureInfo.InvariantCulture));
        var dueOn = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var step in new[] { -3, -2, -1, 0, 1, 2 })
            await host.WakeOnAsync(dueOn.AddDays(step));
        var lines = (await host.LedgerAsync()).Where(r => r.DeadlineKey == host.Key && r.Step >= -3).ToList();
        Assert.Equal([(-3, dueOn.AddDays(-3)), (-1, dueOn.AddDays(-1)), (0, dueOn), (1, dueOn.AddDays(1))],
            lines.Select(r => (r.Step, WibClock.DateOf(r.WrittenAt))));
        Assert.All(lines, r => Assert.Equal(dueOn, r.DueOn));
    }

    [Fact]
    public async Task A_clock_that_falls_back_a_day_tells_nothing_again()
    {
        await using var host = await MailHost.CreateAsync();
        await host.WakeOnAsync(new(2026, 11, 8));
        var (lines, mails) = ((await host.LedgerAsync()).Count, host.Server.Mails.Count);
        host.Clock.AdjustTime(host.Clock.GetUtcNow().AddDays(-1));
        await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        await host.SendAsync();
        Assert.Equal((lines, mails), ((await host.LedgerAsync()).Count, host.Server.Mails.Count));
    }
}
