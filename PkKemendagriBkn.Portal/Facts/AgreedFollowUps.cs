using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Follow-ups of signed minutes, for the forms with which they are carried out.</summary>
public sealed class AgreedFollowUps(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="Id">Its id.</param>
    /// <param name="Text">What was agreed.</param>
    /// <param name="DueOn">By when.</param>
    /// <param name="Origin">The minutes that it comes from, in words.</param>
    public sealed record Agreed(Guid Id, string Text, DateOnly? DueOn, string Origin)
    {
        private const int Short = 200;

        /// <summary>What was agreed, as a title.</summary>
        public string ShortText => Text.Length <= Short ? Text : Text[..(Short - 1)] + "…";
    }

    /// <summary>One that is still open and has become nothing yet; null otherwise.</summary>
    public async Task<Agreed?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.FollowUps.AsNoTracking().Where(f => f.Id == id && f.BecameId == null
                && (f.Status == FollowUpStatus.NotFollowedUp || f.Status == FollowUpStatus.NotYetCompliant))
            .Select(f => new
            {
                f.Text, f.Number, f.DueOn,
                Document = db.DocumentsSeenBy(Actor.Portal).Where(d => d.Document.Id == f.DocumentId).Select(d => d.Document.Title).First()
            })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : new Agreed(id, found.Text, found.DueOn, $"Tindak lanjut nomor {IndonesianNumbers.Whole(found.Number)} {found.Document}");
    }
}
