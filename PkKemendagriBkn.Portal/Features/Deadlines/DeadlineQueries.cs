using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Deadlines;

/// <summary>What a deadline's page shows beside the conclusion.</summary>
public sealed class DeadlineQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>What the debtor of an evaluation has planned for its period, alone or jointly; nothing for another deadline.</summary>
    public async Task<IReadOnlyList<EvaluationPlan>> PlansAsync(Deadline? deadline, CancellationToken ct = default)
    {
        if (deadline is not { Kind: DeadlineKind.Evaluation, Subject: var period, Debtor: var debtor })
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var plans = await db.EvaluationPlans.AsNoTracking().Where(p => p.Period == period).OrderBy(p => p.PlannedOn).ToListAsync(ct);
        return [.. plans.Where(p => p.Concerns(debtor))];
    }
}
