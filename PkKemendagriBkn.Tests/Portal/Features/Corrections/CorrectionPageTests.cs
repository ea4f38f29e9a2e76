using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Corrections.CorrectionSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Corrections;

public sealed class CorrectionPageTests : PageTests
{
    private const int MostCommands = 12;

    private IRenderedComponent<CorrectionItemPage> OpenItem(CorrectionItem item, Actor by) =>
        Pages.Open<CorrectionItemPage>($"/perbaikan/{item.ListId}/butir/{item.Id}", by, p => p.Add(x => x.Id, item.ListId).Add(x => x.ItemId, item.Id));

    [Fact]
    public void The_empty_register_says_what_belongs_in_it_and_the_secretariats_are_offered_to_record()
    {
        Assert.Contains("Pasal 3 ayat (1) huruf e", Pages.Open<CorrectionsPage>("/perbaikan", Host.Bkn).Find(".empty-state").TextContent,
            StringComparison.Ordinal);
        foreach (var (by, offers) in new[] { (Host.Itjen, 1), (Host.Bkn, 1), (Host.As(Role.Auditor, null), 0), (Host.As(Role.Leadership, Party.Second), 0) })
            Assert.Equal(offers, Pages.Open<CorrectionsPage>("/perbaikan", by).FindAll("a[href='/perbaikan/baru']").Count);
    }

