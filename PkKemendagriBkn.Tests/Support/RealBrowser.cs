using Microsoft.Playwright;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>A real browser with windows that are signed in; see <see cref="Chromium"/> for which.</summary>
public sealed class RealBrowser : IAsyncDisposable
{
    private readonly IPlaywright playwright;

    private RealBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<RealBrowser> StartAsync()
    {
        Chromium.Require();
        var playwright = await Playwright.CreateAsync();
        return new RealBrowser(playwright, await Chromium.LaunchAsync(playwright));
    }

    /// <summary>A window with cookies of its own, signed in over HTTP as this person.</summary>
    public async Task<IBrowserContext> SignInAsync(PortalFactory portal, TestUser user)
    {
        using var http = await portal.SignInAsync(user);
        var window = await Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address.ToString(), Locale = "id-ID" });
        await window.AddCookiesAsync(http.Cookies.Select(c => new Cookie
        {
            Name = c.Key, Value = c.Value, Domain = "localhost", Path = "/", Secure = true,
            HttpOnly = true
        }));
        return window;
    }

    /// <summary>Opens a page and waits until its circuit answers.</summary>
    public static async Task<IPage> OpenAsync(IBrowserContext window, string path)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        await page.Locator("main[data-ready=true]").WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
