using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>What the feedbacks that stand say of a delivery, so that no correction of it contradicts them.</summary>
/// <param name="FirstOn">The first day on which one was submitted.</param>
/// <param name="MostRows">The most rows that one of them counts.</param>
internal sealed record DeliveryAnswers(DateOnly? FirstOn, long? MostRows)
{
    public static async Task<DeliveryAnswers> OfAsync(PortalDbContext db, Guid deliveryId, CancellationToken ct)
    {
        var answers = await db.Feedbacks.AsNoTracking()
            .SelectMany(f => f.Deliveries.Where(d => d.DeliveryId == deliveryId), (f, d) => new { f.SubmittedOn, d.Accepted, d.Corrected, d.Rejected })
            .ToListAsync(ct);
        return new(answers.Min(a => (DateOnly?)a.SubmittedOn), answers.Max(a => FeedbackCounts.Sum(a.Accepted, a.Corrected, a.Rejected)));
    }
}
