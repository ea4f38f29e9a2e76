using MudBlazor;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Wayfinding;

/// <summary>
/// The one table of pages. The menu, the account menu, the palette, the breadcrumbs and the help on a page are read from it; who may open a
/// page stands with the page itself. A new page is one row here, or the tests of this table fail.
/// </summary>
public static partial class PortalPages
{
    public const string Home = "Beranda", Letters = "Surat", Exchanged = "Data", Reported = "Laporan & berita acara", FollowedUp = "Evaluasi & tindak lanjut",
        Due = "Tenggat", Access = "Akses", Agreed = "Perjanjian", Administered = "Administrasi", Other = "Lainnya", Account = "Akun";

    /// <summary>The sections of the menu in their order. Leaders read, decide and sign: for them what the secretariats work in stands under the last.</summary>
    private static readonly (string Title, string Icon, bool IsForLeaders)[] Sections =
    [
        (Home, Icons.Material.Outlined.SpaceDashboard, true), (Letters, Icons.Material.Outlined.Mail, false),
        (Exchanged, Icons.Material.Outlined.SwapHoriz, false), (Reported, Icons.Material.Outlined.HistoryEdu, true),
        (FollowedUp, Icons.Material.Outlined.FactCheck, false), (Due, Icons.Material.Outlined.EventNote, true),
        (Access, Icons.Material.Outlined.Key, true), (Agreed, Icons.Material.Outlined.Gavel, true),
        (Administered, Icons.Material.Outlined.Settings, false), (Other, Icons.Material.Outlined.MoreHoriz, true),
    ];

    /// <summary>Every page, in the order in which its section lists it.</summary>
    public static IReadOnlyList<PortalPage> All { get; } = [.. OverviewPages, .. ExchangePages, .. ReportingPages, .. AgreementPages, .. WatchPages,
        .. AccountPages];

    private static readonly Dictionary<string, PortalPage> ByRoute = All.ToDictionary(p => p.Route, StringComparer.Ordinal);

    /// <summary>One address of a page whose route has a parameter, offered as a thing to do.</summary>
    private static readonly (string Title, string Address, string Words)[] Addresses =
    [
        ("Susun laporan semester", "/naskah/baru/laporan", "tulis buat laporan berkala pertukaran pemanfaatan"),
        ("Susun berita acara pemadanan", "/naskah/baru/berita-acara", "ba bap tulis buat pemadanan"),
        ("Susun berita acara evaluasi", "/naskah/baru/evaluasi", "ba tulis buat pemantauan"),
        ("Catat keadaan kahar", "/peristiwa/baru/kahar", "force majeure bencana"),
        ("Catat pemberitahuan perpanjangan atau pengakhiran", "/peristiwa/baru/pemberitahuan", "perpanjang akhiri"),
        ("Catat perubahan jangka waktu", "/peristiwa/baru/jangka-waktu", "adendum perpanjangan pengakhiran"),
        ("Usulkan adendum", "/peristiwa/baru/adendum", "angka perubahan perjanjian pasal 13"),
        ("Usulkan pembacaan", "/peristiwa/baru/pembacaan", "penafsiran tafsir kesepakatan"),
        ("Catat insiden data pribadi", "/peristiwa/baru/insiden", "kebocoran pelanggaran pdp"),
        ("Catat pemanfaatan data", "/peristiwa/baru/pemanfaatan", "pakai simpan retensi unit"),
        ("Catat pengungkapan data", "/peristiwa/baru/pengungkapan", "permohonan pihak ketiga pemohon izin"),
        ("Buka perselisihan", "/peristiwa/baru/perselisihan", "sengketa musyawarah mufakat pasal 12"),
        ("Usulkan penghentian sementara akses", "/akses/usul/penghentian", "penangguhan suspensi pembekuan putus"),
        ("Usulkan pemberian kembali akses", "/akses/usul/pemberian-kembali", "pemulihan buka aktifkan"),
    ];

    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public static PortalPage Of(string route) => ByRoute[route];

    /// <summary>What the menu shows this person.</summary>
    public static IReadOnlyList<MenuSection> MenuFor(Actor actor)
    {
        var shown = All.Where(p => p.Menu is not null and not Account && p.IsFor(actor)).ToLookup(p => SectionFor(actor, p.Menu!));
        return [.. Sections.Where(s => shown.Contains(s.Title)).Select(s => new MenuSection(s.Title, s.Icon, [.. shown[s.Title]]))];
    }

    /// <summary>The pages that stand beside one on this path as its tabs; none where the menu lists them.</summary>
    public static IEnumerable<PortalPage> TabsAt(string path) => At(path) is { Menu: Due } ? All.Where(p => p.Menu == Due) : [];

    /// <summary>The page of the menu that one at this path belongs to; null when it belongs to none.</summary>
    public static PortalPage? MenuPageAt(string path)
    {
        var page = At(path);
        while (page is { Menu: null })
            page = Above(page);
        return page;
    }

    private static string SectionFor(Actor actor, string section) =>
        actor.Role == Role.Leadership && !Sections.First(s => s.Title == section).IsForLeaders ? Other : section;

    /// <summary>Everywhere that this person can go without knowing a record.</summary>
    public static IEnumerable<Destination> DestinationsFor(Actor actor) =>
        All.Where(p => p.HasOneAddress && p.IsFor(actor)).Select(p => new Destination(p.Title, p.Route, p.IsAction, p.Words, p.Menu))
        .Concat(Addresses.Where(a => At(a.Address)!.IsFor(actor)).Select(a => new Destination(a.Title, a.Address, true, a.Words, null)));

    /// <summary>The page at this path; null when the table has none. A word in a route is nearer than a parameter.</summary>
    /// <param name="path">Without a query, such as <c>/kode/cari</c>.</param>
    public static PortalPage? At(string path)
    {
        var parts = Parts(path);
        return All.Where(p => Fits(Parts(p.Route), parts)).MaxBy(p => Parts(p.Route).Count(part => !IsParameter(part)));
    }

    /// <summary>The page that stands above: the next shorter route of the table. Null at the top.</summary>
    public static PortalPage? Above(PortalPage page)
    {
        if (page.Menu is not null)
            return null;
        for (var route = page.Route; route.LastIndexOf('/') is > 0 and var end;)
        {
            route = route[..end];
            if (ByRoute.TryGetValue(route, out var above))
                return above;
        }

        return null;
    }

    private static bool Fits(string[] route, string[] path) => route.Length == path.Length && route.Zip(path).All(p => Fits(p.First, p.Second));

    private static bool Fits(string route, string part) => !IsParameter(route) ? route == part
        : !route.Contains(":guid", StringComparison.Ordinal) || Guid.TryParse(part, out _);

    private static bool IsParameter(string part) => part.StartsWith('{');

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A section of the menu: it leads to its first page, and lists all of them once one is open.</summary>
public sealed record MenuSection(string Title, string Icon, IReadOnlyList<PortalPage> Pages);

/// <summary>Somewhere to go, as the palette offers it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it is.</param>
/// <param name="IsAction">Whether something is done there.</param>
/// <param name="Words">Other words that it is found by.</param>
/// <param name="Menu">The heading of the menu that it stands under.</param>
public sealed record Destination(string Title, string Address, bool IsAction, string Words, string? Menu);
