using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Forms;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Exchange;

public sealed class ExchangePageTests : PageTests
{
    private const int MostCommands = 12;

    private int added;

    [Fact]
    public void Empty_registers_say_what_belongs_in_them_and_each_party_is_offered_what_is_its_own()
    {
        Assert.Contains("Belum ada pengiriman data", Pages.Open<DeliveriesPage>("/pengiriman", Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Contains("Belum ada data balikan", Pages.Open<FeedbacksPage>("/balikan", Host.Bkn).Markup, StringComparison.Ordinal);
        foreach (var by in new[] { Host.Itjen, Host.Bkn })
            Assert.Equal(2, Pages.Open<DeliveriesPage>("/pengiriman", by).FindAll("a[href='/pengiriman/baru'], a[href='/pengiriman/kirim']").Count);
        Assert.Empty(Pages.Open<DeliveriesPage>("/pengiriman", Host.As(Role.Auditor, null)).FindAll("a[href='/pengiriman/baru'], a[href='/pengiriman/kirim']"));
        Assert.Empty(Pages.Open<FeedbacksPage>("/balikan", Host.Bkn).FindAll("a[href='/balikan/baru']"));
        Assert.Single(Pages.Open<FeedbacksPage>("/balikan", Host.Itjen).FindAll("a[href='/balikan/baru']"));
    }

    [Fact]
    public async Task Lists_show_what_was_received_when_it_is_due_and_what_answered_it()
    {
        var delivery = await Host.DeliverAsync(On(3, 2));
        await Host.AnswerAsync(On(4, 1), delivery);
        var row = Pages.Open<DeliveriesPage>("/pengiriman", Host.Bkn).Find("tbody tr").TextContent;
        Assert.All(["Data ASN unsur jabatan", "2 Maret 2026", "Web service", "1.250", "Terpenuhi", "2 September 2026"],
            part => Assert.Contains(part, row, StringComparison.Ordinal));
        row = Pages.Open<FeedbacksPage>("/balikan", Host.Bkn).Find("tbody tr").TextContent;
        Assert.All(["B-1/KP.05/0401/2026", "1 April 2026", "Data ASN unsur jabatan", "Diperhitungkan"],
            part => Assert.Contains(part, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_narrows_the_list()
    {
        await Host.DeliverAsync(On(3, 2));
        Assert.Single(Pages.Open<DeliveriesPage>("/pengiriman?cari=jabatan", Host.Bkn).FindAll("tbody tr"));
        Assert.Contains("Tidak ada yang cocok", Pages.Open<DeliveriesPage>("/pengiriman?cari=pensiun", Host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_delivery_says_why_at_the_field_and_keeps_what_was_typed()
    {
        var page = Pages.Open<DeliveryFormPage>("/pengiriman/baru", Host.Itjen);
        page.Fill("Data yang diterima", "Data ASN unsur pangkat");
        page.Fill("Tanggal data diterima", "2026-09-02");
        page.Submit();

        Assert.Contains("Tanggal belum tiba", page.Field("Tanggal data diterima").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pilih cara data disampaikan", page.Field("Cara data diterima").Closest(".select-field")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Data ASN unsur pangkat", page.Field("Data yang diterima").GetAttribute("value"));
        Assert.Equal(0, await Host.CountAsync<Delivery>());
    }

    [Fact]
    public async Task Recording_a_delivery_shows_its_deadline_first_and_then_its_page()
    {
        var page = Pages.Open<DeliveryFormPage>("/pengiriman/baru", Host.Itjen);
        page.Fill("Data yang diterima", "Data ASN unsur pangkat");
        page.Fill("Tanggal data diterima", "2026-03-02");
        page.Fill("Cara data diterima", nameof(DeliveryMethod.File));
        page.Fill("Jumlah baris (boleh kosong)", "1.250.000");
        Assert.Contains("2 September 2026", page.Find(".preview").TextContent, StringComparison.Ordinal);
        page.Submit();

        page.WaitForAssertion(() => Assert.StartsWith("/pengiriman/0", Pages.At, StringComparison.Ordinal));
        var stored = await Host.FindAsync<Delivery>(Guid.Parse(Pages.At["/pengiriman/".Length..]));
        Assert.Equal((On(3, 2), 1_250_000L), (stored.ReceivedOn!.Value, stored.RecordCount!.Value));
        var detail = Pages.Open<DeliveryPage>(Pages.At, Host.Itjen, stored.Id);
        Assert.All(["Data ASN unsur pangkat", "1.250.000", "Belum ada yang disampaikan", "Segera jatuh tempo"],
            part => Assert.Contains(part, detail.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feedback_before_its_receipt_is_refused_at_the_field_and_keeps_its_ticks()
    {
        var delivery = await Host.DeliverAsync(On(3, 2));
        var page = Pages.Open<FeedbackFormPage>($"/balikan/baru?penerimaan={delivery}", Host.Itjen);
        page.Fill("Tanggal data balikan disampaikan", "2026-03-01");
        page.Submit();

        Assert.Contains("sebelum datanya diterima", page.Field("Tanggal data balikan disampaikan").Closest(".mud-input-control")!.TextContent,
            StringComparison.Ordinal);
        Assert.True(page.Find(".check-list input").HasAttribute("checked"));
        page.Find(".check-list input").Change(false);
        Assert.Contains("paling sedikit satu penerimaan", page.Find("fieldset .field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Host.CountAsync<Feedback>());
    }

    [Fact]
    public async Task Submitting_feedback_shows_what_it_fulfils_and_what_becomes_of_access()
    {
        var (late, answered) = (await Host.DeliverAsync(On(1, 5)), await Host.DeliverAsync(On(1, 6)));
        await Host.AnswerAsync(On(2, 1), answered);
        var page = Pages.Open<FeedbackFormPage>("/balikan/baru", Host.Itjen);
        Assert.Single(page.FindAll(".check-list input"));
        page.Find(".check-list input").Change(true);
        page.Fill("Nomor surat", "B-7/KP.05/2026");
        page.Fill("Tanggal surat", "2026-08-31");
        page.Fill("Hal", "Penyampaian data balikan");
        page.Fill("Tanggal data balikan disampaikan", "2026-09-01");
        Assert.All(["Terpenuhi terlambat", "berkurang dari 1 menjadi 0"],
            part => Assert.Contains(part, page.Find(".preview").TextContent, StringComparison.Ordinal));
        page.Submit();

        page.WaitForAssertion(() => Assert.StartsWith("/balikan/0", Pages.At, StringComparison.Ordinal));
        var detail = Pages.Open<FeedbackPage>(Pages.At, Host.Itjen, Guid.Parse(Pages.At["/balikan/".Length..]));
        Assert.Single(detail.FindAll($"a[href='/pengiriman/{late}']"));
        Assert.Contains("Terpenuhi terlambat", detail.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_deliveries_some_are_offered_and_a_search_finds_the_others()
    {
        var deliveries = new List<Guid>();
        for (var i = 0; i < 33; i++)
            deliveries.Add(await Host.DeliverAsync(On(1, 5).AddDays(i)));
        var page = Pages.Open<FeedbackFormPage>($"/balikan/baru?penerimaan={deliveries[^1]}", Host.Itjen);
        Assert.Equal(31, page.FindAll(".check-list input[type=checkbox]").Count); // thirty, and the one that is ticked
        Assert.Contains("Menampilkan 30 dari 33", page.Find("fieldset").TextContent, StringComparison.Ordinal);
        Assert.True(page.FindAll(".check-list input[type=checkbox]")[^1].HasAttribute("checked"));

        page.Find("input[type=search]").Input("tidak ada yang bernama begini");
        Assert.Single(page.FindAll(".check-list input[type=checkbox]"));
        page.Find("input[type=search]").Input("UNSUR JABATAN");
        Assert.Equal(31, page.FindAll(".check-list input[type=checkbox]").Count);
    }

    [Fact]
    public async Task An_open_form_knows_the_rows_of_what_is_ticked_and_keeps_nothing_of_the_others()
    {
        var delivery = await Host.DeliverAsync(On(3, 2));
        await Host.DeliverAsync(On(3, 3));
        var page = Pages.Open<FeedbackFormPage>("/balikan/baru", Host.Itjen);
        var input = page.FindComponent<ActionForm<FeedbackInput>>().Instance.Input;
        Assert.Empty(input.ReceivedOn);
        page.FindAll(".check-list input[type=checkbox]")[0].Change(true);
        Assert.Equal((delivery, delivery), (Assert.Single(input.ReceivedOn).Key, Assert.Single(input.Held).Key));

        page.FindAll(".counts input")[0].Change("5000000");
        Assert.Contains("berjumlah 5.000.000 baris", page.Find("fieldset [role=alert]").TextContent, StringComparison.Ordinal);
        page.FindAll(".check-list input[type=checkbox]")[0].Change(false);
        Assert.Empty(input.ReceivedOn);
    }

    [Fact]
    public async Task A_correction_begins_with_what_stands()
    {
        var delivery = await Host.DeliverAsync(On(3, 2));
        var feedback = await Host.AnswerAsync(On(4, 1), delivery);
        var page = Pages.Open<FeedbackFormPage>($"/balikan/{feedback}/koreksi", Host.Itjen, feedback);
        Assert.True(page.Find(".check-list input").HasAttribute("checked"));
        page.Fill("Alasan", "Salah tanggal.");
        page.Fill("Tanggal data balikan disampaikan", "2026-04-02");
        page.Submit();
        page.WaitForAssertion(() => Assert.Equal($"/balikan/{feedback}", Pages.At));
        Assert.Equal(On(4, 2), (await Host.FindAsync<Feedback>(feedback)).SubmittedOn);
    }

    [Fact]
    public async Task The_history_of_a_correction_reads_in_words()
    {
        var (one, two) = (await Host.DeliverAsync(On(3, 2)), await Host.DeliverAsync(On(3, 3)));
        var feedback = await Host.FindAsync<Feedback>(await Host.AnswerAsync(On(4, 1), one));
        var input = CorrectionOf(feedback, two);
        input.SubmittedOn = On(4, 2);
        await Host.CorrectAsync(input);
        var history = Pages.Open<FeedbackPage>($"/balikan/{feedback.Id}", Host.Bkn, feedback.Id).Find(".steps li").TextContent;
        Assert.All(["Mengoreksi data balikan", "Salah pilih.", "1 April 2026 → 2 April 2026",
            "Pengiriman yang dijawab: Pengiriman data: Data ASN unsur jabatan"], part => Assert.Contains(part, history, StringComparison.Ordinal));
        Assert.DoesNotContain(two.ToString(), history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_take_few_commands_however_many_rows_there_are()
    {
        await AddAsync(3);
        var few = await CommandsAsync();
        await AddAsync(27);
        Assert.Equal(few, await CommandsAsync());
        Assert.All(few, count => Assert.InRange(count, 1, MostCommands));
    }

    private async Task AddAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await Host.AnswerAsync(On(4, 1).AddDays(added++), await Host.DeliverAsync(On(3, 1 + i)));
    }

    /// <summary>Each page after a change, so that the facts are read again too.</summary>
    private async Task<List<int>> CommandsAsync()
    {
        var counts = new List<int>();
        await CountAsync(() => Pages.Open<DeliveriesPage>("/pengiriman", Host.Itjen));
        await CountAsync(() => Pages.Open<DeliveryFormPage>("/pengiriman/baru", Host.Itjen));
        await CountAsync(() => Pages.Open<FeedbacksPage>("/balikan", Host.Itjen));
        await CountAsync(() => Pages.Open<FeedbackFormPage>("/balikan/baru", Host.Itjen));
        return counts;

        async Task CountAsync(Action open)
        {
            await Host.UploadAsync(Host.Itjen);
            Host.Sql.Reset();
            open();
            counts.Add(Host.Sql.Count);
        }
    }
}
