using Bunit;
using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Apip.ApipSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Apip;

public sealed class ApipPageTests : PageTests
{
    private const int MostCommands = 12;

    [Fact]
    public void Empty_pages_say_what_belongs_in_them_and_only_the_secretariats_are_offered_to_record()
    {
        var page = Pages.Open<ApipPage>("/apip", Host.Bkn);
        Assert.Contains("Pasal 4 ayat (2) huruf c", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("a[href='/unduh/apip-templat.xlsx']"));
        Assert.Single(page.FindAll("a[href='/apip/impor']"));
        Assert.Empty(Pages.Open<ApipPage>("/apip", Host.As(Role.Auditor, null)).FindAll("a[href='/apip/impor']"));
        Assert.Contains("portal tidak menebaknya", Pages.Open<RegionMappingsPage>("/apip/wilayah", Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Contains("Belum ada data agregat", OpenProvince("11").Markup, StringComparison.Ordinal);
        Assert.Contains("Belum ada data agregat", OpenUnit("11.01").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_country_shows_sums_charts_with_tables_a_ranking_and_what_is_missing()
    {
        await Host.GiveAsync(On(3, 31), "kode,pelaksana,ppupd muda\n11,10,3\n12,4,2\n");
        var latest = await Host.GiveAsync(On(6, 30), "kode,pelaksana,ppupd muda\n11,1012,4\n12,4,20\n");
        var page = Pages.Open<ApipPage>("/apip?urut=-ppupd", Host.Bkn);
        Assert.All(["30 Juni 2026", "1.016", "pada 2 dari 546 Inspektorat Daerah", "kebutuhan nasional 23.100 *", "pernyataan Inspektur Jenderal",
            "544 dari 546", "Provinsi Aceh: 23 dari 24"],
            part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));
        var ranked = page.FindAll("a.title[href^='/apip/provinsi/']").Select(a => a.TextContent).ToList();
        Assert.Equal((38, "Sumatera Utara", "Aceh"), (ranked.Count, ranked[0], ranked[1]));
        Assert.Equal(2, page.FindAll("figure.chart table").Count);
        Assert.Contains("1.016", page.FindAll("figure.chart table")[0].TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("polyline.bar-tone-2"));
        Assert.Equal("Yang ditampilkan", page.Find($"a[href='/apip/{latest.Id}'].title").Closest("tr")!.QuerySelector("td:last-child")!.TextContent);
    }

    [Fact]
    public async Task A_province_and_a_unit_show_their_own_figures()
    {
        var given = await Host.GiveAsync(On(6, 30), "kode,irban,pelaksana,ppupd muda,kebutuhan ppupd muda\n11,,10,3,6\n11.01,,7,,\n11.01,II,1,,\n");
        var province = OpenProvince("11");
        Assert.All(["Provinsi Aceh", "terisi 3 dari kebutuhan 6 (50,0%)", "pada 2 dari 24", "Inspektorat Kabupaten Aceh Tenggara",
            "Inspektorat Pembantu II, Kabupaten Aceh Selatan"], part => Assert.Contains(part, province.Markup, StringComparison.Ordinal));
        Assert.Single(OpenProvince("11", "?jenis=pembantu").FindAll("a.title"));
        var unit = OpenUnit("11.01");
        Assert.All(["Inspektorat Kabupaten Aceh Selatan", "30 Juni 2026", $"/apip/{given.Id}/unit/11.01", "/apip/inspektorat/11.01-II"],
            part => Assert.Contains(part, unit.Markup, StringComparison.Ordinal));
        Assert.Contains("tidak ada dalam data", OpenUnit("11.02").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_shows_its_checks_its_seal_and_its_units()
    {
        await Host.GiveAsync(On(3, 31), "kode,pelaksana\n11,10\n");
        var given = await Host.GiveAsync(On(6, 30), "kode,pelaksana\n11,30\n12,3\n");
        var page = Pages.Open<ApipReturnPage>($"/apip/{given.Id}", Host.Bkn, given.Id);
        Assert.All(["Cocok dengan angka yang tersimpan", "lebih dari 30% dan paling sedikit 5 orang",
            "Inspektorat Provinsi Aceh: Pelaksana berubah dari 10 menjadi 30.", "Pembandingnya data per 31 Maret 2026", "Inspektorat Provinsi Sumatera Utara"],
            part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll($"a[href='/unduh/apip.xlsx?data={given.Id}']"));
        Assert.Single(Pages.Open<ApipReturnPage>($"/apip/{given.Id}?provinsi=12", Host.Bkn, given.Id).FindAll(".records.stacked tbody tr"));
    }

    [Fact]
    public async Task One_figure_is_corrected_on_its_unit_and_its_history_reads_in_words()
    {
        var given = await Host.GiveAsync(On(6, 30), "kode,pelaksana,ppupd muda\n11,10,3\n");
        Assert.Empty(OpenFigures(given.Id, "11", Host.Bkn).FindAll("form"));
        var page = OpenFigures(given.Id, "11", Host.Itjen);
        page.Fill("Jabatan", nameof(ApipPosition.PpupdAhliMuda));
        Assert.Equal("3", page.Field("Jumlah pegawai").GetAttribute("value"));
        page.Fill("Jumlah pegawai", "-4");
        page.Submit();
        Assert.Contains("tidak boleh kurang dari 0", page.Markup, StringComparison.Ordinal);
        page.Fill("Jumlah pegawai", "4");
        page.Fill("Alasan", "Salah hitung.");
        page.Submit();
        page.WaitForAssertion(() => Assert.Equal("4", page.FindAll("tbody tr")[2].QuerySelector("td")!.TextContent));
        var history = Pages.Open<ApipReturnPage>($"/apip/{given.Id}", Host.Bkn, given.Id).Find(".steps li").TextContent;
        Assert.All(["Mengoreksi angka data agregat APIP", "Salah hitung.", "Jumlah pegawai PPUPD Ahli Muda, Inspektorat Provinsi Aceh: 3 → 4"],
            part => Assert.Contains(part, history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_header_is_corrected_on_its_form()
    {
        var given = await Host.GiveAsync(On(6, 30), "kode,pelaksana\n11,10\n");
        var page = Pages.Open<ApipReturnFormPage>($"/apip/{given.Id}/koreksi", Host.Itjen, given.Id);
        page.Fill("Keadaan data per tanggal", "2026-06-29");
        page.Fill("Alasan", "Salah tanggal.");
        page.Fill("Tanggal surat", "2026-06-29");
        page.Submit();
        page.WaitForAssertion(() => Assert.Equal($"/apip/{given.Id}", Pages.At));
        Assert.Equal(On(6, 29), (await Host.FindAsync<ApipReturn>(given.Id)).AsOfOn);
    }

    [Fact]
    public async Task Two_returns_stand_side_by_side_with_signs_and_words()
    {
        var before = await Host.GiveAsync(On(3, 31), "kode,pelaksana\n11,10\n12,3\n13,5\n");
        var after = await Host.GiveAsync(On(6, 30), "kode,pelaksana\n11,13\n13,1\n14,2\n");
        var page = OpenComparison(after.Id, before.Id, "?urut=unit");
        Assert.Equal(["+3", "tidak lagi dilaporkan", "-4", "baru dilaporkan"],
            page.FindAll("table")[0].QuerySelectorAll("tbody td:last-child").Select(c => c.TextContent));
        Assert.Contains("Tidak ada yang berbeda", OpenComparison(after.Id, before.Id, "?provinsi=96").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_begins_with_its_header_and_goes_on_to_the_file()
    {
        var page = Pages.Open<ApipImportPage>("/apip/impor", Host.Bkn);
        page.Submit();
        Assert.Contains("Isi tanggal keadaan data", page.Markup, StringComparison.Ordinal);
        page.Fill("Keadaan data per tanggal", "2026-06-30");
        page.Fill("Tanggal diberikan oleh BKN", "2026-07-10");
        page.Fill("Bentuk berkas", "panjang");
        page.Submit();
        page.WaitForAssertion(() => Assert.IsType<ApipLongImport>(page.FindComponent<ImportWizard>().Instance.Import));
        Assert.Contains("30 Juni 2026", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_is_recorded_on_its_form_shown_on_its_page_and_found_in_its_list()
    {
        var form = Pages.Open<RegionMappingFormPage>("/apip/wilayah/baru", Host.Bkn);
        form.Fill("Kode SIASN", "5100");
        form.Fill("Kode Kemendagri", "99");
        form.Submit();
        Assert.Contains("tidak ada dalam daftar wilayah", form.Markup, StringComparison.Ordinal);
        form.Fill("Kode Kemendagri", "11");
        form.Fill("Berlaku sejak", "2026-01-01");
        form.Submit();
        form.WaitForAssertion(() => Assert.StartsWith("/apip/wilayah/0", Pages.At, StringComparison.Ordinal));
        var id = Guid.Parse(Pages.At["/apip/wilayah/".Length..]);
        Assert.Equal("11", (await Host.FindAsync<RegionMapping>(id)).RegionCode);
        Assert.Contains("Provinsi Aceh", Pages.Open<RegionMappingPage>(Pages.At, Host.Bkn, id).Markup, StringComparison.Ordinal);
        Assert.Single(Pages.Open<RegionMappingsPage>("/apip/wilayah?cari=aceh", Host.Bkn).FindAll("tbody tr"));
        Assert.Single(Pages.Open<RegionMappingsPage>("/apip/wilayah/impor", Host.Bkn).FindAll("a[href='/apip/wilayah/impor']"));
    }

    [Fact]
    public async Task Pages_take_few_commands_however_many_returns_there_are()
    {
        var first = await Host.GiveAsync(new DateOnly(2025, 9, 1), WholeCountry(1));
        // The frame of a fact reads all facts once; returns are none that a deadline is concluded from.
        Pages.Open<ApipReturnPage>($"/apip/{first.Id}", Host.Itjen, first.Id);
        var few = await CommandsAsync(first.Id, first.Id);
        Guid last = default;
        for (var i = 2; i <= 20; i++)
            last = (await Host.GiveAsync(new DateOnly(2025, 9, 1).AddDays(i * 7), WholeCountry((ulong)i))).Id;
        var many = await CommandsAsync(last, first.Id);
        Assert.All(many, count => Assert.InRange(count, 1, MostCommands));
        // The first return has none before it to be read; everything else is the same.
        Assert.Equal(few[..3].Append(few[3] + 1).Concat(few[4..5]), many[..5]);
    }

    private async Task<List<int>> CommandsAsync(Guid id, Guid other)
    {
        var counts = new List<int>();
        await CountAsync(() => Pages.Open<ApipPage>("/apip", Host.Itjen));
        await CountAsync(() => OpenProvince("11"));
        await CountAsync(() => OpenUnit("11.01"));
        await CountAsync(() => Pages.Open<ApipReturnPage>($"/apip/{id}", Host.Itjen, id));
        await CountAsync(() => OpenFigures(id, "11", Host.Itjen));
        if (id != other)
            await CountAsync(() => OpenComparison(id, other));
        return counts;

        async Task CountAsync(Action open)
        {
            await Host.UploadAsync(Host.Itjen);
            Host.Sql.Reset();
            open();
            counts.Add(Host.Sql.Count);
        }
    }

    private IRenderedComponent<ApipProvincePage> OpenProvince(string code, string query = "") =>
        Open<ApipProvincePage>($"/apip/provinsi/{code}{query}", Host.Itjen, ("Code", code));

    private IRenderedComponent<ApipUnitPage> OpenUnit(string code) => Open<ApipUnitPage>($"/apip/inspektorat/{code}", Host.Itjen, ("Code", code));

    private IRenderedComponent<ApipFigurePage> OpenFigures(Guid id, string code, Actor by) =>
        Open<ApipFigurePage>($"/apip/{id}/unit/{code}", by, ("Id", id), ("Code", code));

    private IRenderedComponent<ApipComparisonPage> OpenComparison(Guid id, Guid other, string query = "") =>
        Open<ApipComparisonPage>($"/apip/{id}/banding/{other}{query}", Host.Itjen, ("Id", id), ("Other", other));

    private IRenderedComponent<T> Open<T>(string address, Actor by, params (string Name, object Value)[] route)
        where T : IComponent => Pages.Open<T>(address, by, p =>
    {
        foreach (var (name, value) in route)
            p.TryAdd(name, value);
    });
}
