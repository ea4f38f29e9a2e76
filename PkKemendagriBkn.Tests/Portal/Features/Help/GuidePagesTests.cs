using System.Net;
using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Help;
using PkKemendagriBkn.Portal.Wayfinding;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Help;

public sealed class GuidePagesTests : PageTests
{
    [Theory]
    [InlineData(Role.BknSecretariat, Party.Second, "/panduan/sesdep-bkn")]
    [InlineData(Role.Leadership, Party.First, "/panduan/pimpinan")]
    [InlineData(Role.Auditor, null, "/panduan/auditor")]
    public void Ones_own_guide_comes_first_and_the_others_are_there(Role role, Party? party, string own)
    {
        Host.Sql.Reset();
        var page = Pages.Open<GuidesPage>("/panduan", Host.As(role, party));
        Assert.Equal(own, page.Find("a.title").GetAttribute("href"));
        Assert.Equal(Guides.All.Count,
            page.FindAll("section a").Select(a => a.GetAttribute("href")!)
                .Where(h => h.StartsWith("/panduan/", StringComparison.Ordinal) && !h.Contains('#', StringComparison.Ordinal)).Distinct().Count());
        Assert.NotEmpty(page.FindAll("a[href='/mulai']"));
        Assert.Equal(0, Host.Sql.Count);
    }

    [Fact]
    public void A_guide_shows_its_steps_pictures_and_clauses_and_its_contents_lead_to_them()
    {
        var page = Guide("sesdep-bkn");
        Assert.NotEmpty(page.FindAll(".guide ol li strong"));
        Assert.All(page.FindAll(".guide img"), i => Assert.False(string.IsNullOrWhiteSpace(i.GetAttribute("alt"))));
        Assert.NotEmpty(page.FindAll("a.clause"));
        foreach (var link in page.FindAll(".guide nav a"))
            Assert.NotEmpty(page.FindAll($"h2[id='{link.GetAttribute("href")!.Split('#')[1]}']"));
        Assert.Equal("Panduan", page.Find("nav.crumbs a").TextContent);
        Assert.DoesNotContain("/*", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("**", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guide_that_is_not_there_shows_nothing() => Assert.Empty(Guide("tidak-ada").FindAll("h1"));

    [Fact]
    public async Task A_picture_needs_an_account_and_one_that_is_not_there_is_not_found()
    {
        await using var portal = await PortalFactory.StartAsync();
        var file = Guides.All[0].Sections.SelectMany(s => s.Blocks).OfType<GuidePicture>().First().File;
        using (var nobody = portal.NewBrowser())
            Assert.Equal("/akun/masuk", (await nobody.GetAsync($"/panduan/gambar/{file}")).Path);
        using var auditor = await portal.SignInAsync(Role.Auditor, null);
        var picture = await auditor.GetAsync($"/panduan/gambar/{file}");
        Assert.Equal((HttpStatusCode.OK, "image/webp"), (picture.Status, picture.Header("Content-Type")));
        Assert.Equal(HttpStatusCode.NotModified, (await auditor.GetAsync($"/panduan/gambar/{file}", ("If-None-Match", picture.Header("ETag")!))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/panduan/gambar/tidak-ada.webp")).Status);
    }

    private IRenderedComponent<GuidePage> Guide(string slug) => Pages.Open<GuidePage>($"/panduan/{slug}", Host.Bkn, p => p.Add(x => x.Slug, slug));
}
