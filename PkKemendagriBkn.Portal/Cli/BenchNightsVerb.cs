using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>bench-nights</c>: the agreement lived through night by night, with a clock that this verb turns and a database of its own that is
/// gone afterwards. Every night the reminders are written and the mail is put into files; months bring data, answers and requests.
/// </summary>
public static class BenchNightsVerb
{
    private sealed class TurnedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static readonly Actor Itjen = new(null, "Petugas Itjen", Party.First, Role.ItjenSecretariat),
        Bkn = new(null, "Petugas BKN", Party.Second, Role.BknSecretariat);

    /// <param name="nights">How many, from the day after the agreement was signed.</param>
    /// <param name="output">Where the figures go.</param>
    /// <returns>0; 1 when a reminder or a mail is there twice, a mail did not go out, or the audit trail is not sound.</returns>
    public static async Task<int> RunAsync(int nights, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("portal-nights-").FullName;
        try
        {
            return await RunAsync(nights, folder, output);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(int nights, string folder, TextWriter output)
    {
        var clock = new TurnedClock { Now = At(PksAgreement.Instance.SignedOn, 12) };
        var options = new DatabaseOptions { Folder = folder };
        var key = AuditKeyFile.Load(null, options);
        var mail = new MailOptions
        {
            Mode = MailMode.Files, Folder = Path.Combine(folder, "mail"), From = "portal@contoh.test",
            PortalAddress = "https://pks.contoh.test"
        };
        var parts = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(key).AddPortalDatabase(options).AddFacts()
            .AddSingleton(mail);
        parts.AddNotifications();
        await using var services = parts.BuildServiceProvider();
        await services.GetRequiredService<FirstFacts>().MigrateAsync();
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        await SaveAsync(contexts, "CreateUser", People(clock.Now));

        var (writer, sender, times, lines) = (services.GetRequiredService<ReminderWriter>(), services.GetRequiredService<MailPass>(), new List<double>(nights),
            0);
        DateOnly? last = null;
        for (var night = 1; night <= nights; night++)
        {
            var day = PksAgreement.Instance.SignedOn.AddDays(night);
            clock.Now = At(day, 0);
            var began = Stopwatch.GetTimestamp();
            lines += await writer.WriteDueAsync(last);
            clock.Now = At(day, 8);
            await sender.RunAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            last = day;
            clock.Now = At(day, 10);
            if (await FactsOfAsync(contexts, day) is { Count: > 0 } facts)
            {
                foreach (var fact in facts)
                    fact.Recorded(AgreementRecord.PksId, fact is ReportRequest ? Bkn : Itjen, clock.Now);
                await SaveAsync(contexts, "RecordDelivery", facts);
            }
        }

        times.Sort();
        await using var db = await contexts.CreateDbContextAsync();
        var (mails, unsent) = (await db.OutboxMails.CountAsync(),
            await db.OutboxMails.CountAsync(m => m.State != MailState.Sent && m.State != MailState.Suppressed && m.NextAttemptAt <= clock.Now));
        var twice =
            (await db.OutboxMails.Where(m => !m.IsUrgent).GroupBy(m => new { m.RecipientId, m.MailOn }).Where(g => g.Count() > 1).Select(g => g.Key)
                .ToListAsync()).Count;
        var sound = (await AuditTrail.VerifyAsync(db, key, [])).IsSound;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{nights} nights, {lines} reminders, {mails} mails: {nights / (times.Sum() / 1000):F1} nights/s (median {times[times.Count / 2]:F1} ms, slowest {times[^1]:F1} ms each); unsent {unsent}, second digests {twice}, audit trail {(sound ? "sound" : "NOT SOUND")}"));
        return unsent == 0 && twice == 0 && sound ? 0 : 1;
    }

    /// <summary>Data on the fifth of every month, most of it answered five months later, some of it late; a request each quarter.</summary>
    private static async Task<List<RecordedFact>> FactsOfAsync(IDbContextFactory<PortalDbContext> contexts, DateOnly day)
    {
        List<RecordedFact> facts = [];
        if (day.Day == 5)
            facts.Add(new Delivery { DataSet = $"Data ASN {day:yyyy-MM}", From = Party.Second, ReceivedOn = day, Method = DeliveryMethod.WebService });
        if (day.Day == 9 && day.Month % 3 == 0)
        {
            var letter = new Letter { Number = $"B-{day:yyyyMM}", DatedOn = day, Subject = "Permintaan laporan", From = Party.Second, SentOn = day };
            facts.AddRange([letter, new ReportRequest { LetterId = letter.Id }]);
        }

        if (day.Day != 20)
            return facts;
        // Every fifth month is answered two months after its due date.
        await using var db = await contexts.CreateDbContextAsync();
        var due = new DateOnly(day.Year, day.Month, 5).AddMonths(-5);
        foreach (var received in new[] { due, due.AddMonths(-3) })
            if ((received.Month % 5 == 0) == (received != due) && await db.Deliveries.FirstOrDefaultAsync(d => d.ReceivedOn == received) is { } delivery)
                facts.Add(new Feedback { SubmittedOn = day, Deliveries = [new FeedbackDelivery { DeliveryId = delivery.Id }] });
        return facts;
    }

    private static List<object> People(DateTimeOffset now)
    {
        List<object> people = [];
        foreach (var (role, party) in new[] { (Role.ItjenSecretariat, Party.First), (Role.BknSecretariat, Party.Second), (Role.Leadership, Party.First),
            (Role.Leadership, Party.Second) })
        {
            for (var i = 1; i <= 2; i++)
                people.Add(new PortalUser
                {
                    Id = Guid.CreateVersion7(), FullName = $"{role} {party} {i}", UserName = $"{role}{party}{i}",
                    Email = $"{role}{party}{i}@contoh.test", Role = role, Party = party, CreatedAt = now
                });
        }

        return people;
    }

    private static async Task SaveAsync(IDbContextFactory<PortalDbContext> contexts, string action, IEnumerable<object> rows)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.AddRange(rows);
        db.Because(new AuditNote(Actor.Portal, action));
        await db.SaveChangesAsync();
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 15)), Wib.Offset);
}
