using Bunit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Features.Codes;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Codes.CodeFacts;

namespace PkKemendagriBkn.Tests.Portal.Features.Codes;

public sealed class NomenclaturePageTests : PageTests
{
    [Fact]
    public async Task The_three_known_pairs_stand_there_from_the_beginning_and_a_recorded_one_goes_before_its_own()
    {
        var page = Pages.Open<NomenclaturePage>("/kode/nomenklatur", Host.Bkn);
        Assert.Equal(3, page.FindAll("tbody tr").Count);
        Assert.All(["Pengawas Pemerintahan Ahli Muda", "03902", "PermenPAN-RB 36/2020", "Bawaan portal", "Belum ada padanan yang dicatat"],
            part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));

        var id = await Host.MapAsync(Mapping());
        var tables = Pages.Open<NomenclaturePage>("/kode/nomenklatur", Host.Bkn).FindAll("table");
        Assert.Equal((3, 1), (tables[0].QuerySelectorAll("tbody tr").Length, tables[1].QuerySelectorAll("tbody tr").Length));
        Assert.Single(tables[0].QuerySelectorAll($"a[href='/kode/nomenklatur/{id}']"));
        Assert.Contains("Permendagri 54/2021", Pages.Open<NomenclatureMappingPage>($"/kode/nomenklatur/{id}", Host.Bkn, id).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Itjen_alone_is_offered_to_map_and_BKN_is_told_why()
    {
        Assert.Single(Pages.Open<NomenclaturePage>("/kode/nomenklatur", Host.Itjen).FindAll("a[href='/kode/nomenklatur/baru']"));
        Assert.Empty(Pages.Open<NomenclaturePage>("/kode/nomenklatur", Host.Bkn).FindAll("a[href='/kode/nomenklatur/baru']"));
        Assert.Contains("instansi pembina", Pages.Open<NomenclatureFormPage>("/kode/nomenklatur/baru", Host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_is_refused_at_its_field_keeps_what_was_typed_and_then_stands()
    {
        var page = Pages.Open<NomenclatureFormPage>("/kode/nomenklatur/baru", Host.Itjen);
        page.Fill("Nama jabatan lama", "Pengawas Pemerintahan Muda");
        page.Fill("Id lama", "lama");
        page.Fill("Nama jabatan baru", "PPUPD Ahli Muda");
        page.Fill("Id baru", "LAMA");
        page.Fill("Dasar", "PermenPAN-RB 36/2020");
        page.Fill("Berlaku mulai", "2026-01-01");
        page.Submit();
        Assert.Contains("sama dengan jabatan lama", page.Field("Id baru").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Pengawas Pemerintahan Muda", page.Field("Nama jabatan lama").GetAttribute("value"));
        page.Fill("Id baru", "baru");
        page.Submit();
        page.WaitForAssertion(() => Assert.StartsWith("/kode/nomenklatur/0", Pages.At, StringComparison.Ordinal));
        var stored = await Host.FindAsync<NomenclatureMapping>(Guid.Parse(Pages.At["/kode/nomenklatur/".Length..]));

        var form = Pages.Open<NomenclatureFormPage>($"/kode/nomenklatur/{stored.Id}/koreksi", Host.Itjen, stored.Id);
        form.Fill("Kode lama (boleh kosong)", "00022");
        form.Fill("Alasan", "Kode belum terisi.");
        form.Submit();
        form.WaitForAssertion(() => Assert.Equal($"/kode/nomenklatur/{stored.Id}", Pages.At));
        Assert.Equal("00022", (await Host.FindAsync<NomenclatureMapping>(stored.Id)).OldCode);
    }

    [Fact]
    public void A_pasted_list_is_told_line_by_line_and_narrowed()
    {
        var page = Pages.Open<NomenclatureCheckPage>("/kode/nomenklatur/periksa", Host.Bkn);
        page.Find("textarea#daftar-jabatan").Change("Pengawas Pemerintahan Utama\n3902\n22001;Pengawas Pemerintahan Muda\n2018971\nAuditor Pelaksana Lanjutan");
        Button(page, "Periksa").Click();
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("tbody tr").Count));
        var rows = page.FindAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.All([(0, "tidak pernah ada"), (1, "03902"), (2, "Kode 03902"), (3, "JFU 2018971"), (4, "Auditor Mahir")],
            e => Assert.Contains(e.Item2, rows[e.Item1], StringComparison.Ordinal));
        // What the download sends back is the list itself.
        Assert.Contains("22001;Pengawas Pemerintahan Muda", page.Find("form textarea[name=daftar]").TextContent, StringComparison.Ordinal);

        page.Fill("Hasil", nameof(PositionVerdict.LookAlike));
        Assert.Single(page.FindAll("tbody tr"));
        page.Fill("Catatan penulisan", nameof(PositionTrap.LeadingZeroLost));
        Assert.Empty(page.FindAll("tbody tr"));
        page.Fill("Hasil", "");
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public void An_empty_list_is_asked_for()
    {
        var page = Pages.Open<NomenclatureCheckPage>("/kode/nomenklatur/periksa", Host.Bkn);
        Button(page, "Periksa").Click();
        Assert.Contains("Daftar masih kosong", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<NomenclatureCheckPage> page, string text) =>
        page.FindAll("button").Single(b => b.TextContent.Trim() == text);
}
