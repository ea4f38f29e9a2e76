using Microsoft.Playwright;
using PkKemendagriBkn.Portal.Identity;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The grave step from the first word to the last with keys alone, each person at a keyboard of their own.</summary>
public sealed class KeyboardStoryTests
{
    [Fact]
    public async Task A_suspension_is_proposed_corrected_approved_and_seen_without_a_mouse()
    {
        Look.RequireEvery();
        // Another story suspends access in the portal that all share.
        await using var own = new LivePortal();
        var officer = await own.SignedInAsync("bkn2@demo.local");
        await officer.OpenAsync("/akses");
        await officer.EnterAsync("Usulkan penghentian sementara");
        await officer.IsAtAsync("/akses/usul/penghentian$");
        await Expect(officer.Locator("aside.preview")).ToContainTextAsync("Berhak");
        await officer.TypeIntoAsync("Nomor surat", "UJI-32/KS/2026");
        await officer.TypeTodayAsync("Tanggal surat");
        await officer.TypeIntoAsync("Hal", "Penghentian sementara akses");

        // Nothing is sent while a field is missing: the keys are led to it, and the rest stays as it was typed.
        await officer.EnterAsync("Ajukan usulan");
        await Expect(officer.Field("Pertimbangan")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(officer.Field("Pertimbangan")).ToBeFocusedAsync();
        await Expect(officer.Field("Nomor surat")).ToHaveValueAsync("UJI-32/KS/2026");
        await officer.Keyboard.TypeAsync("Data balikan belum diterima sampai lewat tenggat.");
        await officer.EnterAsync("Ajukan usulan");
        await officer.IsAtRecordAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync("Anda pengusulnya");

        var leader = await own.SignedInAsync("pimpinan.bkn@demo.local");
        await leader.OpenAsync(new Uri(officer.Url).AbsolutePath);
        await leader.EnterAsync("Setujui");
        var dialog = leader.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Kata sandi Anda")).ToBeFocusedAsync();
        await leader.Keyboard.TypeAsync("bukan-kata-sandinya");
        await leader.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await leader.TabToAsync("Kata sandi Anda", back: true);
        await leader.Keyboard.PressAsync("Control+a");
        await leader.Keyboard.TypeAsync(DemoUsers.Password);
        await leader.EnterAsync("Setujui", inside: "[role=dialog]");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(leader.Locator("main")).ToContainTextAsync("Menyetujui keputusan akses");
        // The button that opened the dialog is gone with what was decided.
        await Expect(leader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        var itjen = await own.SignedInAsync("itjen@demo.local");
        await itjen.OpenAsync("/");
        await Expect(itjen.Locator("main")).ToContainTextAsync("Akses data dihentikan sementara");
    }
}
