using AngleSharp.Dom;
using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Calendar;

public sealed class CalendarPageTests : PageTests
{
    [Fact]
    public async Task A_month_is_a_table_with_a_caption_its_weekdays_and_every_day_once()
    {
        var delivery = await Host.DeliverAsync(On(8, 3));
        var due = (await Host.DeadlineAsync($"feedback:{delivery}"))!.DueOn;
        var page = Open($"/kalender?bulan={CalendarFilter.Name(due)}&tampilan=bulan");
        var table = page.Find("table.calendar");
        Assert.Equal(7, table.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal("Senin", table.QuerySelector("thead th")!.TextContent);
        Assert.Equal(DateTime.DaysInMonth(due.Year, due.Month), table.QuerySelectorAll("tbody time").Length);
        Assert.NotEmpty(table.QuerySelector("caption")!.TextContent);
        Assert.Contains($"/tenggat/feedback%3A{delivery}", Cell(table, due).QuerySelector("a.entry-deadline")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".calendar-agenda"));
    }

    [Theory]
    [InlineData("2026-02", 5)] // begins on a Sunday
    [InlineData("2027-02", 4)] // begins on a Monday: four weeks exactly
    [InlineData("2026-08", 6)]
    [InlineData("2028-02", 5)]
    public void A_month_has_as_many_weeks_as_it_touches(string month, int weeks) =>
        Assert.Equal(weeks, Open($"/kalender?bulan={month}&tampilan=bulan").FindAll("table.calendar tbody tr").Count);

    [Fact]
    public void Holidays_are_marked_in_words_as_well_as_by_look_whatever_is_filtered()
    {
        var page = Open("/kalender?bulan=2026-08&tampilan=bulan&jenis=Letter");
        var cell = Cell(page.Find("table.calendar"), On(8, 17));
        Assert.Contains("holiday", cell.ClassList);
        Assert.Contains("Proklamasi Kemerdekaan", cell.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hari libur nasional", cell.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_lead_to_their_neighbours_and_keep_the_filters()
    {
        var links = Open("/kalender?bulan=2026-12&pihak=Second").FindAll("nav.calendar-nav a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains("bulan=2026-11", links[0], StringComparison.Ordinal);
        Assert.Contains("bulan=2027-01", links[2], StringComparison.Ordinal);
        Assert.All(links, l => Assert.Contains("pihak=Second", l, StringComparison.Ordinal));
        Assert.DoesNotContain("bulan=", links[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "September 2026")]
    [InlineData("?bulan=2026-13", "September 2026")]
    [InlineData("?bulan=0001-01", "September 2026")]
    [InlineData("?bulan=9999-12", "September 2026")]
    [InlineData("?bulan=x&pihak=9&jenis=9&tampilan=x", "September 2026")]
    public void Nonsense_in_the_address_shows_this_month(string query, string month) =>
        Assert.Equal(month, Open("/kalender" + query).Find("table.calendar caption").TextContent);

    [Fact]
    public async Task The_agenda_has_a_heading_for_each_day_with_something_and_filters_by_party_and_kind()
    {
        await Host.RequestAsync(On(9, 1));
        await Host.Get<RecordEvaluation>()
            .ExecuteAsync(new EvaluationInput
            {
                HeldOn = On(9, 1), By = EvaluationHolder.First, Period = "2026-H2", Summary = "Pertukaran semester II",
                Letter = Letter(On(9, 1))
            }, Host.Itjen, Ct);
        Assert.Equal(3, Open("/kalender?tampilan=agenda").FindAll("section.agenda-day a").Count);
        Assert.Single(Open("/kalender?tampilan=agenda&jenis=Meeting").FindAll("a.entry-meeting"));
        Assert.Empty(Open("/kalender?tampilan=agenda&jenis=Meeting&pihak=Second").FindAll("a.entry-meeting"));
        var day = Open("/kalender?tampilan=agenda&jenis=Letter&pihak=Second").Find("section.agenda-day");
        Assert.Equal("hari-2026-09-01", day.Id);
        Assert.Contains("Selasa, 1 September 2026", day.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_shows_what_was_known_on_it()
    {
        var delivery = await Host.DeliverAsync(On(8, 20));
        var due = (await Host.DeadlineAsync($"feedback:{delivery}"))!.DueOn;
        var address = $"/kalender?bulan={CalendarFilter.Name(due)}&tampilan=agenda&jenis=Deadline";
        Assert.Contains(delivery.ToString(), Open(address).Markup, StringComparison.Ordinal);
        Pages.AsOf = On(8, 19);
        Assert.DoesNotContain(delivery.ToString(), Open(address).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_month_says_what_belongs_there() =>
        Assert.Contains("Februari 2031", Open("/kalender?bulan=2031-02&tampilan=agenda").Find(".empty-title").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_month_costs_the_same_however_much_is_in_it()
    {
        var filter = new CalendarFilter { Month = new DateOnly(2026, 9, 1) };
        await Host.Get<CalendarQueries>().ReadAsync(filter, Host.Today, Host.Itjen, Ct);
        var one = await CountAsync();
        for (var i = 0; i < 12; i++)
            await Host.DeliverAsync(On(8, i + 1));
        await Host.Get<CalendarQueries>().ReadAsync(filter, Host.Today, Host.Itjen, Ct);
        Assert.Equal(one, await CountAsync());
        Assert.InRange(one, 1, 12);

        async Task<int> CountAsync()
        {
            Host.Sql.Reset();
            await Host.Get<CalendarQueries>().ReadAsync(filter, Host.Today, Host.Itjen, Ct);
            return Host.Sql.Count;
        }
    }

    private IRenderedComponent<CalendarPage> Open(string address, Actor? by = null) => Pages.Open<CalendarPage>(address, by ?? Host.Bkn);

    private static IElement Cell(IElement table, DateOnly day) => table.QuerySelector($"time[datetime='{day:yyyy-MM-dd}']")!.ParentElement!;
}
