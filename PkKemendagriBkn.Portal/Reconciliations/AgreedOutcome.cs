using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>
/// What a party may bring forward from a frozen reconciliation, and what it has brought forward. Both parties must have signed its minutes:
/// words that are only agreed may still be sent back by a signer, a list that was made from them could not.
/// </summary>
public sealed class AgreedOutcome(ReviewSeal seal)
{
    /// <param name="Id">The minutes.</param>
    /// <param name="Title">Their title.</param>
    /// <param name="SignedOn">The day of the last signature.</param>
    public sealed record SignedMinutes(Guid Id, string Title, DateOnly SignedOn);

    /// <summary>What a party made of it, void records too; both empty when it made nothing yet.</summary>
    public sealed record Made(CorrectionList? List, IReadOnlyList<DataProblem> Problems)
    {
        public bool IsNothing => List is null && Problems.Count == 0;
    }

    /// <summary>The reconciliation, where this person may know of it: the own party's, or one that the other shared.</summary>
    public static Task<Reconciliation?> FindAsync(PortalDbContext db, Guid id, Actor reader, CancellationToken ct) =>
        db.ReconciliationsSeenBy(reader).SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>Its minutes; null until both parties have signed them.</summary>
    public static async Task<SignedMinutes?> MinutesAsync(PortalDbContext db, Reconciliation of, Actor reader, CancellationToken ct) =>
        await db.DocumentsSeenBy(reader).Where(d => d.Document.Id == of.MinutesId && d.State == DraftState.Signed)
            .Select(d => new { d.Document.Id, d.Document.Title, d.StateAt }).SingleOrDefaultAsync(ct) is { } found
            ? new(found.Id, found.Title, WibClock.DateOf(found.StateAt))
            : null;

    public static async Task<Made> MadeAsync(PortalDbContext db, Guid id, Party? party, CancellationToken ct) => new(
        await db.CorrectionLists.AsNoTracking().WithVoided().FirstOrDefaultAsync(l => l.ReconciliationId == id && l.From == party, ct),
        await db.DataProblems.AsNoTracking().WithVoided().Where(p => p.ReconciliationId == id && p.Reporter == party).OrderBy(p => p.RecordedAt)
            .ThenBy(p => p.Title).ToListAsync(ct));

    /// <summary>What the party would bring forward.</summary>
    /// <exception cref="SealedFileUnreadable">The rows were destroyed, or the portal's secret is another.</exception>
    public async Task<ReviewOutcome> OfAsync(PortalDbContext db, Reconciliation of, Party party, CancellationToken ct)
    {
        var items = await db.ReviewItems.AsNoTracking().Where(i => i.ReconciliationId == of.Id
                && (i.Queue == ReviewQueue.Candidate ? i.Verdict == ReviewVerdict.Same : i.Verdict == ReviewVerdict.Different))
            .OrderBy(i => i.Queue).ThenBy(i => i.Number).ToListAsync(ct);
        return ReviewOutcome.Of(of, party, items.ConvertAll(i => (i, seal.Open(of, i.Sealed))));
    }
}
