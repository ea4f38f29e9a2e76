using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>
/// Of facts that bind both parties only those that count: the ones whose proposal was confirmed. What one party records of itself counts at once.
/// </summary>
public static class Confirmed
{
    /// <summary>The proposals that made a fact count.</summary>
    public static IQueryable<Proposal> Proposals(PortalDbContext db) =>
        db.Proposals.Where(p => p.State == ProposalState.Confirmed && p.Act != ProposalAct.Annul);

    public static IQueryable<Evaluation> ThatCount(this IQueryable<Evaluation> rows, PortalDbContext db) =>
        rows.Where(e => e.By != EvaluationHolder.Joint || Proposals(db).Any(p => p.SubjectId == e.Id));

    public static IQueryable<T> ThatCount<T>(this IQueryable<T> rows, PortalDbContext db) where T : AgreementEvent =>
        rows.Where(e => e.Party != Party.Both || Proposals(db).Any(p => p.SubjectId == e.Id));
}
