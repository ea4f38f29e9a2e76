using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Architecture;
using PkKemendagriBkn.Tests.Bench;
using PkKemendagriBkn.Tests.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal;

/// <summary>What an address says is read with forbearance: a link that was cut or mistyped is never an error.</summary>
public sealed class NonsenseAddressTests
{
    private static readonly Type[] Types = typeof(PortalHost).Assembly.GetTypes();

    /// <summary>The parameters that a page binds by itself.</summary>
    private static IReadOnlyList<PropertyInfo> Bound { get; } = [.. Types
        .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null)];

    [Theory]
    [InlineData(Who.Itjen, "itjen@demo.local")]
    [InlineData(Who.Auditor, "auditor@demo.local")]
    [InlineData(Who.Admin, "admin@demo.local")]
    public async Task No_page_fails_because_of_its_address(Who who, string email)
    {
        var names = Bound.Select(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()!.Name!)
            .Concat(Types.Where(t => typeof(ListFilter).IsAssignableFrom(t)).SelectMany(AddressParameter.Of).Select(p => p.Name)).Distinct().ToList();
        Assert.True(names.Count > 30);
        var nonsense = string.Join('&', names.Select(n => $"{n}=abc"));
        await using var portal = await PortalFactory.StartAsync("Development");
        using var browser = portal.NewBrowser();
        Assert.Equal("/", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", email), ("Password", DemoUsers.Password))).Path);
        var opened = 0;
        foreach (var (route, path) in BenchPages.Of(who, portal.SqliteFile).Where(p => !BenchPages.IsFile(p.Route)))
        {
            var answer = await browser.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{nonsense}");
            // An error inside the page leaves the answer's status as it was.
            Assert.True((int)answer.Status < 500 && !answer.Body.Contains("Halaman ini mengalami gangguan", StringComparison.Ordinal),
                $"{route}: {answer.Status}");
            opened += answer.Status == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.True(opened > 15, $"{opened}");
    }

    [Fact]
    public void A_page_binds_by_itself_only_what_a_form_begins_with_and_only_as_text()
    {
        // Blazor fails on a number, a day or an id that is none. A list reads its address by its filter.
        Assert.InRange(Bound.Count, 1, 33);
        Assert.All(Bound, p => Assert.Contains(p.PropertyType, new[] { typeof(string), typeof(string[]) }));
        Assert.DoesNotContain(SourceTree.Under("PkKemendagriBkn.Portal", ".razor").Select(SourceTree.Read), page =>
            page.Contains("SupplyParameterFromQuery", StringComparison.Ordinal) && page.Contains("@inherits ListPage", StringComparison.Ordinal));
    }
}
