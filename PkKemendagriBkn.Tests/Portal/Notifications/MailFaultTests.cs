using Microsoft.Extensions.Configuration;
using MimeKit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>Mail servers on a bad day (F9), protection of the connection, and text that would be a header (S45).</summary>
public class MailFaultTests
{
    [Theory]
    [InlineData(SmtpBehaviour.Hangs)]
    [InlineData(SmtpBehaviour.RefusesForNow)]
    [InlineData(SmtpBehaviour.RefusesToTalk)]
    public async Task Mail_is_kept_while_the_server_does_not_take_it(SmtpBehaviour behaviour)
    {
        await using var host = await MailHost.CreateAsync(o => o.TimeoutSeconds = 1);
        host.Server.Behaviour = behaviour;
        var outcome = await host.WakeOnAsync(On(10, 9));
        Assert.True(outcome is { Sent: 0, Undelivered: > 0 });
        // A server that cannot be worked with is not asked again for every mail.
        Assert.True(behaviour == SmtpBehaviour.RefusesForNow || outcome.Undelivered == 1);
        var tried = (await host.MailsAsync()).First(m => m.Attempts > 0);
        Assert.Equal((MailState.Pending, host.Clock.GetUtcNow().AddMinutes(1)), (tried.State, tried.NextAttemptAt));
        Assert.NotEmpty(tried.Reason!);

        host.Server.Behaviour = SmtpBehaviour.Works;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SendAsync();
        Assert.All(await host.MailsAsync(), m => Assert.Equal(MailState.Sent, m.State));
        Assert.Distinct(host.Server.Mails.Select(m => m.Mail.MessageId));
    }

    [Fact]
    public async Task Mail_waits_for_a_server_that_is_not_there()
    {
        var port = PortalProcess.FreePort();
        await using var host = await MailHost.CreateAsync(o => o.Port = port);
        Assert.Equal(1, (await host.WakeOnAsync(On(10, 9))).Undelivered);
        await using var back = SmtpServerForTests.Start(port);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SendAsync();
        Assert.All(await host.MailsAsync(), m => Assert.Equal(MailState.Sent, m.State));
        Assert.NotEmpty(back.Mails);
    }

