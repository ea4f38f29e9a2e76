using Bunit;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Wayfinding;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Wayfinding;

/// <summary>Breadcrumbs, over every route there is.</summary>
public sealed class BreadcrumbTests : PageTests
{
    private const string Id = "018f0000-0000-7000-8000-000000000001";

    [Fact]
    public void Every_page_below_the_top_shows_the_way_up_and_the_top_shows_none()
    {
        var below = 0;
        foreach (var page in PortalPages.All)
        {
            var address = PortalPagesTests.AddressOf(page.Route);
            var shown = Header(address, page.Title);
            var isTop = page.Menu is not null || page.Route.Count(c => c == '/') == 1;
            Assert.True(shown.FindAll("nav[aria-label='Remah roti']").Count == (isTop ? 0 : 1), page.Route);
            if (isTop)
                continue;
            below++;
            var links = shown.FindAll("nav.crumbs a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.All(links,
                link => Assert.True(address.StartsWith(link + "/", StringComparison.Ordinal) && PortalPages.At(link) is not null, $"{page.Route}: {link}"));
            Assert.Equal(links.OrderBy(l => l.Length), links);
            Assert.True(PortalPages.Above(PortalPages.At(links[0])!) is null, page.Route);
            var current = shown.FindAll("nav.crumbs li")[^1];
            Assert.Equal((page.Title, 1), (current.QuerySelector("[aria-current=page]")!.TextContent, shown.FindAll("[aria-current]").Count));
        }

        Assert.True(below > 60);
    }

    [Fact]
    public void A_record_is_called_by_its_name_and_the_page_by_what_is_done_there()
    {
        var shown = Header($"/permintaan/{Id}/koreksi", "Koreksi permintaan laporan", record: "Surat B-1/2026");
        Assert.Equal([("Permintaan laporan", "/permintaan"), ("Surat B-1/2026", $"/permintaan/{Id}")],
            shown.FindAll("nav.crumbs a").Select(a => (a.TextContent, a.GetAttribute("href")!)));
        Assert.Equal("Surat B-2", Header($"/permintaan/{Id}", "Permintaan laporan", name: "Surat B-2").Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public void The_name_of_the_nearest_record_is_not_given_to_the_one_above_it()
    {
        var above = Breadcrumbs.Above($"/perbaikan/{Id}/butir/{Id}/koreksi", "Butir 7");
        Assert.Equal(["Usulan perbaikan data", "Satu daftar usulan", "Butir 7"], above.Select(a => a.Text));
    }

    [Fact]
    public void What_is_typed_into_a_form_does_not_rename_the_record()
    {
        var shown = Header($"/permintaan/{Id}/koreksi", "Koreksi", record: "Surat lama");
        shown.Render(p => p.Add(h => h.Title, "Koreksi").Add(h => h.Record, "Surat baru diketik"));
        Assert.Contains("Surat lama", shown.Find("nav.crumbs").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_quotes_the_words_of_its_clauses()
    {
        var why = Header("/akses", "Akses data").Find("details.why");
        Assert.Equal(["/perjanjian/4%281%29b.1", "/perjanjian/4%281%29b.2", "/perjanjian/3%281%29b.1", "/perjanjian/3%281%29b.2"],
            why.QuerySelectorAll("figcaption a").Select(a => a.GetAttribute("href")));
        Assert.Equal(PkKemendagriBkn.Core.Agreements.PksAgreement.Instance.TextInContext("4(1)b.1"), why.QuerySelector("blockquote")!.TextContent);
        Assert.Equal("/penafsiran", Header("/tenggat/kunci", "Tenggat").Find("details.why p a").GetAttribute("href"));
        Assert.Empty(Header("/cari", "Pencarian").FindAll("details.why"));
    }

    private IRenderedComponent<PageHeader> Header(string address, string title, string? name = null, string? record = null) =>
        Pages.Open<PageHeader>(address, Host.Bkn, p => p.Add(h => h.Title, title).Add(h => h.Name, name).Add(h => h.Record, record));
}
