using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>What somebody is reminded of: a duty is one row and counts once, however many of its steps have come.</summary>
public class RemindedOfTests
{
    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_duty_whose_steps_have_all_come_is_one_row_with_its_newest_step_and_counts_once()
    {
        await using var host = await OverdueAsync();
        var row = Assert.Single(await RowsAsync(host), r => r.Newest.DeadlineKey == host.Key);
        Assert.Equal((8, 8, 8), (row.Newest.Step, row.Lines, row.Unread));
        Assert.Equal((await RowsAsync(host)).Count, await CountAsync(host));
    }

    [Fact]
    public async Task Reading_or_putting_off_the_newest_step_does_so_for_all_before_it()
    {
        await using var host = await OverdueAsync();
        var (before, newest) = (await CountAsync(host), (await RowsAsync(host)).Single(r => r.Newest.DeadlineKey == host.Key).Newest.Id);
        await host.Get<SnoozeReminder>().ExecuteAsync(new() { ReminderId = newest }, Officer(host), Ct);
        Assert.Equal(before - 1, await CountAsync(host));
        await host.Get<MarkRemindersRead>().ExecuteAsync(new() { ReminderId = newest }, Officer(host), Ct);
        Assert.All((await host.LedgerAsync()).Where(r => r.DeadlineKey == host.Key), r => Assert.Equal(host.Clock.GetUtcNow(), r.ReadAt));
        Assert.Equal(0, (await RowsAsync(host)).Single(r => r.Newest.DeadlineKey == host.Key).Unread);
    }

    [Fact]
    public async Task A_duty_that_is_fulfilled_counts_no_more_though_nobody_read_its_reminders()
    {
        await using var host = await OverdueAsync();
        var before = await CountAsync(host);
        await host.FulfilAsync();
        Assert.Equal(before - 1, await CountAsync(host));
    }

    [Fact]
    public async Task What_was_due_first_and_is_unread_stands_first()
    {
        await using var host = await OverdueAsync();
        var rows = await RowsAsync(host);
        Assert.True(rows.Count > 1);
        Assert.Equal(rows.OrderBy(r => r.Newest.DueOn).Select(r => r.Newest.DeadlineKey), rows.Select(r => r.Newest.DeadlineKey));
        await host.Get<MarkRemindersRead>().ExecuteAsync(new() { ReminderId = rows[0].Newest.Id }, Officer(host), Ct);
        Assert.Equal(rows[0].Newest.DeadlineKey, (await RowsAsync(host))[^1].Newest.DeadlineKey);
    }

    [Fact]
    public async Task What_is_fulfilled_or_was_recorded_by_mistake_asks_for_nothing_on_the_page_either()
    {
        await using var host = await FeatureHost.CreateAsync();
        var (answered, mistaken) = (await host.DeliverAsync(On(3, 10)), await host.DeliverAsync(On(3, 10)));
        host.Clock.Advance(On(9, 3).ToDateTime(new TimeOnly(3, 0)) - host.Clock.GetUtcNow().DateTime); // H-7
        await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        var before = await host.Get<UnreadCounts>().CountAsync(host.Itjen, Ct);
        await using var pages = new PageHost(host);
        Assert.DoesNotContain("Tidak perlu tindakan lagi", pages.Open<RemindersPage>("/pengingat", host.Itjen).Markup, StringComparison.Ordinal);
        await host.AnswerAsync(host.Today, answered);
        await host.VoidAsync(await host.FindAsync<Delivery>(mistaken));
        Assert.Equal(2, pages.Open<RemindersPage>("/pengingat", host.Itjen).FindAll("tbody tr")
            .Count(row => row.TextContent.Contains("Tidak perlu tindakan lagi", StringComparison.Ordinal)));
        Assert.Equal(before - 2, await host.Get<UnreadCounts>().CountAsync(host.Itjen, Ct));
    }

    /// <summary>The host's duty, eight days late and told of on each of its steps, with others beside it.</summary>
    private static async Task<MailHost> OverdueAsync()
    {
        var host = await MailHost.CreateAsync();
        foreach (var day in new[] { On(10, 9), On(10, 25), On(11, 1), On(11, 5), On(11, 7), On(11, 8), On(11, 9), On(11, 16) })
        {
            host.GoTo(day, 8);
            await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        }

        return host;
    }

    private static async Task<IReadOnlyList<ReminderQueries.OfSubject>> RowsAsync(MailHost host) =>
        (await host.Get<ReminderQueries>().OfPersonAsync(host.Officer, 1, 100, Ct)).Rows;

    private static Task<int> CountAsync(MailHost host) => host.Get<UnreadCounts>().CountAsync(Officer(host), Ct);

    private static Actor Officer(MailHost host) => new(host.Officer, "Petugas Itjen", Party.First, Role.ItjenSecretariat);
}
