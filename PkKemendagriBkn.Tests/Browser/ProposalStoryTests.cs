using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>What binds both: a clerk of Itjen proposes an addendum, and BKN's leader confirms it on a phone.</summary>
public class ProposalStoryTests(LivePortal portal)
{
    [Fact]
    public async Task One_party_proposes_an_addendum_and_the_other_confirms_it()
    {
        Look.RequireEvery();
        var clerk = await portal.SignedInAsync("itjen@demo.local");
        await clerk.OpenAsync("/peristiwa/baru/adendum");
        await clerk.Field("Tanggal kesepakatan").FillAsync(LivePortal.Today);
        await clerk.Field("Mulai berlaku").FillAsync(LivePortal.Today.AddDays(300));
        await clerk.Field("Pemberitahuan keadaan kahar (hari)").FillAsync("21");
        await clerk.Field("Uraian").FillAsync("Pemberitahuan keadaan kahar menjadi dua puluh satu hari.");
        await clerk.Field("Nomor surat").FillAsync("UJI-ADD-1/2026");
        await clerk.Field("Tanggal surat").FillAsync(LivePortal.Today);
        await clerk.Field("Hal").FillAsync("Adendum pertama");
        await clerk.PressButtonAsync("Ajukan usulan");
        await clerk.IsAtRecordAsync();
        await Expect(clerk.Locator(".proposal")).ToContainTextAsync("menunggu konfirmasi BKN");
        await Expect(clerk.GetByRole(AriaRole.Button, new() { Name = "Konfirmasi" })).ToHaveCountAsync(0);

        var leader = await portal.SignedInAsync("pimpinan.bkn@demo.local", width: 390);
        await leader.OpenAsync("/");
        var waiting = leader.Locator("li", new() { HasText = "Jawab usulan pihak lain: Pemberitahuan keadaan kahar" });
        await waiting.GetByRole(AriaRole.Link, new() { Name = "Jawab:" }).ClickAsync();
        await leader.IsAtAsync(new Uri(clerk.Url).AbsolutePath);
        await leader.PressButtonAsync("Konfirmasi");
        await leader.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Konfirmasi" }).ClickAsync();
        await Expect(leader.Locator(".proposal")).ToContainTextAsync("Dikonfirmasi oleh");
    }
}
