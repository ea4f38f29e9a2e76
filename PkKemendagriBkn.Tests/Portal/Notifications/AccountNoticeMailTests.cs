using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>What happened to an account goes out at once, in a mail of its own.</summary>
public sealed class AccountNoticeMailTests : IAsyncLifetime
{
    private const string Title = "Akun Anda dinonaktifkan oleh Administrator Satu";
    private MailHost host = null!;

    public async ValueTask InitializeAsync() => host = await MailHost.CreateAsync(withDuty: false);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_what_happened_and_reaches_the_holder_of_a_closed_account_too()
    {
        await TellAsync();
        Assert.Equal(1, (await host.SendAsync()).Sent);
        var mail = Assert.Single(host.Server.Mails).Mail;
        Assert.Equal("Pemberitahuan tentang akun portal", mail.Subject);
        Assert.Contains(Title, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://pks.contoh.test/akun/sesi", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("segera hubungi administrator", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("menunggu Anda", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_fortnight_without_mail_it_is_news_no_more()
    {
        await TellAsync();
        host.Clock.Advance(TimeSpan.FromDays(15));
        var outcome = await host.SendAsync();
        Assert.Equal((0, 1), (outcome.Sent, outcome.Suppressed));
        Assert.Equal(NotMailed.NoLongerADuty, Assert.Single(await host.LedgerAsync()).NotMailed);
    }

    private Task TellAsync() => host.ChangeAsync(async db =>
    {
        (await db.Users.SingleAsync(u => u.Id == host.Officer, Ct)).IsActive = false;
        AccountNotices.Tell(db, host.Officer, ReminderSubject.OwnNoticeKey("akun:1"), Title, "/akun/sesi", host.Clock.GetUtcNow());
    });
}
