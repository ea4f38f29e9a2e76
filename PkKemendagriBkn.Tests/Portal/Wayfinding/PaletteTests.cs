using AngleSharp.Dom;
using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Layout;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Wayfinding;

public sealed class PaletteTests : IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private FeatureHost host = null!;
    private PageHost pages = null!;

    public async ValueTask InitializeAsync()
    {
        pages = new PageHost(host = await FeatureHost.CreateAsync());
        await host.DeliverAsync(On(3, 2));
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public void Records_are_asked_for_after_a_pause_and_then_once()
    {
        var box = Box();
        host.Sql.Reset();
        Field(box).Input("unsur");
        Field(box).Input("unsur jab");
        Assert.Equal(0, host.Sql.Count);
        Assert.Empty(Options(box));
        host.Clock.Advance(Pause);
        box.WaitForAssertion(() => Assert.Equal("true", Field(box).GetAttribute("aria-expanded")));
        Assert.InRange(host.Sql.Count, 1, 12);
        Assert.Equal(["Pengiriman data", "Pencarian"], Groups(box));
        Assert.Contains("1 saran", box.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("unsur jab", "true", "false"), Shown(box));
    }

    [Fact]
    public void A_page_that_fits_is_there_at_once_and_marked_so_that_Enter_opens_it()
    {
        var box = Box();
        host.Sql.Reset();
        Field(box).Input("penangguhan");
        Assert.Equal(0, host.Sql.Count);
        Assert.StartsWith("Akses data", Options(box)[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(("penangguhan", "false", "true"), Shown(box));
        box.Find("form").Submit();
        Assert.Equal("/akses", pages.At);
        Assert.Empty(Options(box));
    }

    [Fact]
    public void With_nothing_marked_Enter_opens_all_results_and_with_too_little_typed_nothing()
    {
        var box = Suggest("unsur jabatan");
        box.Find("form").Submit();
        Assert.Equal("/cari?q=unsur%20jabatan", pages.At);

        box = Box();
        Field(box).Input("u");
        box.Find("form").Submit();
        Assert.Equal("/", pages.At);
    }

    [Fact]
    public void Whoever_looks_at_another_day_keeps_looking_at_it()
    {
        var box = Box("/?per=2026-03-01");
        Field(box).Input("tenggat");
        Assert.All(Options(box), o => Assert.EndsWith("per=2026-03-01", o.GetAttribute("href"), StringComparison.Ordinal));
        box.Find("form").Submit();
        Assert.Equal("/tenggat?per=2026-03-01", pages.At);
    }

    [Fact]
    public void With_nothing_typed_it_offers_what_this_person_can_do()
    {
        Assert.Contains("Catat permintaan laporan", Options(Box()).Select(o => o.TextContent.Trim()));
        var auditor = Box("/", host.As(Role.Auditor, null));
        Assert.Empty(Options(auditor));
        Assert.Contains("Ketik paling sedikit 2 huruf", auditor.Find(".palette-hint").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_visited_before_come_first_but_none_that_is_forbidden_or_no_page()
    {
        pages.Visited(new("/masalah", "Masalah data"), new("/audit", "Jejak audit"), new("/permintaan/baru", "Catat permintaan laporan"),
            new("//evil.example", "Jahat"), new("/tidak/ada", "Tidak ada"), new("/laporan", ""), new(null, null));
        Assert.Equal(["Masalah data", "Catat permintaan laporan"], Of(Box(), "Baru dibuka"));
        Assert.Equal(["Masalah data", "Jejak audit"], Of(Box("/", host.As(Role.Auditor, null)), "Baru dibuka"));
    }

    [Fact]
    public void Nothing_found_is_told()
    {
        var box = Box();
        Field(box).Input("tidakadadimanapun");
        host.Clock.Advance(Pause);
        box.WaitForAssertion(() => Assert.Contains("Tidak ada saran", box.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Pencarian"], Groups(box));
    }

    [Fact]
    public void Without_a_circuit_it_is_a_form_that_works_and_to_a_screen_reader_a_combobox()
    {
        var form = Box().Find("form");
        Assert.Equal(("/cari", "get", "q"), (form.GetAttribute("action"), form.GetAttribute("method"), form.QuerySelector("input")!.GetAttribute("name")));
        var field = form.QuerySelector("input")!;
        Assert.Equal(("combobox", "list", "listbox", "cari-saran"),
            (field.GetAttribute("role"), field.GetAttribute("aria-autocomplete"), field.GetAttribute("aria-haspopup"), field.GetAttribute("aria-controls")));
        Assert.Equal("cari-portal", form.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("listbox", form.QuerySelector("#cari-saran")!.GetAttribute("role"));
    }

    private IRenderedComponent<Palette> Suggest(string typed)
    {
        var box = Box();
        Field(box).Input(typed);
        host.Clock.Advance(Pause);
        box.WaitForAssertion(() => Assert.Contains("Pencarian", Groups(box)));
        return box;
    }

    private IRenderedComponent<Palette> Box(string address = "/", Actor? by = null)
    {
        var box = pages.Open<Palette>(address, by ?? host.Bkn, p => p.Add(x => x.Actor, by ?? host.Bkn));
        Field(box).Focus();
        return box;
    }

    private static IElement Field(IRenderedComponent<Palette> box) => box.Find("#cari-portal");

    private static IReadOnlyList<IElement> Options(IRenderedComponent<Palette> box) => box.FindAll("[role=option]");

    private static List<string?> Groups(IRenderedComponent<Palette> box) => [.. box.FindAll("[role=group]").Select(g => g.GetAttribute("aria-label"))];

    private static List<string> Of(IRenderedComponent<Palette> box, string group) =>
        [.. box.Find($"[role=group][aria-label='{group}']").QuerySelectorAll("[role=option]").Select(o => o.TextContent.Trim())];

    /// <summary>What the browser is told of the list: what it was made for, whether it is complete, whether its first is what Enter opens.</summary>
    private static (string? For, string? Settled, string? Fits) Shown(IRenderedComponent<Palette> box) =>
        box.Find("#cari-saran") is var list ? (list.GetAttribute("data-for"), list.GetAttribute("data-settled"), list.GetAttribute("data-fits")) : default;
}