    [Fact]
    public async Task Pauses_grow_up_to_a_ceiling_and_after_three_days_mail_has_failed()
    {
        await using var host = await MailHost.CreateAsync();
        host.Server.Behaviour = SmtpBehaviour.RefusesForNow;
        await host.WakeOnAsync(On(10, 9));
        var began = host.Clock.GetUtcNow();
        var pauses = new List<TimeSpan>();
        while ((await host.MailsOfAsync(host.Key))[0] is { State: MailState.Pending } waiting)
        {
            pauses.Add(waiting.NextAttemptAt - host.Clock.GetUtcNow());
            host.Clock.SetUtcNow(waiting.NextAttemptAt);
            await host.SendAsync();
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses.Take(8).Select(p => p.TotalMinutes));
        Assert.All(pauses.Skip(8), p => Assert.Equal(MailAttempts.Ceiling, p));
        Assert.True(host.Clock.GetUtcNow() - began >= MailAttempts.GiveUpAfter);
        Assert.Equal((MailState.Failed, "451: try later"), (await host.MailsOfAsync(host.Key)).Select(m => (m.State, m.Reason)).Single());
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_fails_at_once_with_the_servers_words()
    {
        await using var host = await MailHost.CreateAsync();
        host.Server.Behaviour = SmtpBehaviour.RefusesForGood;
        await host.WakeOnAsync(On(10, 9));
        Assert.All(await host.MailsAsync(), m => Assert.Equal((MailState.Failed, "550: no such mailbox", 1), (m.State, m.Reason, m.Attempts)));
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_taking_a_mail_gets_it_twice_at_most_and_as_the_same()
    {
        await using var host = await MailHost.CreateAsync();
        host.Server.OnTaken = _ => host.Server.Behaviour = host.Server.Mails.Count == 0 ? SmtpBehaviour.DropsAfterData : SmtpBehaviour.Works;
        await host.WakeOnAsync(On(10, 9));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SendAsync();

        var mails = await host.MailsAsync();
        Assert.All(mails, m => Assert.Equal(MailState.Sent, m.State));
        Assert.Equal(mails.Count + 1, host.Server.Mails.Count);
        Assert.Equal(mails.Count, host.Server.Mails.Select(m => m.Mail.MessageId).Distinct().Count());
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Mail_is_encrypted_and_signed_in(MailSecurity security)
    {
        var server = SmtpServerForTests.Start(tls: true, implicitTls: security == MailSecurity.Tls);
        server.Account = ("portal", "rahasia-uji");
        await using var host = await MailHost.CreateAsync(
            o => (o.Security, o.CertificateSha256, o.User, o.Password) = (security, server.CertificateSha256.ToLowerInvariant(), "portal", "rahasia-uji"),
            server);
        await host.WakeOnAsync(On(10, 9));
        Assert.NotEmpty(server.Mails);
        Assert.All(server.Mails, m => Assert.Equal(("portal", true), (m.User, m.Encrypted)));
    }

    [Theory]
    [InlineData("certificate", "tidak dipercaya")]
    [InlineData("password", "menolak nama pengguna atau kata sandi")]
    [InlineData("plain", "tidak menyediakan perlindungan")]
    public async Task Nothing_is_sent_over_a_connection_that_is_not_what_it_should_be(string what, string reason)
    {
        var server = SmtpServerForTests.Start(tls: what != "plain");
        server.Account = ("portal", "benar");
        await using var host = await MailHost.CreateAsync(o =>
        {
            (o.Security, o.User, o.Password) = (MailSecurity.StartTls, "portal", what == "password" ? "salah" : "benar");
            o.CertificateSha256 = what == "password" ? server.CertificateSha256.ToLowerInvariant() : "";
        }, server);
        Assert.Equal(1, (await host.WakeOnAsync(On(10, 9))).Undelivered);
        Assert.Empty(server.Mails);
        Assert.Contains(reason, (await host.MailsAsync()).Single(m => m.Attempts == 1).Reason!, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, c => c.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Budi\r\nBcc: korban@contoh.test")]
    [InlineData("Budi\nSubject: lain")]
    [InlineData("Budi\r\n\r\n<script>alert(1)</script>")]
    [InlineData("Budi\u2028Bcc: korban@contoh.test")]
    [InlineData("\"Budi\" <korban@contoh.test>, x")]
    public async Task Names_and_titles_never_become_headers(string evil)
    {
        await using var host = await MailHost.CreateAsync(withDuty: false);
        await host.ChangeAsync(async db => (await db.Users.FindAsync(host.Officer))!.FullName = evil);
        await host.AddDutyAsync(evil);
        await host.WakeOnAsync(On(11, 7));

        Assert.True(host.Server.Mails.Count > 1);
        foreach (var taken in host.Server.Mails)
        {
            Assert.Equal(["petugas@contoh.test"], taken.To);
            Assert.Equal("petugas@contoh.test", ((MailboxAddress)Assert.Single(taken.Mail.To)).Address);
            Assert.Equal(["Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To", "X-Auto-Response-Suppress"],
                taken.Mail.Headers.Concat(taken.Mail.Body!.Headers).Select(h => h.Field).Distinct().Order(StringComparer.Ordinal));
            Assert.DoesNotContain("<script>", taken.Mail.HtmlBody!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"a\r\nRCPT TO:<x@y>\"@contoh.test")]
    [InlineData("a b@contoh.test")]
    [InlineData("a@b@contoh.test")]
    [InlineData("a@contoh.test\r\n")]
    [InlineData("<a@contoh.test>")]
    [InlineData("a@-contoh.test")]
    [InlineData("@contoh.test")]
    [InlineData("a@")]
    public async Task An_address_that_is_more_than_an_address_gets_no_mail(string address)
    {
        Assert.False(MailText.IsPlainAddress(address));
        await using var host = await MailHost.CreateAsync();
        await host.ChangeAsync(async db => (await db.Users.FindAsync(host.Officer))!.Email = address);
        await host.WakeOnAsync(On(10, 9));
        Assert.Empty(host.Server.Mails);
        Assert.All(await host.LedgerAsync(), r => Assert.Equal(NotMailed.NoAddress, r.NotMailed));
    }

    [Theory]
    [InlineData("Mail:From", "Mode=Smtp;Host=localhost")]
    [InlineData("Mail:Host", "Mode=Smtp;From=a@b.test")]
    [InlineData("Mail:Password", "Mode=Smtp;From=a@b.test;Host=h;Security=None;User=u;Password=p")]
    [InlineData("Mail:CertificateSha256", "Mode=Smtp;From=a@b.test;Host=h;CertificateSha256=12")]
    [InlineData("Mail:PortalAddress", "Mode=Files;PortalAddress=pks")]
    [InlineData("Mail:TimeoutSeconds", "Mode=Files;TimeoutSeconds=0")]
    [InlineData("Mail", "Mode=Sometimes")]
    public void A_setting_that_cannot_work_refuses_the_start(string names, string settings)
    {
        var refused = Assert.Throws<StartRefused>(() => Read(settings, isDevelopment: false));
        Assert.Contains(names, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Left_alone_mail_is_off_and_in_development_files()
    {
        Assert.Equal((MailMode.Off, MailMode.Files), (Read("Mode=", false).Mode, Read("", true).Mode));
        Assert.Equal((465, 587, 25), (Read("Security=Tls", false).PortOrDefault, Read("", false).PortOrDefault, Read("Port=25", false).PortOrDefault));
    }

    private static MailOptions Read(string settings, bool isDevelopment) => MailOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => KeyValuePair.Create($"Mail:{s.Split('=')[0]}", (string?)s.Split('=')[1]))).Build(),
        isDevelopment, "data");
}
