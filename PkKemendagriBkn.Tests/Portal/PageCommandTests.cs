using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Bench;
using PkKemendagriBkn.Tests.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal;

/// <summary>
/// How many SQL commands whole pages send, session, bell and menu included: at most twelve. That it stays so as rows grow is measured by the bench.
/// </summary>
public sealed class PageCommandTests
{
    private const int Most = 12;

    [Theory]
    [InlineData(Who.Itjen, "itjen@demo.local")]
    [InlineData(Who.LeadershipBkn, "pimpinan.bkn@demo.local")]
    [InlineData(Who.Auditor, "auditor@demo.local")]
    public async Task Every_page_sends_at_most_twelve_commands(Who who, string email)
    {
        var sql = new SqlCounter();
        await using var portal = await PortalFactory.StartAsync("Development",
            configure: services => services.ConfigureDbContext<SqlitePortalDbContext>(b => b.AddInterceptors(sql)));
        using var browser = portal.NewBrowser();
        Assert.Equal("/", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", email), ("Password", DemoUsers.Password))).Path);
        var pages = BenchPages.Of(who, portal.SqliteFile).Where(p => !BenchPages.IsFile(p.Route)).ToList();
        Assert.True(pages.Count > 50);
        var sent = new List<(string Route, int Commands)>();
        var opened = 0;
        foreach (var (route, path) in pages)
        {
            sql.Reset();
            var answer = await browser.GetAsync(path);
            opened += answer.Status == HttpStatusCode.OK ? 1 : 0;
            sent.Add((route, sql.Count));
        }

        Assert.True(opened > pages.Count * 3 / 4, $"{opened} of {pages.Count}");
        Assert.True(sent.Sum(s => s.Commands) > pages.Count);
        Assert.DoesNotContain(sent, s => s.Commands > Most);
    }
}
