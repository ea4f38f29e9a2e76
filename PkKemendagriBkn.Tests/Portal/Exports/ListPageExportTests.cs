using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Tests.Architecture;
using PkKemendagriBkn.Tests.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Exports;

/// <summary>Whoever sees a list can take it away as it is filtered; a new list without its export is found here.</summary>
public sealed partial class ListPageExportTests
{
    /// <summary>Pages that show rows and export none, and why nobody misses it.</summary>
    private static readonly Dictionary<string, string> Without = new()
    {
        ["Agreements/TermPage"] = "an address with a day to try out; the events that it tells of are exported from their own list",
        ["Apip/ApipPage"] = "sums over one return, whose rows its own page exports",
        ["Apip/ApipProvincePage"] = "one province of the returns, whose rows their own pages export",
        ["Apip/ApipUnitPage"] = "one unit of the returns, whose rows their own pages export",
        ["Apip/ApipFigurePage"] = "one row of a return",
        ["Apip/ApipComparisonPage"] = "two returns side by side; each is exported whole on its own page",
        ["Codes/NomenclatureCheckPage"] = "gives its result as a file by itself, since what is checked was typed and is stored nowhere",
        ["Corrections/PendingCorrectionsPage"] = "what waits on all lists, each of which is exported whole on its own page",
        ["Dashboard/LeaderPage"] = "excerpts; every figure leads to the list behind it",
        ["Deadlines/SimulationPage"] = "imagined; it is shared as a link or printed",
        ["Administration/JobsPage"] = "the handful of scheduled jobs as they run now",
        ["Reminders/PreferencesPage"] = "a form",
        ["Reminders/ReminderPreviewPage"] = "what rules would do; what they did is in the ledger, which is exported",
        ["Reminders/ReminderRuleFormPage"] = "a form with its preview",
        ["EvidencePackages/PackagesPage"] = "counts of what the package itself holds",
        ["Reviews/OutcomePage"] = "what a matching gives rise to; once brought forward it stands on lists and among problems, which are exported",
    };

    [Fact]
    public void Every_page_with_a_list_exports_it_or_has_a_reason()
    {
        var pages = SourceTree.Under("PkKemendagriBkn.Portal/Features", ".razor").Select(f => (File: f, Text: SourceTree.Read(f)))
            .Where(p => Page().IsMatch(p.Text) && List().IsMatch(p.Text)).ToList();
        Assert.True(pages.Count > 30);
        Assert.Equal(Without.Keys.Order(StringComparer.Ordinal),
            pages.Where(p => !p.Text.Contains("<ExportLinks ", StringComparison.Ordinal)).Select(p => NameOf(p.File)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_export_that_a_page_names_exists_and_every_export_is_named()
    {
        await using var host = await FeatureHost.CreateAsync();
        var named = SourceTree.Under("PkKemendagriBkn.Portal/Features", ".razor")
            .SelectMany(f => Named().Matches(SourceTree.Read(f)).Select(m => m.Groups[1].Value)).ToHashSet();
        var slugs = host.Get<IEnumerable<ListExport>>().Select(e => e.Slug).ToHashSet();
        Assert.Empty(named.Except(slugs));
        // Those of the code sets are named by the kind of the set; the template of a return is offered as a plain link.
        Assert.All(slugs.Except(named), slug => Assert.True(slug.StartsWith("kode-", StringComparison.Ordinal) || slug == "apip-templat", slug));
    }

    [Fact]
    public async Task Every_export_is_written_under_the_filters_of_its_page_on_any_day()
    {
        await using var host = await FeatureHost.CreateAsync();
        foreach (var export in host.Get<IEnumerable<ListExport>>())
        {
            foreach (var query in new[] { "", "?cari=data%25&per=2026-03-01&urut=-tanggal&status=Overdue&keadaan=Draft&pihak=First&jenis=Report&tampil=dinilai",
                "?tampil=lewat&jenis=kahar&keadaan=Failed" })
                Assert.StartsWith($"\uFEFF\"{export.Headings[0]}\"", await WriteAsync(host, export, query, host.Itjen), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_export_is_parted_as_the_person_has_chosen()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.Get<ChangeNotificationPreferences>().ExecuteAsync(new() { Semicolon = true }, host.Itjen, TestContext.Current.CancellationToken);
        foreach (var export in host.Get<IEnumerable<ListExport>>())
        {
            foreach (var (by, separator) in new[] { (host.Itjen, ';'), (host.Bkn, ',') })
                Assert.Equal("\uFEFF" + string.Join(separator, export.Headings.Select(h => $"\"{h}\"")),
                    (await WriteAsync(host, export, "", by)).Split("\r\n")[0]);
        }
    }

    [Fact]
    public async Task An_export_holds_what_its_page_shows_and_a_persons_own_is_that_persons()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.SendAsync("B-1/2026");
        async Task<int> RowsAsync(string slug, string query, Actor by) =>
            (await WriteAsync(host, host.Get<IEnumerable<ListExport>>().Single(e => e.Slug == slug), query, by)).Split("\r\n").Length - 2;
        Assert.True(await RowsAsync("tenggat", "", host.Itjen) > await RowsAsync("tenggat", "?pihak=First", host.Itjen));
        Assert.Equal(0, await RowsAsync("tenggat", "?per=2025-08-01", host.Itjen));
        Assert.Equal(1, await RowsAsync("pengguna", "?cari=Administrator", host.Itjen));
        Assert.Equal(0, await RowsAsync("pengingat", "", host.Itjen));
        host.Clock.Advance(TimeSpan.FromDays(40));
        await host.Get<PkKemendagriBkn.Portal.Notifications.ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        Assert.True(await RowsAsync("pengingat", "", host.Itjen) > 0);
        Assert.Equal(0, await RowsAsync("pengingat", "", Actor.Nobody));
        Assert.True(await RowsAsync("kewajiban", "", host.Itjen) > 10);
        Assert.True(await RowsAsync("penafsiran", "", host.Itjen) > 10);
    }

    [Fact]
    public async Task Taking_the_trail_away_is_on_the_trail()
    {
        await using var host = await FeatureHost.CreateAsync();
        var export = host.Get<IEnumerable<ListExport>>().Single(e => e.Slug == "audit");
        await host.Get<RunExport>().AllowAsync(export, false, host.As(Role.Auditor, null), "?dari=2026-01-01", TestContext.Current.CancellationToken);
        var entry = await host.LastEntryAsync();
        Assert.Equal(("ExportAudit", "Jejak audit ?dari=2026-01-01"), (entry.Action, entry.Reason));
        await Assert.ThrowsAsync<PermissionDenied>(() => host.Get<RunExport>()
            .AllowAsync(export, false, host.Itjen, "", TestContext.Current.CancellationToken));
    }

    private static async Task<string> WriteAsync(FeatureHost host, ListExport export, string query, Actor by)
    {
        using var file = new MemoryStream();
        await host.Get<RunExport>()
            .WriteAsync(export, ExportFormat.Csv, new ExportQuery(QueryHelpers.ParseQuery(query), host.Today, by), false, file,
                TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static string NameOf(string file) => file["PkKemendagriBkn.Portal/Features/".Length..^".razor".Length];

    [GeneratedRegex(@"^@page ", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex("class=\"records|<Pager |<Register ")]
    private static partial Regex List();

    [GeneratedRegex("<ExportLinks Slug=\"([a-z-]+)\"")]
    private static partial Regex Named();
}
