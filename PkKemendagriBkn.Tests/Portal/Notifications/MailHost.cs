using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>
/// Reminders and their mail over a database of their own and a real mail server, from 1 September 2026 on, with one delivery that
/// Itjen owes feedback for by 8 November. Nothing runs by itself.
/// </summary>
public sealed class MailHost : IAsyncDisposable
{
    /// <summary>Sunday, 8 November 2026.</summary>
    public static readonly DateOnly DueOn = new(2026, 11, 8);

    private readonly TestDatabase database;
    private readonly List<ServiceProvider> nodes = [];

    private MailHost(TestDatabase database, SmtpServerForTests server) => (this.database, Server) = (database, server);

    public SmtpServerForTests Server { get; }
    public FakeTimeProvider Clock => database.Clock;
    public MailOptions Options { get; private set; } = new();
    public Guid Officer { get; private set; }
    public string Key { get; private set; } = "";
    public Guid DeliveryId { get; private set; }

    public static async Task<MailHost> CreateAsync(Action<MailOptions>? set = null, SmtpServerForTests? server = null, bool withDuty = true)
    {
        var host = new MailHost(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite), server ?? SmtpServerForTests.Start());
        host.Options = new MailOptions
        {
            Mode = MailMode.Smtp, Host = "localhost", Port = host.Server.Port, Security = MailSecurity.None, From = "portal@contoh.test",
            PortalAddress = "https://pks.contoh.test",
            TimeoutSeconds = 2, Folder = Path.Combine(host.database.Folder, "mail"),
        };
        set?.Invoke(host.Options);
        host.AddNode();
        host.Officer = await host.AddPersonAsync("Petugas Itjen", "petugas@contoh.test");
        if (withDuty)
            host.Key = await host.AddDutyAsync();
        return host;
    }

    public T Get<T>(int node = 0) where T : notnull => nodes[node].GetRequiredService<T>();

    /// <summary>One more process over the same database.</summary>
    public void AddNode()
    {
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddSingleton<TimeProvider>(Clock);
        parts.AddSingleton(TestDatabase.Key);
        parts.AddPortalDatabase(database.Options).AddFacts();
        parts.AddSingleton(Options);
        parts.AddNotifications();
        parts.AddSingleton<UnreadCounts>().AddSingleton<MarkRemindersRead>().AddSingleton<SnoozeReminder>();
        nodes.Add(parts.BuildServiceProvider());
    }

    public async Task<Guid> AddPersonAsync(string name, string? email, Role role = Role.ItjenSecretariat, Party party = Party.First)
    {
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(), FullName = name, Email = email, UserName = $"u{Guid.CreateVersion7():N}", Role = role,
            Party = party, CreatedAt = Clock.GetUtcNow()
        };
        await SaveAsync("CreateUser", db => db.Add(user));
        return user.Id;
    }

    /// <summary>A delivery of 8 May, to be answered within six months.</summary>
    public async Task<string> AddDutyAsync(string dataSet = "Data ASN unsur jabatan")
    {
        var delivery = new Delivery { DataSet = dataSet, From = Party.Second, ReceivedOn = new DateOnly(2026, 5, 8), Method = DeliveryMethod.File };
        delivery.Recorded(AgreementRecord.PksId, new Actor(null, "Petugas", Party.First, Role.ItjenSecretariat), Clock.GetUtcNow());
        await SaveAsync("RecordDelivery", db => db.Add(delivery));
        DeliveryId = delivery.Id;
        return $"feedback:{delivery.Id}";
    }

    /// <summary>Itjen answers the delivery today.</summary>
    public async Task FulfilAsync()
    {
        var letter = new Letter { Number = "B-1", DatedOn = Clock.Today(), Subject = "Balikan", From = Party.First };
        var by = new Actor(null, "Petugas", Party.First, Role.ItjenSecretariat);
        letter.Recorded(AgreementRecord.PksId, by, Clock.GetUtcNow());
        var feedback = new Feedback { SubmittedOn = Clock.Today(), LetterId = letter.Id, Deliveries = [new FeedbackDelivery { DeliveryId = DeliveryId }] };
        feedback.Recorded(AgreementRecord.PksId, by, Clock.GetUtcNow());
        await SaveAsync("SubmitFeedback", db => db.AddRange(letter, feedback));
    }

    /// <summary>A task from minutes that Itjen is to do by this day, known from today on.</summary>
    public async Task<Guid> AgreeAsync(DateOnly dueOn, string text = "Melengkapi 12 riwayat jabatan", Party owner = Party.First)
    {
        var by = new Actor(null, "Petugas", Party.First, Role.ItjenSecretariat);
        var minutes = new TwoPartyDocument
        {
            Kind = DraftKind.Minutes, Drafter = Party.First, Title = "Berita acara pemadanan",
            VerificationCode = Guid.NewGuid().ToString("N")
        };
        minutes.Recorded(AgreementRecord.PksId, by, Clock.GetUtcNow());
        var followUp = new FollowUp { DocumentId = minutes.Id, Number = 2, Text = text, Owner = owner, DueOn = dueOn };
        followUp.Recorded(AgreementRecord.PksId, by, Clock.GetUtcNow());
        await SaveAsync("SignDocument", db => db.AddRange(minutes, followUp));
        return followUp.Id;
    }

    /// <summary>Itjen reports it done, and BKN says that it is, now.</summary>
    public Task CloseAsync(Guid followUpId) => ChangeAsync(async db =>
    {
        var followUp = await db.FollowUps.Include(f => f.Reports).SingleAsync(f => f.Id == followUpId);
        db.Add(followUp.Report("Selesai.", new Actor(null, "Petugas", Party.First, Role.ItjenSecretariat), Clock.GetUtcNow()));
        followUp.Judge(FollowUpStatus.Compliant, null, new Actor(null, "Petugas BKN", Party.Second, Role.BknSecretariat), Clock.GetUtcNow(), Clock.Today());
    });

    /// <summary>A personal-data incident that became known to Itjen at this instant.</summary>
    public async Task<Guid> DiscoverAsync(DateTimeOffset at)
    {
        var incident = new Incident { Description = "Akses tidak sah oleh Budi.", Party = Party.First, DiscoveredAt = at };
        incident.Recorded(AgreementRecord.PksId, new Actor(null, "Petugas", Party.First, Role.ItjenSecretariat), Clock.GetUtcNow());
        await SaveAsync("RecordEvent", db => db.Add(incident));
        return incident.Id;
    }

    public async Task ChangeAsync(Func<PortalDbContext, Task> change)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        await change(db);
        db.Because(new AuditNote(Actor.Portal, "ChangeUser"));
        await db.SaveChangesAsync();
    }

    /// <summary>Moves the clock to an hour in WIB.</summary>
    public void GoTo(DateOnly day, int hour, int minute = 0) => Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute)), Wib.Offset));

    /// <summary>Sleeps until 08.00 WIB of this day, writes what is due, and sends it.</summary>
    public async Task<MailPass.Outcome> WakeOnAsync(DateOnly day)
    {
        GoTo(day, 8);
        await Get<ReminderWriter>().WriteDueAsync();
        return await SendAsync();
    }

    public Task<MailPass.Outcome> SendAsync(int node = 0) => Get<MailPass>(node).RunAsync(TestContext.Current.CancellationToken);

    public async Task<List<OutboxMail>> MailsAsync()
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await db.OutboxMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
    }

    public async Task<List<Reminder>> LedgerAsync()
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await db.Reminders.AsNoTracking().OrderBy(r => r.Step).ToListAsync();
    }

    /// <summary>The mails that carry a reminder of this deadline, in the order in which they were written.</summary>
    public async Task<List<OutboxMail>> MailsOfAsync(string key)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await db.OutboxMails.AsNoTracking().Where(m => db.Reminders.Any(r => r.MailId == m.Id && r.DeadlineKey == key)).OrderBy(m => m.Id).ToListAsync();
    }

    /// <summary>What the trail says of the entries of this action, oldest first.</summary>
    public async Task<List<string>> TrailAsync(string action)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await db.AuditEntries.AsNoTracking().Where(e => e.Action == action).OrderBy(e => e.Sequence).Select(e => e.Changes + e.Reason).ToListAsync();
    }

    public Task<AuditVerdict> VerifyAsync() => database.VerifyAsync();

    private async Task SaveAsync(string action, Action<PortalDbContext> add)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        add(db);
        db.Because(new AuditNote(Actor.Portal, action));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await Server.DisposeAsync();
        await database.DisposeAsync();
    }
}
