using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Components;

public sealed class TypedFieldTests
{
    private const string Sent = "Tanggal disampaikan (boleh kosong)";

    [Fact]
    public async Task A_date_is_shown_as_it_is_written_here_and_one_that_cannot_be_read_stays_and_is_never_saved_as_none()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var page = pages.Open<LetterFormPage>($"/korespondensi/baru?balasan={(await host.SendAsync("S-1/2026")).Id}", host.Itjen);
        page.Fill("Nomor surat", "B-1/2026");
        page.Fill("Hal", "Undangan");
        page.Fill("Tanggal surat", "5 mar 2026");
        Assert.Equal("05/03/2026", page.Field("Tanggal surat").GetAttribute("value"));

        page.Fill(Sent, "31/02/2026");
        page.Submit();
        Assert.Equal("31/02/2026", page.Field(Sent).GetAttribute("value"));
        Assert.Contains("Tanggal ini tidak ada atau tidak terbaca", page.Markup, StringComparison.Ordinal);
        Assert.Equal(1, await host.CountAsync<Letter>());

        page.Fill(Sent, "6/3/2026");
        Assert.DoesNotContain("Tanggal ini tidak ada", page.Markup, StringComparison.Ordinal);
        page.Fill(Sent, "");
        page.Submit();
        page.WaitForAssertion(() => Assert.StartsWith("/korespondensi/0", pages.At, StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 3, 5), (await host.FindAsync<Letter>(Guid.Parse(pages.At["/korespondensi/".Length..]))).DatedOn);
    }

    [Fact]
    public async Task The_calendar_has_Indonesian_names_and_the_holidays_and_what_is_chosen_stands_in_the_field()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        await host.Get<Journal>().RecordAsync(host.As(Role.Administrator, null), Permission.ManageSettings, "RecordHoliday",
            recording => recording.AddAsync(new Holiday { Name = "Libur Uji", ObservedOn = host.Today, Decree = "SKB" }),
            Xunit.TestContext.Current.CancellationToken);
        var page = pages.Open<LetterFormPage>("/korespondensi/baru", host.Itjen);
        page.FindAll("button.day-button")[0].Click();
        var calendar = page.Find(".day-panel");
        Assert.Contains($"{IndonesianDates.Month(host.Today)} {host.Today.Year}", calendar.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sen", calendar.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{host.Today.Day} {IndonesianDates.Month(host.Today)}: Libur Uji", calendar.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Bulan sebelumnya", page.Find(".day-panel button").GetAttribute("aria-label"), StringComparison.Ordinal);
        page.FindAll(".day-panel button.mud-day").Single(b => b.TextContent.Trim() == "1" && !b.HasAttribute("disabled")).Click();
        Assert.Empty(page.FindAll(".day-panel"));
        Assert.Equal(TypedDates.Write(new DateOnly(host.Today.Year, host.Today.Month, 1)), page.Field("Tanggal surat").GetAttribute("value"));
    }

    [Theory]
    [InlineData("1250", "1.250", false)]
    [InlineData("12,5", "12,5", true)]
    [InlineData("1.25", "1.25", true)]
    [InlineData("seribu", "seribu", true)]
    public async Task A_number_is_shown_with_its_dots_and_what_is_none_stays_and_says_so(string typed, string shown, bool isWrong)
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var page = pages.Open<DeliveryFormPage>("/pengiriman/baru", host.Itjen);
        page.Fill("Jumlah baris (boleh kosong)", typed);
        Assert.Equal(shown, page.Field("Jumlah baris (boleh kosong)").GetAttribute("value"));
        Assert.Equal(isWrong, page.Markup.Contains("Ini bukan bilangan bulat", StringComparison.Ordinal));
    }
}
