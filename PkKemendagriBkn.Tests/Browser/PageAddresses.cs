using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Tests.Portal.Identity;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>
/// Every page of the portal, with an address of each and somebody who may open it. The list is the program's own, so a new page is looked
/// at without being entered anywhere; an address with an id in it is found as a person finds it, by following links.
/// </summary>
public sealed partial class PageAddresses(LivePortal portal) : IAsyncLifetime
{
    /// <summary>One page to look at.</summary>
    /// <param name="Route">Its route, as the page itself has it.</param>
    /// <param name="Path">An address of it, with what it is asked for.</param>
    /// <param name="Email">Who opens it; null for a person without an account.</param>
    /// <param name="IsLinked">Whether a link leads there just now; else the address was put together, and may be refused.</param>
    public sealed record Place(string Route, string Path, string? Email, bool IsLinked = true)
    {
        /// <summary>The name of its pictures.</summary>
        public string Name =>
            NotInNames().Replace(Route + (Query(Path) is { Length: > 0 } query ? "-" + query : ""), "-").Trim('-') is { Length: > 0 } name ? name : "dasbor";
    }

    /// <summary>Who looks, the first who may.</summary>
    private static readonly (Who Who, string Email)[] People =
    [
        (Who.Itjen, "itjen@demo.local"), (Who.Bkn, "bkn@demo.local"), (Who.LeadershipBkn, "pimpinan.bkn@demo.local"),
        (Who.Admin, "admin@demo.local"), (Who.Auditor, "auditor@demo.local"),
    ];

    /// <summary>Other faces of a page, chosen by its address.</summary>
    private static readonly string[] Faces =
        ["/kalender?tampilan=agenda", "/kalender?tampilan=bulan", "/cari?q=data", "/kode/cari?cari=auditor", "/tenggat?per=2026-03-01",
            "/tenggat?status=Lapsed&periode=tidak-ada"];

    /// <summary>What is put in for a parameter that no link leads to.</summary>
    private static readonly Dictionary<string, string> Given = new()
    {
        ["{Before:int}"] = "1", ["{After:int}"] = "2", ["{Code:int}"] = "404",
        ["{Code}"] = "TIDAK-ADA", ["{What}"] = "penghentian"
    };

    /// <summary>Parameters that name a record of another register, and that register's page.</summary>
    private static readonly Dictionary<string, string> OfRecords = new()
    {
        ["{Letter:guid}"] = "/korespondensi/{Id:guid}", ["{Change:guid}"] = "/peristiwa/{Id:guid}",
    };

    /// <summary>How many records of one kind are opened in search of links.</summary>
    private const int OfEachKind = 4;

    public IReadOnlyList<Place> All { get; private set; } = [];

