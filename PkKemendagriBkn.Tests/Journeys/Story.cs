using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>One reminder of a deadline: at which step (days from the due date), to whom, on which day in WIB it was written.</summary>
public sealed record Told(int Step, string Recipient, DateOnly On);

/// <summary>
/// The whole portal over a database of its own, with the demonstration people and a clock that a test moves from night to
/// night, from 1 September 2026 on. Nothing runs by itself: the test calls the night pass.
/// </summary>
public sealed class Story : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly List<WebApplication> nodes = [];
    private Dictionary<string, Actor> people = [];
    private int letters;

    private Story(TestDatabase database) => this.database = database;

    public FakeTimeProvider Clock => database.Clock;
    public DateOnly Today => Clock.Today();
    public Actor Itjen => people["itjen@demo.local"];
    public Actor Bkn => people["bkn@demo.local"];

    /// <summary>BKN's second officer.</summary>
    public Actor SecondBkn => people["bkn2@demo.local"];

    /// <summary>Who decides on access.</summary>
    public Actor LeaderBkn => people["pimpinan.bkn@demo.local"];
    public Actor Auditor => people["auditor@demo.local"];

    /// <summary>Any of the demonstration people.</summary>
    public Actor Person(string email) => people[email];

    public static async Task<Story> BeginAsync()
    {
        var story = new Story(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite));
        story.AddNode();
        await story.Get<DemoUsers>().EnsureAsync();
        await using var db = await story.database.Contexts.CreateDbContextAsync();
        story.people = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Email!, u => u.ToActor(null));
        return story;
    }

    /// <summary>An action, queries or another part of the portal.</summary>
    public T Get<T>() where T : notnull => nodes[0].Services.GetRequiredService<T>();

    /// <summary>One more process of the portal over the same database, put together by the portal itself and not started.</summary>
    public IServiceProvider AddNode()
    {
        var builder = PortalHost.CreateBuilder(["--environment", "Development", "--applicationName", "PkKemendagriBkn.Portal"]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Folder"] = database.Folder,
            ["Audit:Key"] = Convert.ToBase64String(TestDatabase.Key.Bytes),
            ["Jobs:Run"] = "false",
            ["Serilog:MinimumLevel:Default"] = "Fatal",
        });
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        builder.WebHost.UseStaticWebAssets();
        nodes.Add(PortalHost.Build(builder));
        return nodes[^1].Services;
    }

    /// <summary>
    /// Lives through the nights up to this day, and stays on it at 10.00 WIB. Every night, at 00.15 WIB, the night pass runs
    /// twice: the second finds nothing left to do.
    /// </summary>
    public async Task LiveUntilAsync(DateOnly day)
    {
        while (Today < day)
        {
            GoTo(Today.AddDays(1), new TimeOnly(0, 15));
            await RunNightPassTwiceAsync();
        }

        GoTo(day, new TimeOnly(10, 0));
    }

    public async Task RunNightPassTwiceAsync()
    {
        await Get<ReminderWriter>().WriteDueAsync();
        Assert.Equal(0, await Get<ReminderWriter>().WriteDueAsync());
    }

    /// <summary>Moves the clock to an hour in WIB; whatever lies between is slept through.</summary>
    public void GoTo(DateOnly day, TimeOnly at) => Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(at), Wib.Offset));

    /// <summary>What follows today from what is stored.</summary>
    public async Task<Conclusions> ConcludeAsync() => (await Get<FactsReader>().ReadAsync()).Conclude(Today);

    public async Task<Deadline> DeadlineAsync(string key) => (await ConcludeAsync()).Deadlines.Single(d => d.Key == key);

    public async Task<DeadlineExplanation> ExplainAsync(string key) =>
        (await Get<FactsReader>().ReadAsync()).Explain(Today, await DeadlineAsync(key));

    /// <summary>BKN records its letter.</summary>
    public Task<Guid> RequestAsync(DateOnly sentOn) => Get<RecordReportRequest>().ExecuteAsync(Typed.Request(sentOn), Bkn);

    public async Task ConfirmAsync(Guid request) =>
        await Get<ConfirmLetter>()
            .ExecuteAsync(Typed.Confirmation(await FindAsync<Letter>((await FindAsync<ReportRequest>(request)).LetterId!.Value), Today), Itjen);

    /// <summary>Itjen submits the report that was asked for, with its file.</summary>
    public async Task<Guid> ReportAsync(Guid request)
    {
        using var content = new MemoryStream(SampleFiles.Pdf);
        var file = await Get<EvidenceUpload>().AcceptAsync(Itjen, "laporan.pdf", content, TestContext.Current.CancellationToken);
        return await Get<SubmitReport>().ExecuteAsync(Typed.Report(Today, request: request, uploads: file.Id), Itjen);
    }

    /// <summary>Itjen records the data that it received.</summary>
    public Task<Guid> ReceiveAsync(DateOnly on) => Get<RecordDelivery>().ExecuteAsync(Typed.Delivery(on), Itjen);

    public Task<Guid> AnswerAsync(Guid delivery) => Get<SubmitFeedback>().ExecuteAsync(Typed.Feedback(Today, delivery), Itjen);

    public Task<Guid> ProposeAsync(AccessDecisionKind kind, Actor by, DateOnly? effectiveOn = null, RestorationBasis basis = RestorationBasis.Entitlement) =>
        Get<ProposeAccessDecision>().ExecuteAsync(
            new ProposeAccessDecision.Input
            {
                Kind = kind, Basis = kind == AccessDecisionKind.Restoration ? basis : null, EffectiveOn = effectiveOn ?? Today,
                Motivation = "Kewajiban menurut perjanjian.",
                Letter = new LetterInput { Number = $"B-{++letters}/KS/2026", DatedOn = Today, Subject = "Akses data" },
            }, by);

    /// <summary>Itjen claims its access back, or BKN warns.</summary>
    public Task<Guid> NotifyAsync(Actor by) => Get<GiveAccessNotice>().ExecuteAsync(
        new AccessNoticeInput
        {
            GivenOn = Today, Text = "Tentang akses data.",
            Letter = new LetterInput { Number = $"B-{++letters}/KS/2026", DatedOn = Today, Subject = "Akses data" },
        }, by);

    public async Task<AccessOutlook> OutlookAsync() => (await Get<FactsReader>().ReadAsync()).OutlookOn(Today);

    public Task ApproveAsync(Guid decision, Actor by, string password = DemoUsers.Password) =>
        Get<DecideAccess>().ExecuteAsync(new DecideAccess.Input { DecisionId = decision, Approve = true, Password = password }, by);

    public async Task<T> FindAsync<T>(Guid id) where T : RecordedFact
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await db.Set<T>().AsNoTracking().SingleAsync(f => f.Id == id);
    }

    /// <summary>Everyone who was told of a deadline, in the order of steps and names, as it stands in the ledger.</summary>
    public async Task<IReadOnlyList<Told>> LedgerAsync(string key)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var lines = await db.Reminders.AsNoTracking().Where(r => r.DeadlineKey == key).ToListAsync();
        var names = people.Values.ToDictionary(a => a.UserId!.Value, a => a.Name);
        return [.. lines.Select(r => new Told(r.Step, names[r.RecipientId], WibClock.DateOf(r.WrittenAt))).OrderBy(t => t.Step)
            .ThenBy(t => t.Recipient, StringComparer.Ordinal)];
    }

    /// <summary>What the trail says was done, without what the portal itself does, oldest first.</summary>
    public async Task<IReadOnlyList<string>> DeedsAsync()
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await db.AuditEntries.AsNoTracking().Where(e => e.ActorId != null).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync();
    }

    public Task<AuditVerdict> VerifyAsync() => database.VerifyAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await database.DisposeAsync();
    }
}
