using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>The list of force majeure: what each waits for, and what it moves.</summary>
public sealed class ForceMajeurePageTests : FeatureTests
{
    [Fact]
    public async Task Each_stands_with_its_state_what_is_missing_and_what_it_moves()
    {
        await Host.AskForReportAsync(On(2026, 6, 15));
        var accepted = await Host.RecordAsync(ForceMajeure(On(2026, 6, 20), On(2026, 6, 29), On(2026, 6, 22)));
        await Host.SayAsync(Host.Bkn, StatementKind.ForceMajeureAccepted, nameof(AgreementEvent), accepted);
        var contested = await Host.RecordAsync(ForceMajeure(On(2026, 8, 20), null, On(2026, 8, 22)));
        await Host.SayAsync(Host.Bkn, StatementKind.ForceMajeureContested, nameof(AgreementEvent), contested);
        await Host.RecordAsync(ForceMajeure(On(2026, 8, 25), null, On(2026, 8, 26)), Host.Bkn);
        await using var pages = new PageHost(Host, withDialogs: true);
        var rows = pages.Open<ForceMajeurePage>("/keadaan-kahar", Host.Itjen).FindAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Matches("Masih berlangsung(?s:.*)Menunggu pernyataan(?s:.*)Belum ada pernyataan pejabat, paling lambat 8 September 2026(?s:.*)Tidak ada",
            rows[0]);
        Assert.Matches("Dibantah(?s:.*)Tidak ada", rows[1]);
        Assert.Matches("Berakhir(?s:.*)Diterima(?s:.*)Laporan atas permintaan", rows[2]);
        Assert.Single(pages.Open<ForceMajeurePage>("/keadaan-kahar?status=Contested", Host.Itjen).FindAll("tbody tr"));
        Assert.Single(pages.Open<ForceMajeurePage>("/keadaan-kahar?pihak=Second", Host.Itjen).FindAll("tbody tr"));

        // What is contested says so once on its own page, and what it waits for stands above the record.
        var page = pages.Open<EventPage>($"/peristiwa/{contested}", Host.Itjen, contested);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page.Markup, "tidak menggeser tenggat apa pun sampai diterima"));
        Assert.True(page.Markup.IndexOf("Syarat Pasal 11", StringComparison.Ordinal) < page.Markup.IndexOf("form-columns", StringComparison.Ordinal));
    }
}