    /// <summary>The routes that show a page, as the components have them.</summary>
    public static IReadOnlyList<string> Routes { get; } =
        [.. typeof(PortalHost).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template)
            .Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        await RecordAsync();
        var found = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var route in Routes.Where(r => PermissionMatrix.Public.Contains(r) && !r.Contains('{', StringComparison.Ordinal)))
            found[route] = new Place(route, route, NeedsSession(route) ? People[0].Email : null);
        foreach (var (who, email) in People)
        {
            var may = Routes.Where(r => PermissionMatrix.Pages.Any(p => p.Route == r && p.May.HasFlag(who))).ToHashSet(StringComparer.Ordinal);
            if (may.All(found.ContainsKey))
                continue;
            await using var window = await portal.SignedInWindowAsync(email);
            foreach (var place in await WalkAsync(window, may, email))
                found.TryAdd(place.Route, place);
        }

        foreach (var route in Routes.Where(r => !found.ContainsKey(r)))
        {
            if (Derived(route, found) is { } place)
                found[route] = place;
        }

        All = [.. found.Values,
            .. Faces.Select(f => new Place(found[f.Split('?')[0]].Route, f, found[f.Split('?')[0]].Email)).OrderBy(p => p.Path, StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What the demonstration data have none of.</summary>
    private async Task RecordAsync()
    {
        await using var window = await portal.SignedInWindowAsync("itjen@demo.local");
        var page = await window.NewPageAsync();
        await page.OpenAsync("/evaluasi/rencana/baru");
        await page.Locator(".select-field select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Field("Tanggal rencana").FillAsync(LivePortal.Today.AddDays(14));
        await page.GetByLabel("Diadakan oleh").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Field("Pokok bahasan").FillAsync("Kelengkapan data balikan dan jadwal laporan berikutnya.");
        await page.PressButtonAsync("Simpan rencana");
        await page.IsAtRecordAsync();
    }

    /// <summary>Follows links from every page without a parameter, until each route that this person may open has an address.</summary>
    private static async Task<IReadOnlyList<Place>> WalkAsync(IBrowserContext window, HashSet<string> may, string email)
    {
        var found = new Dictionary<string, Place>(StringComparer.Ordinal);
        var opened = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open =
            new Queue<(string Route, string Path)>(may.Where(r => !r.Contains('{', StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(r => (r, r)));
        while (open.TryDequeue(out var next))
        {
            found.TryAdd(next.Route, new Place(next.Route, next.Path, email));
            if (found.Count == may.Count)
                break;
            var answer = await window.APIRequest.GetAsync(next.Path);
            var links = Link().Matches(await answer.TextAsync()).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0]);
            foreach (var link in links.Where(l => seen.Add(l)))
            {
                if (RouteOf(link) is { } route && may.Contains(route) && route.Contains('{', StringComparison.Ordinal)
                    && (opened[route] = opened.GetValueOrDefault(route) + 1) <= OfEachKind)
                    open.Enqueue((route, link));
            }
        }

        return [.. found.Values];
    }

    /// <summary>
    /// A page that nothing leads to just now, such as the signing of a document that waits for nobody: the record's own address with the rest of the route.
    /// </summary>
    private static Place? Derived(string route, Dictionary<string, Place> found)
    {
        var (path, parent) = (route,
            found.Values.Where(p => p.Route.Contains('{', StringComparison.Ordinal) && route.StartsWith(p.Route + "/", StringComparison.Ordinal))
                .MaxBy(p => p.Route.Length));
        if (parent is not null)
            path = parent.Path.Split('?')[0] + route[parent.Route.Length..];
        path = Given.Aggregate(path, (p, given) => p.Replace(given.Key, given.Value, StringComparison.Ordinal));
        foreach (var (parameter, record) in OfRecords.Where(r => found.ContainsKey(r.Value)))
            path = path.Replace(parameter, found[record].Path.Split('/', '?')[2], StringComparison.Ordinal);
        var who = PermissionMatrix.Pages.Where(p => p.Route == route).Select(p => People.First(q => p.May.HasFlag(q.Who)).Email).FirstOrDefault();
        return path.Contains('{', StringComparison.Ordinal) ? null : new Place(route, path, who, IsLinked: false);
    }

    /// <summary>The route that an address of the portal belongs to; the one with the most words of its own where several fit.</summary>
    private static string? RouteOf(string link)
    {
        var path = Query(link) is { } query ? link[..^(query.Length + 1)] : link;
        return Routes.Where(r => Fits(r).IsMatch(path)).MaxBy(r => r.Split('/').Count(s => !s.StartsWith('{')));
    }

    private static Regex Fits(string route) => new("^" + string.Join('/', route.Split('/').Select(s =>
        !s.StartsWith('{') ? Regex.Escape(s)
            : s.EndsWith(":guid}", StringComparison.Ordinal) ? "[0-9a-f-]{36}"
            : s.EndsWith(":int}", StringComparison.Ordinal) ? "[0-9]+"
            : "[^/?]+")) + "$");

    private static string? Query(string path) => path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? path[(at + 1)..] : null;

    private static bool NeedsSession(string route) => route is "/akun/kata-sandi" or "/akun/totp" or "/akun/sesi" or "/akun/keluar" or "/akun/kode-pemulihan";

    [GeneratedRegex("""href="(/[^"]*)["]""")]
    private static partial Regex Link();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotInNames();
}
