using Bunit;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Portal.Features.Deadlines;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Deadlines;

/// <summary>The notice of an incident wherever deadlines are: its own page with ledger, the list, the calendar and calendar programs.</summary>
public sealed class IncidentNoticeTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private PageHost pages = null!;
    private Guid incident;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    private string Key => $"incident-notice:{incident}:agency";

    public async ValueTask InitializeAsync()
    {
        pages = new PageHost(host = await FeatureHost.CreateAsync());
        incident = await host.RecordAsync(EventSteps.Incident(new TimeOnly(2, 30)));
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Its_page_explains_the_hours_cites_the_law_and_shows_its_ledger()
    {
        await host.Get<ReminderWriter>().WriteUrgentAsync(Ct);
        var page = pages.Open<DeadlinePage>($"/tenggat/{Uri.EscapeDataString(Key)}", host.Itjen, p => p.Add(x => x.Key, Key));
        foreach (var words in new[] { "1 September 2026 pukul 02.30 WIB + 3 x 24 jam", "4 September 2026 pukul 02.30 WIB", "Pasal 46 UU Nomor 27 Tahun 2022",
            "3 hari lagi", "belum tercatat disampaikan", "H-3 kepada Pengguna ItjenSecretariat First" })
            Assert.Contains(words, page.Markup, StringComparison.Ordinal);
        Assert.NotNull(page.Find($"a[href='/peristiwa/{incident}']"));
        Assert.NotNull(page.Find($"a[href='/tenggat/{Uri.EscapeDataString(Key)}/bukti.pdf']"));
        Assert.NotNull(page.Find($"a[href='/tenggat/{Uri.EscapeDataString(Key)}/ics']"));

        pages.AsOf = On(8, 31);
        Assert.Contains("Tenggat tidak ada", pages.Open<DeadlinePage>($"/tenggat/{Uri.EscapeDataString(Key)}", host.Itjen, p => p.Add(x => x.Key, Key)).Markup,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_given_its_page_says_when_and_whether_in_time()
    {
        var input = await host.CorrectionAsync(incident);
        (input.NotifiedOn, input.NotifiedTime) = (On(9, 1), new TimeOnly(3, 0));
        host.Clock.Advance(TimeSpan.FromHours(3));
        await host.CorrectAsync(input);
        var page = pages.Open<DeadlinePage>($"/tenggat/{Uri.EscapeDataString(Key)}", host.Bkn, p => p.Add(x => x.Key, Key));
        Assert.Contains("Pemberitahuan disampaikan 1 September 2026 pukul 03.00 WIB, dalam batas waktu.", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("hari lagi", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_the_event_and_the_calendar_lead_to_it()
    {
        var address = $"/tenggat/{Uri.EscapeDataString(Key)}";
        Assert.NotNull(pages.Open<DeadlinesPage>("/tenggat", host.Itjen).Find($"a[href='{address}']"));
        Assert.NotNull(pages.Open<EventPage>($"/peristiwa/{incident}", host.Itjen, incident).Find($"a[href='{address}']"));
        foreach (var view in new[] { "bulan", "agenda" })
            Assert.Contains("4 September 2026 pukul 02.30 WIB",
                pages.Open<CalendarPage>($"/kalender?bulan=2026-09&tampilan={view}&pihak=First&jenis=Deadline", host.Itjen)
                    .Find($"a.calendar-entry[href='{address}']").TextContent, StringComparison.Ordinal);
        Assert.Empty(pages.Open<CalendarPage>("/kalender?bulan=2026-09&tampilan=agenda&pihak=Second", host.Itjen)
            .FindAll($"a.calendar-entry[href='{address}']"));
    }

    [Fact]
    public void Calendar_programs_get_its_last_hour_with_alarms_and_no_word_that_somebody_typed()
    {
        var discovered = new DateTimeOffset(2026, 9, 1, 2, 30, 0, Wib.Offset);
        var facts = new AgreementFacts
        {
            Agreement = new() { SignedOn = PksAgreement.Instance.SignedOn, TermYears = 5 },
            Incidents = [new("X", Party.First, discovered),
                new("Y", Party.Second, discovered) { Notices = [new(IncidentRecipient.Agency, discovered.AddHours(2))] }]
        };
        var notices = DeadlineEngine.Evaluate(facts, On(9, 1)).Incidents;
        var text = DeadlineCalendar.Write([], notices, new Uri("https://pks.contoh.go.id"));
        var (open, done) = (Entry("incident-notice-X-agency"), Entry("incident-notice-Y-agency"));

        Assert.Equal((new DateTime(2026, 9, 3, 18, 30, 0, DateTimeKind.Utc), new DateTime(2026, 9, 3, 19, 30, 0, DateTimeKind.Utc)),
            (open.DtStart!.AsUtc, open.DtEnd!.AsUtc));
        Assert.Equal((3, 0), (open.Alarms.Count, done.Alarms.Count));
        Assert.Contains("Pasal 46 UU Nomor 27 Tahun 2022", open.Description, StringComparison.Ordinal);
        Assert.StartsWith("Selesai: ", done.Summary, StringComparison.Ordinal);
        Assert.Equal(text, DeadlineCalendar.Write([], notices.Reverse(), new Uri("https://pks.contoh.go.id")));

        Ical.Net.CalendarComponents.CalendarEvent Entry(string id) => Ical.Net.Calendar.Load(text)!.Events.Single(e => e.Uid == $"{id}@pks-itjen-bkn");
    }

    [Fact]
    public async Task The_reminder_of_it_leads_to_its_page()
    {
        await host.Get<ReminderWriter>().WriteUrgentAsync(Ct);
        var page = pages.Open<PkKemendagriBkn.Portal.Features.Reminders.RemindersPage>("/pengingat", host.Itjen);
        Assert.Contains("Pemberitahuan insiden data pribadi kepada lembaga pelindungan data pribadi: Akses tidak sah.",
            page.Find($"a[href='/tenggat/{Uri.EscapeDataString(Key)}']").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await host.Get<UnreadCounts>().CountAsync(host.Itjen, Ct));
    }
}
