using Microsoft.EntityFrameworkCore;
using MimeKit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>What comes to wait for somebody is told once: in the ledger, by the bell and by mail, to whoever can do it.</summary>
public sealed class ArrivalTests : IAsyncLifetime
{
    private const string Confirm = "Konfirmasi penerimaan surat";

    private MailHost host = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await MailHost.CreateAsync(withDuty: false);
        await host.AddPersonAsync("Petugas BKN", "bkn@contoh.test", Role.BknSecretariat, Party.Second);
        await host.AddPersonAsync("Pimpinan Itjen", "pimpinan@contoh.test", Role.Leadership);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_letter_to_confirm_is_told_once_to_those_who_can_confirm_it()
    {
        await ReceiveLetterAsync();
        Assert.Equal(1, await WriteAsync());
        Assert.Equal(0, await WriteAsync());
        var line = Assert.Single(await host.LedgerAsync());
        Assert.Equal((host.Officer, $"{Confirm}: B-7, Undangan rahasia", 0), (line.RecipientId, line.Title, line.Step));
        Assert.StartsWith("/korespondensi/", line.Page, StringComparison.Ordinal);
        Assert.Equal(1, await host.Get<UnreadCounts>().CountAsync(new Actor(host.Officer, "Petugas Itjen", Party.First, Role.ItjenSecretariat), Ct));
        Assert.True((await host.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Its_mail_says_what_to_do_and_since_when_and_not_what_the_letter_is_about()
    {
        await ReceiveLetterAsync();
        await WriteAsync();
        Assert.Equal(1, (await host.SendAsync()).Sent);
        var mail = Assert.Single(host.Server.Mails).Mail;
        Assert.Equal("1 hal menunggu Anda", mail.Subject);
        Assert.Contains(Confirm, mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("petugas@contoh.test", ((MailboxAddress)mail.To[0]).Address);
        Assert.Contains("Selasa, 1 September 2026", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Dari: BKN", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://pks.contoh.test/korespondensi/", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_inside_one_party_stands_neither_in_the_trail_nor_in_the_mail()
    {
        await host.ChangeAsync(db =>
        {
            var draft = new TwoPartyDocument
            {
                Kind = DraftKind.Report, Drafter = Party.First, Title = "Rancangan laporan tertutup", VerificationCode = Guid.NewGuid().ToString("N"),
            };
            draft.Recorded(AgreementRecord.PksId, new Actor(null, "Petugas Itjen", Party.First, Role.ItjenSecretariat), host.Clock.GetUtcNow());
            draft.Opened(host.Clock.GetUtcNow());
            db.Add(draft);
            return Task.CompletedTask;
        });
        Assert.Equal(1, await WriteAsync());
        await host.SendAsync();
        var told = await host.TrailAsync("WriteReminders");
        Assert.NotEmpty(told);
        Assert.All(told.Concat(await host.TrailAsync("SendMail")), entry => Assert.DoesNotMatch("(?i)rancangan|draft|naskah/", entry));
        var mail = Assert.Single(host.Server.Mails).Mail;
        Assert.DoesNotMatch("(?i)rancangan|tertutup|naskah/", mail.Subject + mail.TextBody + mail.HtmlBody);
    }

    [Fact]
    public async Task What_was_done_before_its_mail_went_out_is_not_mailed_and_the_ledger_says_why()
    {
        var letter = await ReceiveLetterAsync();
        await WriteAsync();
        await host.ChangeAsync(async db =>
        {
            var sent = await db.Letters.FindAsync([letter], Ct);
            (sent!.ConfirmedOn, sent.ConfirmedBy) = (new DateOnly(2026, 9, 1), "Petugas Itjen");
        });
        Assert.Equal((0, 1), (await host.SendAsync()) is var outcome ? (outcome.Sent, outcome.Suppressed) : default);
        Assert.Equal(NotMailed.NoLongerADuty, Assert.Single(await host.LedgerAsync()).NotMailed);
    }

    [Fact]
    public async Task What_waited_before_the_account_was_made_is_no_news()
    {
        await ReceiveLetterAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        var late = await host.AddPersonAsync("Petugas baru", "baru@contoh.test");
        await WriteAsync();
        Assert.DoesNotContain(await host.LedgerAsync(), r => r.RecipientId == late);
    }

    [Theory]
    [InlineData(14, 1)]
    [InlineData(15, 0)]
    public async Task What_has_waited_for_more_than_two_weeks_unseen_is_no_news_either(int days, int told)
    {
        await ReceiveLetterAsync();
        host.Clock.Advance(TimeSpan.FromDays(days));
        Assert.Equal(told, await WriteAsync());
    }

    [Fact]
    public async Task Several_that_come_together_are_one_mail()
    {
        await ReceiveLetterAsync();
        await ReceiveLetterAsync("B-8");
        await WriteAsync();
        await host.SendAsync();
        Assert.Equal("2 hal menunggu Anda", Assert.Single(host.Server.Mails).Mail.Subject);
    }

    [Fact]
    public async Task Who_prefers_the_digest_gets_what_waits_with_that_of_the_next_working_day()
    {
        await host.ChangeAsync(db =>
        {
            db.Add(new MailPreference { UserId = host.Officer, AtOnce = false });
            return Task.CompletedTask;
        });
        host.GoTo(new DateOnly(2026, 9, 4), 9); // a Friday, after its digest
        await ReceiveLetterAsync();
        await WriteAsync();
        Assert.Equal(0, (await host.SendAsync()).Sent);
        await ReceiveLetterAsync("B-8");
        await WriteAsync();
        var mail = Assert.Single(await host.MailsAsync());
        Assert.Equal((new DateOnly(2026, 9, 7), false), (mail.MailOn, mail.IsUrgent));
    }

    [Fact]
    public async Task Leaders_get_one_page_a_week_on_its_first_working_day_unless_they_refuse_it()
    {
        var bkn = await host.AddPersonAsync("Pimpinan BKN", "pimpinan.bkn@contoh.test", Role.Leadership, Party.Second);
        await host.ChangeAsync(db =>
        {
            db.Add(new MailPreference { UserId = bkn, Weekly = false });
            var holiday = new Holiday { ObservedOn = new DateOnly(2026, 9, 7), Name = "Libur", Decree = "SKB" };
            holiday.Recorded(AgreementRecord.PksId, new Actor(null, "Administrator", null, Role.Administrator), host.Clock.GetUtcNow());
            db.Add(holiday);
            return Task.CompletedTask;
        });
        foreach (var day in new[] { 7, 8, 9 })
        {
            Assert.Equal(day > 8, (await host.LedgerAsync()).Any(r => ReminderSubject.IsWeek(r.DeadlineKey)));
            host.GoTo(new DateOnly(2026, 9, day), 8); // a Monday that is a holiday, and the days after
            await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        }

        var line = Assert.Single(await host.LedgerAsync(), r => ReminderSubject.IsWeek(r.DeadlineKey));
        Assert.Equal("week:2026-09-07", line.DeadlineKey);
        var words = (await host.Get<MailComposer>().ComposeAsync(line.MailId!.Value, Ct))!.Words;
        Assert.Equal("Ringkasan mingguan, 9 September 2026", words.Subject);
        Assert.Matches(@"1\. Diminta dari Anda: .*\(Itjen Kemendagri\)", words.Text);
        Assert.Contains("Diminta dari Anda", words.Html, StringComparison.Ordinal);
        Assert.True((await host.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task What_the_other_party_recorded_long_after_its_day_is_told_once_and_reading_it_keeps_its_mail()
    {
        await host.ChangeAsync(db =>
        {
            foreach (var days in new[] { 14, 40 })
            {
                var held = new Evaluation { HeldOn = new DateOnly(2026, 9, 1).AddDays(-days), By = EvaluationHolder.Second, Summary = $"Evaluasi {days}" };
                held.Recorded(AgreementRecord.PksId, new Actor(null, "Petugas BKN", Party.Second, Role.BknSecretariat), host.Clock.GetUtcNow());
                db.Add(held);
            }

            return Task.CompletedTask;
        });
        Assert.Equal(2, await WriteAsync());
        Assert.Equal(0, await WriteAsync());
        var lines = await host.LedgerAsync();
        Assert.All(lines, line => Assert.EndsWith("dicatat 40 hari kemudian: Evaluasi 40", line.Title, StringComparison.Ordinal));
        Assert.Contains(host.Officer, lines.Select(l => l.RecipientId));
        await host.ChangeAsync(async db =>
        {
            foreach (var line in await db.Reminders.ToListAsync(Ct))
                line.ReadAt = host.Clock.GetUtcNow();
        });
        Assert.Equal(2, (await host.SendAsync()).Sent);
        Assert.Contains("Dicatat lama setelah kejadiannya", host.Server.Mails[0].Mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Evaluasi 40", host.Server.Mails[0].Mail.TextBody, StringComparison.Ordinal);
        Assert.True((await host.VerifyAsync()).IsSound);
    }

    private async Task<Guid> ReceiveLetterAsync(string number = "B-7")
    {
        var letter = new Letter { Number = number, DatedOn = new DateOnly(2026, 8, 30), Subject = "Undangan rahasia", From = Party.Second };
        letter.Recorded(AgreementRecord.PksId, new Actor(null, "Petugas BKN", Party.Second, Role.BknSecretariat), host.Clock.GetUtcNow());
        await host.ChangeAsync(db =>
        {
            db.Add(letter);
            return Task.CompletedTask;
        });
        return letter.Id;
    }

    private Task<int> WriteAsync() => host.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
}
