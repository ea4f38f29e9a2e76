using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class EventPagesTests
{
    public static TheoryData<EventKind> Kinds => [.. Enum.GetValues<EventKind>().Except([EventKind.RepresentativeChange])
        .Where(kind => EntryKinds.Of(kind)?.Follows is null)];

    [Fact]
    public async Task List_says_what_belongs_here_while_it_is_empty()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);

        var page = pages.Open<EventsPage>("/peristiwa", host.As(Role.Auditor, null));

        Assert.Contains("Belum ada peristiwa", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/peristiwa/baru/", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_one_kind_when_its_address_asks_for_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        var flood = await host.RecordAsync(Typed(EventKind.ForceMajeure));
        var leak = await host.RecordAsync(Typed(EventKind.Incident));
        await using var pages = new PageHost(host);

        var page = pages.Open<EventsPage>("/peristiwa?jenis=insiden", host.Itjen);

        Assert.Contains($"/peristiwa/{leak}", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain($"/peristiwa/{flood}", page.Markup, StringComparison.Ordinal);
        Assert.Contains("/peristiwa/baru/kahar", page.Markup, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Form_opens_for_every_kind_new_and_for_a_correction(EventKind kind)
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(Typed(kind));
        await using var pages = new PageHost(host);
        var words = EventKinds.Words(kind);

        var blank = pages.Open<EventFormPage>($"/peristiwa/baru/{words.Slug}", host.Itjen, p => p.Add(x => x.Slug, words.Slug));
        Assert.Contains(EventKinds.IsOfBoth(kind) ? "Ajukan usulan" : EntryKinds.Of(kind)?.Button ?? "Catat peristiwa", blank.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Alasan koreksi", blank.Markup, StringComparison.Ordinal);

        var correction = pages.Open<EventFormPage>($"/peristiwa/{id}/koreksi", host.Itjen, id);
        Assert.Contains("Alasan koreksi", correction.Markup, StringComparison.Ordinal);
        Assert.Equal(EntryKinds.Of(kind) is null, correction.Markup.Contains("advice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_shows_what_follows_while_it_is_typed()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var page = pages.Open<EventFormPage>("/peristiwa/baru/kahar", host.Itjen, p => p.Add(x => x.Slug, "kahar"));
        Assert.Empty(page.FindAll(".advice"));

        page.Fill("Mulai", "2026-06-01");
        page.Fill("Tanggal pemberitahuan tertulis", "2026-06-30");

        Assert.Contains("tidak menggeser tenggat apa pun", page.Find(".advice-warning").TextContent, StringComparison.Ordinal);
        Assert.Contains("Pemberitahuan keadaan kahar", page.Find(".preview").TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Detail_opens_for_every_kind(EventKind kind)
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = Typed(kind);
        var id = await host.RecordAsync(input);
        await using var pages = new PageHost(host);

        var page = pages.Open<EventPage>($"/peristiwa/{id}", host.As(Role.Auditor, null), id);

        Assert.Contains(input.Description!, page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("tidak menimbulkan tenggat", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/koreksi", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detail_of_force_majeure_without_the_officials_statement_says_that_nothing_moved()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(Typed(EventKind.ForceMajeure));
        await using var pages = new PageHost(host);

        var page = pages.Open<EventPage>($"/peristiwa/{id}", host.Itjen, id);

        Assert.DoesNotContain("Tenggat yang bergeser", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Pernyataan tertulis pejabat yang berwenang belum tercatat", page.Markup, StringComparison.Ordinal);
    }
}
