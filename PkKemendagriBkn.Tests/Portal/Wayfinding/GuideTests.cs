using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Search;
using PkKemendagriBkn.Portal.Wayfinding;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Wayfinding;

public class GuideTests
{
    private const int MostPictureBytes = 60 * 1024, MostBytes = 1536 * 1024;

    public static TheoryData<string> Slugs => [.. Guides.All.Select(g => g.Slug)];

    [Fact]
    public void Marks_become_runs_and_everything_else_is_words()
    {
        var guide = Guide.Parse("uji",
            "# Judul\nKata <b>apa adanya</b>.\n\n## Satu tugas: dua\n1. Buka [Tenggat](/tenggat), tekan **Simpan** pada *Nama (boleh kosong)* menurut {3(1)b}.\n2. Lalu [satu](/tenggat/*).\n- butir\n\n![Layar](gambar/uji-satu.webp)\n\n[luar](https://example.org) [x](javascript:1)");
        Assert.Equal(("Judul", "Satu tugas: dua", "satu-tugas-dua"), (guide.Title, guide.Sections[0].Title, guide.Sections[0].Anchor));
        Assert.Equal([new GuideRun(GuideMark.Words, "Kata <b>apa adanya</b>.")], Assert.IsType<GuideParagraph>(Assert.Single(guide.Lead)).Runs);
        var steps = Assert.IsType<GuideList>(guide.Sections[0].Blocks[0]);
        Assert.True(steps.IsSteps);
        Assert.Equal([GuideMark.Open, GuideMark.Press, GuideMark.Field, GuideMark.Clause], steps.Items[0].Select(r => r.Mark).Where(m => m != GuideMark.Words));
        Assert.True(steps.Items[1][1].IsAnyRecord);
        Assert.False(Assert.IsType<GuideList>(guide.Sections[0].Blocks[1]).IsSteps);
        Assert.Equal(new GuidePicture("uji-satu.webp", "Layar"), guide.Sections[0].Blocks[2]);
        Assert.All(Assert.IsType<GuideParagraph>(guide.Sections[0].Blocks[3]).Runs, r => Assert.Equal(GuideMark.Words, r.Mark));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Kata <img src=x onerror=alert(1)> lagi")]
    [InlineData("![gambar](https://example.org/x.webp)")]
    [InlineData("![gambar](gambar/../x.webp)")]
    [InlineData("[keluar](//example.org)")]
    [InlineData("<https://example.org>")]
    [InlineData("`kode` dan _garis_")]
    [InlineData("> kutipan")]
    public void What_is_no_mark_of_a_guide_stays_as_it_was_typed(string typed) =>
        Assert.Equal([new GuideRun(GuideMark.Words, typed)], Assert.IsType<GuideParagraph>(Assert.Single(Guide.Parse("uji", typed).Lead)).Runs);

    [Theory, MemberData(nameof(Slugs))]
    public void Each_guide_begins_with_what_the_role_answers_for_by_clause(string slug)
    {
        var guide = Guides.Find(slug)!;
        Assert.Equal("Yang Anda pertanggungjawabkan", guide.Sections[0].Title);
        Assert.InRange(Runs(guide.Sections[0]).Count(r => r.Mark == GuideMark.Clause), 3, 20);
        Assert.All(Runs(guide).Where(r => r.Mark == GuideMark.Clause), r => Assert.True(PksAgreement.Instance.HasClause(r.Text), r.Text));
        Assert.Distinct(guide.Sections.Select(s => s.Anchor));
        Assert.True(guide.Sections.Count(s => s.Blocks.OfType<GuideList>().Any(l => l.IsSteps)) >= 5);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Each_guide_sends_its_reader_only_where_that_role_may_go(string slug)
    {
        var guide = Guides.Find(slug)!;
        // The administrator of a party reads the same guide, which says what is not theirs.
        foreach (var (role, party) in RolePermissions.Pairs.Where(p => p.Role == Guides.RoleOf(guide) && p is not (Role.Administrator, not null)))
            Assert.All(Runs(guide).Where(r => r.Mark == GuideMark.Open), r =>
                Assert.True(PortalPages.At(r.Address!.Replace("/*", "", StringComparison.Ordinal))?.IsFor(new Actor(Guid.NewGuid(), "Uji", party, role)),
                    r.Address));
    }

    [Fact]
    public void Every_role_of_people_has_its_guide()
    {
        foreach (var (role, party) in RolePermissions.Pairs)
            Assert.Equal(role, Guides.RoleOf(Guides.For(new Actor(Guid.NewGuid(), "Uji", party, role))));
        Assert.Null(Guides.Find("tidak-ada"));
    }

    [Fact]
    public void Pictures_are_those_that_the_guides_show_and_small()
    {
        var shown = Guides.All.SelectMany(g => g.Sections).SelectMany(s => s.Blocks).OfType<GuidePicture>().Select(p => p.File).ToList();
        var kept = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "panduan", "gambar"));
        Assert.Equal(shown.Order(StringComparer.Ordinal), kept.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(kept, file => Assert.True(new FileInfo(file).Length is > 1000 and <= MostPictureBytes, file));
        Assert.True(kept.Sum(f => new FileInfo(f).Length) <= MostBytes);
        Assert.All(shown, file => { using var picture = Guides.Picture(file); Assert.NotNull(picture); });
        Assert.Null(Guides.Picture("../sekretariat-itjen.md"));
    }

    [Fact]
    public async Task The_search_finds_the_tasks_of_a_guide_ones_own_first()
    {
        await using var host = await FeatureHost.CreateAsync();
        var found = await host.Get<PortalSearch>().FindAsync("masalah data", host.Bkn, 10, TestContext.Current.CancellationToken);
        var hits = found.Single(g => g.Title == "Panduan").Hits;
        Assert.StartsWith("/panduan/sesdep-bkn#", hits[0].Href, StringComparison.Ordinal);
        Assert.Contains(hits, h => h.Href == "/panduan/sekretariat-itjen#melaporkan-masalah-data");
    }

    private static IEnumerable<GuideRun> Runs(Guide guide) => guide.Sections.SelectMany(Runs);

    private static IEnumerable<GuideRun> Runs(GuideSection section) => section.Blocks.SelectMany(b => b switch
    {
        GuideParagraph p => p.Runs,
        GuideList l => l.Items.SelectMany(i => i),
        _ => [],
    });
}
