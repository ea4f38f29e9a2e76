using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Deadlines;
using PkKemendagriBkn.Tests.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>Until the other party has spoken, both outcomes of force majeure stand side by side, and its page says what is missing.</summary>
public sealed class ForceMajeurePagesTests : PageTests
{
    [Fact]
    public async Task Its_page_says_which_formality_is_missing_and_until_when_it_can_be_met()
    {
        var id = await Host.RecordAsync(ForceMajeure(On(2026, 8, 25), null, On(2026, 8, 27)));
        var page = Open(id).Markup;
        Assert.Contains("27 Agustus 2026, tepat waktu", page, StringComparison.Ordinal);
        Assert.Contains("Belum ada; masih dapat dipenuhi 7 hari lagi", page, StringComparison.Ordinal);
        Assert.Contains("Keduanya paling lambat Selasa, 8 September 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_statement_in_time_its_page_says_that_it_moves_nothing()
    {
        var id = await Host.RecordAsync(ForceMajeure(On(2026, 6, 1), On(2026, 6, 10), On(2026, 6, 5)));
        var page = Open(id).Markup;
        Assert.Contains("Tidak ada sampai batasnya lewat", page, StringComparison.Ordinal);
        Assert.Contains("tidak menggeser tenggat apa pun", page, StringComparison.Ordinal);
        Assert.Contains("/pernyataan/baru/kahar-diterima/peristiwa/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_dates_and_the_disputed_ground_stand_where_the_deadline_shows()
    {
        var key = $"feedback:{await Host.DeliverAsync(On(2026, 2, 27))}";
        var flood = ForceMajeure(On(2026, 8, 20), null, On(2026, 8, 21));
        (flood.StatementOn, flood.UploadIds) = (On(2026, 8, 21), [await Host.UploadAsync(Host.Itjen)]);
        var id = await Host.RecordAsync(flood);

        Assert.Contains("Tanggal yang pasti 27 Agustus 2026; 9 September 2026 hanya bila keadaan kahar diterima pihak lainnya.",
            Pages.Open<DeadlinePage>($"/tenggat/{key}", Host.Bkn, p => p.Add(x => x.Key, key)).Markup, StringComparison.Ordinal);
        var access = Pages.Open<AccessPage>("/akses", Host.Bkn).Markup;
        Assert.Contains("Masih diperselisihkan", access, StringComparison.Ordinal);
        Assert.Contains("pasti 27 Agustus 2026", access, StringComparison.Ordinal);
        Assert.Contains("belum menerima atau membantah keadaan kahar ini", Open(id).Markup, StringComparison.Ordinal);

        await Host.SayAsync(Host.Bkn, StatementKind.ForceMajeureAccepted, nameof(AgreementEvent), id);
        Assert.DoesNotContain("Masih diperselisihkan", Pages.Open<AccessPage>("/akses", Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Contains("Diterima BKN untuk seterusnya.", Open(id).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<EventPage> Open(Guid id) => Pages.Open<EventPage>($"/peristiwa/{id}", Host.Bkn, id);
}
