using System.Text;
using Microsoft.Playwright;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>Two files become minutes that both parties have signed.</summary>
public sealed class MatchingStoryTests
{
    [Fact]
    public async Task Two_files_are_matched_reviewed_with_keys_and_signed_for_by_both()
    {
        Look.RequireEvery();
        // Leaders' accounts get their own second factors here.
        await using var own = new LivePortal();
        var itjen = await own.SignedInAsync("itjen@demo.local");
        var matching = await PrepareAsync(itjen);
        await itjen.PressButtonAsync("Simpan dan periksa berkas");
        await AssessAsync(itjen);
        await itjen.OpenAsync(matching);

        // The files have a damaged NIP, one that comes twice and a line that is too short: somebody decides to go on.
        await itjen.Field("Keputusan atas kekurangan berkas").SelectOptionAsync("Tetap melanjutkan");
        await itjen.PressButtonAsync("Jalankan pemadanan");
        await Expect(itjen.GetByRole(AriaRole.Heading, new() { Name = "Neraca kedua sisi" })).ToBeVisibleAsync();
        await itjen.PressLinkAsync("Telaah hasil pemadanan");
        await ReviewAsync(itjen);
        await itjen.GetByLabel("Data pada sisi A milik").SelectOptionAsync("BKN");
        await itjen.PressButtonAsync("Kunci telaah");

        await itjen.PressLinkAsync("Susun berita acara dari hasil ini");
        await itjen.PressButtonAsync("Mulai menulis");
        await itjen.IsWritingAsync();
        await Expect(itjen.Locator("main")).ToContainTextAsync("SIASN uji");
        await itjen.NamePeopleAsync();
        await Expect(itjen.Locator(".gaps")).ToHaveCountAsync(0);
        await itjen.IsSavedAsync();
        var minutes = new Uri(itjen.Url).AbsolutePath.Replace("/tulis", "", StringComparison.Ordinal);
        await itjen.PressButtonAsync("Selesai menulis");
        await itjen.TakeStepAsync("Teruskan kepada pihak lain");

        var bkn = await own.SignedInAsync("bkn@demo.local");
        await bkn.OpenAsync(minutes);
        await Expect(bkn.Locator("main")).ToContainTextAsync("SIASN uji");
        await bkn.TakeStepAsync("Sepakati isinya");
        await SignAsync(await own.SignedInAsync("pimpinan.itjen@demo.local"), minutes);
        await SignAsync(await own.SignedInAsync("pimpinan.bkn@demo.local"), minutes);

        await itjen.OpenAsync(minutes);
        await Expect(itjen.Locator("main")).ToContainTextAsync("Pemeriksaan keaslian");
        await Expect(itjen.Locator("main")).Not.ToContainTextAsync("belum menandatangani");
    }

    /// <returns>The path of the matching.</returns>
    private static async Task<string> PrepareAsync(IPage page)
    {
        await page.OpenAsync("/pemadanan/baru");
        foreach (var (letter, source, file, content) in new[]
        {
            ("A", "SIASN uji", "siasn.csv", ReconciliationSteps.A), ("B", "SIMPEG uji", "simpeg.csv", ReconciliationSteps.B),
        })
        {
            await page.GetByLabel($"Nama sumber {letter}").FillAsync(source);
            await page.Field($"Tanggal pisah batas {letter}").FillAsync(LivePortal.Today.AddDays(-7));
            await UploadAsync(page, $"Berkas data {letter}", file, "text/csv", Encoding.UTF8.GetBytes(content));
        }

        await page.PressButtonAsync("Lanjut ke kolom");
        await page.IsAtRecordAsync();
        await page.WaitUntilReadyAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task AssessAsync(IPage page)
    {
        await page.PressLinkAsync("Catat penilaian dampak");
        await page.IsAtAsync("/pemadanan/penilaian/baru");
        await page.WaitUntilReadyAsync();
        await page.GetByLabel("Disetujui oleh (nama dan jabatan)").FillAsync("Pejabat Peraga, Inspektur");
        await page.Field("Tanggal persetujuan").FillAsync(LivePortal.Today.AddDays(-7));
        await page.Field("Berlaku sampai").FillAsync(LivePortal.Today.AddDays(90));
        await UploadAsync(page, "Dokumen penilaian dampak", "penilaian.pdf", "application/pdf", SampleFiles.Pdf);
        await page.PressButtonAsync("Simpan penilaian");
        await page.IsAtRecordAsync();
    }

    private static async Task UploadAsync(IPage page, string label, string name, string type, byte[] content)
    {
        var picker = page.GetByRole(AriaRole.Group, new() { Name = label });
        await Expect(picker.Locator("input[type=file]")).ToBeEnabledAsync();
        await picker.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });
        await Expect(picker).ToContainTextAsync("Terunggah");
    }

    /// <summary>Decides every item of every queue with a key, and takes the first decision back once.</summary>
    private static async Task ReviewAsync(IPage page)
    {
        await page.PressButtonAsync("Mulai telaah");
        var queues = page.GetByRole(AriaRole.Navigation, new() { Name = "Antrean telaah" }).GetByRole(AriaRole.Button);
        var item = page.Locator("section[aria-labelledby=butir]");
        var (decided, undone) = (0, false);
        for (var i = 0; i < 3; i++)
        {
            await queues.Nth(i).ClickAsync();
            await Expect(queues.Nth(i)).ToHaveAttributeAsync("aria-pressed", "true");
            for (var left = await LeftAsync(queues.Nth(i)); left > 0; left--, decided++)
            {
                await PressAsync("1", left - 1);
                if (undone || left == 1)
                    continue;
                await PressAsync("z", left);
                await PressAsync("1", left - 1);
                undone = true;
            }

            async Task PressAsync(string key, int left)
            {
                await item.FocusAsync();
                await item.PressAsync(key);
                await Expect(queues.Nth(i)).ToContainTextAsync($"{left} tersisa");
            }
        }

        Assert.True(undone && decided >= 3, $"Only {decided} items were decided.");
    }

    private static async Task<int> LeftAsync(ILocator queue) =>
        int.Parse((await queue.InnerTextAsync()).Split(',')[1].Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task SignAsync(IPage leader, string path)
    {
        await leader.GotoAsync("/akun/totp");
        var secret = (await leader.Locator(".account-secret").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        var step = Totp.StepAt(PortalProcess.Clock.GetUtcNow());
        await leader.GetByLabel("Kode dari aplikasi").FillAsync(Totp.CodeAt(secret, step));
        await leader.GetByLabel("Kata sandi Anda sekarang").FillAsync(DemoUsers.Password);
        await leader.PressButtonAsync("Pasang");
        await Expect(leader.Locator("main")).ToContainTextAsync("Aplikasi autentikator sudah terpasang.");
        await leader.OpenAsync($"{path}/tanda-tangan");
        await leader.GetByLabel("Saya telah membaca naskah ini dan menyetujui isinya.").CheckAsync();
        await leader.GetByLabel("Kata sandi Anda").FillAsync(DemoUsers.Password);
        // A code works once; the one after it is good already.
        await leader.GetByLabel("Kode verifikasi").FillAsync(Totp.CodeAt(secret, Math.Max(step + 1, Totp.StepAt(PortalProcess.Clock.GetUtcNow()))));
        await leader.PressButtonAsync("Tanda tangani");
        await leader.IsAtAsync($"{path}$");
    }
}
