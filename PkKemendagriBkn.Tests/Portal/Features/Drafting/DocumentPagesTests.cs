using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

public sealed class DocumentPagesTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private PageHost pages = null!;
    private DraftingStory drafting = null!;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        pages = new PageHost(host);
        drafting = new DraftingStory(host);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public void An_empty_list_says_what_belongs_here_and_offers_what_one_may_write()
    {
        var itjen = pages.Open<DocumentsPage>("/naskah", host.Itjen);
        Assert.Contains("Belum ada naskah", itjen.Markup, StringComparison.Ordinal);
        Assert.Contains("/naskah/baru/laporan", itjen.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/naskah/baru/laporan", pages.Open<DocumentsPage>("/naskah", host.Bkn).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/naskah/baru/", pages.Open<DocumentsPage>("/naskah", host.As(Role.Auditor, null)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_kind_state_drafter_and_title()
    {
        var report = await drafting.OpenReportAsync("2026-H1");
        var minutes = await drafting.OpenMinutesAsync(host.Bkn);
        await drafting.CompleteAsync(minutes, host.Bkn);
        await drafting.SendAsync(minutes, DraftStep.Offer, host.Bkn);
        void Shows(string query, Guid shown, Guid hidden)
        {
            var page = pages.Open<DocumentsPage>($"/naskah?{query}", host.Itjen);
            Assert.Contains($"/naskah/{shown}", page.Markup, StringComparison.Ordinal);
            Assert.DoesNotContain($"/naskah/{hidden}", page.Markup, StringComparison.Ordinal);
        }

        Shows("jenis=Report", report, minutes);
        Shows("penyusun=Second", minutes, report);
        Shows("cari=PPUPD", minutes, report);
        Assert.Contains("Tidak ada yang cocok", pages.Open<DocumentsPage>("/naskah?keadaan=Signed", host.Itjen).Markup, StringComparison.Ordinal);
        Shows("jenis=Report&keadaan=tidak-ada", report, minutes);
    }

    [Fact]
    public async Task A_period_that_was_reported_is_named_so_before_anyone_writes()
    {
        await drafting.SubmitAsync(await drafting.ApprovedReportAsync("2026-H1"));
        var page = pages.Open<OpenDocumentPage>("/naskah/baru/laporan?periode=2026-H1", host.Itjen, p => p.Add(x => x.Slug, "laporan"));
        Assert.Contains("Semester I 2026 (laporannya sudah disampaikan)", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Semester II 2026 (belum berakhir)", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_document_offers_the_people_of_the_last_one_that_the_party_drafted()
    {
        await drafting.CompleteAsync(await drafting.OpenMinutesAsync(host.Itjen), host.Itjen);
        Assert.DoesNotContain("Isian awal", Open(host.Bkn).Markup, StringComparison.Ordinal);
        var page = Open(host.Itjen);
        Assert.Contains("Naskah terakhir: Pemadanan data PPUPD.", page.Markup, StringComparison.Ordinal);
        page.Submit();
        page.WaitForAssertion(() => Assert.EndsWith("/tulis", pages.At, StringComparison.Ordinal));
        var id = Guid.Parse(pages.At.Split('/')[2]);
        var content = ((MinutesPaper)DraftPaper.Read(DraftKind.Minutes, (await drafting.ReadAsync(id)).Text!.Content)).Content;
        Assert.Equal((2, true, ""), (content.Signers.Count, content.Participants.Count > 0, content.FirstNumber));

        IRenderedComponent<OpenDocumentPage> Open(Actor by) =>
            pages.Open<OpenDocumentPage>("/naskah/baru/berita-acara", by, p => p.Add(x => x.Slug, "berita-acara"));
    }

    [Fact]
    public void An_evaluation_asks_who_holds_it()
    {
        var page = pages.Open<OpenDocumentPage>("/naskah/baru/evaluasi", host.Bkn, p => p.Add(x => x.Slug, "evaluasi"));
        page.Submit();
        page.WaitForAssertion(() => Assert.Contains("Pilih evaluasi sendiri atau bersama (Pasal 8).", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Sendiri oleh Itjen", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_in_the_editor_is_saved_and_the_gaps_grow_fewer()
    {
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        var page = pages.Open<DraftEditorPage>($"/naskah/{id}/tulis", host.Itjen, id);
        var before = page.FindAll(".gaps li").Count;
        page.Find("[data-field=tempat]").Change("Jakarta");
        page.WaitForAssertion(() => Assert.Equal(before - 1, page.FindAll(".gaps li").Count));
        Assert.Equal("Jakarta", ((MinutesPaper)DraftPaper.Read(DraftKind.Minutes, (await drafting.ReadAsync(id)).Text!.Content)).Content.Place);
        Assert.Contains("Tersimpan pukul", page.Find(".save-state").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Simpan tulisan saya", "Jakarta")]
    [InlineData("Muat tulisan", "Bandung")]
    public async Task Who_meets_another_writer_chooses_whose_words_stay_and_loses_none_unasked(string choice, string place)
    {
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        var page = pages.Open<DraftEditorPage>($"/naskah/{id}/tulis", host.Itjen, id);
        await drafting.WriteAsync(id, paper => new MinutesPaper(((MinutesPaper)paper).Content with { Place = "Bandung" }), host.Itjen);
        var drawn = page.Find("[data-field=tempat]").GetAttribute("value");
        page.Find("[data-field=tempat]").Change("Jakarta");
        page.WaitForAssertion(() => Assert.Contains("pilih tulisan siapa yang dipakai", page.Find(".save-state").TextContent, StringComparison.Ordinal));
        page.FindAll(".save-state button").Single(b => b.TextContent.StartsWith(choice, StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains("Tersimpan pukul", page.Find(".save-state").TextContent, StringComparison.Ordinal));
        // The server draws a field anew for the other one's words alone; what the writer typed is left to the browser.
        Assert.Equal(place == "Bandung" ? place : drawn, page.Find("[data-field=tempat]").GetAttribute("value"));
        Assert.Equal(place, ((MinutesPaper)DraftPaper.Read(DraftKind.Minutes, (await drafting.ReadAsync(id)).Text!.Content)).Content.Place);
    }

    [Fact]
    public async Task A_block_from_a_spreadsheet_becomes_rows_all_of_it_or_none()
    {
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        var page = pages.Open<DraftEditorPage>($"/naskah/{id}/tulis", host.Itjen, id);
        page.FindAll("#hasil button").First(b => b.TextContent.Trim() == "Tempel dari Excel").Click();
        Paste("Jabatan\t1.000\t2\nPangkat\tseribu\t3");
        Assert.Contains("Baris 2, kolom 2 (Sama)", page.Find("#hasil [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-field='hasil.0.padan']"));
        Paste("Jabatan\t1.000\t2\nPangkat\t900\t3");
        page.WaitForAssertion(() => Assert.Contains("Tersimpan pukul", page.Find(".save-state").TextContent, StringComparison.Ordinal));
        var results = ((MinutesPaper)DraftPaper.Read(DraftKind.Minutes, (await drafting.ReadAsync(id)).Text!.Content)).Content.Results;
        Assert.Equal([("Jabatan", 1000L, 2L), ("Pangkat", 900L, 3L)], results.Select(r => (r.Title, r.Matched, r.Differing)));

        void Paste(string block)
        {
            page.Find("#hasil textarea.list-input").Change(block);
            page.FindAll("#hasil button").Single(b => b.TextContent.Trim() == "Tambahkan baris").Click();
        }
    }

    [Fact]
    public async Task A_field_says_how_it_was_read_and_what_cannot_be_read_is_not_saved()
    {
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        var page = pages.Open<DraftEditorPage>($"/naskah/{id}/tulis", host.Itjen, id);
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Tambah hasil").Click();
        page.Find("[data-field='hasil.0.padan']").Change("1000");
        page.WaitForAssertion(() => Assert.Contains("Terbaca sebagai: 1.000", page.Find("#hasil").TextContent, StringComparison.Ordinal));
        page.Find("[data-field='hasil.0.padan']").Change("1.000");
        page.WaitForAssertion(() => Assert.DoesNotContain("Terbaca sebagai", page.Find("#hasil").TextContent, StringComparison.Ordinal));
        foreach (var typed in new[] { "seribu", "-5" })
        {
            page.Find("[data-field='hasil.0.padan']").Change(typed);
            Assert.Contains("Belum tersimpan. Ini bukan bilangan bulat", page.Find("#hasil").TextContent, StringComparison.Ordinal);
        }

        page.WaitForAssertion(() => Assert.Contains("Tersimpan pukul", page.Find(".save-state").TextContent, StringComparison.Ordinal));
        Assert.Equal(1000, ((MinutesPaper)DraftPaper.Read(DraftKind.Minutes, (await drafting.ReadAsync(id)).Text!.Content)).Content.Results[0].Matched);
    }

    [Fact]
    public async Task Whoever_may_not_write_is_led_back_to_the_document()
    {
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        pages.Open<DraftEditorPage>($"/naskah/{id}/tulis", host.As(Role.Auditor, null), id);
        Assert.Equal($"/naskah/{id}", pages.At);
    }

    [Fact]
    public async Task A_remark_that_arrives_while_one_writes_appears_beside_its_section_and_touches_no_word()
    {
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        await drafting.CompleteAsync(id, host.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        await drafting.MoveAsync(id, DraftStep.TakeBack, host.Itjen);
        var page = pages.Open<DraftEditorPage>($"/naskah/{id}/tulis", host.Itjen, id);
        var drawn = page.Find("[data-field=tempat]").GetAttribute("value");
        page.Find("[data-field=tempat]").Change("Bogor");
        await drafting.RemarkAsync(id, "hasil", "Jumlahnya belum cocok.", host.Bkn);
        page.WaitForAssertion(() =>
        {
            host.Clock.Advance(TimeSpan.FromSeconds(4));
            Assert.Contains("Jumlahnya belum cocok.", page.Find("#hasil").TextContent, StringComparison.Ordinal);
        }, TimeSpan.FromSeconds(20));
        Assert.Equal(drawn, page.Find("[data-field=tempat]").GetAttribute("value"));
        Assert.Contains("Ada catatan baru", page.Find(".save-state").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DraftState.Draft, "Tulis,Ajukan kepada pimpinan,Batalkan naskah", "", null)]
    [InlineData(DraftState.Proposed, "Tarik kembali untuk diubah", "Setujui,Kembalikan kepada penyusun", null)]
    [InlineData(DraftState.Approved, "Sampaikan kepada BKN,Buat surat pengantarnya,Tarik kembali untuk diubah", "", null)]
    [InlineData(DraftState.Submitted, "", "", "Terima laporan,Kembalikan dengan catatan")]
    public async Task Everyone_who_knows_of_it_is_offered_the_steps_that_are_theirs(DraftState state, string itjen, string leader, string? bkn)
    {
        var id = await drafting.OpenReportAsync("2026-H1");
        await drafting.CompleteAsync(id, host.Itjen);
        if (state > DraftState.Draft)
            await drafting.SendAsync(id, DraftStep.Propose, host.Itjen);
        if (state > DraftState.Proposed)
            await drafting.MoveAsync(id, DraftStep.Approve, drafting.ItjenLeader);
        if (state > DraftState.Approved)
            await drafting.SubmitAsync(id);
        List<(Actor Who, string Expected)> readers = [(host.Itjen, itjen), (drafting.ItjenLeader, leader), (host.As(Role.Auditor, null), "")];
        if (bkn is not null)
            readers.AddRange([(host.Bkn, bkn), (drafting.BknLeader, "")]);
        foreach (var (who, expected) in readers)
        {
            var page = pages.Open<DocumentPage>($"/naskah/{id}", who, id);
            Assert.Equal(expected, string.Join(',', page.FindAll(".page-actions .mud-button-label").Select(b => b.TextContent.Trim())));
        }
    }

    [Fact]
    public async Task The_page_of_a_draft_lists_its_gaps_and_a_frozen_one_its_digest()
    {
        var id = await drafting.OpenReportAsync("2026-H1");
        var draft = pages.Open<DocumentPage>($"/naskah/{id}", host.Itjen, id);
        Assert.Contains("hal perlu dilengkapi", draft.Markup, StringComparison.Ordinal);
        Assert.Contains("RANCANGAN", draft.Markup, StringComparison.Ordinal);
        await drafting.CompleteAsync(id, host.Itjen);
        await drafting.SendAsync(id, DraftStep.Propose, host.Itjen);
        await drafting.MoveAsync(id, DraftStep.Approve, drafting.ItjenLeader);
        await drafting.SubmitAsync(id);
        var frozen = pages.Open<DocumentPage>($"/naskah/{id}", host.Bkn, id);
        Assert.Contains((await drafting.ReadAsync(id)).Document.Latest!.FileSha256, frozen.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("RANCANGAN", frozen.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_is_filled_in_on_its_own_page_and_ends_at_the_document()
    {
        var id = await drafting.ApprovedReportAsync("2026-H1");
        var page = pages.Open<SubmitDocumentPage>($"/naskah/{id}/sampaikan", host.Itjen, id);
        page.Submit();
        page.WaitForAssertion(() => Assert.Contains("Isi nomor surat.", page.Markup, StringComparison.Ordinal));
        page.Fill("Nomor surat", "B-7/2026");
        page.Fill("Tanggal surat", "2026-09-01");
        page.Fill("Hal", "Penyampaian laporan");
        page.Submit();
        page.WaitForAssertion(() => Assert.Equal($"/naskah/{id}", pages.At));
        Assert.Equal(DraftState.Submitted, await drafting.StateAsync(id));
    }

    [Fact]
    public async Task Two_versions_are_compared_by_their_words()
    {
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        await drafting.CompleteAsync(id, host.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        await drafting.MoveAsync(id, DraftStep.TakeBack, host.Itjen);
        await drafting.WriteAsync(id, paper => new MinutesPaper(((MinutesPaper)paper).Content with { Notes = "Disepakati pemadanan ulang." }), host.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        var page = pages.Open<ComparePage>($"/naskah/{id}/banding/1/2", host.Bkn, p => p.Add(x => x.Id, id).Add(x => x.Before, 1).Add(x => x.After, 2));
        Assert.Contains(page.FindAll("ins"), line => line.TextContent.Contains("Disepakati pemadanan ulang.", StringComparison.Ordinal));
        Assert.Empty(page.FindAll("del"));
    }

    [Fact]
    public void A_template_shows_what_it_makes_and_refuses_no_closing()
    {
        var page = pages.Open<TemplatesPage>("/administrasi/templat/Minutes", host.As(Role.Administrator, null), p => p.Add(x => x.KindText, "Minutes"));
        Assert.Contains("HASIL PEMADANAN DATA", page.Markup, StringComparison.Ordinal);
        page.Fill("Kalimat penutup", "");
        page.Submit();
        page.WaitForAssertion(() => Assert.Contains("Isi kalimat penutup.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_take_as_many_commands_for_many_rows_as_for_few()
    {
        await drafting.OpenMinutesAsync(host.Itjen);
        var few = Count(() => pages.Open<DocumentsPage>("/naskah", host.Itjen));
        for (var i = 0; i < 30; i++)
            await drafting.OpenMinutesAsync(host.Itjen);
        Assert.Equal(few, Count(() => pages.Open<DocumentsPage>("/naskah", host.Itjen)));
        Assert.True(few <= 12, $"{few} commands");
    }

    private int Count(Action open)
    {
        host.Sql.Reset();
        open();
        return host.Sql.Count;
    }
}