    [Fact]
    public async Task A_list_is_recorded_on_its_form_and_shows_its_page()
    {
        var page = Pages.Open<CorrectionListFormPage>("/perbaikan/baru", Host.Bkn);
        page.Submit();
        Assert.Contains("Isi judul daftar", page.Field("Judul daftar").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        page.Fill("Judul daftar", "Perbaikan gelar");
        page.Fill("Tanggal disampaikan", "2026-03-02");
        page.Submit();
        page.WaitForAssertion(() => Assert.StartsWith("/perbaikan/0", Pages.At, StringComparison.Ordinal));
        var stored = await Host.FindAsync<CorrectionList>(Guid.Parse(Pages.At["/perbaikan/".Length..]));
        Assert.All(["Perbaikan gelar", "BKN", "2 Maret 2026", "Belum ada butir"],
            part => Assert.Contains(part, Pages.Open<CorrectionListPage>(Pages.At, Host.Bkn, stored.Id).Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_register_shows_how_far_each_list_has_come_and_what_waits_longest()
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        await Host.UpdateAsync(StatusOf(item, 11, On(4, 1)));
        await Host.RecordAsync(Item(list.Id, On(8, 2), "200012312024122002"));
        var row = Pages.Open<CorrectionsPage>("/perbaikan", Host.Bkn).Find("tbody tr").TextContent;
        Assert.All(["Perbaikan TMT jabatan PPUPD", "Itjen Kemendagri", "1 dari 2 tuntas", "Dalam proses 1 · Selesai 1", "30 hari"],
            part => Assert.Contains(part, row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?cari=tmt%20JABATAN", 1)]
    [InlineData("?cari=gelar", 0)]
    [InlineData("?cari=20001231%20202412%201%20001", 1)]
    [InlineData("?cari=199003152015032002", 0)]
    [InlineData("?pihak=First", 1)]
    [InlineData("?pihak=Second", 0)]
    [InlineData("?urut=-butir", 1)]
    [InlineData("?urut=DROP", 1)]
    public async Task Lists_are_found_by_words_by_whole_NIPs_and_by_party(string query, int found)
    {
        await Host.ProposeAsync(On(3, 2));
        Assert.Equal(found, Pages.Open<CorrectionsPage>("/perbaikan" + query, Host.Bkn).FindAll("tbody tr").Count);
    }

    [Theory]
    [InlineData("?cari=santoso", 2)]
    [InlineData("?cari=200012312024121001", 1)]
    [InlineData("?cari=20001231", 0)]
    [InlineData("?kelompok=Open", 1)]
    [InlineData("?kelompok=Done", 1)]
    [InlineData("?kelompok=Returned", 0)]
    [InlineData("?umur=30", 1)]
    [InlineData("?umur=60", 0)]
    [InlineData("?isian=TMT%20jabatan", 2)]
    [InlineData("?isian=Nama", 0)]
    [InlineData("?urut=-status", 2)]
    public async Task Items_are_found_by_name_whole_NIP_group_age_and_field(string query, int found)
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        await Host.UpdateAsync(StatusOf(item, 31, On(4, 1)));
        await Host.RecordAsync(Item(list.Id, On(8, 2), "200012312024122002"));
        var page = Pages.Open<CorrectionListPage>($"/perbaikan/{list.Id}{query}", Host.Bkn, list.Id);
        Assert.Equal(found, page.FindAll("tbody tr").Count);
        Assert.Equal(query == "?cari=20001231", page.Markup.Contains("Tulis NIP lengkap", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Personal_data_is_hidden_until_somebody_who_may_asks_and_the_look_is_on_the_trail()
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        string[] secrets = ["20001231", "Budi", "Santoso", "01-01-2025", "01-02-2025"];
        foreach (var by in new[] { Host.Itjen, Host.Bkn, Host.As(Role.Auditor, null), Host.As(Role.Administrator, null) })
        {
            Assert.All(secrets,
                s => Assert.DoesNotContain(s, Pages.Open<CorrectionListPage>($"/perbaikan/{list.Id}", by, list.Id).Markup, StringComparison.Ordinal));
            Assert.All(secrets, s => Assert.DoesNotContain(s, OpenItem(item, by).Markup, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("Tampilkan data pribadi", OpenItem(item, Host.As(Role.Auditor, null)).Markup, StringComparison.Ordinal);
        var page = Pages.Open<CorrectionListPage>($"/perbaikan/{list.Id}", Host.Bkn, list.Id);
        page.FindAll("button").Single(b => b.TextContent.Contains("Tampilkan data pribadi", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.All(["20001231 202412 1 001", "Budi Santoso", "01-02-2025"],
            s => Assert.Contains(s, page.Markup, StringComparison.Ordinal)));
        var entry = await Host.LastEntryAsync();
        Assert.Equal(("ShowPersonalData", Host.Bkn.UserId, nameof(CorrectionList), list.Id), (entry.Action, entry.ActorId, entry.SubjectType, entry.SubjectId));
    }

    [Fact]
    public async Task A_state_is_told_on_the_items_page_and_its_history_follows()
    {
        var (_, item) = await Host.ProposeAsync(On(3, 2));
        var page = OpenItem(item, Host.Bkn);
        page.Fill("Status SIASN", "67");
        page.Fill("Berlaku sejak", "2026-04-01");
        page.Submit();
        page.WaitForAssertion(() => Assert.All(["67 – Perbaikan Dokumen – BTS", "1 April 2026", "1 – Input Berkas", "2 Maret 2026"],
            s => Assert.Contains(s, page.Find(".steps").TextContent, StringComparison.Ordinal)));
        Assert.Equal(67, (await Host.ItemAsync(item.Id)).StatusCode);
        Assert.Empty(OpenItem(item, Host.As(Role.Auditor, null)).FindAll("form"));
    }

    [Fact]
    public async Task An_item_is_added_and_corrected_on_its_form()
    {
        var list = await Host.RecordAsync(List(On(3, 2)));
        var page = Pages.Open<CorrectionItemFormPage>($"/perbaikan/{list}/butir/baru", Host.Itjen, list);
        page.Fill("NIP", "2.00012E+17");
        page.Fill("Jenis riwayat", "8");
        page.Fill("Isian", "TMT jabatan");
        page.Fill("Nilai usulan", "01-02-2025");
        page.Submit();
        Assert.Contains("rusak oleh Excel", page.Field("NIP").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        page.Fill("NIP", "200012312024121001");
        page.Submit();
        page.WaitForAssertion(() => Assert.StartsWith($"/perbaikan/{list}/butir/0", Pages.At, StringComparison.Ordinal));
        var item = await Host.ItemAsync(Guid.Parse(Pages.At.Split('/')[^1]));

        var form = Pages.Open<CorrectionItemFormPage>($"/perbaikan/{list}/butir/{item.Id}/koreksi", Host.Itjen,
            p => p.Add(x => x.Id, list).Add(x => x.ItemId, item.Id));
        form.WaitForAssertion(() => Assert.Equal("20001231 202412 1 001", form.Field("NIP").GetAttribute("value")));
        Assert.Equal("ShowPersonalData", (await Host.LastEntryAsync()).Action);
        form.Fill("Nilai usulan", "01-03-2025");
        form.Fill("Alasan", "Salah baca.");
        form.Submit();
        form.WaitForAssertion(() => Assert.Equal($"/perbaikan/{list}/butir/{item.Id}", Pages.At));
        Assert.Equal("01-03-2025", (await Host.ItemAsync(item.Id)).ProposedValue);
    }

    [Fact]
    public async Task Pages_take_few_commands_however_many_rows_there_are()
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        await CommandsAsync(); // the engine's facts are read once, and no list changes them
        var few = await CommandsAsync();
        for (var i = 0; i < 30; i++)
            await Host.RecordAsync(List(On(3, 2)));
        await Host.ImportAsync(list.Id, "banyak.csv",
            SampleLists.Csv("NIP,Jenis riwayat,Isian,Nilai usulan\n"
                + string.Concat(Enumerable.Range(1, 300).Select(i => $"2000123120241220{i % 90 + 10},8,Isian {i},y\n"))));
        Assert.Equal(few, await CommandsAsync());
        Assert.All(few, count => Assert.InRange(count, 1, MostCommands));

        async Task<List<int>> CommandsAsync() =>
        [
            await CountAsync(() => Pages.Open<CorrectionsPage>("/perbaikan", Host.Itjen)),
            await CountAsync(() => Pages.Open<CorrectionListPage>($"/perbaikan/{list.Id}", Host.Itjen, list.Id)),
            await CountAsync(() => OpenItem(item, Host.Itjen)),
        ];

        async Task<int> CountAsync(Action open)
        {
            await Host.UploadAsync(Host.Itjen);
            Host.Sql.Reset();
            open();
            return Host.Sql.Count;
        }
    }
}
