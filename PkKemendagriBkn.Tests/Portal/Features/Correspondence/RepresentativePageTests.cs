using System.Text;
using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

public sealed class RepresentativePageTests : PageTests
{
    [Fact]
    public async Task The_page_shows_who_represents_whom_on_the_day_that_is_looked_at()
    {
        await Host.ChangeAsync(await Host.ChangeFormAsync(On(10, 1)));
        var cards = Pages.Open<RepresentativesPage>("/perwakilan", Host.Bkn).Find(".representatives").TextContent;
        Assert.All(["admppupd.itjenkemendagri@gmail.com", "sesdep.sidigimasn@bkn.go.id"], part => Assert.Contains(part, cards, StringComparison.Ordinal));
        Assert.DoesNotContain("Rina Contoh", cards, StringComparison.Ordinal);
        Pages.AsOf = On(10, 1);
        Assert.Contains("Rina Contoh", Pages.Open<RepresentativesPage>("/perwakilan", Host.Bkn).Find(".representatives").TextContent, StringComparison.Ordinal);
        Pages.AsOf = new DateOnly(2025, 8, 26);
        Assert.Contains("Belum ada perwakilan yang berlaku", Pages.Open<RepresentativesPage>("/perwakilan", Host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_narrowed_and_says_what_each_is_worth_on_the_day()
    {
        await Host.ChangeAsync(await Host.ChangeFormAsync(On(10, 1)));
        Assert.Equal(2, Pages.Open<RepresentativesPage>("/perwakilan?pihak=kesatu", Host.Bkn).FindAll("tbody tr").Count);
        var row = Assert.Single(Pages.Open<RepresentativesPage>("/perwakilan?cari=RINA", Host.Bkn).FindAll("tbody tr")).TextContent;
        Assert.All(["Rina Contoh", "Akan berlaku", "1 Oktober 2026 sampai ada perubahan"], part => Assert.Contains(part, row, StringComparison.Ordinal));
        Assert.Contains("Tidak ada yang cocok", Pages.Open<RepresentativesPage>("/perwakilan?cari=zzz", Host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_shows_the_thirty_days_while_it_is_typed_and_then_its_page()
    {
        var page = Pages.Open<RepresentativeFormPage>("/perwakilan/ganti", Host.Itjen);
        Assert.Equal("admppupd.itjenkemendagri@gmail.com", page.Field("Surel").GetAttribute("value"));
        page.Fill("Surel", "umum@");
        page.Fill("Perubahan mulai berlaku", "2026-09-15");
        Assert.All(["Pemberitahuan perubahan perwakilan", "Lewat tenggat", "16 Agustus 2026"],
            part => Assert.Contains(part, page.Find(".preview").TextContent, StringComparison.Ordinal));
        page.Submit();
        Assert.Contains("tidak lengkap", page.Field("Surel").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        page.Fill("Surel", "umum@itjen.example.id");
        page.Fill("Perubahan mulai berlaku", "2026-10-15");
        page.Fill("Tanggal pemberitahuan tertulis (boleh kosong)", "2026-09-01");
        page.Submit();
        page.WaitForAssertion(() => Assert.StartsWith("/perwakilan/0", Pages.At, StringComparison.Ordinal));

        var id = Guid.Parse(Pages.At["/perwakilan/".Length..]);
        var stored = await Host.FindAsync<Representative>(id);
        var detail = Pages.Open<RepresentativePage>(Pages.At, Host.Itjen, id);
        Assert.Single(detail.FindAll($"a[href='/perwakilan/{stored.ReplacesId}']"));
        Assert.All(["Mencatat perubahan perwakilan", "15 Oktober 2026", "Terpenuhi"], part => Assert.Contains(part, detail.Markup, StringComparison.Ordinal));
        var change = Pages.Open<EventPage>($"/peristiwa/{stored.ChangeId}", Host.Bkn, stored.ChangeId);
        Assert.Single(change.FindAll($"a[href='/perwakilan/{id}']"));
        Assert.Contains("Mencatat perubahan perwakilan", change.Find(".steps").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_the_agreement_are_offered_to_nobody_for_correction()
    {
        var now = await Host.NowAsync(Party.First);
        var page = Pages.Open<RepresentativePage>($"/perwakilan/{now.Id}", Host.Itjen, now.Id);
        Assert.Empty(page.FindAll($"a[href='/perwakilan/{now.Id}/koreksi']"));
        Assert.Single(page.FindAll("a[href='/perwakilan/ganti']"));
    }

    [Fact]
    public async Task A_correction_begins_with_what_stands()
    {
        var id = await Host.ChangeAsync(await Host.ChangeFormAsync(On(10, 1), On(8, 20)));
        var page = Pages.Open<RepresentativeFormPage>($"/perwakilan/{id}/koreksi", Host.Itjen, id);
        Assert.Equal("20/08/2026", page.Field("Tanggal pemberitahuan tertulis (boleh kosong)").GetAttribute("value"));
        page.Fill("Jabatan (boleh kosong)", "Kepala Bagian Perencanaan");
        page.Fill("Alasan", "Salah jabatan.");
        page.Submit();
        page.WaitForAssertion(() => Assert.Equal($"/perwakilan/{id}", Pages.At));
        Assert.Equal("Kepala Bagian Perencanaan", (await Host.FindAsync<Representative>(id)).Position);
    }

    [Fact]
    public async Task The_list_goes_out_as_a_file()
    {
        var export = Host.Get<IEnumerable<ListExport>>().Single(e => e.Slug == "perwakilan");
        using var file = new MemoryStream();
        await Host.Get<RunExport>()
            .WriteAsync(export, ExportFormat.Csv, new ExportQuery([new("pihak", "kedua")], Host.Today), false, file,
                Xunit.TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(file.ToArray()).TrimEnd().Split("\r\n");
        Assert.Contains("sesdep.sidigimasn@bkn.go.id", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }
}
