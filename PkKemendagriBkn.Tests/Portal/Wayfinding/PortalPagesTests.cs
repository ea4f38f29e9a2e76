using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Wayfinding;
using PkKemendagriBkn.Tests.Portal.Identity;

namespace PkKemendagriBkn.Tests.Portal.Wayfinding;

/// <summary>The table of pages against the pages themselves and against the permission matrix.</summary>
public partial class PortalPagesTests
{
    private static readonly Dictionary<string, Who> Matrix = PermissionMatrix.Pages.ToDictionary(p => p.Route, p => p.May);

    public static TheoryData<Who, Role, Party?> People => [.. PermissionMatrix.People.Select(p => (p.Who, p.Role, p.Party))];

    [Fact]
    public void Every_page_behind_the_sign_in_has_its_row_and_every_row_its_page()
    {
        var routes = typeof(PortalHost).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()
                .Select(r => (r.Template, IsGuarded: t.GetCustomAttribute<AuthorizeAttribute>() is not null)))
            .ToList();
        Assert.True(routes.Count > 100);
        // The styleguide is there in Development alone, and nowhere offered.
        Assert.Equal(routes.Where(r => r.IsGuarded && r.Template != "/gaya").Select(r => r.Template).Order(StringComparer.Ordinal),
            PortalPages.All.Where(p => p.Menu != PortalPages.Account).Select(p => p.Route).Order(StringComparer.Ordinal));
        Assert.Empty(PortalPages.All.Select(p => p.Route).Except(routes.Select(r => r.Template)));
    }

    [Theory, MemberData(nameof(People))]
    public void Menu_and_palette_offer_each_person_what_they_may_open_and_nothing_else(Who who, Role role, Party? party)
    {
        var actor = new Actor(Guid.NewGuid(), "Orang uji", party, role);
        var offered = PortalPages.DestinationsFor(actor).Where(d => d.Menu != PortalPages.Account).Select(d => (d.Address, Page: PortalPages.At(d.Address)!))
            .ToList();
        Assert.True(offered.Count > 20);
        Assert.All(offered, o => Assert.True(Matrix[o.Page.Route].HasFlag(who), $"{who}: {o.Address}"));
        var expected =
            PortalPages.All.Where(p => p.HasOneAddress && p.Menu != PortalPages.Account && Matrix[p.Route].HasFlag(who)
                && (p.OnlyFor is null || p.OnlyFor == party));
        Assert.Empty(expected.Select(p => p.Route).Except(offered.Select(o => o.Address)));
        Assert.Equal(PortalPages.All.Where(p => p.Menu is not null && p.Menu != PortalPages.Account && Matrix[p.Route].HasFlag(who)).Select(p => p.Route)
            .Order(),
            PortalPages.MenuFor(actor).SelectMany(s => s.Pages).Select(p => p.Route).Order());
        Assert.Distinct(offered.Select(o => o.Address));
    }

    [Theory, MemberData(nameof(People))]
    public void The_menu_has_few_entries_and_each_leads_somewhere(Who who, Role role, Party? party)
    {
        var menu = PortalPages.MenuFor(new Actor(Guid.NewGuid(), "Orang uji", party, role));
        Assert.InRange(menu.Count, 5, role == Role.Leadership ? 6 : 10);
        Assert.Equal((PortalPages.Home, "/", PortalPages.Other), (menu[0].Title, menu[0].Pages[0].Route, menu[^1].Title));
        Assert.All(menu, section => Assert.True(section.Pages.Count > 0, $"{who}: {section.Title}"));
    }

    [Theory]
    [InlineData("/tenggat/report:2026-1", "/tenggat")]
    [InlineData("/korespondensi/baru", "/korespondensi")]
    [InlineData("/akses/surat/baru", "/akses")]
    [InlineData("/pengingat/pengaturan", null)]
    public void A_page_belongs_to_the_nearest_page_of_the_menu_above_it(string path, string? route) =>
        Assert.Equal(route, PortalPages.MenuPageAt(path)?.Route);

    [Theory, MemberData(nameof(People))]
    public void Whoever_may_open_a_page_may_open_those_above_it(Who who, Role role, Party? party)
    {
        var actor = new Actor(Guid.NewGuid(), "Orang uji", party, role);
        foreach (var page in PortalPages.All.Where(p => p.Menu != PortalPages.Account && Matrix[p.Route].HasFlag(who)))
            for (var above = PortalPages.Above(page); above is not null; above = PortalPages.Above(above))
                Assert.True(above.IsFor(actor), $"{who}: {above.Route} above {page.Route}");
    }

    [Fact]
    public void Every_page_is_found_at_an_address_of_its_own_route() =>
        Assert.All(PortalPages.All, page => Assert.Equal(page, PortalPages.At(AddressOf(page.Route))));

    [Theory]
    [InlineData("/kode/cari", "/kode/cari")]
    [InlineData("/perjanjian/lampiran", "/perjanjian/lampiran")]
    [InlineData("/perjanjian/3(2)c", "/perjanjian/{ClauseId}")]
    [InlineData("/apip/provinsi/11", "/apip/provinsi/{Code}")]
    [InlineData("/tenggat/report:2026-1", "/tenggat/{Key}")]
    [InlineData("/permintaan/bukan-id", null)]
    [InlineData("/tidak/ada/di/sini", null)]
    public void A_word_is_nearer_than_a_parameter_and_an_id_is_an_id(string path, string? route) => Assert.Equal(route, PortalPages.At(path)?.Route);

    [Fact]
    public void Every_row_speaks_of_what_there_is()
    {
        Assert.All(PortalPages.All.SelectMany(p => p.Clauses), clause => Assert.True(PksAgreement.Instance.HasClause(clause), clause));
        Assert.All(PortalPages.All.SelectMany(p => p.SeeAlso), route => Assert.True(PortalPages.Of(route).HasOneAddress));
        Assert.All(PortalPages.All.Where(p => p.Menu is not null and not PortalPages.Account), p => Assert.False(string.IsNullOrEmpty(p.Icon), p.Route));
        Assert.All(PortalPages.All.Where(p => p.HasOneAddress).GroupBy(p => p.Title), titles => Assert.Single(titles));
        Assert.True(PortalPages.All.Count(p => p.Clauses.Count > 0) > 25);
    }

    /// <summary>An address that the route matches.</summary>
    internal static string AddressOf(string route) =>
        Parameter().Replace(route, m => m.Value.Contains(":guid", StringComparison.Ordinal) ? "018f0000-0000-7000-8000-000000000001" : "1");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
