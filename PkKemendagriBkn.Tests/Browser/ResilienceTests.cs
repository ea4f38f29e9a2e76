using Microsoft.Playwright;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>What a person sees when the line drops, the server restarts or the page has slept; and that two windows agree.</summary>
public sealed class ResilienceTests(LivePortal portal)
{
    /// <summary>The page is left for two hours and then looked at again, without two hours going by.</summary>
    private const string SleepAndWake = """
        () => {
            const seen = state => {
                Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
                document.dispatchEvent(new Event('visibilitychange'));
            };
            seen('hidden');
            const now = Date.now;
            Date.now = () => now() + 2 * 60 * 60 * 1000;
            seen('visible');
        }
        """;

    [Fact]
    public async Task A_dropped_line_costs_no_word_and_the_form_can_be_saved_afterwards()
    {
        Look.RequireEvery();
        var page = await portal.SignedInAsync("bkn@demo.local");
        var line = await Line.ThroughAsync(page);
        await page.OpenAsync("/permintaan/baru");
        await page.FillRequestAsync("UJI-20/KP.05/2026", LivePortal.Today);
        await page.Field("Catatan (boleh kosong)").FillAsync("Kalimat yang sedang diketik");
        await line.DropAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Sambungan ke portal terputus");
        line.Mend();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await Expect(page.Field("Catatan (boleh kosong)")).ToHaveValueAsync("Kalimat yang sedang diketik");
        await page.RecordRequestAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Kalimat yang sedang diketik");
    }

    [Fact]
    public async Task A_page_that_slept_too_long_wakes_up_working_with_what_was_typed()
    {
        Look.RequireEvery();
        var page = await portal.SignedInAsync("bkn@demo.local");
        var line = await Line.ThroughAsync(page);
        await page.OpenAsync("/permintaan/baru");
        await page.Field("Nomor surat").FillAsync("UJI-21/KP.05/2026");
        await page.Field("Tanggal surat").FillAsync(LivePortal.Today);
        await page.Field("Hal").FillAsync("Ditulis sebelum tidur");
        // The page believes in its connection, but nobody is there any more.
        line.Swallow();
        await page.EvaluateAsync(SleepAndWake);
        await Expect(page.Locator("#pulih")).ToContainTextAsync("sudah dikembalikan");
        await Expect(page.Field("Nomor surat")).ToHaveValueAsync("UJI-21/KP.05/2026");
        await Expect(page.Field("Hal")).ToHaveValueAsync("Ditulis sebelum tidur");
        await page.Field("Tanggal surat disampaikan").FillAsync(LivePortal.Today);
        await page.RecordRequestAsync();
    }

    [Fact]
    public async Task A_server_that_restarts_says_so_and_gives_back_what_was_typed()
    {
        Look.RequireEvery();
        Chromium.Require();
        var folder = Directory.CreateTempSubdirectory("portal-restarted-").FullName;
        var address = $"http://127.0.0.1:{PortalProcess.FreePort()}";
        var process = PortalProcess.Start(folder, $"--urls={address}");
        var output = process.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await LivePortal.WaitUntilReadyAsync(process, address);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await Chromium.LaunchAsync(playwright);
            var window = await browser.NewContextAsync(new() { BaseURL = address, Locale = "id-ID" });
            window.SetDefaultTimeout(60_000);
            var page = await window.NewPageAsync();
            await LivePortal.SignInAsync(page, "bkn@demo.local");
            await page.OpenAsync("/permintaan/baru");
            await page.FillRequestAsync("UJI-22/KP.05/2026", LivePortal.Today);
            await process.KillAsync();
            await output;
            await process.DisposeAsync();
            await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Sambungan ke portal terputus");

            process = PortalProcess.Start(folder, $"--urls={address}");
            output = process.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
            await Expect(page.Locator("#pulih")).ToContainTextAsync("sudah dikembalikan", new() { Timeout = 120_000 });
            await Expect(page.Field("Nomor surat")).ToHaveValueAsync("UJI-22/KP.05/2026");
            await page.RecordRequestAsync();
        }
        finally
        {
            await process.DisposeAsync();
            await output;
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_recorded_in_one_window_shows_in_the_other_without_a_touch()
    {
        Look.RequireEvery();
        var reads = await portal.SignedInAsync("pimpinan.itjen@demo.local");
        await reads.OpenAsync("/permintaan");
        var writes = await portal.SignedInAsync("bkn@demo.local");
        await writes.OpenAsync("/permintaan/baru");
        await writes.FillRequestAsync("UJI-23/KP.05/2026", LivePortal.Today);
        await writes.RecordRequestAsync();
        await Expect(reads.Locator("main")).ToContainTextAsync("UJI-23/KP.05/2026");
    }

    [Fact]
    public async Task What_is_recorded_elsewhere_leaves_a_form_alone()
    {
        Look.RequireEvery();
        var types = await portal.SignedInAsync("itjen@demo.local");
        await types.OpenAsync("/masalah/baru");
        await types.Field("Judul").FillAsync("Sedang ditulis");
        var reads = await portal.SignedInAsync("pimpinan.itjen@demo.local");
        await reads.OpenAsync("/permintaan");
        var writes = await portal.SignedInAsync("bkn@demo.local");
        await writes.OpenAsync("/permintaan/baru");
        await writes.FillRequestAsync("UJI-24/KP.05/2026", LivePortal.Today);
        await writes.RecordRequestAsync();
        await Expect(reads.Locator("main")).ToContainTextAsync("UJI-24/KP.05/2026");
        await Expect(types.Field("Judul")).ToHaveValueAsync("Sedang ditulis");
    }

    /// <summary>The connection of one page, which can be cut or made deaf.</summary>
    private sealed class Line
    {
        private IWebSocketRoute? open;
        private bool down, deaf;

        public static async Task<Line> ThroughAsync(IPage page)
        {
            var line = new Line();
            await page.RouteWebSocketAsync(url => url.Contains("/_blazor", StringComparison.Ordinal), line.Connect);
            return line;
        }

        public Task DropAsync()
        {
            down = true;
            return open!.CloseAsync();
        }

        public void Mend() => down = false;

        /// <summary>Nothing that the page says on the connection that is open reaches the server any more.</summary>
        public void Swallow() => deaf = true;

        private void Connect(IWebSocketRoute route)
        {
            if (down)
            {
                _ = route.CloseAsync();
                return;
            }

            open = route;
            deaf = false;
            var server = route.ConnectToServer();
            route.OnMessage(frame =>
            {
                if (deaf && ReferenceEquals(open, route))
                    return;
                if (frame.Binary is { } bytes)
                    server.Send(bytes);
                else
                    server.Send(frame.Text!);
            });
        }
    }
}
