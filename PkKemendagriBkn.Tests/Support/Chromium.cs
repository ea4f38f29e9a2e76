using Microsoft.Playwright;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>A real browser, from <c>CHROMIUM</c> or the search path. Where there is none the test is skipped, visibly.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> StartAsync()
    {
        var path = Find();
        Assert.SkipWhen(path is null, "No Chromium on this machine: set CHROMIUM to its path.");
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] }));
    }

    /// <summary>A window with cookies of its own, signed in over HTTP as this person.</summary>
    public async Task<IBrowserContext> SignInAsync(PortalFactory portal, TestUser user)
    {
        using var http = await portal.SignInAsync(user);
        var window = await Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address.ToString(), Locale = "id-ID" });
        await window.AddCookiesAsync(http.Cookies.Select(c => new Cookie { Name = c.Key, Value = c.Value, Domain = "localhost", Path = "/", Secure = true, HttpOnly = true }));
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

    private static string? Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
