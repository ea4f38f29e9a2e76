using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Access;

/// <summary>Outside the term that is said first, and nothing is said to be active or about to be suspended.</summary>
public sealed partial class TermHeadlineTests : PageTests
{
    private static readonly DateOnly Ended = new(2028, 8, 27), LastDay = Ended.AddDays(-1), NotBegun = new(2025, 8, 26);

    public static TheoryData<DateOnly, string> Outside => new() { { Ended, "Perjanjian telah berakhir" }, { NotBegun, "Perjanjian belum mulai" } };

    [Theory, MemberData(nameof(Outside))]
    public async Task Every_page_about_access_says_it_first(DateOnly day, string headline)
    {
        await Host.DeliverAsync(On(2, 20)); // never answered: overdue until the end and after it
        foreach (var read in Readers(day))
        {
            var page = read();
            Assert.Contains(headline, page[0], StringComparison.Ordinal);
            Assert.All(page, part => Assert.DoesNotMatch(SpeaksOfAccess(), part));
        }
    }

    [Fact]
    public async Task On_its_last_day_access_may_still_be_suspended()
    {
        await Host.DeliverAsync(On(2, 20));
        Assert.All(Readers(LastDay), read => Assert.Contains(read(), part => SpeaksOfAccess().IsMatch(part)));
    }

    [Theory, MemberData(nameof(Outside))]
    public async Task Both_papers_say_it_before_anything_else(DateOnly day, string headline)
    {
        await Host.DeliverAsync(On(2, 20));
        var summary = await Host.Get<SummaryDocument>().BuildAsync(day, Host.Bkn, Ct);
        Assert.Equal($"1. {headline}", summary.Blocks.OfType<Heading>().First().Text.Plain);
        Assert.DoesNotContain(summary.Blocks.OfType<Heading>(), h => SpeaksOfAccess().IsMatch(h.Text.Plain));

        var report = await new StatusReport(Host.Get<IDbContextFactory<PortalDbContext>>(), Host.Get<FactsReader>()).BuildAsync(day, Ct);
        Assert.StartsWith(headline.ToUpperInvariant(), Assert.IsType<Paragraph>(report.Blocks[1]).Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>The parts of each page that speaks of access, in their order, as a secretary and a leader see them.</summary>
    private IEnumerable<Func<IReadOnlyList<string>>> Readers(DateOnly day)
    {
        Pages.AsOf = day;
        yield return () => Parts<AccessPage>("/akses", Host.Bkn);
        yield return () => Parts<DashboardPage>("/", Host.Bkn);
        yield return () => Parts<DashboardPage>("/", Host.As(Role.Leadership, Party.First));
        yield return () => Parts<LeaderPage>("/pimpinan", Host.Itjen);
    }

    private IReadOnlyList<string> Parts<TPage>(string address, Actor by) where TPage : IComponent =>
        [.. Pages.Open<TPage>(address, by).FindAll("section, .advice").Select(part => part.TextContent)];

    [GeneratedRegex("(?i)menghentikan|dasar penghentian|akses (data )?(aktif|aman|terancam)")]
    private static partial Regex SpeaksOfAccess();
}
