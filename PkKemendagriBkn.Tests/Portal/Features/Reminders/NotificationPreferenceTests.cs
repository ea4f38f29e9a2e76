using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reminders;

public sealed class NotificationPreferenceTests : IAsyncLifetime
{
    private FeatureHost host = null!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await FeatureHost.CreateAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    public async Task What_is_switched_off_comes_only_when_it_is_urgent_and_owed(bool urgent, bool owesIt, bool wanted)
    {
        await ChangeAsync(host.Itjen, c => (c.Bell, c.Mail) = (false, false));
        var preferences = await host.ReadAsync(db => NotificationPreferences.ReadAsync(db, ct: Ct));
        foreach (var kind in ReminderRules.Kinds)
        {
            Assert.Equal((wanted, wanted), (preferences.WantsMail(host.Itjen.UserId!.Value, kind, urgent, owesIt), preferences.WantsBell(host.Itjen.UserId!.Value, kind, urgent, owesIt)));
            Assert.True(preferences.WantsMail(host.Bkn.UserId!.Value, kind, urgent, owesIt));
        }
    }

    [Fact]
    public async Task Each_way_and_each_kind_is_its_own_choice()
    {
        await ChangeAsync(host.Itjen, c => c.Mail = c.Kind != DeadlineKind.Feedback);
        var preferences = await host.ReadAsync(db => NotificationPreferences.ReadAsync(db, [host.Itjen.UserId!.Value], Ct));
        Assert.False(preferences.WantsMail(host.Itjen.UserId!.Value, DeadlineKind.Feedback, false, true));
        Assert.True(preferences.WantsBell(host.Itjen.UserId!.Value, DeadlineKind.Feedback, false, true));
        Assert.True(preferences.WantsMail(host.Itjen.UserId!.Value, DeadlineKind.Evaluation, false, true));
        Assert.Equal(1, await host.CountAsync<NotificationPreference>());
        await ChangeAsync(host.Itjen, _ => { });
        preferences = await host.ReadAsync(db => NotificationPreferences.ReadAsync(db, ct: Ct));
        Assert.True(preferences.WantsMail(host.Itjen.UserId!.Value, DeadlineKind.Feedback, false, true));
    }

    [Theory]
    [InlineData(-30, false)]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(8, true)]
    public void The_day_before_and_all_after_it_are_urgent(int step, bool urgent) => Assert.Equal(urgent, NotificationPreferences.IsUrgent(step));

    [Fact]
    public async Task The_bell_of_who_owes_still_rings_when_it_is_urgent_and_the_other_partys_is_silent()
    {
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.DeliverAsync(On(5, 20)); // long overdue: told to both secretariats
        await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        var (itjen, bkn) = (await host.Get<UnreadCounts>().CountAsync(host.Itjen, Ct), await host.Get<UnreadCounts>().CountAsync(host.Bkn, Ct));
        Assert.True(itjen > 0 && bkn > 0);
        await ChangeAsync(host.Itjen, c => c.Bell = c.Kind != DeadlineKind.Feedback);
        await ChangeAsync(host.Bkn, c => c.Bell = c.Kind != DeadlineKind.Feedback);
        var key = (await host.ConcludeAsync()).Deadlines.Single(d => d.Kind == DeadlineKind.Feedback).Key;
        var aboutIt = await host.ReadAsync(db => db.Reminders.CountAsync(r => r.RecipientId == host.Bkn.UserId && r.DeadlineKey == key, Ct));
        Assert.Equal(itjen, await host.Get<UnreadCounts>().CountAsync(host.Itjen, Ct));
        Assert.Equal(bkn - aboutIt, await host.Get<UnreadCounts>().CountAsync(host.Bkn, Ct));
    }

    [Fact]
    public async Task Nobody_without_an_account_changes_preferences_or_snoozes()
    {
        await Assert.ThrowsAsync<PermissionDenied>(() => host.Get<ChangeNotificationPreferences>().ExecuteAsync(new(), Actor.Nobody, Ct));
        await Assert.ThrowsAsync<PermissionDenied>(() => host.Get<SnoozeReminder>().ExecuteAsync(new(), Actor.Nobody, Ct));
    }

    [Fact]
    public async Task A_reminder_of_somebody_else_or_one_that_was_read_cannot_be_snoozed()
    {
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.DeliverAsync(On(7, 10));
        await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        var one = (await host.Get<ReminderQueries>().OfPersonAsync(host.Itjen.UserId!.Value, 1, 25, Ct)).Rows[0];
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => host.Get<SnoozeReminder>().ExecuteAsync(new() { ReminderId = one.Id }, host.Bkn, Ct));
        await host.Get<MarkRemindersRead>().ExecuteAsync(new() { ReminderId = one.Id }, host.Itjen, Ct);
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => host.Get<SnoozeReminder>().ExecuteAsync(new() { ReminderId = one.Id }, host.Itjen, Ct));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-23", "2026-11-23")] // a Sunday
    [InlineData("2026-11-23", "2026-11-24", "2026-11-30")] // a Monday
    [InlineData("2026-11-28", "2026-11-29", "2026-11-30")] // a Saturday
    [InlineData("2026-12-31", "2027-01-01", "2027-01-04")]
    public void Tomorrow_is_the_next_day_and_next_week_its_monday(string today, string tomorrow, string monday)
    {
        Assert.Equal(DateOnly.Parse(tomorrow, null), SnoozeReminder.ComesBackOn(SnoozeReminder.Until.Tomorrow, DateOnly.Parse(today, null)));
        Assert.Equal(DateOnly.Parse(monday, null), SnoozeReminder.ComesBackOn(SnoozeReminder.Until.NextWeek, DateOnly.Parse(today, null)));
    }

    [Fact]
    public async Task The_pages_snooze_and_choose()
    {
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.DeliverAsync(On(7, 10));
        await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        await using var pages = new PageHost(host);
        var page = pages.Open<RemindersPage>("/pengingat", host.Itjen);
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Tunda sampai Senin").ClickAsync(new());
        page.WaitForState(() => page.Markup.Contains("Ditunda sampai 7 September 2026", StringComparison.Ordinal), TimeSpan.FromSeconds(10));

        var choices = pages.Open<PreferencesPage>("/pengingat/pengaturan", host.Itjen);
        choices.Find("input[aria-label='Surel untuk Laporan berkala']").Change(false);
        choices.Submit();
        choices.WaitForState(() => host.CountAsync<NotificationPreference>().GetAwaiter().GetResult() == 1, TimeSpan.FromSeconds(10));
        Assert.False(pages.Open<PreferencesPage>("/pengingat/pengaturan", host.Itjen).Find("input[aria-label='Surel untuk Laporan berkala']").HasAttribute("checked"));
    }

    private Task ChangeAsync(Actor actor, Action<ChangeNotificationPreferences.Choice> change)
    {
        var input = new ChangeNotificationPreferences.Input();
        foreach (var choice in input.Choices)
            change(choice);
        return host.Get<ChangeNotificationPreferences>().ExecuteAsync(input, actor, Ct);
    }
}
