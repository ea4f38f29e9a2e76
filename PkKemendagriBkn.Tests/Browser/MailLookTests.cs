using Microsoft.Playwright;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Tests.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The mail as its reader sees it, wide and narrow, with and without its styles.</summary>
public class MailLookTests
{
    private static readonly string Screenshots = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;

    [Fact]
    public async Task Digest_and_urgent_mail_fit_their_window_load_nothing_and_read_without_styles()
    {
        Chromium.Require();
        var mails = await MailsAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        foreach (var (name, mail) in mails)
        {
            await File.WriteAllTextAsync(Path.Combine(Screenshots, $"surel-{name}.txt"), $"{mail.Mail.Subject}\n\n{mail.Text}",
                TestContext.Current.CancellationToken);
            foreach (var width in new[] { 1280, 390 })
            {
                var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = ColorScheme.Light });
                var asked = new List<string>();
                page.Request += (_, request) => asked.Add(request.Url);
                await page.SetContentAsync(mail.Mail.HtmlBody!);
                Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than {width}");
                await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"surel-{name}-{width}.png"), FullPage = true });
                Assert.Empty(asked);

                // Some programs take every style away: the words must still stand in their order, each on its line.
                await page.EvaluateAsync("() => document.querySelectorAll('[style]').forEach(e => e.removeAttribute('style'))");
                var bare = await page.Locator("body").InnerTextAsync();
                await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"surel-{name}-{width}-polos.png"), FullPage = true });
                Assert.All(mail.Text.Split('\n').Where(l => l.TrimStart().StartsWith("Jatuh tempo: ", StringComparison.Ordinal)),
                    l => Assert.Contains(l.Trim()["Jatuh tempo: ".Length..].TrimEnd(), bare, StringComparison.Ordinal));
                Assert.Contains("Yth. Petugas Itjen", bare.Split('\n')[0], StringComparison.Ordinal);
            }
        }
    }

    /// <summary>A morning's digest with everything that there is, and the urgent mails of a deadline and of an incident.</summary>
    private static async Task<(string Name, SmtpServerForTests.Taken Mail)[]> MailsAsync()
    {
        await using var host = await MailHost.CreateAsync();
        await host.AddDutyAsync("Data kepegawaian jabatan fungsional pengawas penyelenggaraan urusan pemerintahan daerah dan auditor");
        await host.AgreeAsync(On(11, 8));
        await host.WakeOnAsync(On(10, 9));
        var digest = host.Server.Mails.Last(m => m.Text.Contains("riwayat jabatan", StringComparison.Ordinal));
        await host.DiscoverAsync(new DateTimeOffset(2026, 11, 6, 15, 30, 0, Wib.Offset));
        await host.WakeOnAsync(On(11, 9));
        return
        [
            ("harian", digest),
            ("mendesak",
                host.Server.Mails.Last(m => m.Mail.Subject!.StartsWith("[Mendesak] Terlambat", StringComparison.Ordinal)
                    && m.Text.Contains("unsur jabatan", StringComparison.Ordinal))),
            ("insiden", host.Server.Mails.Last(m => m.Text.Contains("Pasal 46", StringComparison.Ordinal))),
        ];
    }
}
