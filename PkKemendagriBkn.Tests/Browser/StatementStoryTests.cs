using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>What one party says of the other's receipt: BKN says that Itjen confirmed its letter, and Itjen contests it on a phone.</summary>
public class StatementStoryTests(LivePortal portal)
{
    [Fact]
    public async Task The_sender_says_that_receipt_was_confirmed_and_the_receiver_contests_it()
    {
        var clerk = await portal.SignedInAsync("bkn@demo.local");
        await clerk.OpenAsync("/permintaan/baru");
        await clerk.FillRequestAsync("UJI-BANTAH-1/2026", LivePortal.Today);
        await clerk.RecordRequestAsync();
        await clerk.PressLinkAsync("UJI-BANTAH-1/2026");
        await clerk.IsAtAsync("//[^/]+/korespondensi/[0-9a-f-]+$");
        await clerk.PressLinkAsync("Catat konfirmasi dari penerima");
        await clerk.Field("Tanggal penerimaan dikonfirmasi").FillAsync(LivePortal.Today);
        await clerk.Field("Nama dan jabatan yang mengonfirmasi (pihak penerima)").FillAsync("Petugas persuratan");
        await clerk.Field("Disampaikan kepada (pihak pengirim)").FillAsync("Petugas Sesdep");
        await clerk.GetByLabel("Cara konfirmasi").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await clerk.PressButtonAsync("Catat konfirmasi dari penerima");
        await clerk.IsAtAsync("//[^/]+/korespondensi/[0-9a-f-]+$");
        await Expect(clerk.Locator("main")).ToContainTextAsync("Penerimaan telah dikonfirmasi, menurut pengirim");

        var other = await portal.SignedInAsync("itjen@demo.local", width: 390);
        await other.OpenAsync(new Uri(clerk.Url).AbsolutePath);
        await other.PressLinkAsync("Bantah konfirmasi itu");
        await other.Field("Alasan").FillAsync("Tidak seorang pun di sini mengonfirmasinya.");
        await other.Field("Nomor surat").FillAsync("UJI-BANTAH-2/2026");
        await other.Field("Tanggal surat").FillAsync(LivePortal.Today);
        await other.Field("Hal").FillAsync("Bantahan");
        await other.PressButtonAsync("Bantah konfirmasi itu");
        await other.IsAtAsync("//[^/]+/korespondensi/[0-9a-f-]+$");
        await Expect(other.Locator("section.card", new() { HasText = "Pernyataan kedua pihak" })).ToContainTextAsync("Tidak seorang pun di sini");

        // Both see the same: the word is contested, and the sender may answer.
        await clerk.ReloadAsync();
        await Expect(clerk.Locator("main")).ToContainTextAsync("Tidak seorang pun di sini mengonfirmasinya.");
        await Expect(clerk.GetByRole(AriaRole.Link, new() { Name = "Jawab bantahan" })).ToHaveCountAsync(1);
    }
}
