using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

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
            .. await ProblemsAsync(db, asOf, ct),
            .. await CorrectionsAsync(db, asOf, ct),
            .. await FollowUpsAsync(db, asOf, ct),
            new("Kendala pertukaran data dan langkah penyelesaiannya."),
            new("Keamanan akses, kerahasiaan, dan pelindungan data (Pasal 10).", "/perjanjian/10"),
            new("Rencana pertukaran data periode berikutnya."),
        ];
    }

    private static IEnumerable<AgendaItem> Missed(FactsSnapshot snapshot, DateOnly asOf)
    {
        var missed = snapshot.Conclude(asOf).Deadlines.Where(d => d.State is DeadlineState.Overdue or DeadlineState.FulfilledLate)
            .OrderByDescending(d => d.DueOn).ToList();
        foreach (var deadline in missed.Take(MostNamed))
        {
            var how = deadline.State == DeadlineState.Overdue
                ? IndonesianDates.RelativeDue(deadline.DueOn, asOf)
                : $"terpenuhi terlambat {IndonesianNumbers.Whole(deadline.DaysLate)} hari";
            yield return new AgendaItem(
                $"{Labels.Title(deadline, id => snapshot.SourceOf(id)?.Title)} ({snapshot.Agreement.Citation(deadline.Clause)}): {how}.",
                $"/tenggat/{Uri.EscapeDataString(deadline.Key)}");
        }

        if (missed.Count > MostNamed)
            yield return new AgendaItem($"{IndonesianNumbers.Whole(missed.Count - MostNamed)} tenggat lain yang lewat atau terpenuhi terlambat.",
                "/tenggat?status=Overdue");
    }

    /// <summary>The data problems that nobody has settled by the day, oldest first.</summary>
    private static async Task<List<AgendaItem>> ProblemsAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var open = db.DataProblems.AsNoTracking().Where(p => p.ReportedOn <= asOf)
            .Select(p => new
            {
                Problem = p,
                State = p.Steps.Where(s => s.On <= asOf).OrderByDescending(s => s.Ordinal).Select(s => (DataProblemState?)s.State).FirstOrDefault()
            })
            .Where(x => x.State != DataProblemState.Resolved && x.State != DataProblemState.Closed || x.State == null);
        var total = await open.CountAsync(ct);
        var oldest = await open.OrderBy(x => x.Problem.ReportedOn).ThenBy(x => x.Problem.RecordedAt).ThenBy(x => x.Problem.Id).Take(MostNamed)
            .Select(x => x.Problem).ToListAsync(ct);
        return
        [
            .. oldest.Select(p => new AgendaItem(
                $"Permasalahan data yang belum selesai: {p.Title} ({Labels.Of(p.Owner)}, {IndonesianNumbers.Whole(asOf.DayNumber - p.ReportedOn.DayNumber)} hari).", $"/masalah/{p.Id}")),
            .. total > MostNamed
                ? [new AgendaItem($"{IndonesianNumbers.Whole(total - MostNamed)} permasalahan data lain yang belum selesai.", "/masalah")]
                : Array.Empty<AgendaItem>(),
        ];
    }

    /// <summary>The lists of corrections with items that still wait, and how long the oldest has waited.</summary>
    private static async Task<List<AgendaItem>> CorrectionsAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var settled = SiasnStatus.CodesOf(CorrectionGroup.Done).Concat(SiasnStatus.CodesOf(CorrectionGroup.Rejected)).ToList();
        var waiting = await db.CorrectionLists.AsNoTracking().Where(l => l.SubmittedOn <= asOf)
            .Select(l => new
            {
                l.Id, l.RecordedAt, l.Title,
                Items = db.CorrectionItems.Count(i => i.ListId == l.Id && !settled.Contains(i.StatusCode)),
                Oldest = db.CorrectionItems.Where(i => i.ListId == l.Id && !settled.Contains(i.StatusCode)).Min(i => (DateOnly?)i.ProposedOn),
            })
            .Where(l => l.Items > 0).OrderBy(l => l.Oldest).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id).Take(MostNamed).ToListAsync(ct);
        return [.. waiting.Select(l => new AgendaItem(
            $"Usulan perbaikan yang masih berjalan: {l.Title}, {IndonesianNumbers.Whole(l.Items)} butir, tertua {IndonesianNumbers.Whole(Math.Max(0, asOf.DayNumber - l.Oldest!.Value.DayNumber))} hari.", $"/perbaikan/{l.Id}"))];
    }

    private static async Task<List<AgendaItem>> FollowUpsAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var open = await db.FollowUps.AsNoTracking().Where(f => f.Status == FollowUpStatus.NotFollowedUp || f.Status == FollowUpStatus.NotYetCompliant)
            .OrderBy(f => f.DueOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id).Take(MostNamed).ToListAsync(ct);
        return [.. open.Select(f => new AgendaItem(
            $"Tindak lanjut yang belum selesai: {f.Text}{(f.DueOn is { } due ? $" (batas waktu {IndonesianDates.Long(due)}, {IndonesianDates.RelativeDue(due, asOf)})" : "")}.", $"/tindak-lanjut/{f.Id}"))];
    }
}
