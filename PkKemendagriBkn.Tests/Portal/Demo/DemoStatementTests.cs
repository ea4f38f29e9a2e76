using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Demo;

/// <summary>The invented year shows every state of what the parties say to each other, and says nothing that the portal would have refused.</summary>
public sealed class DemoStatementTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private PortalFactory portal = null!;
    private FactsSnapshot facts = null!;
    private DateOnly today;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync("Development", configure: parts => parts.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)));
        facts = await portal.Get<FactsReader>().ReadAsync(Ct);
        today = WibClock.DateOf(Now);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_kind_of_statement_and_every_position_on_force_majeure_is_there()
    {
        await using var db = portal.Db();
        Assert.Equal(Enum.GetValues<StatementKind>().Order(), (await db.PartyStatements.Select(s => s.Kind).Distinct().ToListAsync(Ct)).Order());
        Assert.Superset(new HashSet<ReliefStanding> { ReliefStanding.Accepted, ReliefStanding.Open, ReliefStanding.Contested, ReliefStanding.NoStatement },
            facts.Facts.ForceMajeure.Select(f => ForceMajeureFormalities.Of(facts.Facts, f.Id, today)!.Standing).ToHashSet());
        var conclusions = facts.Conclude(today);
        Assert.Equal(2, conclusions.Access.DisputedGrounds.Count);
        Assert.Contains(conclusions.Deadlines, d => d.FirmDueOn is not null);
        Assert.Contains(conclusions.Deadlines, d => d.SubmissionContested);
        Assert.Contains(conclusions.Deadlines, d => d.Contested);
        Assert.Contains(conclusions.Deadlines, d => d.Missing == FeedbackParts.References);
    }

    [Fact]
    public async Task Nothing_is_said_that_the_table_of_steps_would_have_refused()
    {
        await using var db = portal.Db();
        var all = await db.PartyStatements.AsNoTracking().OrderBy(s => s.RecordedAt).ThenBy(s => s.SaidOn).ToListAsync(Ct);
        foreach (var statement in all)
        {
            var before = new Said(all.Where(s => s.SubjectId == statement.SubjectId && s.RecordedAt < statement.RecordedAt));
            var refusal = statement.Kind == StatementKind.Answer
                ? StatementRules.RefusalToAnswer(all.Single(s => s.Id == statement.AnswersId), statement.Party)
                : StatementRules.Refusal(statement.Kind, statement.Party, await SubjectAsync(db, statement), before, statement.SaidOn, 14);
            Assert.Null(refusal);
            Assert.True(!PartyStatement.IsContest(statement.Kind) || statement is { LetterId: not null, Reason: not null });
        }
    }

    [Fact]
    public async Task An_officials_statement_is_there_as_a_file()
    {
        await using var db = portal.Db();
        var stated = await db.AgreementEvents.OfType<ForceMajeure>().Where(e => e.StatementOn != null).Select(e => e.Id).ToListAsync(Ct);
        Assert.NotEmpty(stated);
        Assert.All(stated, id => Assert.True(db.EvidenceFiles.Any(f => f.FactId == id)));
    }

    private static async Task<StatementSubject> SubjectAsync(PortalDbContext db, PartyStatement statement) =>
        StatementSubject.Of((RecordedFact)(await db.FindAsync(FactKinds.Named(statement.SubjectType).Type, [statement.SubjectId], Ct))!)!;
}
