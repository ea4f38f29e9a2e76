using MimeKit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>What people get by mail, when, and what the ledger says of it.</summary>
public class MailTests
{
    private static MimeMessage TheOneAbout(MailHost host, string title) =>
        Assert.Single(host.Server.Mails, m => m.Text.Contains(title, StringComparison.Ordinal)).Mail;

    [Fact]
    public async Task A_reminder_says_what_is_due_when_why_and_where()
    {
        await using var host = await MailHost.CreateAsync();
        await host.WakeOnAsync(On(10, 9));

        var written = Assert.Single(await host.MailsOfAsync(host.Key));
        var mail = TheOneAbout(host, "Data ASN unsur jabatan");
        Assert.Equal($"{written.Id:N}@contoh.test", mail.MessageId);
        Assert.Equal(("portal@contoh.test", "petugas@contoh.test"), (((MailboxAddress)mail.From[0]).Address, ((MailboxAddress)mail.To[0]).Address));
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        foreach (var body in new[] { mail.TextBody!, mail.HtmlBody! })
        {
            Assert.Contains("Minggu, 8 November 2026 (30 hari lagi)", System.Net.WebUtility.HtmlDecode(body), StringComparison.Ordinal);
            Assert.Contains("Pasal 3", body, StringComparison.Ordinal);
            Assert.Contains("8 Mei 2026 + 6 bulan", body, StringComparison.Ordinal);
            Assert.Contains("Petugas Itjen", body, StringComparison.Ordinal);
            Assert.Contains($"https://pks.contoh.test/tenggat/{Uri.EscapeDataString(host.Key)}", body, StringComparison.Ordinal);
        }

        Assert.Equal((MailState.Sent, host.Clock.GetUtcNow(), mail.TextBody!.ReplaceLineEndings("\n")), (written.State, written.SentAt!.Value, written.Text));
        Assert.Equal(64, written.TextSha256!.Length);
        Assert.True((await host.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task What_is_not_urgent_comes_as_one_digest_in_the_morning()
    {
        await using var host = await MailHost.CreateAsync();
        var second = await host.AddDutyAsync("Data kedua");
        host.GoTo(On(10, 9), 0, 15);
        await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        await host.SendAsync();
        Assert.DoesNotContain(host.Server.Mails, m => m.Text.Contains("Data kedua", StringComparison.Ordinal));

        host.GoTo(On(10, 9), 7);
        await host.SendAsync();
        Assert.Contains("Data ASN unsur jabatan", TheOneAbout(host, "Data kedua").TextBody!, StringComparison.Ordinal);
        Assert.Equal((await host.MailsOfAsync(second)).Single().Id, (await host.MailsOfAsync(host.Key)).Single().Id);
    }

    [Fact]
    public async Task Of_mails_that_are_due_together_the_urgent_ones_go_first()
    {
        await using var host = await MailHost.CreateAsync();
        host.GoTo(On(10, 9), 0, 15);
        await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        await host.SendAsync();
        // The digest of that day still waits when an incident becomes known on the next.
        host.GoTo(On(10, 10), 8);
        await host.DiscoverAsync(host.Clock.GetUtcNow());
        await host.Get<ReminderWriter>().WriteUrgentAsync(TestContext.Current.CancellationToken);
        var due = (await host.MailsAsync()).Where(m => m.State == MailState.Pending && m.NextAttemptAt <= host.Clock.GetUtcNow()).OrderBy(m => m.NextAttemptAt);
        Assert.Equal([false, true], due.Select(m => m.IsUrgent));
        await host.Get<Outbox>().ClaimAsync(TestContext.Current.CancellationToken);
        Assert.True((await host.MailsAsync()).Single(m => m.State == MailState.Sending).IsUrgent);
    }

    [Fact]
    public async Task On_a_quiet_day_a_digest_waits_for_the_next_working_day()
    {
        await using var host = await MailHost.CreateAsync();
        await host.WakeOnAsync(On(10, 9));
        await host.WakeOnAsync(On(10, 25));
        Assert.Equal((MailState.Pending, On(10, 26)), (await host.MailsOfAsync(host.Key)).Select(m => (m.State, m.MailOn)).Last());
        await host.WakeOnAsync(On(10, 26));
        Assert.All(await host.MailsOfAsync(host.Key), m => Assert.Equal(MailState.Sent, m.State));
    }

    [Fact]
    public async Task A_warning_is_never_held_back_past_the_due_date()
    {
        // The due date is a Sunday, the day before it a Saturday.
        await using var host = await MailHost.CreateAsync();
        foreach (var day in new[] { 6, 7, 8, 9 })
            await host.WakeOnAsync(On(11, day));
        var sent = (await host.MailsOfAsync(host.Key)).Where(m => m.IsUrgent).ToList();
        Assert.Equal([On(11, 7), On(11, 8), On(11, 9)], sent.Select(m => m.MailOn));
        Assert.All(sent,
            m => Assert.Equal((MailState.Sent, m.MailOn),
                (m.State, m.SentAt!.Value.ToOffset(Wib.Offset).DateTime is var at ? DateOnly.FromDateTime(at) : default)));
        Assert.Contains("[Mendesak] Terlambat 1 hari", host.Server.Mails[^1].Mail.Subject!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_fulfilled_before_its_mail_goes_out_is_not_mailed()
    {
        await using var host = await MailHost.CreateAsync();
        host.GoTo(On(11, 7), 0, 15);
        await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        await host.FulfilAsync();
        host.GoTo(On(11, 7), 8);
        await host.SendAsync();

        var ledger = (await host.LedgerAsync()).Where(r => r.DeadlineKey == host.Key).ToList();
        Assert.Equal([-30, -14, -7, -3, -1], ledger.Select(r => r.Step));
        Assert.All(ledger, r => Assert.Equal(NotMailed.Fulfilled, r.NotMailed));
        Assert.Equal(MailState.Suppressed, Assert.Single(await host.MailsOfAsync(host.Key), m => m.IsUrgent).State);
        Assert.DoesNotContain(host.Server.Mails, m => m.Text.Contains("Data ASN unsur jabatan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_due_date_that_moved_starts_steps_of_its_own_and_cancels_the_old_ones()
    {
        await using var host = await MailHost.CreateAsync();
        host.GoTo(On(10, 9), 0, 15);
        await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        await host.ChangeAsync(async db => (await db.Deliveries.FindAsync(host.DeliveryId))!.ReceivedOn = On(5, 10));
        await host.WakeOnAsync(On(10, 9));
        Assert.Equal(NotMailed.DueDateMoved, Assert.Single(await host.LedgerAsync(), r => r.DeadlineKey == host.Key).NotMailed);

        await host.WakeOnAsync(On(10, 11));
        Assert.Equal([(On(11, 8), -30), (On(11, 10), -30)],
            (await host.LedgerAsync()).Where(r => r.DeadlineKey == host.Key).Select(r => (r.DueOn, r.Step)).Order());
    }

    [Fact]
    public async Task Who_cannot_or_may_not_be_mailed_still_stands_in_the_ledger_with_the_reason()
    {
        await using var host = await MailHost.CreateAsync();
        var without = await host.AddPersonAsync("Tanpa Surel", null);
        var closed = await host.AddPersonAsync("Akun Tutup", "tutup@contoh.test");
        host.GoTo(On(10, 9), 0, 15);
        await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        await host.ChangeAsync(async db => (await db.Users.FindAsync(closed))!.IsActive = false);
        await host.WakeOnAsync(On(10, 9));

        var ledger = (await host.LedgerAsync()).Where(r => r.DeadlineKey == host.Key).ToDictionary(r => r.RecipientId, r => r.NotMailed);
        Assert.Equal((NotMailed.NoAddress, NotMailed.AccountClosed, (NotMailed?)null), (ledger[without]!.Value, ledger[closed]!.Value, ledger[host.Officer]));
    }

    [Fact]
    public async Task Without_mail_the_ledger_is_kept_and_nothing_waits()
    {
        await using var host = await MailHost.CreateAsync(o => o.Mode = MailMode.Off);
        await host.WakeOnAsync(On(10, 9));
        Assert.All(await host.LedgerAsync(), r => Assert.Equal(NotMailed.MailIsOff, r.NotMailed));
        Assert.Empty(await host.MailsAsync());
    }

    [Fact]
    public async Task In_development_mail_lies_as_files()
    {
        await using var host = await MailHost.CreateAsync(o => o.Mode = MailMode.Files);
        await host.WakeOnAsync(On(10, 9));
        var written = Assert.Single(await host.MailsOfAsync(host.Key));
        var mail = await MimeMessage.LoadAsync(Path.Combine(host.Options.Folder, $"{written.Id:N}.eml"), TestContext.Current.CancellationToken);
        Assert.Contains("30 hari lagi", mail.TextBody!, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(host.Options.Folder, "*.part"));
    }

    [Fact]
    public async Task Two_nodes_at_once_send_each_mail_once()
    {
        await using var host = await MailHost.CreateAsync();
        host.AddNode();
        for (var i = 0; i < 20; i++)
            await host.AddPersonAsync($"Petugas {i}", $"petugas{i}@contoh.test");
        host.GoTo(On(10, 9), 8);
        await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => host.SendAsync(i % 2))));

        var mails = await host.MailsAsync();
        Assert.True(mails.Count > 20);
        Assert.All(mails, m => Assert.Equal((MailState.Sent, 1), (m.State, m.Attempts)));
        Assert.Equal(mails.Select(m => $"{m.Id:N}@contoh.test").Order(), host.Server.Mails.Select(m => m.Mail.MessageId).Order());
        Assert.True((await host.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_sender_that_dies_gives_its_mail_back_when_its_lease_ends()
    {
        await using var host = await MailHost.CreateAsync();
        host.AddNode();
        host.GoTo(On(10, 9), 8);
        await host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        var held = (await host.Get<Outbox>().ClaimAsync(TestContext.Current.CancellationToken))!.Value;

        await host.SendAsync(node: 1);
        Assert.Equal(MailState.Sending, (await host.MailsAsync()).Single(m => m.Id == held).State);
        host.Clock.Advance(host.Options.Lease);
        await host.SendAsync(node: 1);
        Assert.Equal((MailState.Sent, 2), (await host.MailsAsync()).Where(m => m.Id == held).Select(m => (m.State, m.Attempts)).Single());
    }
}
