using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Waiting;

/// <summary>
/// Whoever may take the next step, and only they, see it waiting: of each kind something is made, and everybody tries the real action. Who does
/// not see it is refused; who sees it succeeds, and then it waits for nobody. The same while somebody of each secretariat stands in for its leader.
/// </summary>
public sealed class WaitingAgreesTests(WaitingAgreesTests.Shared shared) : IClassFixture<WaitingAgreesTests.Shared>
{
    public sealed class Shared : IAsyncLifetime
    {
        public FeatureHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await FeatureHost.CreateAsync();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }

    /// <summary>Kinds without one action that settles them, and what holds them.</summary>
    private static readonly Dictionary<WaitingKind, string> Elsewhere = new()
    {
        [WaitingKind.AdoptProposal] = "of the first edition alone; BindingMigrationTests",
        [WaitingKind.SettleMatter] = "secretariats propose and leaders confirm: MatterTests",
        [WaitingKind.AnswerClaim] = "answered by proposing a decision: RecordsThatWaitTests, AccessStoryTests",
        [WaitingKind.AssignedWork] = "gives no right; AssignRecordTests",
        [WaitingKind.ConsentToAccount] = "AccountConsentTests",
        [WaitingKind.FailedMail] = "looked at, not done: RecordsThatWaitTests",
        [WaitingKind.FailedJob] = "looked at, not done",
        [WaitingKind.LittleStorage] = "looked at, not done",
        [WaitingKind.MissingHolidays] = "several actions: RecordsThatWaitTests",
        [WaitingKind.LateRecord] = "told, and waits for nobody",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FeatureHost Host => shared.Host;

    public static TheoryData<WaitingKind, bool> Kinds =>
        [.. WaitingSteps.All.Keys.SelectMany(kind => new[] { (kind, false), (kind, true) })];

    [Fact]
    public void Every_kind_is_tried_or_held_elsewhere() =>
        Assert.Equal(Enum.GetValues<WaitingKind>().Order(), WaitingSteps.All.Keys.Concat(Elsewhere.Keys).Order());

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whoever_may_take_the_next_step_and_only_they_see_it_waiting(WaitingKind kind, bool isDelegated)
    {
        await DelegateAsync(isDelegated);
        var step = WaitingSteps.All[kind];
        var everybody = RolePermissions.Pairs.Select(p => Host.As(p.Role, p.Party)).Select(a => isDelegated && IsDelegate(a) ? a with { ActsAs = "Plh." } : a)
            .ToList();
        var subject = await step.MakeAsync(Host);
        var doers = await WhoSeesAsync(everybody, kind, subject);
        Assert.NotEmpty(doers);
        for (var i = 0; i < doers.Count; i++)
        {
            if (i > 0)
                subject = await step.MakeAsync(Host);
            Assert.Equal(doers, await WhoSeesAsync(everybody, kind, subject));
            foreach (var other in everybody.Except(doers))
            {
                var refusal = await Record.ExceptionAsync(() => step.TakeAsync(Host, subject, other));
                Assert.True(refusal is PermissionDenied or RuleViolation, $"{other.Role} {other.Party} took {kind}: {refusal}");
            }

            Host.Clock.Advance(TimeSpan.FromSeconds(1));
            await step.TakeAsync(Host, subject, doers[i]);
            if (step.IsTaken)
                Assert.DoesNotContain(doers[i], await WhoSeesAsync(everybody, kind, subject));
        }
    }

    private async Task<IReadOnlyList<Actor>> WhoSeesAsync(IEnumerable<Actor> everybody, WaitingKind kind, Guid subject)
    {
        var found = new List<Actor>();
        foreach (var actor in everybody)
            if ((await Host.Get<WaitingReader>().ReadAsync(actor, Ct)).Mine.Any(i => i.Kind == kind
                && i.Subject.Contains(subject.ToString(), StringComparison.Ordinal)))
                found.Add(actor);
        return found;
    }

    private bool IsDelegate(Actor actor) => actor.UserId == Host.Itjen.UserId || actor.UserId == Host.Bkn.UserId;

    /// <summary>From today the secretariats' people stand in for their leaders, or no longer.</summary>
    private async Task DelegateAsync(bool isDelegated) => await Host.ReadAsync(async db =>
    {
        var standing = await db.DelegationsInForce(Host.Today).AsTracking().ToListAsync(Ct);
        if (standing.Count > 0 == isDelegated)
            return 0;
        foreach (var one in standing)
            one.Withdraw(Host.As(Role.Leadership, one.Party), Host.Today, Host.Clock.GetUtcNow(), "Selesai.");
        foreach (var (party, person) in isDelegated ? new[] { (Party.First, Host.Itjen), (Party.Second, Host.Bkn) } : [])
        {
            db.Add(new Delegation
            {
                Id = Guid.CreateVersion7(), Party = party, LeaderId = Host.As(Role.Leadership, party).UserId!.Value, Leader = "Pimpinan",
                DelegateId = person.UserId!.Value, Delegate = person.Name, Capacity = "Plh.", ValidFromOn = Host.Today, ValidUntilOn = Host.Today,
                LetterNumber = "1", Ground = "Dinas luar", MadeAt = Host.Clock.GetUtcNow(),
            });
        }

        db.Because(new AuditNote(Actor.Portal, "NameDelegate"));
        return await db.SaveChangesAsync(Ct);
    });
}
