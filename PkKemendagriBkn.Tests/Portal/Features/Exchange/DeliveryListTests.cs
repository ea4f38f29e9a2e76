using System.Text;
using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Exchange;

/// <summary>The register of both directions: its filters and order, its pages and its file.</summary>
public sealed class DeliveryListTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private PageHost pages = null!;
    private Guid waiting, answered, toBkn;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        pages = new PageHost(host = await FeatureHost.CreateAsync());
        answered = await host.DeliverAsync(On(3, 2));
        await host.AnswerAsync(On(4, 1), answered);
        waiting = await host.Get<SendDelivery>()
            .ExecuteAsync(new DeliveryInput { SentOn = On(5, 4), DataSet = "=Data pangkat", Method = DeliveryMethod.File, RecordCount = 7 }, host.Bkn);
        toBkn = await host.RecordAsync(new DeliveryInput
        {
            ReceivedOn = new DateOnly(2025, 12, 1), DataSet = "Data JF", Method = DeliveryMethod.Other,
            MethodDetail = "SFTP"
        }, host.Bkn);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Each_filter_leaves_what_it_names_and_an_unknown_one_leaves_all()
    {
        Assert.Equal([toBkn], await ListAsync(new() { From = DeliveryFilter.First }));
        Assert.Equal([waiting, answered], await ListAsync(new() { From = DeliveryFilter.Second }));
        Assert.Equal([toBkn], await ListAsync(new() { Method = DeliveryMethod.Other }));
        Assert.Equal([waiting], await ListAsync(new() { Stage = DeliveryFilter.Waiting }));
        Assert.Equal([answered, toBkn], await ListAsync(new() { Stage = DeliveryFilter.Received }));
        Assert.Equal([answered], await ListAsync(new() { Stage = DeliveryFilter.Answered }));
        Assert.Empty(await ListAsync(new() { Stage = DeliveryFilter.Unanswered }));
        Assert.Equal([toBkn], await ListAsync(new() { Year = 2025 }));
        Assert.Equal([waiting, answered], await ListAsync(new() { Year = 2026 }));
        Assert.Equal([waiting], await ListAsync(new() { Search = "PANGKAT" }));
        Assert.Equal([waiting, answered, toBkn],
            await ListAsync(ListFilter.Read<DeliveryFilter>("https://portal/pengiriman?dari=x&cara=x&keadaan=x&tahun=x&urut=x")));
    }

    [Fact]
    public async Task It_is_sorted_by_the_columns_that_offer_it()
    {
        Assert.Equal([toBkn, answered, waiting], await ListAsync(new() { Sort = "tanggal" }));
        Assert.Equal([waiting, answered, toBkn], await ListAsync(new() { Sort = "data" }));
        Assert.Equal([answered, waiting, toBkn], await ListAsync(new() { Sort = "-jumlah" }));
        Assert.Equal([2026, 2025], (await host.Get<DeliveryQueries>().ListAsync(new DeliveryFilter(), Ct)).Years);
    }

    [Fact]
    public void The_list_takes_its_filters_from_the_address_and_says_what_waits()
    {
        var page = pages.Open<DeliveriesPage>("/pengiriman?keadaan=menunggu&dari=kedua", host.Itjen);
        var row = Assert.Single(page.FindAll("tbody tr")).TextContent;
        Assert.All(["=Data pangkat", "Menunggu konfirmasi", "dikirim 4 Mei 2026"], part => Assert.Contains(part, row, StringComparison.Ordinal));
        Assert.Contains("Tidak bertenggat", pages.Open<DeliveriesPage>("/pengiriman?dari=kesatu", host.Itjen).Find("tbody tr").TextContent,
            StringComparison.Ordinal);
        Assert.Contains("/unduh/pengiriman.xlsx?keadaan=menunggu", page.Find(".export-links a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Confirming_shows_the_deadline_that_starts_and_only_the_receiver_is_offered_it()
    {
        Assert.Empty(pages.Open<DeliveryPage>($"/pengiriman/{waiting}", host.Bkn, waiting).FindAll($"a[href='/pengiriman/{waiting}/konfirmasi']"));
        Assert.Single(pages.Open<DeliveryPage>($"/pengiriman/{waiting}", host.Itjen, waiting).FindAll($"a[href='/pengiriman/{waiting}/konfirmasi']"));
        Assert.Empty(pages.Open<ConfirmDeliveryPage>($"/pengiriman/{waiting}/konfirmasi", host.Bkn, waiting).FindAll("form"));

        var page = pages.Open<ConfirmDeliveryPage>($"/pengiriman/{waiting}/konfirmasi", host.Itjen, waiting);
        page.Fill("Tanggal data diterima", "2026-05-06");
        Assert.Contains("6 November 2026", page.Find(".preview").TextContent, StringComparison.Ordinal);
        page.Fill("Unit atau pejabat penerima", "Bagian Data");
        page.Submit();
        page.WaitForAssertion(() => Assert.Equal($"/pengiriman/{waiting}", pages.At));
        Assert.Contains("6 Mei 2026", pages.Open<DeliveryPage>(pages.At, host.Bkn, waiting).Find(".pairs").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_that_may_be_a_sending_already_recorded_is_pointed_out() =>
        Assert.Contains("1 pengiriman dari BKN menunggu", pages.Open<DeliveryFormPage>("/pengiriman/baru", host.Itjen).Find(".advice").TextContent,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_sending_is_recorded_from_its_form()
    {
        var page = pages.Open<SendDeliveryPage>("/pengiriman/kirim", host.Itjen);
        page.Fill("Tanggal data dikirim", "2026-08-03");
        page.Fill("Data yang dikirim", "Data pembinaan PPUPD");
        page.Fill("Cara data dikirim", nameof(DeliveryMethod.WebService));
        page.Fill("Sidik SHA-256 berkas data (boleh kosong)", "bukan hash");
        page.Submit();
        Assert.Contains("Sidik SHA-256 terdiri atas 64 angka",
            page.Field("Sidik SHA-256 berkas data (boleh kosong)").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        page.Fill("Sidik SHA-256 berkas data (boleh kosong)", "");
        page.Submit();
        page.WaitForAssertion(() => Assert.StartsWith("/pengiriman/0", pages.At, StringComparison.Ordinal));
        var stored = await host.FindAsync<Delivery>(Guid.Parse(pages.At["/pengiriman/".Length..]));
        Assert.Equal((Party.First, On(8, 3), null), (stored.From, stored.SentOn!.Value, stored.ReceivedOn));
    }

    [Fact]
    public void Counts_are_typed_beside_the_delivery_that_they_are_of()
    {
        var page = pages.Open<FeedbackFormPage>($"/balikan/baru?penerimaan={answered}", host.Itjen);
        var counts = page.FindAll(".counts input");
        counts[0].Change("1251");
        Assert.Contains("1.251 baris", page.Find("fieldset .field-error").TextContent, StringComparison.Ordinal);
        page.FindAll(".counts input")[0].Change("1200");
        Assert.Empty(page.FindAll("fieldset .field-error"));
    }

    [Theory]
    [InlineData("pengiriman", "Data JF", "SFTP", "\"'=Data pangkat\"")]
    [InlineData("balikan", "Data ASN unsur jabatan", "B-1/KP.05/0401/2026", "2026-04-01")]
    public async Task The_list_goes_out_as_a_file(string slug, params string[] parts)
    {
        var export = host.Get<IEnumerable<ListExport>>().Single(e => e.Slug == slug);
        using var file = new MemoryStream();
        await host.Get<RunExport>().WriteAsync(export, ExportFormat.Csv, new ExportQuery([], host.Today), false, file, Ct);
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private async Task<IEnumerable<Guid>> ListAsync(DeliveryFilter filter) => (await host.Get<DeliveryQueries>().ListAsync(filter, Ct)).Rows.Select(r => r.Id);
}
