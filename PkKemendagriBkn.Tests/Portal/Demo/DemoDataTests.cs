using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Demo;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Demo;

/// <summary>The invented year has something in every register and in every state, or screens are shown that nobody has ever seen filled.</summary>
public sealed class DemoDataTests : IAsyncLifetime
{
    /// <summary>A day on which a whole year of the agreement lies behind.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private PortalFactory portal = null!;

    public async ValueTask InitializeAsync() =>
        portal = await PortalFactory.StartAsync("Development", configure: parts => parts.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_register_is_filled_in_all_its_states()
    {
        await using var db = portal.Db();
        Assert.Equal(Enum.GetValues<DataProblemState>(), (await db.DataProblems.Include(p => p.Steps).ToListAsync(Ct)).Select(p => p.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<CorrectionGroup>(),
            (await db.CorrectionItems.Select(i => i.StatusCode).ToListAsync(Ct)).Select(c => SiasnStatus.Of(c).Group).Distinct().Order());
        Assert.InRange(await db.CorrectionItems.CountAsync(Ct), 55, 70);
        Assert.All(await db.CorrectionItems.Select(i => i.Nip).ToListAsync(Ct), nip => Assert.True(Nip.TryParse(nip, out _, out _), nip));
        Assert.Equal(4, await db.CodeSetVersions.CountAsync(Ct));
        Assert.Equal(2, await db.ApipReturns.CountAsync(Ct));
        Assert.Superset(new HashSet<DraftState> { DraftState.Draft, DraftState.Returned, DraftState.Accepted, DraftState.Signed },
            (await db.Documents.Select(d => d.State).ToListAsync(Ct)).ToHashSet());
        Assert.Superset(new HashSet<FollowUpStatus> { FollowUpStatus.NotFollowedUp, FollowUpStatus.NotYetCompliant, FollowUpStatus.Compliant },
            (await db.FollowUps.Select(f => f.Status).ToListAsync(Ct)).ToHashSet());
        Assert.True(await db.Deliveries.AnyAsync(d => d.ReceivedOn == null, Ct) && await db.Letters.AnyAsync(l => l.RootId != null, Ct));
    }

    [Fact]
    public async Task The_aggregate_covers_all_inspectorates_with_plausible_numbers_and_its_seal_holds()
    {
        await using var db = portal.Db();
        foreach (var given in await db.ApipReturns.AsNoTracking().ToListAsync(Ct))
        {
            var figures = await db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == given.Id).ToListAsync(Ct);
            var own = figures.Where(f => !f.IsAssistant).ToList();
            Assert.Equal(ApipCoverage.All, own.Select(f => f.UnitCode).Distinct().Count());
            Assert.InRange(own.Where(f => ApipPositions.CategoryOf(f.Position) == ApipCategory.Ppupd).Sum(f => f.Count ?? 0) / (double)ApipCoverage.All, 9, 12);
            Assert.InRange(own.Where(f => ApipPositions.CategoryOf(f.Position) == ApipCategory.Auditor).Sum(f => f.Count ?? 0) / (double)ApipCoverage.All, 15.5,
                19);
            Assert.Equal((figures.Count, BulkRows.Sha256(db, figures)), (given.RowCount, given.RowsSha256));
            Assert.DoesNotContain(ApipChecks.Of([.. figures.Select(f => new ApipLine(f.UnitCode, f.Position, f.Count, f.Need))], [], null, new JumpLimit()),
                f => f.IsError);
        }
    }

    [Fact]
    public async Task A_second_start_invents_nothing_more()
    {
        await using var db = portal.Db();
        var before = await db.AuditEntries.CountAsync(Ct);
        await portal.Get<DemoData>().SeedAsync(Ct);
        await portal.Get<DemoDocuments>().SeedAsync(Ct);
        Assert.Equal(before, await db.AuditEntries.CountAsync(Ct));
    }
}
