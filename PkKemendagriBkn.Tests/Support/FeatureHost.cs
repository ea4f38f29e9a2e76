using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// The actions and queries over a migrated database of their own (<see cref="SqlServerForTests.Chosen"/>), with an account for every role
/// and party, on 1 September 2026 (WIB); gone when disposed.
/// </summary>
public sealed class FeatureHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly Dictionary<(Role, Party?), Actor> actors = [];

    private FeatureHost(TestDatabase database)
    {
        this.database = database;
        var parts = new ServiceCollection();
        AddTo(parts);
        services = parts.BuildServiceProvider();
    }

    public FakeTimeProvider Clock => database.Clock;
    public DateOnly Today => Clock.Today();
    public SqlCounter Sql { get; } = new();

    /// <summary>Ends what is under way, as if the process were killed.</summary>
    public Death Death { get; } = new();

    public Actor Itjen => As(Role.ItjenSecretariat, Party.First);
    public Actor Bkn => As(Role.BknSecretariat, Party.Second);

    public static async Task<FeatureHost> CreateAsync()
    {
        var host = new FeatureHost(await TestDatabase.CreateAsync(SqlServerForTests.Chosen));
        var people = RolePermissions.Pairs.Select(p => (p.Role, p.Party, $"Pengguna {p.Role} {p.Party}"));
        foreach (var person in await host.database.AddUsersAsync(people))
            host.actors[(person.Role, person.Party)] = person;
        return host;
    }

    /// <summary>The account of a role and party; see <see cref="RolePermissions.Pairs"/>.</summary>
    public Actor As(Role role, Party? party) => actors[(role, party)];

    /// <summary>One more person of a role and party.</summary>
    public Task<Actor> AddPersonAsync(Role role, Party? party, string name) => database.AddUserAsync(role, party, name);

    /// <summary>Everyone who may not do it.</summary>
    public IEnumerable<Actor> WhoMayNot(Permission permission) => actors.Values.Where(a => !a.May(permission));

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Registers the same parts elsewhere, such as in a rendering test.</summary>
    public void AddTo(IServiceCollection parts)
    {
        parts.AddLogging();
        parts.AddSingleton<TimeProvider>(Clock);
        parts.AddSingleton(TestDatabase.Key);
        parts.AddPortalDatabase(database.Options).AddFacts();
        parts.AddFeatures();
        parts.AddSingleton<JobLease>().AddSingleton<AccountChangeQueries>();
        parts.AddEvidence(new EvidenceOptions());
        parts.AddDrafting(new ConfigurationBuilder().Build());
        parts.AddSingleton<IPdfRenderer>(new SkiaPdfRenderer());
        parts.ConfigureDbContext<SqlitePortalDbContext>(b => SqlServerTranslation.Watch(b).AddInterceptors(Sql, Death));
        parts.ConfigureDbContext<SqlServerPortalDbContext>(b => b.AddInterceptors(Sql, Death));
    }

    public async Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await read(db);
    }

    public Task<T> FindAsync<T>(Guid id) where T : RecordedFact => ReadAsync(db => db.Set<T>().AsNoTracking().WithVoided().SingleAsync(f => f.Id == id));

    public Task<int> CountAsync<T>() where T : class => ReadAsync(db => db.Set<T>().CountAsync());

    public Task<AuditEntry> LastEntryAsync() => ReadAsync(db => db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync());

    /// <summary>What the engine concludes today from what is stored.</summary>
    public async Task<Deadline?> DeadlineAsync(string key) =>
        (await Get<FactsReader>().ReadAsync()).Conclude(Today).Deadlines.SingleOrDefault(d => d.Key == key);

    /// <summary>An upload of this person that waits for its form to be saved.</summary>
    public async Task<Guid> UploadAsync(Actor by)
    {
        var file = new EvidenceFile
        {
            AgreementId = AgreementRecord.PksId, FileName = "laporan.pdf", MediaType = "application/pdf", Size = 1, Sha256 = new string('a', 64),
            UploadedById = by.UserId, UploadedBy = by.Name, UploadedAt = Clock.GetUtcNow(),
        };
        await using var db = await database.Contexts.CreateDbContextAsync();
        db.Add(file);
        db.Because(new AuditNote(by, "UploadEvidence"));
        await db.SaveChangesAsync();
        return file.Id;
    }

    /// <summary>Uploads a file as the page would: looked through, stored, recorded.</summary>
    public async Task<Guid> UploadAsync(Actor by, string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return (await Get<EvidenceUpload>().AcceptAsync(by, name, stream, TestContext.Current.CancellationToken)).Id;
    }

    /// <summary>Runs the action as everyone who may not: each is refused, and each refusal is on the trail.</summary>
    public async Task RefusesAsync(Permission permission, string action, Func<Actor, Task> act)
    {
        foreach (var actor in WhoMayNot(permission).Append(Actor.Nobody))
        {
            await Assert.ThrowsAsync<PermissionDenied>(() => act(actor));
            var entry = await LastEntryAsync();
            Assert.Equal(("AccessDenied", actor.Name, $"{action}: {permission}"), (entry.Action, entry.ActorName, entry.Reason));
        }
    }

    public static async Task BreaksAsync(Rule rule, Func<Task> act) => Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolation>(act)).Code);

    /// <summary>The input is refused at one field, and at no other.</summary>
    public static async Task RejectsAsync(string field, Func<Task> act)
    {
        var invalid = await Assert.ThrowsAsync<ValidationException>(act);
        Assert.Equal([field], invalid.Errors.Select(e => e.PropertyName).Distinct());
        Assert.All(invalid.Errors, e => Assert.EndsWith(".", e.ErrorMessage, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
