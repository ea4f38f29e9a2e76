using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The agenda of an evaluation, from what the facts show on a day: what was missed, what is open, what the last one left.</summary>
public sealed class EvaluationAgenda(IDbContextFactory<PortalDbContext> contexts, FactsReader reader)
{
    /// <summary>Deadlines and follow-ups named one by one; more are counted in a line.</summary>
    private const int MostNamed = 10;

    public async Task<IReadOnlyList<AgendaItem>> OfAsync(DateOnly asOf, CancellationToken ct = default)
    {
        var snapshot = await reader.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return
        [
            .. Missed(snapshot, asOf),
            .. await FollowUpsAsync(db, asOf, ct),
            new("Kendala pertukaran data dan langkah penyelesaiannya."),
            new("Keamanan akses, kerahasiaan, dan pelindungan data (Pasal 10).", "/perjanjian/10"),
            new("Rencana pertukaran data periode berikutnya."),
        ];
    }

    private static IEnumerable<AgendaItem> Missed(FactsSnapshot snapshot, DateOnly asOf)
    {
        var missed = snapshot.Conclude(asOf).Deadlines.Where(d => d.State is DeadlineState.Overdue or DeadlineState.FulfilledLate).OrderByDescending(d => d.DueOn).ToList();
        foreach (var deadline in missed.Take(MostNamed))
        {
            var how = deadline.State == DeadlineState.Overdue ? IndonesianDates.RelativeDue(deadline.DueOn, asOf) : $"terpenuhi terlambat {IndonesianNumbers.Whole(deadline.DaysLate)} hari";
            yield return new AgendaItem(
                $"{Labels.Title(deadline, id => snapshot.SourceOf(id)?.Title)} ({snapshot.Agreement.Citation(deadline.Clause)}): {how}.", $"/tenggat/{Uri.EscapeDataString(deadline.Key)}");
        }

        if (missed.Count > MostNamed)
            yield return new AgendaItem($"{IndonesianNumbers.Whole(missed.Count - MostNamed)} tenggat lain yang lewat atau terpenuhi terlambat.", "/tenggat?status=Overdue");
    }

    private static async Task<List<AgendaItem>> FollowUpsAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var open = await db.FollowUps.AsNoTracking().Where(f => f.AgreementId == AgreementRecord.PksId && f.VoidedAt == null
                && (f.Status == FollowUpStatus.NotFollowedUp || f.Status == FollowUpStatus.NotYetCompliant))
            .OrderBy(f => f.DueOn).ThenBy(f => f.Id).Take(MostNamed).ToListAsync(ct);
        return [.. open.Select(f => new AgendaItem(
            $"Tindak lanjut yang belum selesai: {f.Text}{(f.DueOn is { } due ? $" (batas waktu {IndonesianDates.Long(due)}, {IndonesianDates.RelativeDue(due, asOf)})" : "")}.", $"/tindak-lanjut/{f.Id}"))];
    }
}
