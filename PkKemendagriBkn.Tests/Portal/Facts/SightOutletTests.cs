using System.Net;
using System.Text;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Portal.Search;
using PkKemendagriBkn.Portal.Words;
using PkKemendagriBkn.Tests.Portal.Identity;
using PkKemendagriBkn.Tests.Portal.Packages;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>Every state of a document, every role: whatever else of the portal could tell of it.</summary>
public sealed class SightOutletTests(SightPortal sight) : SightMatrix(sight)
{
    [Theory, MemberData(nameof(Readers))]
    public async Task The_list_names_what_its_reader_knows(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        var pages = new List<string>();
        do
            pages.Add(await TextAsync(browser, $"/naskah?cari=Naskah&hal={pages.Count + 1}"));
        while (pages[^1].Contains($"hal={pages.Count + 1}", StringComparison.Ordinal));
        Assert.True(pages.Count > 1);
        var read = string.Concat(pages);
        await EachAsync(role, party, (walk, may) =>
        {
            Assert.Equal(may.Knows, read.Contains($"/naskah/{walk.Id}", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task The_search_finds_what_its_reader_knows(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        await EachAsync(role, party, async (walk, may) => Assert.Equal(
            may.Knows, (await TextAsync(browser, $"/cari?q={walk.Name}")).Contains($"/naskah/{walk.Id}", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task The_palette_offers_what_its_reader_knows(Role role, Party? party)
    {
        var reader = await Sight.Portal.ActorAsync(role, party);
        var search = Sight.Portal.Get<PortalSearch>();
        await EachAsync(role, party, async (walk, may) => Assert.Equal(may.Knows, (await search.FindAsync(walk.Name, reader, 5, Ct)).Count > 0));
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task The_export_holds_what_its_reader_knows_in_the_state_that_is_known(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        var rows = (await browser.GetAsync("/unduh/naskah.csv")).Body.Split('\n');
        await EachAsync(role, party, (walk, may) =>
        {
            var row = rows.SingleOrDefault(r => r.StartsWith($"\"Naskah {walk.Name}\",", StringComparison.Ordinal));
            Assert.Equal(may.Knows, row is not null);
            if (row is not null)
                Assert.Matches($",\"{Labels.Of(may.State!.Value)}\",[^,]*,{may.Versions.Count},", row);
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task The_time_line_names_what_its_reader_knows(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        var line = await TextAsync(browser, "/linimasa?hari=2026-03-02");
        await EachAsync(role, party, (walk, may) =>
        {
            // A letter stands there as a letter of the register, once it is sent.
            var isShown = walk.Kind is not (DraftKind.Report or DraftKind.Letter) && may.Knows && may.State != DraftState.Withdrawn;
            Assert.Equal(isShown, line.Contains($"/naskah/{walk.Id}", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task The_calendar_names_the_meetings_of_words_that_its_reader_holds(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        var calendar = await TextAsync(browser, "/kalender?tampilan=agenda&jenis=Meeting&bulan=2026-03");
        await EachAsync(role, party, (walk, may) =>
        {
            // Once it has recorded an evaluation, that stands here.
            var isShown = walk.Kind is not (DraftKind.Report or DraftKind.Letter) && may.Versions.Count > 0 && Sight.Documents[walk.Id].FactId is null;
            Assert.Equal(isShown, calendar.Contains($"/naskah/{walk.Id}", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(WhoPacks))]
    public async Task A_package_holds_what_its_reader_may_know(Role role, Party? party)
    {
        var reader = await Sight.Portal.ActorAsync(role, party);
        var today = new DateOnly(2026, 3, 2);
        var id = await Sight.Portal.Get<RequestPackage>().ExecuteAsync(new RequestPackage.Input { FromOn = today, ToOn = today }, reader, Ct);
        Assert.Equal(1, await Sight.Portal.Get<PackageBuilder>().RunAsync(Ct));
        var files = PackageSteps.Read(Sight.Portal.Get<PackageFiles>().PathOf(id));
        var texts = files.Where(f => Path.GetExtension(f.Key) is ".csv" or ".jsonl").ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value));
        var index = string.Concat(texts.Where(t => !t.Key.Contains('/', StringComparison.Ordinal)).Select(t => t.Value));
        var list = texts.Single(t => t.Key.EndsWith("/daftar-naskah.csv", StringComparison.Ordinal)).Value;
        await EachAsync(role, party, (walk, may) =>
        {
            Assert.All(may.Hidden, word => Assert.All(texts, t => Assert.DoesNotContain(word, t.Value, StringComparison.Ordinal)));
            Assert.Equal(may.Versions.Count > 0, list.Contains($"Naskah {walk.Name}", StringComparison.Ordinal));
            foreach (var file in Sight.Files.Where(f => f.FactId == walk.Id))
                Assert.Equal(may.Versions.Count > 0 && may.Sees(file), index.Contains(file.Id.ToString(), StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(WhoAudits))]
    public async Task The_trail_tells_of_the_steps_that_the_reader_learns_of(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        var export = (await browser.GetAsync("/unduh/audit.csv")).Body;
        await EachAsync(role, party, async (walk, may) =>
        {
            var page = await TextAsync(browser, $"/audit?catatan={walk.Id}");
            foreach (var text in new[] { export, page })
            {
                Assert.All(may.Hidden, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
                Assert.All(may.Knows ? may.Reasons : [], word => Assert.Contains(word, text, StringComparison.Ordinal));
            }
        });
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task No_other_page_tells_of_what_its_reader_may_not_know(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        var hidden = Sight.Walks.SelectMany(walk => new SightOf(role, party, walk).Hidden).ToList();
        var routes = PermissionMatrix.Pages.Select(p => p.Route).Where(r => !r.Contains('{', StringComparison.Ordinal) && Path.GetExtension(r) != ".xlsx");
        foreach (var route in routes)
        {
            var text = WebUtility.HtmlDecode((await browser.GetAsync(route)).Body);
            Assert.DoesNotContain(hidden, word => text.Contains(word, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task The_page_of_a_fact_shows_its_document_in_the_state_that_is_known(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        await EachAsync(role, party, async (walk, may) =>
        {
            if (walk.Kind == DraftKind.Letter || Sight.Documents[walk.Id].FactId is not { } fact)
                return;
            var text = await TextAsync(browser, $"/{(walk.Kind == DraftKind.Report ? "laporan" : "evaluasi")}/{fact}");
            var link = text.IndexOf($"href=\"/naskah/{walk.Id}\"", StringComparison.Ordinal);
            Assert.Contains(Labels.Of(may.State!.Value), text[link..(link + 400)], StringComparison.Ordinal);
        });
    }
}
