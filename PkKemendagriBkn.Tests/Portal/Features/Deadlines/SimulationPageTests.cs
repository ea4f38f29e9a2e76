using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Features.Deadlines;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Deadlines;

public sealed class SimulationPageTests : PageTests
{
    [Fact]
    public async Task What_is_imagined_stands_beside_what_is_and_nothing_is_written()
    {
        var delivery = await Host.DeliverAsync(On(2, 1));
        var before = await WritesAsync();

        var page = Pages.Open<SimulationPage>($"/simulasi?andai=SubmitFeedback~{delivery}~2026-07-30", Host.Bkn);
        var row = page.FindAll("table.records")[^1].QuerySelector("tbody tr")!;
        Assert.Contains("Lewat tenggat", row.QuerySelector("[data-label='Sekarang']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Terpenuhi", row.QuerySelector("[data-label='Bila demikian']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await WritesAsync());
    }

    [Fact]
    public async Task The_grounds_and_entitlements_that_would_go_are_named_beside_those_that_stand()
    {
        var delivery = await Host.DeliverAsync(On(2, 1));
        var page = Pages.Open<SimulationPage>($"/simulasi?andai=SubmitFeedback~{delivery}~2026-07-30", Host.Bkn);
        var rows = page.FindAll("table.records")[0].QuerySelectorAll("tbody tr").ToDictionary(
            r => r.QuerySelector("th")!.TextContent,
            r => (r.QuerySelector("[data-label='Sekarang']")!.TextContent, r.QuerySelector("[data-label='Bila demikian']")!.TextContent));
        Assert.Equal(("Aktif", "Tidak berubah"), rows["Keadaan akses"]);
        Assert.StartsWith("Data dan referensi balikan", rows["Dasar penghentian sementara"].Item1, StringComparison.Ordinal);
        Assert.Equal("Tidak ada", rows["Dasar penghentian sementara"].Item2);
        Assert.Equal(("Ya", "Tidak"), rows["BKN berhak menghentikan sementara"]);
    }

    [Fact]
    public async Task An_imagined_change_is_added_to_the_address_and_taken_off_again()
    {
        await Host.DeliverAsync(On(2, 1));
        var page = Pages.Open<SimulationPage>("/simulasi", Host.Itjen);
        page.Field("Andaikan").Change("StrikeForceMajeure");
        page.Field("Menimpa").Change("First");
        page.Fill("Hari pertama", "2026-07-25");
        page.Submit();
        Assert.Equal("/simulasi?andai=StrikeForceMajeure~~2026-07-25~~First", Uri.UnescapeDataString(Pages.At));
    }

    [Fact]
    public void A_change_without_what_it_needs_is_told_at_its_field()
    {
        var page = Pages.Open<SimulationPage>("/simulasi", Host.Itjen);
        page.Field("Andaikan").Change("ReportPeriod");
        page.Submit();
        Assert.Contains("Pilih catatan, periode, atau klausulnya.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Isi tanggalnya.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/simulasi", Pages.At);
    }

    [Fact]
    public void An_address_that_is_not_understood_says_so()
    {
        var page = Pages.Open<SimulationPage>("/simulasi?andai=Apa~saja", Host.Itjen);
        Assert.Contains("tidak dikenal", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private Task<int> WritesAsync() =>
        Host.ReadAsync(db =>
            db.Database.SqlQueryRaw<int>("SELECT (SELECT COUNT(*) FROM AuditEntries) + (SELECT COUNT(*) FROM Reminders) + (SELECT COUNT(*) FROM Feedbacks) AS Value").SingleAsync());
}
