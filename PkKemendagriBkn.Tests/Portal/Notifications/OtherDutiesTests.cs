using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>Follow-ups and notices of incidents go the way of deadlines: one ledger, one outbox, one digest.</summary>
public class OtherDutiesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follow_up_joins_the_digest_of_its_day_with_its_minutes_and_its_page()
    {
        await using var host = await MailHost.CreateAsync();
        var followUp = await host.AgreeAsync(On(11, 8));
        await host.WakeOnAsync(On(10, 9));

        var key = ReminderSubject.FollowUpKey(followUp);
        Assert.Equal(Assert.Single(await host.MailsOfAsync(host.Key)).Id, Assert.Single(await host.MailsOfAsync(key)).Id);
        var text = Assert.Single(host.Server.Mails, m => m.Text.Contains("Tindak lanjut: Melengkapi 12 riwayat jabatan", StringComparison.Ordinal)).Text;
        foreach (var words in new[] { "Data ASN unsur jabatan", "Berita acara pemadanan, butir 2", $"https://pks.contoh.test/tindak-lanjut/{followUp}" })
            Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_its_date_a_follow_up_is_urgent_to_its_owner_and_not_to_who_judges_it()
    {
        await using var host = await MailHost.CreateAsync(withDuty: false);
        var bkn = await host.AddPersonAsync("Petugas BKN", "bkn@contoh.test", Role.BknSecretariat, Party.Second);
        var key = ReminderSubject.FollowUpKey(await host.AgreeAsync(On(10, 14)));
        await host.WakeOnAsync(On(10, 13));
        await host.WakeOnAsync(On(10, 14));

        var mails = (await host.MailsAsync()).ToDictionary(m => m.Id);
        var lines = (await host.LedgerAsync()).Where(r => r.DeadlineKey == key).ToList();
        Assert.Equal(lines.Where(r => r.RecipientId == bkn).Select(r => r.Step), lines.Where(r => r.RecipientId == host.Officer).Select(r => r.Step));
        Assert.Equal([-30, -14, -7, -3, -1, 0], lines.Where(r => r.RecipientId == bkn).Select(r => r.Step));
        Assert.All(lines, r => Assert.Equal(r.RecipientId == host.Officer && r.Step >= -1, mails[r.MailId!.Value].IsUrgent));
    }

    [Fact]
    public async Task What_is_closed_before_its_mail_goes_out_is_not_mailed_and_told_no_more()
    {
        await using var host = await MailHost.CreateAsync(withDuty: false);
        var followUp = await host.AgreeAsync(On(10, 14));
        var incident = await host.DiscoverAsync(Wib(10, 11, 9));
        host.GoTo(On(10, 13), 0, 15);
        await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        await host.CloseAsync(followUp);
        await host.ChangeAsync(async db => ((PkKemendagriBkn.Core.Agreements.Incident)(await db.AgreementEvents.FindAsync(incident))!).NotifiedAt = Wib(10, 13,
            0));
        host.GoTo(On(10, 13), 8);
        await host.SendAsync();

        var lines =
            (await host.LedgerAsync()).Where(r => ReminderSubject.FollowUpOf(r.DeadlineKey) == followUp
                || ReminderSubject.IncidentOf(r.DeadlineKey) == incident).ToList();
        Assert.Equal(8, lines.Count);
        Assert.All(lines, r => Assert.Equal(NotMailed.Fulfilled, r.NotMailed));
        Assert.DoesNotContain(host.Server.Mails,
            m => m.Text.Contains("riwayat jabatan", StringComparison.Ordinal) || m.Text.Contains("insiden", StringComparison.Ordinal));
        await host.WakeOnAsync(On(11, 20));
        Assert.Equal(8,
            (await host.LedgerAsync()).Count(r => ReminderSubject.FollowUpOf(r.DeadlineKey) == followUp
                || ReminderSubject.IncidentOf(r.DeadlineKey) == incident));
    }

    [Fact]
    public async Task An_incident_of_this_morning_is_told_within_the_hour_by_a_mail_of_its_own_that_does_not_say_what_happened()
    {
        await using var host = await MailHost.CreateAsync();
        await host.WakeOnAsync(On(10, 9));
        var already = host.Server.Mails.Count;
        host.GoTo(On(10, 9), 10);
        var incident = await host.DiscoverAsync(Wib(10, 9, 9));
        Assert.Equal(1, await host.Get<ReminderWriter>().WriteUrgentAsync(Ct));
        await host.SendAsync();

        var mail = Assert.Single(host.Server.Mails.Skip(already));
        Assert.StartsWith("[Mendesak] 3 hari lagi: Pemberitahuan insiden data pribadi", mail.Mail.Subject, StringComparison.Ordinal);
        foreach (var words in new[] { "Senin, 12 Oktober 2026 pukul 09.00 WIB", "Pasal 46 UU Nomor 27 Tahun 2022",
            $"/tenggat/incident-notice%3A{incident}%3Aagency" })
            Assert.Contains(words, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Budi", mail.Text + mail.Mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(0, await host.Get<ReminderWriter>().WriteUrgentAsync(Ct));
    }

    [Fact]
    public async Task Leaders_hear_of_a_notice_from_its_last_days_on_and_the_other_party_once_it_is_late_weekends_or_not()
    {
        await using var host = await MailHost.CreateAsync(withDuty: false);
        var leader = await host.AddPersonAsync("Pimpinan Itjen", "pimpinan@contoh.test", Role.Leadership);
        var bkn = await host.AddPersonAsync("Petugas BKN", "bkn@contoh.test", Role.BknSecretariat, Party.Second);
        // Friday to Monday.
        var incident = await host.DiscoverAsync(Wib(10, 9, 9));
        foreach (var day in Enumerable.Range(9, 6))
            await host.WakeOnAsync(On(10, day));

        var lines = (await host.LedgerAsync()).Where(r => ReminderSubject.IncidentOf(r.DeadlineKey) == incident).ToLookup(r => r.RecipientId, r => r.Step);
        Assert.Equal([-3, -2, -1, 0, 1], lines[host.Officer]);
        Assert.Equal([-1, 0, 1], lines[leader]);
        Assert.Equal([1], lines[bkn]);
        var mails = await host.MailsOfAsync($"incident-notice:{incident}:agency");
        Assert.All(mails.Where(m => m.RecipientId != bkn), m => Assert.Equal((true, m.MailOn), (m.IsUrgent, WibClock.DateOf(m.SentAt!.Value))));
    }

    [Fact]
    public async Task What_was_settled_while_the_portal_was_off_stands_in_the_ledger_as_never_told_and_rings_no_bell()
    {
        await using var host = await MailHost.CreateAsync();
        await host.WakeOnAsync(On(10, 20));
        host.GoTo(On(11, 10), 8);
        await host.FulfilAsync();
        await host.Get<ReminderWriter>().WriteDueAsync(lastPassOn: On(10, 20), Ct);
        await host.Get<ReminderWriter>().WriteDueAsync(lastPassOn: On(10, 20), Ct);
        await host.SendAsync();

        var lines = (await host.LedgerAsync()).Where(r => r.DeadlineKey == host.Key).ToList();
        Assert.Equal([-30, -14, -7, -3, -1, 0, 1], lines.Select(r => r.Step));
        Assert.All(lines.Skip(1), r => Assert.Equal((NotMailed.PassedThenFulfilled, null, host.Clock.GetUtcNow()), (r.NotMailed, r.MailId, r.WrittenAt)));
        var mine = (await host.Get<ReminderQueries>().OfPersonAsync(host.Officer, 1, 100, Ct)).Rows.Single(r => r.Newest.DeadlineKey == host.Key);
        Assert.Equal((-30, 1), (mine.Newest.Step, mine.Lines));
        await host.Get<MarkRemindersRead>().ExecuteAsync(new(), new Actor(host.Officer, "Petugas Itjen", Party.First, Role.ItjenSecretariat), Ct);
        Assert.Equal([-30], (await host.LedgerAsync()).Where(r => r.DeadlineKey == host.Key && r.ReadAt is not null).Select(r => r.Step));
        Assert.True((await host.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_second_pass_of_a_day_makes_no_second_digest()
    {
        await using var host = await MailHost.CreateAsync();
        await host.WakeOnAsync(On(10, 9));
        var late = await host.AddDutyAsync("Data yang baru tercatat");
        host.GoTo(On(10, 9), 11);
        await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        await host.SendAsync();
        // Friday's digest has gone; the next working day is Monday.
        Assert.Equal((MailState.Pending, On(10, 12)), (await host.MailsOfAsync(late)).Select(m => (m.State, m.MailOn)).Single());
        await host.WakeOnAsync(On(10, 12));
        Assert.Distinct((await host.MailsAsync()).Where(m => !m.IsUrgent).Select(m => (m.RecipientId, m.MailOn)));
        Assert.Equal(MailState.Sent, (await host.MailsOfAsync(late)).Single().State);
    }

    private static DateTimeOffset Wib(int month, int day, int hour) =>
        new(On(month, day).ToDateTime(new TimeOnly(hour, 0)), PkKemendagriBkn.Core.Calendar.Wib.Offset);
}
