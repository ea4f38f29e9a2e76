using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>A reconciliation that somebody is about to change: that of the person's own party, as it was when the page was opened.</summary>
public static class OwnReconciliation
{
    /// <param name="recording">The action under way.</param>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that was read; null for a step that does not mind.</param>
    /// <exception cref="RuleViolation">There is none, or it is the other party's.</exception>
    /// <exception cref="FactChanged">It was changed since.</exception>
    public static async Task<Reconciliation> OwnAsync(this Recording recording, Guid id, Guid? version = null)
    {
        var party = recording.Actor.Party;
        var row = await recording.Db.Reconciliations.Include(r => r.Sides).SingleOrDefaultAsync(r => r.Id == id && r.Party == party, recording.Cancelled)
            ?? throw new RuleViolation(Rule.FactNotFound);
        recording.About(nameof(Reconciliation), id);
        return version is null || row.Version == version ? row : throw new FactChanged("", row.PreparedAt);
    }
}
