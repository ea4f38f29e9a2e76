using Microsoft.Playwright;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Browser;
using PkKemendagriBkn.Tests.Support;

[assembly: AssemblyFixture(typeof(LivePortal))]

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>
/// The real portal in a process of its own, in Development with its demonstration people and facts, and a real browser before
/// it. Started by the first test that needs it; all of them share it, each with people's own windows.
/// </summary>
public sealed class LivePortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private string[] settings = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, string> states = [];
    private PortalProcess? process;
    private Task output = Task.CompletedTask;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string address = "";

    /// <summary>Where its database lies: another node can be started over it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-live-").FullName;

    /// <summary>Today in WIB, as the portals' own clock has it, on whatever day the tests run.</summary>
    public static DateOnly Today => PortalProcess.Clock.Today();

    /// <summary>Another portal, to which this is today.</summary>
    public static LivePortal On(DateOnly today) =>
        new() { settings = [PortalProcess.ClockAt(new DateTimeOffset(today.ToDateTime(new TimeOnly(10, 0)), Wib.Offset))] };

    /// <summary>A window of somebody who is not signed in.</summary>
    public async Task<IBrowserContext> OpenAsync(int width = 1280, string? state = null)
    {
        Chromium.Require();
        await InTurnAsync(StartAsync);
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address, Locale = "id-ID", TimezoneId = "Asia/Jakarta", AcceptDownloads = true, StorageState = state,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        // The machine that runs the tests may be busy with much else.
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        return context;
    }

    /// <summary>A page of this demonstration person in a window of its own; the session is shared with this person's other windows.</summary>
    public async Task<IPage> SignedInAsync(string email, int width = 1280) => await (await SignedInWindowAsync(email, width)).NewPageAsync();

    /// <summary>A window of its own for this demonstration person.</summary>
    public async Task<IBrowserContext> SignedInWindowAsync(string email, int width = 1280)
    {
        await using var door = await OpenAsync();
        await InTurnAsync(async () =>
        {
            if (states.ContainsKey(email))
                return;
            await SignInAsync(await door.NewPageAsync(), email);
            states[email] = await door.StorageStateAsync();
        });
        return await OpenAsync(width, states[email]);
    }

    /// <summary>Signs in with the button that Development shows for this person.</summary>
    public static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("/akun/masuk");
        await page.Locator($"form:has(input[value='{email}']) button").ClickAsync();
        await page.WaitUntilReadyAsync();
    }

    private async Task StartAsync()
    {
        if (browser is not null)
            return;
        address = $"http://127.0.0.1:{PortalProcess.FreePort()}";
        process = PortalProcess.Start(Folder, [$"--urls={address}", "--Security:CircuitsPerUser=200", .. settings]);
        output = process.Output.ReadToEndAsync();
        await WaitUntilReadyAsync(process, address);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    private async Task InTurnAsync(Func<Task> act)
    {
        await turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Until the portal answers at its address.</summary>
    public static async Task WaitUntilReadyAsync(PortalProcess portal, string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (portal.HasExited)
                Assert.Fail($"The portal did not start: {portal.Errors}");
            try
            {
                if ((await client.GetAsync("/health/ready", patience.Token)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (process is not null)
            await process.DisposeAsync();
        await output;
        turn.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
