using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Reads from the registers what a report tells about the days that it covers.</summary>
public sealed class ReportFactsReader(IDbContextFactory<PortalDbContext> contexts, FactsReader reader)
{
    /// <summary>Rows that one table of a report holds; the registers have the rest.</summary>
    public const int MostRows = 5_000;

    public async Task<ReportFacts> ReadAsync(DateOnly from, DateOnly to, CancellationToken ct = default)
    {
        var snapshot = await reader.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new ReportFacts
        {
            From = from, To = to, Conclusions = snapshot.Conclude(to), TitleOf = d => Labels.Title(d, id => snapshot.SourceOf(id)?.Title),
            Deliveries = await DeliveriesAsync(db, from, to, ct),
            Feedbacks = await FeedbacksAsync(db, from, to, ct),
            Minutes = await MinutesAsync(db, from, to, ct),
            Corrections = await CorrectionsAsync(db, to, ct),
            Problems = await ProblemsAsync(db, to, ct),
            Evaluations = [.. snapshot.Facts.Evaluations.Where(e => e.HeldOn >= from && e.HeldOn <= to).OrderBy(e => e.HeldOn)
                .Select(e => new ReportFacts.EvaluationLine(e.HeldOn, e.By, snapshot.SourceOf(e.Id)?.Title ?? "", $"/evaluasi/{e.Id}"))],
            Interruptions = Interruptions(snapshot, from, to),
            Entries = [.. snapshot.Registers.Of<RegisterEntry>(to).Where(s => s.IsOpen || s.SettledOn >= from).Take(MostRows)
                .Select(s => new ReportFacts.EntryLine(s, Labels.Of(s), FactKinds.Of<AgreementEvent>().PageOf(s.Entry.Id)))],
            Incidents = [.. snapshot.Facts.Incidents.Where(i => WibClock.DateOf(i.DiscoveredAt) >= from && WibClock.DateOf(i.DiscoveredAt) <= to)
                .OrderBy(i => i.DiscoveredAt)
                .Select(i => new ReportFacts.IncidentLine(i.DiscoveredAt, i.Notices.Count == 0 ? null : i.Notices.Min(n => n.At), i.Party,
                    snapshot.SourceOf(i.Id)?.Title ?? "", $"/peristiwa/{i.Id}"))],
        };
    }

    private static async Task<List<ReportFacts.DeliveryLine>> DeliveriesAsync(PortalDbContext db, DateOnly from, DateOnly to, CancellationToken ct) =>
        [.. (await db.Deliveries.AsNoTracking().Where(d => d.ReceivedOn >= from && d.ReceivedOn <= to)
            .OrderBy(d => d.ReceivedOn).ThenBy(d => d.RecordedAt).ThenBy(d => d.Id).Take(MostRows).ToListAsync(ct))
            .Select(d => new ReportFacts.DeliveryLine(d.ReceivedOn!.Value, d.From, d.DataSet, Labels.Of(d.Method), d.RecordCount, $"/pengiriman/{d.Id}"))];

    private static async Task<List<ReportFacts.FeedbackLine>> FeedbacksAsync(PortalDbContext db, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var feedbacks = await db.Feedbacks.AsNoTracking().Include(f => f.Deliveries).AsSingleQuery()
            .Where(f => f.SubmittedOn >= from && f.SubmittedOn <= to)
            .OrderBy(f => f.SubmittedOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id).Take(MostRows).ToListAsync(ct);
        var ids = feedbacks.SelectMany(f => f.Deliveries).Select(d => d.DeliveryId).Distinct().ToList();
        var titles = await db.Deliveries.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.DataSet, ct);
        return
        [
            .. feedbacks.Select(f => new ReportFacts.FeedbackLine(
                f.SubmittedOn, string.Join("; ", f.Deliveries.Select(d => titles[d.DeliveryId])), Sum(f, d => d.Accepted), Sum(f, d => d.Corrected),
                Sum(f, d => d.Rejected), $"/balikan/{f.Id}")),
        ];

