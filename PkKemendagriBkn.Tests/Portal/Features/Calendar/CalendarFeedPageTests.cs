using Bunit;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Calendar;

public sealed class CalendarFeedPageTests : PageTests
{
    [Fact]
    public async Task The_address_is_shown_once_and_can_be_renewed_and_revoked()
    {
        var page = Open();
        Assert.Equal("Belum ada alamat", page.Find("h2").TextContent);
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Buat alamat").ClickAsync(new());
        page.WaitForState(() => page.FindAll(".feed-address").Count == 1, TimeSpan.FromSeconds(10));
        var address = page.Find(".feed-address").GetAttribute("value")!;
        Assert.Matches("/kalender/umpan/[A-Za-z0-9_-]{43}\\.ics$", address);

        page = Open();
        Assert.Empty(page.FindAll(".feed-address"));
        Assert.Equal("Alamat Anda aktif", page.Find("h2").TextContent);
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Cabut alamat").ClickAsync(new());
        page.WaitForState(() => page.Find("h2").TextContent == "Belum ada alamat", TimeSpan.FromSeconds(10));
    }

    private IRenderedComponent<CalendarFeedPage> Open() => Pages.Open<CalendarFeedPage>("/kalender/langganan", Host.Bkn);
}
