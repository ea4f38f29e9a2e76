using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>The document of the two parties whose submission or last signature recorded a fact.</summary>
/// <param name="Id">The document's.</param>
public sealed record FactDocument(Guid Id, string Title, DraftState State);

public static class FactDocuments
{
    /// <summary>Whether the other party has answered it, and so has received it.</summary>
    public static bool IsAnswered(this FactDocument document) => document.State is DraftState.Returned or DraftState.Accepted;

    /// <returns>Null for a fact that was recorded by hand.</returns>
    public static Task<FactDocument?> DocumentOfAsync(this PortalDbContext db, Guid factId, Actor reader, CancellationToken ct) =>
        db.DocumentsSeenBy(reader).Where(d => d.Document.FactId == factId).Select(d => new FactDocument(d.Document.Id, d.Document.Title, d.State))
            .SingleOrDefaultAsync(ct);
}
