using AngleSharp.Dom;
using Bunit;
using PkKemendagriBkn.Portal.Search;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Search;

public sealed class SearchComboboxTests : IAsyncLifetime
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
    public void Nothing_is_suggested_before_a_pause_and_then_once()
    {
        var box = Box();
        host.Sql.Reset();
        Field(box).Input("unsur");
        Field(box).Input("unsur jab");
        Assert.Equal(0, host.Sql.Count);
        Assert.Equal("false", Field(box).GetAttribute("aria-expanded"));
        host.Clock.Advance(Pause);
        box.WaitForAssertion(() => Assert.Equal("true", Field(box).GetAttribute("aria-expanded")));
        var once = host.Sql.Count;
        Assert.InRange(once, 1, 12);
        Assert.Single(box.FindAll("[role=option]"));
        Assert.Contains("1 saran", box.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrow_keys_walk_through_the_suggestions_in_a_circle_and_Escape_closes_them()
    {
        var box = Suggest("data");
        var count = box.FindAll("[role=option]").Count;
        Assert.True(count > 2);
        Assert.Null(Field(box).GetAttribute("aria-activedescendant"));
        Press(box, "ArrowDown");
        Press(box, "ArrowDown");
        Assert.Equal("cari-saran-1", Field(box).GetAttribute("aria-activedescendant"));
        Assert.Equal("true", box.Find("#cari-saran-1").GetAttribute("aria-selected"));
        Assert.Single(box.FindAll("[aria-selected=true]"));
        Press(box, "ArrowUp");
        Press(box, "ArrowUp");
        Assert.Equal($"cari-saran-{count - 1}", Field(box).GetAttribute("aria-activedescendant"));
        Press(box, "ArrowDown");
        Assert.Equal("cari-saran-0", Field(box).GetAttribute("aria-activedescendant"));
        Press(box, "Escape");
        Assert.Equal(("false", null), (Field(box).GetAttribute("aria-expanded"), Field(box).GetAttribute("aria-activedescendant")));
        Assert.True(box.Find("[role=listbox]").HasAttribute("hidden"));
    }

    [Fact]
    public void Enter_opens_all_results_or_the_suggestion_that_is_marked()
    {
        var box = Suggest("unsur jabatan");
        box.Find("form").Submit();
        Assert.Equal("/cari?q=unsur%20jabatan", pages.At);
        Assert.Equal("unsur jabatan", Field(box).GetAttribute("value"));

        box = Suggest("unsur jabatan");
        Press(box, "ArrowDown");
        box.Find("form").Submit();
        Assert.StartsWith("/pengiriman/0", pages.At, StringComparison.Ordinal);
        Assert.Equal("", Field(box).GetAttribute("value"));
    }

    [Fact]
    public void Whoever_looks_at_another_day_keeps_looking_at_it()
    {
        var box = Box("/?per=2026-03-01");
        Field(box).Input("unsur");
        box.Find("form").Submit();
        Assert.Equal("/cari?q=unsur&per=2026-03-01", pages.At);
    }

    [Fact]
    public void Options_are_grouped_named_and_marked_and_nothing_found_is_told()
    {
        var box = Suggest("unsur jabatan");
        Assert.Equal("Pengiriman data", box.Find("[role=group]").GetAttribute("aria-label"));
        Assert.Equal("unsur jabatan", box.Find("[role=option] mark").TextContent);
        Field(box).Input("tidakadadimanapun");
        host.Clock.Advance(Pause);
        box.WaitForAssertion(() => Assert.Contains("Tidak ada saran", box.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("false", Field(box).GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Without_a_circuit_it_is_a_form_that_works()
    {
        var form = Box().Find("form");
        Assert.Equal(("/cari", "get", "q"), (form.GetAttribute("action"), form.GetAttribute("method"), form.QuerySelector("input")!.GetAttribute("name")));
        Assert.Equal("cari-portal", form.QuerySelector("label")!.GetAttribute("for"));
    }

    private IRenderedComponent<SearchCombobox> Suggest(string typed)
    {
        var box = Box();
        Field(box).Input(typed);
        host.Clock.Advance(Pause);
        box.WaitForAssertion(() => Assert.NotEmpty(box.FindAll("[role=option]")));
        return box;
    }

    private IRenderedComponent<SearchCombobox> Box(string address = "/")
    {
        var box = pages.Open<SearchCombobox>(address, host.Bkn, p => p.Add(x => x.Actor, host.Bkn));
        Field(box).Focus();
        return box;
    }

    private static IElement Field(IRenderedComponent<SearchCombobox> box) => box.Find("#cari-portal");

    private static void Press(IRenderedComponent<SearchCombobox> box, string key) => Field(box).KeyDown(key);
}
