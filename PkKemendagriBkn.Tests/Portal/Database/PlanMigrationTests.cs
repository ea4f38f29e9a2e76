using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which any evaluation of its period carried out a plan, brought to this one.</summary>
public sealed class PlanMigrationTests
{
    private static readonly DateTime At = new(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_plan_is_linked_to_what_the_same_held_on_its_own_day_and_to_nothing_else(DatabaseProvider provider)
    {
        await using var old = await TestDatabase.OfVersionAsync(provider, "AccessClaims", Ct);
        var (done, late, other) = (await PlanAsync(old, On(3, 10), "First"), await PlanAsync(old, On(6, 20), "First"),
            await PlanAsync(old, On(3, 10), "Joint"));
        var held = Guid.CreateVersion7();
        await old.TamperAsync($"""
            INSERT INTO "Evaluations" ("Id", "AgreementId", "HeldOn", "By", "Summary", "RecordedBy", "RecordedAt", "Version")
            VALUES ({held}, {AgreementRecord.PksId}, {On(3, 10)}, 'First', 'Mutu data.', 'Petugas', {At}, {Guid.NewGuid()})
            """);
        await old.MigrateAsync(Ct);
        await using var now = await old.Contexts.CreateDbContextAsync(Ct);
        var plans = await now.EvaluationPlans.ToDictionaryAsync(p => p.Id, p => p.EvaluationId, Ct);
        Assert.Equal([held, null, null], new[] { done, late, other }.Select(id => plans[id]));
    }

    private static async Task<Guid> PlanAsync(TestDatabase old, DateOnly on, string by)
    {
        var id = Guid.CreateVersion7();
        await old.TamperAsync($"""
            INSERT INTO "EvaluationPlans" ("Id", "AgreementId", "Period", "PlannedOn", "By", "IsAdHoc", "Agenda", "RecordedBy", "RecordedAt", "Version")
            VALUES ({id}, {AgreementRecord.PksId}, '2026-H1', {on}, {by}, {false}, 'Mutu data.', 'Petugas', {At}, {Guid.NewGuid()})
            """);
        return id;
    }
}
