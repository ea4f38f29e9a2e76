using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Exports;

public sealed class ExportTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private Guid list;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        var itjen = await portal.ActorAsync(Role.ItjenSecretariat, Party.First);
        var on = new DateOnly(2026, 2, 2);
        list = await portal.Get<RecordCorrectionList>().ExecuteAsync(new CorrectionListInput { Title = "=1+1", SubmittedOn = on }, itjen, Ct);
        await portal.Get<RecordCorrectionItem>().ExecuteAsync(new CorrectionItemInput
        {
            ListId = list, Nip = "200012312024121001", PersonName = "Budi Santoso", RecordKind = 8, Field = "TMT jabatan", OldValue = "lama",
            ProposedValue = "@baru", ProposedOn = on,
        }, itjen, Ct);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private string Items(string extension, string more = "") => $"/unduh/butir-perbaikan.{extension}?daftar={list}{more}";

    [Fact]
    public async Task A_csv_is_an_attachment_that_nobody_keeps_and_no_spreadsheet_runs()
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var answer = await browser.GetAsync("/unduh/perbaikan.csv");
        Assert.Equal((HttpStatusCode.OK, "no-store", "nosniff", "text/csv; charset=utf-8"),
            (answer.Status, answer.Header("Cache-Control"), answer.Header("X-Content-Type-Options"), answer.Header("Content-Type")));
        Assert.StartsWith("attachment; filename=perbaikan-2026-03-02.csv", answer.Header("Content-Disposition"), StringComparison.Ordinal);
        var bytes = await answer.Response.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(["\"'=1+1\",\"Itjen Kemendagri\",2026-02-02,,1,1,0,0,0,\"Berlaku\"", ""], answer.Body.Split("\r\n")[1..]);
    }

    [Fact]
    public async Task A_workbook_is_valid_and_keeps_text_as_text()
    {
        using var browser = await portal.SignInAsync(Role.BknSecretariat, Party.Second);
        using var file = new MemoryStream(await (await browser.GetAsync(Items("xlsx", "&lengkap=1"))).Response.Content.ReadAsByteArrayAsync(Ct));
        using (var book = SpreadsheetDocument.Open(file, isEditable: false))
            Assert.Empty(new OpenXmlValidator().Validate(book, Ct));
        var rows = SampleLists.Read("a.xlsx", file.ToArray());
        Assert.Equal(["20001231 202412 1 001", "Budi Santoso", "Jabatan", "TMT jabatan", "lama", "@baru", "", "2026-02-02", "1 – Input Berkas", "2026-02-02"],
            rows[1].Cells);
    }

    [Fact]
    public async Task A_workbook_prints_on_its_side_under_its_headings_filters_and_leaves_text_as_it_is()
    {
        using var file = new MemoryStream();
        await XlsxFile.WriteAsync(file, "Daftar", ["Telepon", "Tanggal"], new object?[][] { ["+62 812", new DateOnly(2026, 10, 1)] }.ToAsyncEnumerable(), Ct);
        using var archive = new System.IO.Compression.ZipArchive(file);
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(Ct);
        Assert.All(["orientation=\"landscape\"", "<autoFilter ref=\"A1:B2\"", "state=\"frozen\"", ">+62 812<"],
            part => Assert.Contains(part, xml, StringComparison.Ordinal));
        using var book = new StreamReader(archive.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("_xlnm.Print_Titles", await book.ReadToEndAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instant_is_written_as_it_was_in_WIB()
    {
        using var file = new MemoryStream();
        await CsvFile.WriteAsync(file, ["Pada"], new object?[][] { [new DateTimeOffset(2026, 9, 30, 17, 0, 0, TimeSpan.Zero)] }.ToAsyncEnumerable(),
            semicolon: false, Ct);
        Assert.Equal("2026-10-01 00:00:00", System.Text.Encoding.UTF8.GetString(file.ToArray()).Split("\r\n")[1]);
    }

    [Theory]
    [InlineData(false, "\"'+62 812\",3.70,2026-10-01,\"a;b,c\"")]
    [InlineData(true, "\"'+62 812\";3,70;2026-10-01;\"a;b,c\"")]
    public async Task Excel_in_Indonesian_finds_its_columns_and_decimals_and_the_import_reads_both_back(bool semicolon, string line)
    {
        using var file = new MemoryStream();
        object?[] row = ["+62 812", 3.70m, new DateOnly(2026, 10, 1), "a;b,c"];
        await CsvFile.WriteAsync(file, ["Telepon", "Indeks", "Tanggal", "Isian"], new[] { row }.ToAsyncEnumerable(), semicolon, Ct);
        Assert.Equal(line, System.Text.Encoding.UTF8.GetString(file.ToArray()).Split("\r\n")[1]);
        Assert.Equal(["+62 812", semicolon ? "3,70" : "3.70", "2026-10-01", "a;b,c"], SampleLists.Read("a.csv", file.ToArray())[1].Cells);
    }

    [Fact]
    public async Task Personal_data_goes_out_masked_unless_somebody_who_may_asks_and_that_is_on_the_trail()
    {
        using var auditor = await portal.SignInAsync(Role.Auditor, null);
        using var itjen = await portal.SignInAsync(Role.ItjenSecretariat, Party.First);
        foreach (var browser in new[] { auditor, itjen })
            Assert.Contains("\"•••••••• 202412 • 001\",\"B••• S•••\",\"Jabatan\",\"TMT jabatan\",\"•••••\",\"•••••\"",
                (await browser.GetAsync(Items("csv"))).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(await portal.TrailAsync(), e => e.Action == "PersonalDataExported");

        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(Items("csv", "&lengkap=1"))).Status);
        Assert.Equal(("AccessDenied", "PersonalDataExported: ShowPersonalData"),
            ((await portal.TrailAsync())[^1].Action, (await portal.TrailAsync())[^1].Reason));
        Assert.Contains("Budi Santoso", (await itjen.GetAsync(Items("csv", "&lengkap=1"))).Body, StringComparison.Ordinal);
        var entry = (await portal.TrailAsync())[^1];
        Assert.Equal("PersonalDataExported", entry.Action);
        Assert.Contains(list.ToString(), entry.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&cari=santoso", 1)]
    [InlineData("&cari=aminah", 0)]
    [InlineData("&kelompok=Done", 0)]
    [InlineData("&umur=28", 1)]
    [InlineData("&umur=29", 0)]
    public async Task It_holds_what_the_page_shows(string filter, int rows)
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        Assert.Equal(rows + 2, (await browser.GetAsync(Items("csv", filter))).Body.Split("\r\n").Length);
    }

    [Fact]
    public void Every_export_has_a_name_of_its_own_and_a_title_that_a_sheet_can_bear()
    {
        var exports = portal.Services.GetServices<ListExport>().ToList();
        Assert.True(exports.Count >= 2);
        Assert.Distinct(exports.Select(e => e.Slug));
        Assert.All(exports, e => Assert.True(e.Title.Length <= 31 && !e.Title.Any("[]:*?/\\".Contains), e.Title));
    }
}
