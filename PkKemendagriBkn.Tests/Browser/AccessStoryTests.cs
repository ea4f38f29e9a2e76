using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The grave step: two persons of BKN suspend access, each in a window of their own.</summary>
public class AccessStoryTests(LivePortal portal)
{
    [Fact]
    public async Task One_officer_proposes_the_leader_approves_with_the_password_and_both_parties_see_it()
    {
        var officer = await portal.SignedInAsync("bkn@demo.local");
        await officer.OpenAsync("/akses/usul/penghentian");
        await Expect(officer.Locator("aside.preview")).ToContainTextAsync("Berhak");
        await officer.Field("Nomor surat").FillAsync("UJI-9/KS/2026");
        await officer.Field("Tanggal surat").FillAsync(LivePortal.Today);
        await officer.Field("Hal").FillAsync("Penghentian sementara akses");
        await officer.Field("Pertimbangan").FillAsync("Data balikan belum diterima sampai lewat tenggat.");
        await officer.PressButtonAsync("Ajukan usulan");
        await officer.IsAtRecordAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync("Anda pengusulnya");
        await Expect(officer.GetByRole(AriaRole.Button, new() { Name = "Setujui" })).ToHaveCountAsync(0);

        var leader = await portal.SignedInAsync("pimpinan.bkn@demo.local", width: 390);
        await leader.OpenAsync(new Uri(officer.Url).AbsolutePath);
        await leader.PressButtonAsync("Setujui");
        var dialog = leader.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Kata sandi Anda").FillAsync("bukan-kata-sandinya");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Setujui" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("tidak cocok");
        await dialog.GetByLabel("Kata sandi Anda").FillAsync(PkKemendagriBkn.Portal.Identity.DemoUsers.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Setujui" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(leader.Locator("main")).ToContainTextAsync("Menyetujui keputusan akses");

        var itjen = await portal.SignedInAsync("itjen@demo.local");
        await itjen.OpenAsync("/");
        await Expect(itjen.Locator("main")).ToContainTextAsync("Akses data dihentikan sementara");
    }
}
