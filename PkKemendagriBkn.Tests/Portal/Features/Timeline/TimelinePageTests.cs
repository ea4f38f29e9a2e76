using Bunit;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Timeline;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Timeline;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Timeline;

public sealed class TimelinePageTests : PageTests
{
    [Fact]
    public async Task The_whole_agreement_stands_on_one_axis_with_a_name_for_every_mark()
    {
        await AddAsync(Letter(new DateOnly(2026, 3, 4), "B-7/2026"));
        var page = Pages.Open<TimelinePage>("/linimasa", Host.Itjen);
        Assert.Equal(new[] { "Masa berlaku dan periode", "Tenggat Itjen Kemendagri", "Tenggat BKN", "Surat" },
            page.FindAll(".timeline g[role=group]").Select(g => g.GetAttribute("aria-label")));
        var marks = page.FindAll(".timeline a");
        Assert.All(marks, m => Assert.False(string.IsNullOrWhiteSpace(m.GetAttribute("aria-label"))));
        Assert.All(marks, m => Assert.Equal(m.GetAttribute("aria-label"), m.QuerySelector("title")!.TextContent));
        Assert.All(marks,
            m => Assert.Matches($@"{System.Text.RegularExpressions.Regex.Escape(m.QuerySelector("text")!.TextContent.TrimEnd('…'))}(\W|$)",
                m.GetAttribute("aria-label")));
        Assert.Single(marks, m => m.GetAttribute("tabindex") == "0");
        Assert.Contains("Surat B-7/2026: Hal B-7/2026. Rabu, 4 Maret 2026. BKN", marks.Select(m => m.GetAttribute("aria-label")));
        Assert.Equal(marks.Count, page.FindAll(".timeline-table tbody tr").Count);
        Assert.Equal(marks.Count, page.FindAll(".timeline-agenda li").Count);
        Assert.Single(page.FindAll(".timeline-today"));
    }

    [Fact]
    public void The_address_holds_range_party_and_lanes()
    {
        var page = Pages.Open<TimelinePage>("/linimasa?rentang=semester&mulai=2026-02-10&pihak=Second&tanpa=periode,surat", Host.Bkn);
        Assert.Contains("Semester I 2026", page.Find(".timeline-nav").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Tenggat BKN"], page.FindAll(".timeline g[role=group]").Select(g => g.GetAttribute("aria-label")));
        Assert.Contains(page.FindAll(".timeline-nav a"),
            a => a.GetAttribute("href")!.Contains("mulai=2026-07-01", StringComparison.Ordinal)
                && a.GetAttribute("href")!.Contains("tanpa=", StringComparison.Ordinal));
        page.FindAll(".timeline-lanes input")[0].Change(true);
        Assert.Contains("tanpa=surat", Pages.At, StringComparison.Ordinal);
        Assert.DoesNotContain("periode", Pages.At, StringComparison.Ordinal);
    }

    [Fact]
    public void Nonsense_in_the_address_counts_as_absent()
    {
        var page = Pages.Open<TimelinePage>("/linimasa?rentang=abad&mulai=kemarin&pihak=7&tanpa=apa", Host.Bkn);
        Assert.Contains("27 Agustus 2025 s.d.", page.Find(".timeline-nav").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".timeline a"));
    }

