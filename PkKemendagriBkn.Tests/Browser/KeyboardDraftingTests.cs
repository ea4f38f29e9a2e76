using Microsoft.Playwright;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>Documents of both parties with keys alone: a report written, sent, remarked on, answered and sent again; minutes signed.</summary>
public sealed class KeyboardDraftingTests
{
    private const string InDialog = "[role=dialog]";

    [Fact]
    public async Task A_report_goes_to_BKN_and_back_without_a_mouse()
    {
        Look.RequireEvery();
        // What is submitted stops clocks that other stories look at.
        await using var own = new LivePortal();
        var itjen = await own.SignedInAsync("itjen@demo.local");
        await itjen.OpenAsync("/naskah/baru/laporan");
        await itjen.TabToAsync("Periode yang dilaporkan");
        await itjen.Keyboard.PressAsync("ArrowDown");
        await itjen.EnterAsync("Mulai menulis");
        await itjen.IsWritingAsync();
        await Expect(itjen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await itjen.TypeIntoAsync("Nomor laporan", "700/UJI-33/2026");
        await itjen.TypeIntoAsync("Nama penanda tangan", "Penanda Uji");
        await itjen.TypeIntoAsync("Jabatan penanda tangan", "Inspektur Jenderal");
        await WriteRichlyAsync(itjen);
        await itjen.TypeIntoAsync("Penjelasan tambahan (boleh kosong)", "Tidak ada kendala.", inside: "#kendala");
        await itjen.TypeIntoAsync("Isi bagian", "Pemadanan dilanjutkan.", inside: "#rekomendasi");
        await FinishAsync(itjen);
        var path = new Uri(itjen.Url).AbsolutePath;
        await TakeStepAsync(itjen, "Ajukan kepada pimpinan");

        var leader = await own.SignedInAsync("pimpinan.itjen@demo.local");
        await leader.OpenAsync(path);
        await TakeStepAsync(leader, "Setujui");

        await itjen.OpenAsync(path);
        await itjen.EnterAsync("Sampaikan kepada BKN");
        await itjen.IsAtAsync("/sampaikan$");
        await Expect(itjen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await itjen.TypeIntoAsync("Nomor surat", "UJI-33/KS/2026");
        await itjen.TypeTodayAsync("Tanggal surat");
        await itjen.TypeIntoAsync("Hal", "Penyampaian laporan");
        await itjen.EnterAsync("Sampaikan");
        await itjen.IsAtAsync($"{path}$");

        var bkn = await own.SignedInAsync("bkn@demo.local");
        await bkn.OpenAsync(path);
        await bkn.TypeIntoAsync("Bagian", "Kendala", inside: "#catatan-telaah");
        await bkn.TypeIntoAsync("Catatan", "Uraikan menurut provinsi.", inside: "#catatan-telaah");
        await bkn.EnterAsync("Tambah catatan");
        await Expect(bkn.Locator("#catatan-telaah")).ToContainTextAsync("Belum dijawab");
        await TakeStepAsync(bkn, "Kembalikan dengan catatan", "Mohon diuraikan.");

        await itjen.OpenAsync(path);
        await TakeStepAsync(itjen, "Perbaiki");
        await itjen.EnterAsync("Tulis");
        await itjen.IsWritingAsync();
        await Expect(itjen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await itjen.TypeIntoAsync("Jawaban", "Sudah diuraikan.", inside: "#kendala");
        await itjen.EnterAsync("Jawab", inside: "#kendala");
        await Expect(itjen.Locator("#kendala")).ToContainTextAsync("Dijawab");
        await itjen.TabToAsync("Penjelasan tambahan (boleh kosong)", inside: "#kendala");
        await itjen.Keyboard.PressAsync("Control+End");
        await itjen.Keyboard.TypeAsync(" Di tiga provinsi data terlambat.");
        await FinishAsync(itjen);
        await TakeStepAsync(itjen, "Ajukan kepada pimpinan");
        await Expect(itjen.Locator("main")).ToContainTextAsync("Di tiga provinsi data terlambat.");
        await Expect(itjen.Locator("main")).ToContainTextAsync("Menunggu pimpinan pihak penyusun.");
    }

    [Fact]
    public async Task Minutes_are_signed_with_password_and_code_without_a_mouse()
    {
        Look.RequireEvery();
        // The leader's account gets its own second factor here.
        await using var own = new LivePortal();
        var itjen = await own.SignedInAsync("itjen@demo.local");
        var path = await itjen.OpenMinutesAsync();
        await itjen.CompleteMinutesAsync();
        await itjen.IsSavedAsync();
        await itjen.PressButtonAsync("Selesai menulis");
        await itjen.TakeStepAsync("Teruskan kepada pihak lain");
        var bkn = await own.SignedInAsync("bkn@demo.local");
        await bkn.OpenAsync(path);
        await bkn.TakeStepAsync("Sepakati isinya");

        var leader = await own.SignedInAsync("pimpinan.itjen@demo.local");
        await leader.GotoAsync("/akun/totp");
        var secret = (await leader.Locator(".account-secret").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        var step = Totp.StepAt(PortalProcess.Clock.GetUtcNow());
        await leader.TypeIntoAsync("Kode dari aplikasi", Totp.CodeAt(secret, step));
        await leader.TypeIntoAsync("Kata sandi Anda sekarang", DemoUsers.Password);
        await leader.EnterAsync("Pasang");
        await Expect(leader.Locator("main")).ToContainTextAsync("Aplikasi autentikator sudah terpasang.");

        await leader.OpenAsync(path);
        await leader.EnterAsync("Tanda tangani");
        await leader.IsAtAsync("/tanda-tangan$");
        await Expect(leader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await leader.TabToAsync("Saya telah membaca naskah ini dan menyetujui isinya.");
        await leader.Keyboard.PressAsync("Space");
        await leader.EnterAsync("Tanda tangani");
        await Expect(leader.GetByLabel("Kata sandi Anda")).ToBeFocusedAsync();
        await leader.Keyboard.TypeAsync(DemoUsers.Password);
        await leader.EnterAsync("Tanda tangani");
        // The password alone does not do; the sentence that says so has the focus.
        await Expect(leader.Locator("main").GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await leader.TabToAsync("Kode verifikasi", back: true);
        // A code works once; the one after it is good already.
        await leader.Keyboard.TypeAsync(Totp.CodeAt(secret, Math.Max(step + 1, Totp.StepAt(PortalProcess.Clock.GetUtcNow()))));
        await leader.Keyboard.PressAsync("Enter");
        await leader.IsAtAsync($"{path}$");
        await Expect(leader.Locator("main")).ToContainTextAsync("Kata sandi dan kode sekali pakai (TOTP)");
    }

    /// <summary>A heading, a list and a table by the tools of the field, each of which gives the focus back to the words; Tab leads out.</summary>
    private static async Task WriteRichlyAsync(IPage page)
    {
        const string Inside = "#pemanfaatan";
        await page.EnterAsync("Subjudul", Inside);
        await page.Keyboard.TypeAsync("Perencanaan kebutuhan");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        foreach (var (tool, words) in new[] { ("Daftar angka", "Auditor"), ("Tabel", "") })
        {
            await page.TabToAsync(tool, back: true, inside: Inside);
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync(words);
            if (words.Length > 0)
            {
                await page.Keyboard.PressAsync("Enter");
                await page.Keyboard.PressAsync("Enter");
            }
        }

        await page.TabToAsync("Tampilan cetak", inside: Inside);
        await Expect(page.Locator($"{Inside} textarea")).ToHaveValueAsync("## Perencanaan kebutuhan\n\n1. Auditor\n\n| Kolom 1 | Kolom 2 |\n| isi | isi |\n");
        var preview = page.Locator($"{Inside} .markup-preview");
        await Expect(preview).ToContainTextAsync("Perencanaan kebutuhan");
        await Expect(preview.Locator("table")).ToContainTextAsync("Kolom 2");
    }

    private static async Task FinishAsync(IPage page)
    {
        await page.EnterAsync("Selesai menulis");
        await page.IsAtAsync("/naskah/[0-9a-f-]+$");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
    }

    private static async Task TakeStepAsync(IPage page, string step, string? reason = null)
    {
        await page.EnterAsync(step);
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        if (reason is not null)
        {
            await Expect(dialog.Locator("textarea").First).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(reason);
        }
        else
        {
            // The dialog takes the focus a moment after it shows; keys before that would be lost.
            await page.WaitForFunctionAsync("() => document.activeElement.closest('[role=dialog], .mud-focus-trap') !== null");
        }

        await page.EnterAsync(step, InDialog);
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
