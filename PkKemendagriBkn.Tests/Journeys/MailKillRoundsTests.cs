using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>
/// A process is killed while it mails two hundred reminders, again and again, and is started anew (F10): everybody gets the mail,
/// at most one twice for each kill, and both copies are the same. <c>PKBKN_KILL_ROUNDS=20</c> is the long proof.
/// </summary>
public class MailKillRoundsTests(ITestOutputHelper output)
{
    private const int People = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("PKBKN_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 2;

    [Fact]
    public async Task A_process_killed_while_it_mails_loses_no_mail_and_doubles_one_at_most()
    {
        var folder = Directory.CreateTempSubdirectory("portal-mailkill-").FullName;
        await using var server = SmtpServerForTests.Start();
        try
        {
            await PrepareAsync(folder);
            // A kill needs mail to interrupt: the last run has some left.
            var kills = 0;
            for (; kills < Rounds && server.Mails.Count < People - 40; kills++)
                await SendAndKillAsync(folder, server, Math.Clamp((People - 40) / Rounds, 2, 40));
            var killed = server.Mails.Count;
            Assert.True(killed is > 0 and < People, $"{killed} mails before the last run.");

            // What the killed ones held comes free when their leases have ended.
            using var patience = new CancellationTokenSource(Patience);
            while (await CountAsync(folder, m => m.State != MailState.Sent) > 0)
            {
                await using var portal = Start(folder, server);
                Assert.Equal(0, await portal.WaitAsync(Patience));
                await Task.Delay(500, patience.Token);
            }

            var copies = server.Mails.GroupBy(m => m.To.Single()).ToList();
            Assert.Equal(People, copies.Count);
            Assert.InRange(server.Mails.Count - People, 0, kills);
            Assert.All(copies, c => Assert.Single(c.Select(m => m.Mail.MessageId).Distinct()));
            Assert.Equal(People, server.Mails.Select(m => m.Mail.MessageId).Distinct().Count());
            output.WriteLine($"{kills} kills: {server.Mails.Count - People} of {People} mails came twice.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PortalProcess Start(string folder, SmtpServerForTests server) => PortalProcess.Start(folder,
        "--Serilog:MinimumLevel:Default=Fatal", "--Mail:Mode=Smtp", "--Mail:Host=localhost", $"--Mail:Port={server.Port}", "--Mail:Security=None",
        "--Mail:From=portal@contoh.test", "--Mail:PortalAddress=https://pks.contoh.test", "--Mail:TimeoutSeconds=1", "send-mail");

    /// <summary>Kills it at an instant that nobody chose, after a few mails.</summary>
    private static async Task SendAndKillAsync(string folder, SmtpServerForTests server, int most)
    {
        var (already, enough) = (server.Mails.Count, RandomNumberGenerator.GetInt32(1, most));
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.OnTaken = _ =>
        {
            if (server.Mails.Count - already + 1 >= enough)
                reached.TrySetResult();
        };
        await using var portal = Start(folder, server);
        await reached.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Task.Delay(RandomNumberGenerator.GetInt32(0, 20), TestContext.Current.CancellationToken);
        await portal.KillAsync();
        server.OnTaken = null;
    }

    private static ServiceProvider Open(string folder)
    {
        var options = new DatabaseOptions { Folder = folder };
        return new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(PortalProcess.Clock).AddSingleton(AuditKeyFile.Load(null, options))
            .AddPortalDatabase(options).AddFacts().BuildServiceProvider();
    }

    /// <summary>Two hundred people, each with one mail about a duty that is open today.</summary>
    private static async Task PrepareAsync(string folder)
    {
        await using var services = Open(folder);
        await services.GetRequiredService<FirstFacts>().MigrateAsync();
        var now = PortalProcess.Clock.GetUtcNow();
        var open = (await services.GetRequiredService<FactsReader>().ReadAsync()).Conclude(WibClock.DateOf(now)).Deadlines.First(ReminderSchedule.IsOpen);
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        for (var i = 0; i < People; i++)
        {
            var person = new PortalUser
            {
                Id = Guid.CreateVersion7(), FullName = $"Petugas {i}", Email = $"petugas{i}@contoh.test", UserName = $"petugas{i}",
                Role = Role.ItjenSecretariat, Party = Party.First, CreatedAt = now
            };
            var mail = new OutboxMail
            {
                AgreementId = AgreementRecord.PksId, RecipientId = person.Id, MailOn = WibClock.DateOf(now), CreatedAt = now,
                NextAttemptAt = now
            };
            db.AddRange(person, mail,
                new Reminder
                {
                    AgreementId = AgreementRecord.PksId, DeadlineKey = open.Key, DueOn = open.DueOn, Step = -30, RecipientId = person.Id,
                    WrittenAt = now, MailId = mail.Id
                });
        }

        db.Because(new AuditNote(Actor.Portal, "WriteReminders"));
        await db.SaveChangesAsync();
    }

    private static async Task<int> CountAsync(string folder, System.Linq.Expressions.Expression<Func<OutboxMail, bool>> which)
    {
        await using var services = Open(folder);
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await db.OutboxMails.CountAsync(which);
    }
}
