using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Features.Codes;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Codes.CodeFacts;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Codes;

public sealed class CodePageTests : PageTests
{
    private const int MostCommands = 12;

    [Fact]
    public void An_empty_register_says_what_belongs_in_it_and_who_may_publish()
    {
        var page = Pages.Open<CodeSetsPage>("/kode", Host.As(Role.Leadership, PkKemendagriBkn.Core.Agreements.Party.First));
        Assert.All(["Belum ada kode referensi", "Pasal 3 ayat (1) huruf d"], part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("a[href='/kode/impor']"));
        Assert.Single(Pages.Open<CodeSetsPage>("/kode", Host.Bkn).FindAll("a[href='/kode/impor']"));
    }

    [Fact]
    public async Task The_list_shows_what_is_in_force_and_narrows_by_kind_party_and_text()
    {
        await Host.PublishAsync(Version(On(1, 1), "Januari"));
        await Host.PublishAsync(Version(On(10, 1), "Oktober"), Ppupd.Replace("Muda;MU;N", "Muda;MU;O", StringComparison.Ordinal));
        await Host.PublishAsync(Version(On(2, 1), "Februari", CodeSetKind.Unor), Numbered(3), Host.Bkn);

        var tables = Pages.Open<CodeSetsPage>("/kode", Host.Bkn).FindAll("table");
        Assert.Equal((2, 3), (tables[0].QuerySelectorAll("tbody tr").Length, tables[1].QuerySelectorAll("tbody tr").Length));
        Assert.All(["Jabatan fungsional", "Januari", "1 Januari 2026"],
            part => Assert.Contains(part, tables[0].QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, Versions("?jenis=FunctionalPosition"));
        Assert.Equal(1, Versions("?pihak=Second"));
        Assert.Equal(1, Versions("?cari=OKTO"));
        Assert.Equal(3, Versions("?jenis=bukan-apa-apa&urut=entah"));
        Assert.Contains("Tidak ada yang cocok", Pages.Open<CodeSetsPage>("/kode?cari=Mei", Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Contains("Februari", Pages.Open<CodeSetsPage>("/kode?urut=versi", Host.Bkn).FindAll("table")[1].QuerySelector("tbody tr")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_shows_its_codes_as_given_and_what_changed_since_the_one_before()
    {
        var first = await Host.PublishAsync(Version(On(1, 1), "Januari"));
        var second = await Host.PublishAsync(Version(On(6, 1), "Juni"),
            Ppupd.Replace("Muda;MU;N", "Muda;MU;O", StringComparison.Ordinal)
                .Replace("ff80808135ad75000135bcf5c39c7718;03901;PPUPD Ahli", "FF80808135AD75000135BCF5C39C7718;03901;JF PPUPD Ahli",
                    StringComparison.Ordinal));
        var page = Pages.Open<CodeSetVersionPage>($"/kode/{second}", Host.Itjen, second);
        Assert.All(["Jabatan fungsional: Juni", "FF80808135AD75000135BCF5C39C7718", "03901", "Batas usia pensiun: 58", "Nama berubah: 1", "Status berubah: 2",
            "Huruf besar-kecil id berubah: 1", "Berlaku"], part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));
        Assert.Contains("Digantikan Juni", Pages.Open<CodeSetVersionPage>($"/kode/{first}", Host.Itjen, first).Markup, StringComparison.Ordinal);
        Assert.Equal(2, Rows($"/kode/{second}?status=O", second));
        Assert.Equal(1, Rows($"/kode/{second}?cari=0390&jenjang=PT", second));
        Assert.Equal(1, Rows($"/kode/{second}?cari=ff80808135ad75000135bcf5", second));
        Assert.Contains("Tidak ada yang cocok", Pages.Open<CodeSetVersionPage>($"/kode/{second}?cari=3901", Host.Itjen, second).Markup,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_are_compared_and_the_way_back_too()
    {
        var first = await Host.PublishAsync(Version(On(1, 1), "Januari"));
        var second = await Host.PublishAsync(Version(On(6, 1), "Juni"),
            Heading + "ff80808135ad75000135bcf5c39c7718;03901;PPUPD Ahli Pertama;PT;N;58\n8ae483a67e63e2c3017e7aef0d264b11;03904;PPUPD Ahli Utama;UT;N;65\n");
        var page = Compare($"/kode/{second}/banding/{first}", second, first);
        Assert.Equal(3, page.FindAll("tbody tr").Count);
        Assert.All(["Ditambahkan (1)", "Dihapus (2)", "PPUPD Ahli Utama"], part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));
        Assert.Equal(2, Compare($"/kode/{second}/banding/{first}?beda=Removed", second, first).FindAll("tbody tr").Count);
        Assert.Single(Compare($"/kode/{second}/banding/{first}?cari=22001", second, first).FindAll("tbody tr"));
        Assert.Single(Compare($"/kode/{first}/banding/{second}?beda=Removed", first, second).FindAll("tbody tr"));
        Assert.Contains("Kedua versi sama", Compare($"/kode/{first}/banding/{first}", first, first).Markup, StringComparison.Ordinal);

        var csv = System.Text.Encoding.UTF8.GetString(await Host.ExportAsync("kode-banding", $"?sebelum={first}&sesudah={second}&beda=Added"));
        Assert.Equal(2, csv.TrimEnd().Split('\n').Length);
        Assert.Contains("\"Ditambahkan\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_looks_at_codes_in_force_alone()
    {
        await Host.PublishAsync(Version(On(1, 1), "Januari"));
        await Host.PublishAsync(Version(On(6, 1), "Juni"), Heading + "ff80808135ad75000135bcf5c39c7718;03901;PPUPD Ahli Pertama;PT;N;58\n");
        Assert.Single(Pages.Open<CodeSearchPage>("/kode/cari?cari=ppupd", Host.Bkn).FindAll("tbody tr"));
        Assert.Single(Pages.Open<CodeSearchPage>("/kode/cari?cari=03901&jenis=FunctionalPosition", Host.Bkn).FindAll("tbody tr"));
        Assert.Contains("Tidak ada yang cocok", Pages.Open<CodeSearchPage>("/kode/cari?cari=Pengawas", Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Contains("Ketik yang dicari", Pages.Open<CodeSearchPage>("/kode/cari", Host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_begins_with_what_stands_and_is_refused_at_the_field()
    {
        var id = await Host.PublishAsync(Version(On(1, 1), "Januari"));
        var page = Pages.Open<CodeSetCorrectionPage>($"/kode/{id}/koreksi", Host.Itjen, id);
        Assert.Equal("Januari", page.Field("Nama versi").GetAttribute("value"));
        page.Fill("Nama versi", "");
        page.Fill("Alasan", "Salah nama.");
        page.Submit();
        Assert.Contains("Beri nama versi", page.Field("Nama versi").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        page.Fill("Nama versi", "Januari 2026");
        page.Submit();
        page.WaitForAssertion(() => Assert.Equal($"/kode/{id}", Pages.At));
        Assert.Equal("Januari 2026", (await Host.FindAsync<CodeSetVersion>(id)).Label);
    }

    [Fact]
    public void An_import_asks_for_the_version_first_and_offers_Itjen_its_own_kinds()
    {
        var page = Pages.Open<CodeSetImportPage>("/kode/impor", Host.Itjen);
        Assert.Equal(["Pilih jenis", "Jabatan fungsional", "Jenjang jabatan"], page.Field("Jenis kode").QuerySelectorAll("option").Select(o => o.TextContent));
        page.Submit();
        Assert.Contains("Pilih jenis kode referensi", page.Field("Jenis kode").Closest(".select-field")!.TextContent, StringComparison.Ordinal);
        page.Fill("Jenis kode", nameof(CodeSetKind.FunctionalPosition));
        page.Fill("Nama versi", "Juni 2026");
        page.Fill("Berlaku mulai", "2026-06-01");
        page.Submit();
        page.WaitForAssertion(() => Assert.NotNull(page.FindComponent<ImportWizard>()));
        Assert.Contains("Jabatan fungsional: Juni 2026", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_take_few_commands_however_many_rows_there_are()
    {
        var few = await CommandsAsync(100, On(1, 1), On(2, 1));
        var many = await CommandsAsync(10_000, On(3, 1), On(4, 1));
        Assert.Equal(few, many);
        Assert.All(few, count => Assert.InRange(count, 1, MostCommands));
    }

    private async Task<List<int>> CommandsAsync(int rows, DateOnly from, DateOnly then)
    {
        var first = await Host.PublishAsync(Version(from, $"A {rows}", CodeSetKind.Unor), Numbered(rows, title: $"Unit {rows}"), Host.Bkn);
        var second = await Host.PublishAsync(Version(then, $"B {rows}", CodeSetKind.Unor), Numbered(rows, rows / 4, $"Unit {rows}"), Host.Bkn);
        return
        [
            await CountAsync(p => p.Open<CodeSetsPage>("/kode", Host.Bkn)),
            await CountAsync(p => p.Open<CodeSetVersionPage>($"/kode/{second}?cari=Unit", Host.Bkn, second)),
            await CountAsync(p => p.Open<CodeComparisonPage>($"/kode/{second}/banding/{first}", Host.Bkn,
                c => c.Add(page => page.Id, second).Add(page => page.Other, first))),
            await CountAsync(p => p.Open<CodeSearchPage>("/kode/cari?cari=Bagian", Host.Bkn)),
            await CountAsync(p => p.Open<NomenclaturePage>("/kode/nomenklatur", Host.Bkn)),
        ];

        // Each in a window of its own, since an open page reads again when the address changes; the facts have been read before.
        async Task<int> CountAsync(Action<PageHost> open)
        {
            await using var window = new PageHost(Host);
            window.Open<FactHistoryList>("/", Host.Bkn, l => l.Add(c => c.FactId, Guid.Empty));
            Host.Sql.Reset();
            open(window);
            return Host.Sql.Count;
        }
    }

    private int Versions(string query) => Pages.Open<CodeSetsPage>($"/kode{query}", Host.Bkn).FindAll("table")[1].QuerySelectorAll("tbody tr").Length;

    private int Rows(string address, Guid id) => Pages.Open<CodeSetVersionPage>(address, Host.Itjen, id).FindAll("table.records tbody tr").Count;

    private IRenderedComponent<CodeComparisonPage> Compare(string address, Guid id, Guid other) =>
        Pages.Open<CodeComparisonPage>(address, Host.Bkn, p => p.Add(c => c.Id, id).Add(c => c.Other, other));
}
