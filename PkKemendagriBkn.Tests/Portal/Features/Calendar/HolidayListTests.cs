using System.Text;
using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Portal.Features.Apip;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Calendar;

public sealed class HolidayListTests : PageTests
{
    private Actor Admin => Host.As(Role.Administrator, null);

    [Fact]
    public void The_list_is_filtered_by_year_and_kind_and_offers_the_form_to_administrators_alone()
    {
        Assert.Equal(3, Rows("/administrasi/hari-libur?tahun=2025"));
        Assert.Equal(1, Rows("/administrasi/hari-libur?tahun=2025&jenis=JointLeave"));
        Assert.Equal(25, Rows("/administrasi/hari-libur?tahun=nonsens"));
        Assert.NotEmpty(Pages.Open<HolidaysPage>("/administrasi/hari-libur", Admin).FindAll("a[href='/administrasi/hari-libur/baru']"));
        Assert.Empty(Pages.Open<HolidaysPage>("/administrasi/hari-libur", Host.Bkn).FindAll("a[href='/administrasi/hari-libur/baru']"));
    }

    [Fact]
    public void A_year_without_a_table_says_who_fills_it()
    {
        var page = Pages.Open<HolidaysPage>("/administrasi/hari-libur?tahun=2031", Host.Bkn);
        Assert.Equal("Belum ada hari libur tahun 2031", page.Find(".empty-title").TextContent);
    }

    [Fact]
    public async Task The_form_records_and_leads_to_the_page_that_shows_history_and_void()
    {
        var page = Pages.Open<HolidayFormPage>("/administrasi/hari-libur/baru", Admin);
        page.Fill("Tanggal", "2027-01-01");
        page.Fill("Jenis", nameof(HolidayKind.NationalHoliday));
        page.Fill("Nama hari libur", "Tahun Baru 2027 Masehi");
        page.Submit();
        Assert.Contains("Isi keputusan", page.Markup, StringComparison.Ordinal);
        page.Fill("Dasar", "SKB Nomor 1 Tahun 2026");
        page.Submit();
        page.WaitForState(() => Pages.At.StartsWith("/administrasi/hari-libur/0", StringComparison.Ordinal), TimeSpan.FromSeconds(10));

        var stored = await Host.ReadAsync(db => Task.FromResult(HolidayDays.Standing(db).Single(h => h.ObservedOn == new DateOnly(2027, 1, 1))));
        var shown = Pages.Open<HolidayPage>(Pages.At, Admin, stored.Id);
        Assert.Contains("Jumat, 1 Januari 2027", shown.Markup, StringComparison.Ordinal);
        Assert.Contains("Mencatat hari libur", shown.Markup, StringComparison.Ordinal);
        Assert.Contains("Batalkan catatan", shown.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Batalkan catatan", Pages.Open<HolidayPage>(Pages.At, Host.Bkn, stored.Id).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decree_comes_in_by_file_adds_corrects_and_leaves_and_goes_out_unchanged()
    {
        const string file =
            "tanggal;nama;jenis;skb\n2027-01-01;Tahun Baru 2027 Masehi;nasional;SKB 1/2026\n2026-12-24;Cuti bersama Natal;Cuti bersama;SKB perubahan\n";
        var import = new HolidayImport();
        var check = await Host.CheckAsync(import, file, Admin);
        Assert.Empty(check.Errors.Shown);
        Assert.Equal(new ImportCounts(1, 1), check.Counts);
        await Host.ApplyAsync(import, check, Admin);
        Assert.Equal(29, await Host.CountAsync<Holiday>());
        Assert.Contains("Impor", (await Host.LastEntryAsync()).Reason, StringComparison.Ordinal);

        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var again = await Host.CheckAsync(new HolidayImport(), await Host.ExportAsync("hari-libur", format), $"l.{format}".ToLowerInvariant(), Admin);
            Assert.Equal(new ImportCounts(0, Left: 29), again.Counts);
        }

        await Assert.ThrowsAsync<PermissionDenied>(() => Host.ApplyAsync(import, check));
    }

    [Theory]
    [InlineData("kemarin;A;nasional;B", "Tanggal", "harus berupa tanggal")]
    [InlineData("2024-01-01;A;nasional;B", "Tanggal", "2025 sampai 2100")]
    [InlineData("2027-01-01;A;libur panjang;B", "Jenis", "tidak dikenal")]
    [InlineData("2027-01-01;A;nasional;B\n2027-01-01;C;nasional;B", "Tanggal", "baris 2")]
    public async Task A_wrong_row_is_named_with_what_to_do(string rows, string column, string sentence)
    {
        var error =
            Assert.Single((await Host.CheckAsync(new HolidayImport(), Encoding.UTF8.GetBytes($"tanggal;nama;jenis;skb\n{rows}\n"), by: Admin)).Errors.Shown);
        Assert.Equal(column, error.Column);
        Assert.Contains(sentence, error.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_costs_the_same_however_long_it_is()
    {
        var queries = Host.Get<HolidayQueries>();
        Host.Sql.Reset();
        await queries.ListAsync(new HolidayFilter(), Ct);
        Assert.InRange(Host.Sql.Count, 1, 3);
    }

    private int Rows(string address) => Pages.Open<HolidaysPage>(address, Host.Bkn).FindAll("tbody tr").Count;
}
