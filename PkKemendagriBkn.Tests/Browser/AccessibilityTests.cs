using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>Every main page at a desk and on a phone: no serious barrier, nothing that the browser complains about, nothing wider than the screen.</summary>
public class AccessibilityTests(LivePortal portal)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("dasbor", "/"), ("tenggat", "/tenggat"), ("akses", "/akses"), ("permintaan", "/permintaan"), ("permintaan-baru", "/permintaan/baru"),
        ("kewajiban", "/kewajiban"), ("simulasi", "/simulasi"), ("penafsiran", "/penafsiran"), ("perjanjian", "/perjanjian"),
        ("korespondensi", "/korespondensi"), ("perwakilan", "/perwakilan"), ("pengiriman", "/pengiriman"), ("balikan", "/balikan"), ("laporan", "/laporan"),
        ("evaluasi", "/evaluasi"), ("peristiwa", "/peristiwa"),
        ("pengingat", "/pengingat"), ("pengingat-pengaturan", "/pengingat/pengaturan"), ("kalender", "/kalender"), ("kalender-agenda", "/kalender?tampilan=agenda"),
        ("kalender-bulan", "/kalender?tampilan=bulan"), ("kalender-langganan", "/kalender/langganan"), ("hari-libur", "/administrasi/hari-libur"), ("status", "/status"), ("masalah", "/masalah"), ("masalah-baru", "/masalah/baru"), ("cari", "/cari?q=data"),
        ("surat-baru", "/korespondensi/baru"), ("perwakilan-ganti", "/perwakilan/ganti"), ("pengiriman-kirim", "/pengiriman/kirim"), ("kode", "/kode"), ("kode-cari", "/kode/cari?cari=auditor"),
        ("kode-impor", "/kode/impor"), ("nomenklatur", "/kode/nomenklatur"), ("nomenklatur-baru", "/kode/nomenklatur/baru"), ("nomenklatur-periksa", "/kode/nomenklatur/periksa"), ("apip", "/apip"), ("apip-impor", "/apip/impor"),
        ("apip-provinsi", "/apip/provinsi/11"), ("apip-inspektorat", "/apip/inspektorat/11.01"), ("wilayah", "/apip/wilayah"), ("wilayah-baru", "/apip/wilayah/baru"),
        ("wilayah-impor", "/apip/wilayah/impor"), ("perbaikan", "/perbaikan"), ("perbaikan-baru", "/perbaikan/baru"), ("naskah", "/naskah"), ("tindak-lanjut", "/tindak-lanjut"),
        ("panduan", "/panduan"), ("panduan-bkn", "/panduan/sesdep-bkn"), ("mulai", "/?mulai=ya"),
    ];

    /// <summary>One fact of every register of the exchange, as a person reaches it from its list, and what can be done from there.</summary>
    private static readonly (string List, string Fact)[] Facts =
    [
        ("/korespondensi", "/korespondensi/"), ("/perwakilan", "/perwakilan/"), ("/pengiriman", "/pengiriman/"), ("/kode", "/kode/"), ("/kode/nomenklatur", "/kode/nomenklatur/"), ("/apip", "/apip/"),
        ("/apip/wilayah", "/apip/wilayah/"), ("/perbaikan", "/perbaikan/"), ("/masalah", "/masalah/"), ("/naskah", "/naskah/"), ("/tindak-lanjut", "/tindak-lanjut/"),
    ];

    private static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Main_pages_have_no_serious_barrier_and_nothing_to_complain_about(int width)
    {
        var page = await portal.SignedInAsync("bkn@demo.local", width);
        var watch = new Watch(page);
        List<string> problems = [];
        foreach (var (name, path) in Pages)
        {
            await page.OpenAsync(path);
            problems.AddRange(await LookAsync(page, watch, name, width));
        }

        // One deadline, reached as a person reaches it.
        await page.OpenAsync("/tenggat");
        await page.Locator("main a[href*='/tenggat/']").First.ClickAsync();
        await page.Locator(".formula").WaitForAsync();
        problems.AddRange(await LookAsync(page, watch, "satu-tenggat", width));
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_page_of_every_kind_of_fact_has_no_serious_barrier_and_nothing_to_complain_about(int width)
    {
        var page = await portal.SignedInAsync("itjen@demo.local", width);
        var watch = new Watch(page);
        List<string> problems = [];
        foreach (var (list, fact) in Facts)
        {
            await page.OpenAsync(list);
            await page.WaitForFunctionAsync("() => document.querySelectorAll('.mud-skeleton').length === 0");
            var paths = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a')].map(a => a.getAttribute('href') ?? '')");
            var path = paths.FirstOrDefault(p => p.StartsWith(fact, StringComparison.Ordinal) && Guid.TryParse(p[fact.Length..], out _));
            Assert.True(path is not null, $"{list} leads to no fact: {string.Join(' ', paths)}");
            await page.OpenAsync(path);
            problems.AddRange(await LookAsync(page, watch, $"satu-{fact.Trim('/').Replace('/', '-')}", width));
            var correct = page.Locator($"main a[href='{path}/koreksi']");
            if (await correct.CountAsync() == 0)
                continue;
            await page.OpenAsync($"{path}/koreksi");
            problems.AddRange(await LookAsync(page, watch, $"koreksi-{fact.Trim('/').Replace('/', '-')}", width));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_opens_over_a_page_has_no_serious_barrier(int width)
    {
        var page = await portal.SignedInAsync("bkn@demo.local", width);
        var watch = new Watch(page);
        await page.OpenAsync("/akses");
        await page.Locator("details.why summary").ClickAsync();
        var problems = (await LookAsync(page, watch, "mengapa", width)).ToList();
        await page.Locator("main h1").FocusAsync();
        await page.Keyboard.PressAsync("?");
        problems.AddRange(await LookAsync(page, watch, "pintasan", width));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+k");
        problems.AddRange(await LookAsync(page, watch, "palet", width));
        await page.Keyboard.TypeAsync("laporan");
        await page.Locator("#cari-saran").GetByText("di seluruh portal").WaitForAsync();
        problems.AddRange(await LookAsync(page, watch, "palet-laporan", width));
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_sign_in_page_has_no_serious_barrier_and_nothing_to_complain_about(int width)
    {
        await using var window = await portal.OpenAsync(width);
        var page = await window.NewPageAsync();
        var watch = new Watch(page);
        await page.GotoAsync("/akun/masuk");
        var problems = await LookAsync(page, watch, "masuk", width);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, Watch watch, string name, int width)
    {
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.mud-skeleton').length === 0");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{width}-{name}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
        var problems = new List<string>();
        var tooWide = await page.EvaluateAsync<string?>(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? null
                : document.documentElement.scrollWidth + ' px: ' + [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 3).map(e => e.tagName + '.' + e.className).join(', ')
            """);
        if (tooWide is not null)
            problems.Add($"{name} at {width}: wider than the screen, {tooWide}");
        var axe = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        problems.AddRange(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v =>
            $"{name} at {width}: {v.Impact} {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        problems.AddRange(watch.Take().Select(c => $"{name} at {width}: {c}"));
        return problems;
    }
}
