using System.Text;
using Bunit;
using Microsoft.AspNetCore.WebUtilities;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Portal.Features.Codes;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Correspondence.CorrespondenceSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

public sealed class CorrespondencePageTests : PageTests
{
    private const int MostCommands = 12;

    private int added;

    [Fact]
    public void An_empty_register_says_what_belongs_in_it_and_only_the_secretariats_are_offered_to_record()
    {
        Assert.Contains("Belum ada surat", Pages.Open<LettersPage>("/korespondensi", Host.As(Role.Auditor, null)).Markup, StringComparison.Ordinal);
        Assert.Empty(Pages.Open<LettersPage>("/korespondensi", Host.As(Role.Auditor, null)).FindAll("a[href='/korespondensi/baru']"));
        Assert.Single(Pages.Open<LettersPage>("/korespondensi", Host.Bkn).FindAll("a[href='/korespondensi/baru']"));
    }

    [Fact]
    public async Task Coming_in_and_going_out_is_seen_from_the_party_of_the_one_who_looks()
    {
        await Host.SendAsync("S-1/2026");
        Assert.Contains("Masuk", Pages.Open<LettersPage>("/korespondensi", Host.Itjen).Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("Keluar", Pages.Open<LettersPage>("/korespondensi", Host.Bkn).Find("tbody tr").TextContent, StringComparison.Ordinal);
        var outside = Pages.Open<LettersPage>("/korespondensi", Host.As(Role.Auditor, null)).Find("tbody tr").TextContent;
        Assert.DoesNotContain("Masuk", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("Keluar", outside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_is_confirmed_after_the_day_looked_at_is_not_told_yet()
    {
        var letter = await Host.SendAsync("S-1/2026", Party.Second, On(3, 2));
        await Host.Get<ConfirmLetter>().ExecuteAsync(Confirmation(letter, On(3, 4)), Host.Itjen, Ct);
        foreach (var (day, words) in new[] { (On(3, 3), "Belum dikonfirmasi"), (On(3, 4), "Dikonfirmasi") })
        {
            Pages.AsOf = day;
            Assert.Contains(words, Pages.Open<LettersPage>("/korespondensi", Host.Itjen).Find("tbody tr").TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_letter_that_comes_after_the_day_looked_at_says_so()
    {
        await Host.SendAsync("S-1/2026", Party.Second, On(3, 2));
        Pages.AsOf = On(3, 1);
        Assert.Contains("Belum terjadi per tanggal ini", Pages.Open<LettersPage>("/korespondensi", Host.Itjen).Find("tbody tr").TextContent,
            StringComparison.Ordinal);
        Pages.AsOf = On(3, 2);
        Assert.DoesNotContain("Belum terjadi", Pages.Open<LettersPage>("/korespondensi", Host.Itjen).Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_of_the_letters_narrow_the_list_and_its_file_and_both_ends_are_included()
    {
        var early = await Host.SendAsync("S-1/2026", Party.Second, On(3, 2));
        var late = await Host.SendAsync("S-2/2026", Party.Second, On(3, 5));
        Assert.Equal([late.Id, early.Id], await ListAsync(new() { Since = On(3, 2), Until = On(3, 5) }));
        Assert.Equal([late.Id], await ListAsync(new() { Since = On(3, 3) }));
        Assert.Equal([early.Id], await ListAsync(new() { Until = On(3, 4) }));
        Assert.Empty(await ListAsync(new() { Since = On(3, 5), Until = On(3, 2) }));
        Assert.Equal([late.Id, early.Id], await ListAsync(Asked("?sejak=kemarin&sampai=2026-02-30&batal=x")));
        await Host.VoidAsync(early, Host.Bkn);
        Assert.Equal([late.Id], await ListAsync(new() { Voided = LetterFilter.WithoutVoided }));
        Assert.Equal([early.Id], await ListAsync(new() { Voided = LetterFilter.OnlyVoided }));

        var page = Pages.Open<LettersPage>("/korespondensi?sejak=2026-03-03&hal=2", Host.Itjen);
        Assert.Equal("2026-03-03", page.Find("input[type=date]").GetAttribute("value"));
        page.FindAll("input[type=date]")[1].Change("2026-03-31");
        Assert.Equal("/korespondensi?sejak=2026-03-03&sampai=2026-03-31", Pages.At);
        Assert.Contains("Tidak ada yang cocok", Pages.Open<LettersPage>("/korespondensi?sampai=2026-03-01", Host.Itjen).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_filter_leaves_what_it_names_and_the_order_follows_the_address()
    {
        var bkn = await Host.SendAsync("S-1/2026", Party.Second, On(3, 2));
        var itjen = await Host.SendAsync("B-1/2025", Party.First, new DateOnly(2025, 10, 1));
        await Host.ConfirmAsync(Confirmation(bkn, On(3, 4)));
        Assert.Equal([bkn.Id], await ListAsync(new() { From = LetterFilter.Second }));
        Assert.Equal([itjen.Id], await ListAsync(new() { From = LetterFilter.First }));
        Assert.Empty(await ListAsync(new() { Classification = LetterClassification.Secret }));
        Assert.Equal([bkn.Id], await ListAsync(new() { Receipt = LetterFilter.Confirmed }));
        Assert.Equal([itjen.Id], await ListAsync(new() { Receipt = LetterFilter.Waiting }));
        Assert.Equal([itjen.Id], await ListAsync(new() { Year = 2025 }));
        Assert.Equal([bkn.Id], await ListAsync(new() { Search = "s-1" }));
        Assert.Equal([itjen.Id, bkn.Id], await ListAsync(new() { Sort = "nomor" }));
        Assert.Equal([bkn.Id, itjen.Id], await ListAsync(Asked("?dari=x&sifat=x&konfirmasi=x&tahun=x&urut=x&hal=x")));
        Assert.Single(Pages.Open<LettersPage>("/korespondensi?konfirmasi=menunggu&cari=B-1", Host.Itjen).FindAll("tbody tr"));
        Assert.Contains("Tidak ada yang cocok", Pages.Open<LettersPage>("/korespondensi?cari=zzz", Host.Itjen).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_confirmed_after_the_day_looked_at_still_waits_on_that_day()
    {
        var letter = await Host.SendAsync("S-1/2026", Party.Second, On(3, 2));
        await Host.ConfirmAsync(Confirmation(letter, On(3, 4)));
        foreach (var (day, confirmed, waiting) in new[] { (On(3, 3), 0, 1), (On(3, 4), 1, 0) })
        {
            Pages.AsOf = day;
            Assert.Equal((day, confirmed), (day, Pages.Open<LettersPage>("/korespondensi?konfirmasi=terkonfirmasi", Host.Itjen).FindAll("tbody tr").Count));
            Assert.Equal((day, waiting), (day, Pages.Open<LettersPage>("/korespondensi?konfirmasi=menunggu", Host.Itjen).FindAll("tbody tr").Count));
            var file = await Host.ExportAsync("korespondensi", $"?konfirmasi=terkonfirmasi&per={day:yyyy-MM-dd}");
            Assert.Equal(confirmed, Encoding.UTF8.GetString(file).Split("\r\n").Length - 2);
        }
    }

    [Fact]
    public async Task An_unconfirmed_letter_shows_its_earliest_day_and_that_the_latest_is_open()
    {
        var letter = await Host.SendAsync("S-1/2026");
        var page = Pages.Open<LetterPage>($"/korespondensi/{letter.Id}", Host.Itjen, letter.Id);
        Assert.All(["Paling awal diterima", "2 Maret 2026", "Belum tertentu", "1 September 2026"],
            part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll($"a[href='/korespondensi/{letter.Id}/konfirmasi']"));
        Assert.Empty(Pages.Open<LetterPage>($"/korespondensi/{letter.Id}", Host.Bkn, letter.Id).FindAll($"a[href='/korespondensi/{letter.Id}/konfirmasi']"));

        var form = Pages.Open<ConfirmLetterPage>($"/korespondensi/{letter.Id}/konfirmasi", Host.Itjen, letter.Id);
        form.Fill("Tanggal penerimaan dikonfirmasi", "2026-03-01");
        form.Submit();
        Assert.Contains("mendahului", form.Field("Tanggal penerimaan dikonfirmasi").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        form.Fill("Tanggal penerimaan dikonfirmasi", "2026-03-05");
        form.Fill("Dikonfirmasi oleh (nama dan jabatan)", "Kepala Subbagian");
        form.Fill("Cara konfirmasi", "Oral");
        form.Submit();
        form.WaitForAssertion(() => Assert.Equal($"/korespondensi/{letter.Id}", Pages.At));
        Assert.Contains("Dianggap diterima Kamis, 5 Maret 2026", Pages.Open<LetterPage>(Pages.At, Host.Bkn, letter.Id).Markup, StringComparison.Ordinal);
        Pages.AsOf = On(3, 3);
        Assert.Contains("Belum tertentu", Pages.Open<LetterPage>(Pages.At, Host.Bkn, letter.Id).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_and_what_rests_on_it_link_to_each_other()
    {
        var letter = await Host.SendAsync("S-1/2026");
        var input = Request(On(3, 2));
        input.Letter.Choose(Pick(letter));
        var request = await Host.RecordAsync(input);
        var delivery = new DeliveryInput { ReceivedOn = On(3, 4), DataSet = "Data ASN", Method = DeliveryMethod.File };
        delivery.Letter.Choose(Pick(letter));
        await Host.RecordAsync(delivery);
        var page = Pages.Open<LetterPage>($"/korespondensi/{letter.Id}", Host.Itjen, letter.Id);
        Assert.NotEmpty(page.FindAll($"a[href='/permintaan/{request}']"));
        Assert.Single(page.FindAll($"a[href='/pengiriman/{delivery.Id}']"));
        Assert.Single(Pages.Open<DeliveryPage>($"/pengiriman/{delivery.Id}", Host.Itjen, delivery.Id).FindAll($"a[href='/korespondensi/{letter.Id}']"));
        Assert.Contains("Isi tanggal konfirmasi untuk melihat tenggat laporan",
            Pages.Open<ConfirmLetterPage>($"/korespondensi/{letter.Id}/konfirmasi", Host.Itjen, letter.Id).Markup, StringComparison.Ordinal);
        Assert.Single(Pages.Open<ReportRequestPage>($"/permintaan/{request}", Host.Itjen, request).FindAll($"a[href='/korespondensi/{letter.Id}/konfirmasi']"));
    }

    [Fact]
    public async Task A_reply_is_recorded_from_its_form_and_a_letter_that_stands_is_pointed_out()
    {
        var letter = await Host.SendAsync("S-1/2026");
        var page = Pages.Open<LetterFormPage>($"/korespondensi/baru?balasan={letter.Id}", Host.Itjen);
        Assert.Contains("S-1/2026", page.Find(".chosen-letter").TextContent, StringComparison.Ordinal);
        page.Fill("Nomor surat", "B-1/2026");
        page.Fill("Tanggal surat", "2026-03-05");
        page.Fill("Hal", "Tanggapan");
        page.Submit();
        page.WaitForAssertion(() => Assert.StartsWith("/korespondensi/0", Pages.At, StringComparison.Ordinal));
        var reply = await Host.FindAsync<Letter>(Guid.Parse(Pages.At["/korespondensi/".Length..]));
        Assert.Equal((letter.Id, Party.First), (reply.LetterId!.Value, reply.From));
        Assert.Equal(2, Pages.Open<LetterPage>(Pages.At, Host.Itjen, reply.Id).FindAll(".thread li").Count);

        page = Pages.Open<LetterFormPage>("/korespondensi/baru", Host.Itjen);
        page.Fill("Nomor surat", "b-1/2026");
        page.Fill("Tanggal surat", "2026-03-05");
        page.WaitForAssertion(() => Assert.Single(page.FindAll($".advice a[href='/korespondensi/{reply.Id}']")));
    }

    [Fact]
    public async Task A_form_lets_choose_a_recorded_letter_by_search_and_offers_the_one_that_is_typed_again()
    {
        var letter = await Host.SendAsync("S-1/2026");
        await Host.SendAsync("S-2/2026");
        var page = Pages.Open<DeliveryFormPage>("/pengiriman/baru", Host.Itjen);
        page.Fill("Nomor surat", "S-1/2026");
        page.Fill("Tanggal surat", "2026-03-02");
        page.WaitForAssertion(() => Assert.Contains("sudah tercatat", page.Find(".advice-warning").TextContent, StringComparison.Ordinal));
        page.Find(".advice-warning button").Click();
        Assert.Single(page.FindAll($".chosen-letter a[href='/korespondensi/{letter.Id}']"));

        page.Find(".chosen-letter button").Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".pick").Count));
        page.Find(".letter-picker input").Input("s-2");
        page.WaitForAssertion(() => Assert.Contains("S-2/2026", Assert.Single(page.FindAll(".pick")).TextContent, StringComparison.Ordinal));
        page.Find(".pick").Click();
        Assert.Contains("S-2/2026", page.Find(".chosen-letter").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_take_few_commands_however_many_letters_there_are()
    {
        await AddAsync(3);
        var few = await CommandsAsync();
        await AddAsync(27);
        Assert.Equal(few, await CommandsAsync());
        Assert.All(few, count => Assert.InRange(count, 0, MostCommands));
    }

    [Fact]
    public async Task The_list_goes_out_as_a_file_under_its_filters()
    {
        await Host.SendAsync("=S-1/2026");
        await Host.SendAsync("B-1/2026", Party.First);
        await Host.SendAsync("S-2/2026", Party.Second, On(3, 3));
        var export = Host.Get<IEnumerable<ListExport>>().Single(e => e.Slug == "korespondensi");
        using var file = new MemoryStream();
        await Host.Get<RunExport>()
            .WriteAsync(export, ExportFormat.Csv,
                new ExportQuery([new("dari", "kedua"), new("sejak", "2026-03-02"), new("sampai", "2026-03-02"), new("batal", "tanpa")], Host.Today), false,
                file, Ct);
        var lines = Encoding.UTF8.GetString(file.ToArray()).TrimEnd().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("\"'=S-1/2026\",2026-03-02", lines[1], StringComparison.Ordinal);
    }

    private async Task<IEnumerable<Guid>> ListAsync(LetterFilter filter) =>
        (await Host.Get<LetterQueries>().ListAsync(filter, Host.Today, Ct)).Rows.Select(r => r.Id);

    private static LetterFilter Asked(string query) => ListFilter.Read<LetterFilter>(QueryHelpers.ParseQuery(query));

    private async Task AddAsync(int count)
    {
        Letter? last = null;
        for (var i = 0; i < count; i++)
            last = await Host.SendAsync($"S-{++added}/2026", answers: last);
    }

    private async Task<List<int>> CommandsAsync()
    {
        var letter = (await ListAsync(new())).First();
        // Whoever wrote last has read the facts again, so a page finds them ready; here the pages have a reader of their own.
        Pages.Open<LetterPage>($"/korespondensi/{letter}", Host.Itjen, letter);
        var counts = new List<int>();
        Count(() => Pages.Open<LettersPage>("/korespondensi", Host.Itjen));
        Count(() => Pages.Open<LetterPage>($"/korespondensi/{letter}", Host.Itjen, letter));
        Count(() => Pages.Open<LetterFormPage>("/korespondensi/baru", Host.Itjen));
        Count(() => Pages.Open<RepresentativesPage>("/perwakilan", Host.Itjen));
        return counts;

        void Count(Action open)
        {
            Host.Sql.Reset();
            open();
            counts.Add(Host.Sql.Count);
        }
    }
}