    [Fact]
    public async Task As_of_an_earlier_day_what_came_later_is_not_known()
    {
        await AddAsync(Letter(new DateOnly(2026, 3, 4), "B-7/2026"));
        Pages.AsOf = new DateOnly(2026, 3, 3);
        Assert.DoesNotContain("B-7/2026", Pages.Open<TimelinePage>("/linimasa", Host.Itjen).Markup, StringComparison.Ordinal);
        Pages.AsOf = new DateOnly(2026, 3, 4);
        Assert.Contains("B-7/2026", Pages.Open<TimelinePage>("/linimasa", Host.Itjen).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspension_lasts_until_the_restoration_that_followed()
    {
        await AddAsync(Decision(AccessDecisionKind.Suspension, new DateOnly(2026, 2, 2)), Decision(AccessDecisionKind.Restoration, new DateOnly(2026, 2, 20)),
            Decision(AccessDecisionKind.Suspension, new DateOnly(2026, 8, 1)));
        var content = await Host.Get<TimelineQueries>().ReadAsync(new TimelineFilter(), Host.Today, Host.Itjen, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(
            [("2026-02-02", "2026-02-20"), ("2026-02-20", ""), ("2026-08-01", "2026-09-01")],
            content.Items.Where(i => i.Mark.Lane == TimelineLane.Access).Select(i => ($"{i.Mark.FromOn:yyyy-MM-dd}", $"{i.Mark.ToOn:yyyy-MM-dd}")));
    }

    [Fact]
    public async Task Very_many_letters_are_counted_and_lead_closer_until_the_list_of_their_day()
    {
        await ManyRows.FillAsync(Host, 2000);
        var whole = Pages.Open<TimelinePage>("/linimasa?tanpa=tenggat-itjen,tenggat-bkn", Host.Itjen);
        var months = whole.FindAll(".timeline-letters.timeline-cluster");
        Assert.Equal(12, months.Count);
        Assert.Contains("rentang=tahun&mulai=2025-09-01", months[0].GetAttribute("href"), StringComparison.Ordinal);
        var month = Pages.Open<TimelinePage>("/linimasa?rentang=bulan&mulai=2026-03-01&tanpa=tenggat-itjen,tenggat-bkn", Host.Itjen);
        var days = month.FindAll(".timeline-letters.timeline-cluster");
        Assert.Equal(31, days.Count);
        Assert.Equal("/korespondensi?sejak=2026-03-01&sampai=2026-03-01&batal=tanpa", days[0].GetAttribute("href"));
        var own = Pages.Open<TimelinePage>("/linimasa?rentang=bulan&mulai=2026-03-01&tanpa=tenggat-itjen,tenggat-bkn&pihak=First", Host.Itjen)
            .FindAll(".timeline-letters.timeline-cluster")[0];
        Assert.Equal("/korespondensi?sejak=2026-03-01&sampai=2026-03-01&batal=tanpa&dari=kesatu", own.GetAttribute("href"));
        var list = await Host.Get<LetterQueries>()
            .ListAsync(new LetterFilter
            {
                From = LetterFilter.First, Since = new DateOnly(2026, 3, 1), Until = new DateOnly(2026, 3, 1),
                Voided = LetterFilter.WithoutVoided
            }, Host.Today, Xunit.TestContext.Current.CancellationToken);
        Assert.StartsWith($"{list.Total} surat", own.GetAttribute("aria-label"), StringComparison.Ordinal);
        // Every letter is counted once, however near one looks.
        Assert.Equal(await LettersInMarchAsync(),
            days.Sum(d => int.Parse(d.GetAttribute("aria-label")!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Many_things_of_one_day_open_a_list_of_just_these()
    {
        var on = new DateOnly(2026, 3, 4);
        await AddAsync([.. Enumerable.Range(0, 60)
            .Select(i => new TermNotice { Kind = NoticeKind.Extend, Party = i % 2 == 0 ? Party.First : Party.Second, GivenOn = i < 54 ? on : on.AddDays(1),
                Description = $"Ke-{i}" })]);
        var cluster = Pages.Open<TimelinePage>("/linimasa?rentang=bulan&mulai=2026-03-01&pihak=Second", Host.Itjen)
            .FindAll(".timeline-events.timeline-cluster")[0];
        var address = new Uri(new Uri("https://portal"), cluster.GetAttribute("href")).PathAndQuery;
        Assert.Contains("hari=2026-03-04", address, StringComparison.Ordinal);
        var rows = Pages.Open<TimelinePage>(address, Host.Itjen).FindAll("tbody tr");
        Assert.StartsWith($"{rows.Count} ", cluster.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.All(rows, r => Assert.Contains("4 Maret 2026", r.TextContent, StringComparison.Ordinal));
        Assert.Contains("0 catatan",
            Pages.Open<TimelinePage>("/linimasa?hari=2026-03-05&pihak=Second&tanpa=peristiwa,tenggat-itjen,tenggat-bkn", Host.Itjen).Markup,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_drawn_up_in_the_last_second_of_the_day_looked_at_belongs_to_it()
    {
        var document = new PkKemendagriBkn.Core.Drafting.TwoPartyDocument
        {
            Kind = PkKemendagriBkn.Core.Drafting.DraftKind.Minutes, Drafter = Party.First,
            Title = "Berita acara larut malam", VerificationCode = "x"
        };
        document.Opened(new DateTimeOffset(2026, 3, 4, 23, 59, 59, 500, TimeSpan.FromHours(7)));
        await AddAsync(document);
        Pages.AsOf = new DateOnly(2026, 3, 4);
        Assert.Contains("larut malam", Pages.Open<TimelinePage>("/linimasa", Host.Itjen).Markup, StringComparison.Ordinal);
        Pages.AsOf = new DateOnly(2026, 3, 3);
        Assert.DoesNotContain("larut malam", Pages.Open<TimelinePage>("/linimasa", Host.Itjen).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_moved_later_stands_where_it_was_on_the_day_looked_at()
    {
        var later = Host.Today.AddDays(10);
        var document = new PkKemendagriBkn.Core.Drafting.TwoPartyDocument
        {
            Kind = PkKemendagriBkn.Core.Drafting.DraftKind.Minutes, Drafter = Party.First,
            Title = "Berita acara berjalan", VerificationCode = "x"
        };
        document.Opened(new DateTimeOffset(later, new TimeOnly(9, 0), TimeSpan.FromHours(7)));
        await AddAtAsync(new DateTimeOffset(Host.Today.AddDays(-3), new TimeOnly(9, 0), TimeSpan.FromHours(7)).ToUniversalTime(), document);
        var content = await Host.Get<TimelineQueries>().ReadAsync(new TimelineFilter(), Host.Today, Host.Itjen, Xunit.TestContext.Current.CancellationToken);
        var item = Assert.Single(content.Items, i => i.Title == "Berita acara berjalan");
        Assert.Equal((Host.Today.AddDays(-3), "Rancangan"), (item.Mark.FromOn, item.Note));
    }

    [Fact]
    public async Task The_page_takes_as_many_commands_for_many_letters_as_for_few()
    {
        await ManyRows.FillAsync(Host, 200);
        var few = Commands();
        await ManyRows.FillAsync(Host, 3000, "x");
        Assert.Equal(few, Commands());
        Assert.InRange(few, 1, 12);
    }

    private int Commands()
    {
        Pages.Open<TimelinePage>("/linimasa", Host.Itjen);
        Host.Sql.Reset();
        Pages.Open<TimelinePage>("/linimasa", Host.Itjen);
        return Host.Sql.Count;
    }

    private async Task<int> LettersInMarchAsync() =>
        (await Host.ReadAsync(db => Task.FromResult(db.Letters.Count(l => l.DatedOn >= new DateOnly(2026, 3, 1) && l.DatedOn <= new DateOnly(2026, 3, 31)))));

    private static Letter Letter(DateOnly on, string number) => new() { Number = number, DatedOn = on, Subject = $"Hal {number}", From = Party.Second };

    private static AccessDecision Decision(AccessDecisionKind kind, DateOnly on)
    {
        var decision = new AccessDecision { Kind = kind, EffectiveOn = on, Motivation = "Laporan belum disampaikan" };
        decision.Approve(new Actor(Guid.CreateVersion7(), "Penyetuju", Party.Second, Role.Leadership), DateTimeOffset.UnixEpoch, default, []);
        return decision;
    }

    private Task<int> AddAsync(params RecordedFact[] facts) => AddAtAsync(DateTimeOffset.UnixEpoch, facts);

    private Task<int> AddAtAsync(DateTimeOffset at, params RecordedFact[] facts) => Host.ReadAsync(async db =>
    {
        foreach (var fact in facts)
            fact.Recorded(AgreementRecord.PksId, Actor.Portal, at);
        db.AddRange(facts.AsEnumerable<object>());
        db.Because(new AuditNote(Actor.Portal, "SeedDemo"));
        return await db.SaveChangesAsync();
    });
}
