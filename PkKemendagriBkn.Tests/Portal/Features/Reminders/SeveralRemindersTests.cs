using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reminders;

/// <summary>Several reminders chosen in the list, and put off or read at once.</summary>
public sealed class SeveralRemindersTests : PageTests
{
    [Fact]
    public async Task What_is_chosen_is_put_off_or_read_and_nothing_else()
    {
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.DeliverAsync(On(7, 10));
        await Host.Get<ReminderWriter>().WriteDueAsync(Ct);
        var page = Pages.Open<RemindersPage>("/pengingat", Host.Itjen);
        var all = page.FindAll("tbody input").Count;
        Assert.True(all > 1, $"{all} rows that may be chosen");
        Assert.Empty(page.FindAll(".chosen-rows"));

        await page.FindAll("tbody input")[0].ChangeAsync(true);
        await PressAsync("Tunda sampai Senin");
        page.WaitForAssertion(() => Assert.Equal(1, page.FindAll("tbody td").Count(c => c.TextContent.Contains("Ditunda sampai", StringComparison.Ordinal))));

        Assert.Contains("1 dipilih", page.Find(".chosen-rows").TextContent, StringComparison.Ordinal);
        await PressAsync("Tandai dibaca");
        page.WaitForAssertion(() => Assert.Equal(all - 1, page.FindAll("tbody input").Count));
        Assert.Empty(page.FindAll(".chosen-rows"));
        Assert.Equal(all - 1, await Host.ReadAsync(db => db.Reminders.Where(r => r.RecipientId == Host.Itjen.UserId && r.ReadAt == null)
            .Select(r => r.DeadlineKey).Distinct().CountAsync(Ct)));

        Task PressAsync(string words) => page.FindAll(".chosen-rows button").First(b => b.TextContent.Trim() == words).ClickAsync();
    }
}
