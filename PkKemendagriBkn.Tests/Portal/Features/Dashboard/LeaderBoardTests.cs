using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Portal.Features.Deadlines;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Features.Problems;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Dashboard;

/// <summary>The leaders' page: who sees it where, what it says, and that every number is the number of the list it opens.</summary>
public sealed partial class LeaderBoardTests : PageTests
{
    private const int MostCommands = 12;

    [Fact]
    public void Everybody_starts_at_what_waits_and_finds_it_one_click_away()
    {
        foreach (var (role, party) in RolePermissions.Pairs)
        {
            var actor = Host.As(role, party);
            var page = Pages.Open<DashboardPage>("/", actor);
            Assert.Equal("Beranda", page.Find("h1").TextContent);
            Assert.NotNull(page.Find("a[href='/pimpinan']"));
            Assert.Equal("Dasbor pimpinan", Pages.Open<LeaderPage>("/pimpinan", actor).Find("h1").TextContent);
        }
    }

    [Fact]
    public async Task It_answers_in_words_what_is_at_risk_who_must_act_and_when()
    {
        await Host.FillAsync();
        var text = Show().Find(".leader-board").TextContent;
        foreach (var words in new[]
        {
            "Satu hal harus disampaikan", "1 kewajiban harus segera disampaikan", "Keputusan yang diminta",
            "Itjen menyampaikan data dan referensi balikan kepada BKN", "terlambat 12 hari",
            "Kamis, 20 Agustus 2026",
            "Bermasalah", "Perlu perhatian", "0 kali", "(minimal 2)", "tindak lanjut lewat batas waktu", "3 dari 546", "kurang dari 80%", "26 Agustus 2028",
            "27 Mei 2028",
        })
            Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_without_facts_is_told_calmly()
    {
        var board = Show().Find(".leader-board");
        foreach (var words in new[] { "Akses aman", "Tidak ada kewajiban terbuka yang menjadi syarat akses.", "Belum ada data agregat per tanggal ini.",
            "Belum ada" })
            Assert.Contains(words, board.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_figures_stand_out_and_each_ageing_matter_is_one_line()
    {
        await Host.FillAsync();
        var board = Show().Find(".leader-board");
        Assert.Equal(3, board.QuerySelectorAll(".tile").Length);
        Assert.Equal(4, board.QuerySelectorAll(".age-lines dd").Length);
        Assert.Equal(["1 sampai 30 hari", "1 31 sampai 90 hari", "1 lebih dari 90 hari"],
            board.QuerySelector(".age-lines dd")!.QuerySelectorAll("a").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-08-24")]
    [InlineData("2026-12-31")]
    [InlineData("2026-03-05")]
    public async Task Every_figure_is_the_count_of_the_list_it_opens(string? day)
    {
        await Host.FillAsync();
        Pages.AsOf = day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var figures = Show().FindAll(".leader-board a").Select(Figure).OfType<(string Href, int Number)>().Distinct().ToList();
        Assert.True(figures.Count > 20, $"Only {figures.Count} figures.");
        foreach (var (href, number) in figures)
        {
            if (day is not null)
                Assert.Contains($"per={day}", href, StringComparison.Ordinal);
            Assert.Equal($"{href}: {number}", $"{href}: {await CountBehindAsync(href)}");
        }

        var paths = figures.Select(f => f.Href.Split('?')[0].Split('/')[1]).ToHashSet();
        Assert.Superset(new HashSet<string> { "tenggat", "laporan", "evaluasi", "masalah", "perbaikan", "tindak-lanjut" }, paths);
    }

    [Fact]
    public async Task Another_day_is_told_as_it_was_then()
    {
        await Host.FillAsync();
        Pages.AsOf = On(7, 1);
        var text = Show().Find(".leader-board").TextContent;
        Assert.Contains("Akses aman", text, StringComparison.Ordinal);
        Assert.DoesNotContain("harus disampaikan", text, StringComparison.Ordinal);
        // The minutes were signed on 1 September.
        Assert.Equal("0 belum selesai",
            Pages.Open<LeaderPage>("/pimpinan", Host.Bkn).Find(".leader-beside a[href^='/tindak-lanjut?tampil=terbuka']").TextContent);
        Pages.AsOf = new DateOnly(2025, 1, 1);
        Assert.Contains("Perjanjian belum ditandatangani", Show().Find(".leader-board").TextContent, StringComparison.Ordinal);
        Pages.AsOf = new DateOnly(2029, 1, 1);
        Assert.Contains("perjanjian tidak berlaku lagi; hari terakhirnya 26 Agustus 2028", Show().Find(".leader-board").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_few_commands_however_much_was_recorded()
    {
        await Host.FillAsync();
        var few = await CountAsync();
        for (var i = 0; i < 10; i++)
            await Host.FillRegistersAsync();
        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, MostCommands);

        async Task<int> CountAsync()
        {
            await using var own = new PageHost(Host);
            own.Open<LeaderPage>("/pimpinan", Host.Bkn); // the facts of the deadlines are read once, and then kept
            Host.Sql.Reset();
            own.Open<LeaderPage>("/pimpinan", Host.Bkn);
            return Host.Sql.Count;
        }
    }

    private IRenderedComponent<LeaderPage> Show() => Pages.Open<LeaderPage>("/pimpinan", Host.As(Role.Leadership, Party.First));

    /// <summary>The number that a link shows and the list it opens; null for a link to one record or a page of words.</summary>
    private static (string, int)? Figure(IElement link)
    {
        var href = link.GetAttribute("href")!;
        var path = href.Split('?')[0];
        var isList = path is "/tenggat" or "/laporan" or "/evaluasi" or "/masalah" or "/perbaikan/menunggu" or "/tindak-lanjut"
            || path.StartsWith("/apip/", StringComparison.Ordinal);
        var text = (link.QuerySelector(".figure") ?? link).TextContent;
        return isList ? (href, int.Parse(Digits().Match(text).Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>In a window of its own: pages that are open already would follow every address.</summary>
    private async Task<int> CountBehindAsync(string href)
    {
        await using var window = new PageHost(Host) { AsOf = Pages.AsOf };
        var path = href.Split('?')[0];
        var actor = Host.As(Role.Leadership, Party.First);
        return path switch
        {
            "/tenggat" => Listed(window.Open<DeadlinesPage>(href, actor)),
            "/laporan" => Listed(window.Open<ReportsPage>(href, actor)),
            "/evaluasi" => Listed(window.Open<EvaluationsPage>(href, actor)),
            "/masalah" => Listed(window.Open<DataProblemsPage>(href, actor)),
            "/perbaikan/menunggu" => Listed(window.Open<PendingCorrectionsPage>(href, actor)),
            "/tindak-lanjut" => Listed(window.Open<FollowUpsPage>(href, actor)),
            _ => Listed(window.Open<ApipReturnPage>(href, actor, Guid.Parse(path.Split('/')[2]))),
        };
    }

    private static int Listed<TPage>(IRenderedComponent<TPage> page) where TPage : IComponent =>
        page.FindAll(".pager").SingleOrDefault() is { } pager ? int.Parse(Records().Match(pager.TextContent).Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("[0-9.]+")]
    private static partial Regex Digits();

    [GeneratedRegex("([0-9]+) catatan")]
    private static partial Regex Records();
}