        static long? Sum(Feedback feedback, Func<FeedbackDelivery, long?> count) =>
            feedback.Deliveries.All(d => count(d) is null) ? null : feedback.Deliveries.Sum(count);
    }

    /// <summary>Every list submitted by the day, with its items in the states that they had then.</summary>
    private static async Task<List<ReportFacts.CorrectionLine>> CorrectionsAsync(PortalDbContext db, DateOnly to, CancellationToken ct)
    {
        var lists = await db.CorrectionLists.AsNoTracking().Where(l => l.SubmittedOn <= to)
            .OrderBy(l => l.SubmittedOn).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id).Take(MostRows).ToListAsync(ct);
        var counts = await db.ItemsOn(to).Where(i => db.CorrectionLists.Any(l => l.Id == i.ListId && l.SubmittedOn <= to))
            .GroupBy(i => new { i.ListId, i.StatusCode }).Select(g => new { g.Key.ListId, g.Key.StatusCode, Count = g.Count() }).ToListAsync(ct);
        var byList = counts.ToLookup(c => c.ListId);
        return
        [
            .. lists.Select(l => (List: l, Progress: CorrectionProgress.From(byList[l.Id].Select(c => (c.StatusCode, c.Count)))))
                .Select(x => new ReportFacts.CorrectionLine(
                    x.List.SubmittedOn, x.List.From, x.List.Title, x.Progress.Open, x.Progress.Returned, x.Progress.Rejected, x.Progress.Done,
                    $"/perbaikan/{x.List.Id}")),
        ];
    }

    private static async Task<List<ReportFacts.ProblemLine>> ProblemsAsync(PortalDbContext db, DateOnly to, CancellationToken ct)
    {
        var problems = await db.DataProblems.AsNoTracking().Include(p => p.Steps).AsSingleQuery()
            .Where(p => p.ReportedOn <= to).OrderBy(p => p.ReportedOn).ThenBy(p => p.RecordedAt).ThenBy(p => p.Id).Take(MostRows).ToListAsync(ct);
        return
        [
            .. problems.Select(p => (Problem: p, State: p.StandingOn(to).State))
                .Select(x => new ReportFacts.ProblemLine(
                    x.Problem.ReportedOn, x.Problem.Owner, x.Problem.Title, Labels.Of(x.Problem.Dimension), Labels.Of(x.State),
                    x.State is not (DataProblemState.Resolved or DataProblemState.Closed),
                    $"/masalah/{x.Problem.Id}")),
        ];
    }

    private static async Task<List<ReportFacts.MinutesLine>> MinutesAsync(PortalDbContext db, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var signed = await db.DocumentsSeenBy(Actor.Portal).Where(d => d.Document.Kind == DraftKind.Minutes && d.State == DraftState.Signed)
            .Select(d => new { d.Document.Id, d.Document.Title, Content = d.Versions.OrderByDescending(v => v.Number).Select(v => v.Content).First() })
            .ToListAsync(ct);
        return
        [
            .. signed.Select(d => (d.Id, d.Title, ((MinutesPaper)DraftPaper.Read(DraftKind.Minutes, d.Content)).Content))
                .Where(d => d.Content.HeldOn >= from && d.Content.HeldOn <= to)
                .OrderBy(d => d.Content.HeldOn)
                .Select(d => new ReportFacts.MinutesLine(d.Content.HeldOn!.Value, d.Title, d.Content.Results.Sum(r => r.Matched),
                    d.Content.Results.Sum(r => r.Differing), $"/naskah/{d.Id}")),
        ];
    }

    /// <summary>Suspensions that ran on a day of the report, each with the restoration that ended it.</summary>
    private static List<ReportFacts.InterruptionLine> Interruptions(FactsSnapshot snapshot, DateOnly from, DateOnly to) =>
        [.. snapshot.Facts.Suspensions.OrderBy(s => s.EffectiveOn).Where(s => s.EffectiveOn <= to)
            .Select(s => new ReportFacts.InterruptionLine(s.EffectiveOn,
                snapshot.Facts.Restorations.Where(r => r.EffectiveOn >= s.EffectiveOn && r.EffectiveOn <= to).Select(r => (DateOnly?)r.EffectiveOn).Min(),
                $"/akses/{s.Id}"))
            .Where(i => i.RestoredOn is null || i.RestoredOn >= from)];
}
