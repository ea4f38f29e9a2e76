using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reminders;

public sealed class NotificationPreferenceTests : FeatureTests
{
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    public async Task What_is_switched_off_comes_only_when_it_is_urgent_and_owed(bool urgent, bool owesIt, bool wanted)
    {
        await ChangeAsync(Host.Itjen, c => (c.Bell, c.Mail) = (false, false));
        var preferences = await Host.ReadAsync(db => NotificationPreferences.ReadAsync(db, ct: Ct));
        foreach (var kind in ReminderRules.Kinds)
        {
            Assert.Equal((wanted, wanted),
                (preferences.WantsMail(Host.Itjen.UserId!.Value, kind, urgent, owesIt), preferences.WantsBell(Host.Itjen.UserId!.Value, kind, urgent, owesIt)));
            Assert.True(preferences.WantsMail(Host.Bkn.UserId!.Value, kind, urgent, owesIt));
        }
    }

    [Fact]
    public async Task Each_way_and_each_kind_is_its_own_choice()
    {
        await ChangeAsync(Host.Itjen, c => c.Mail = c.Kind != DeadlineKind.Feedback);
        var preferences = await Host.ReadAsync(db => NotificationPreferences.ReadAsync(db, [Host.Itjen.UserId!.Value], Ct));
        Assert.False(preferences.WantsMail(Host.Itjen.UserId!.Value, DeadlineKind.Feedback, false, true));
        Assert.True(preferences.WantsBell(Host.Itjen.UserId!.Value, DeadlineKind.Feedback, false, true));
        Assert.True(preferences.WantsMail(Host.Itjen.UserId!.Value, DeadlineKind.Evaluation, false, true));
        Assert.Equal(1, await Host.CountAsync<NotificationPreference>());
        await ChangeAsync(Host.Itjen, _ => { });
        preferences = await Host.ReadAsync(db => NotificationPreferences.ReadAsync(db, ct: Ct));
        Assert.True(preferences.WantsMail(Host.Itjen.UserId!.Value, DeadlineKind.Feedback, false, true));
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
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.DeliverAsync(On(5, 20)); // long overdue: told to both secretariats
        await Host.Get<ReminderWriter>().WriteDueAsync(Ct);
        var (itjen, bkn) = (await Host.Get<UnreadCounts>().CountAsync(Host.Itjen, Ct), await Host.Get<UnreadCounts>().CountAsync(Host.Bkn, Ct));
        Assert.True(itjen > 0 && bkn > 0);
        await ChangeAsync(Host.Itjen, c => c.Bell = c.Kind != DeadlineKind.Feedback);
        await ChangeAsync(Host.Bkn, c => c.Bell = c.Kind != DeadlineKind.Feedback);
        var key = (await Host.ConcludeAsync()).Deadlines.Single(d => d.Kind == DeadlineKind.Feedback).Key;
        var aboutIt = await Host.ReadAsync(db => db.Reminders.CountAsync(r => r.RecipientId == Host.Bkn.UserId && r.DeadlineKey == key, Ct));
        Assert.Equal(itjen, await Host.Get<UnreadCounts>().CountAsync(Host.Itjen, Ct));
        Assert.Equal(bkn - aboutIt, await Host.Get<UnreadCounts>().CountAsync(Host.Bkn, Ct));
    }

    [Fact]
    public async Task Nobody_without_an_account_changes_preferences_or_snoozes()
    {
        await Assert.ThrowsAsync<PermissionDenied>(() => Host.Get<ChangeNotificationPreferences>().ExecuteAsync(new(), Actor.Nobody, Ct));
        await Assert.ThrowsAsync<PermissionDenied>(() => Host.Get<SnoozeReminder>().ExecuteAsync(new(), Actor.Nobody, Ct));
    }

    [Fact]
    public async Task A_reminder_of_somebody_else_or_one_that_was_read_cannot_be_snoozed()
    {
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.DeliverAsync(On(7, 10));
        await Host.Get<ReminderWriter>().WriteDueAsync(Ct);
        var one = (await Host.Get<ReminderQueries>().OfPersonAsync(Host.Itjen.UserId!.Value, 1, 25, Ct)).Rows[0].Newest;
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => Host.Get<SnoozeReminder>().ExecuteAsync(new() { ReminderId = one.Id }, Host.Bkn, Ct));
        await Host.Get<MarkRemindersRead>().ExecuteAsync(new() { ReminderId = one.Id }, Host.Itjen, Ct);
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => Host.Get<SnoozeReminder>().ExecuteAsync(new() { ReminderId = one.Id }, Host.Itjen, Ct));
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
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.DeliverAsync(On(7, 10));
        await Host.Get<ReminderWriter>().WriteDueAsync(Ct);
        await using var Pages = new PageHost(Host);
        var page = Pages.Open<RemindersPage>("/pengingat", Host.Itjen);
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Tunda sampai Senin").ClickAsync(new());
        page.WaitForState(() => page.Markup.Contains("Ditunda sampai 7 September 2026", StringComparison.Ordinal), TimeSpan.FromSeconds(10));

        var choices = Pages.Open<PreferencesPage>("/pengingat/pengaturan", Host.Itjen);
        choices.Find("input[aria-label='Surel untuk Laporan berkala']").Change(false);
        choices.Find("input[type=radio]:not([data-field])").Change(true);
        choices.Find("input[data-field=Semicolon]").Change(true);
        choices.Submit();
        choices.WaitForState(() => Host.CountAsync<NotificationPreference>().GetAwaiter().GetResult() == 1, TimeSpan.FromSeconds(10));
        Assert.False(Pages.Open<PreferencesPage>("/pengingat/pengaturan", Host.Itjen).Find("input[aria-label='Surel untuk Laporan berkala']")
            .HasAttribute("checked"));
        Assert.Equal((true, false), (await Host.Get<RunExport>().WantsSemicolonAsync(Host.Itjen.UserId, Ct),
            await Host.Get<RunExport>().WantsSemicolonAsync(Host.Bkn.UserId, Ct)));
        Assert.False((await Host.Get<ReminderQueries>().MailPreferenceAsync(Host.Itjen.UserId!.Value, Ct)).AtOnce);
    }

    private Task ChangeAsync(Actor actor, Action<ChangeNotificationPreferences.Choice> change)
    {
        var input = new ChangeNotificationPreferences.Input();
        foreach (var choice in input.Choices)
            change(choice);
        return Host.Get<ChangeNotificationPreferences>().ExecuteAsync(input, actor, Ct);
    }
}
