using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Dashboard;

/// <summary>Adds up the registers for the leaders: in the database, one or two commands a register, however many rows there are.</summary>
public sealed class SummaryQueries(IDbContextFactory<PortalDbContext> contexts, FactsReader reader)
{
    /// <summary>Everything that a leader is told of a day (WIB).</summary>
    public async Task<(ExecutiveSummary Summary, FactsSnapshot Snapshot)> ReadAsync(DateOnly asOf, CancellationToken ct = default)
    {
        var snapshot = await reader.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var registers = new RegisterFigures
        {
            Problems = await ProblemsAsync(db, asOf, ct),
            Corrections = await CorrectionsAsync(db, asOf, ct),
            Aggregate = await AggregateAsync(db, asOf, ct),
            FollowUps = await FollowUpsAsync(db, asOf, ct),
        };
        return (ExecutiveSummary.Of(snapshot.Facts, snapshot.Conclude(asOf), registers, snapshot.OutlookOn(asOf)), snapshot);
    }

    private static async Task<List<OpenMatters>> ProblemsAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var (young, middle) = (AgeClass.All[0].On(asOf).Oldest, AgeClass.All[1].On(asOf).Oldest);
        var found = await db.DataProblems.Where(p => p.ReportedOn <= asOf)
            .Select(p => new
            {
                p.Owner, p.TargetOn, p.ReportedOn,
                State = p.Steps.Where(s => s.On <= asOf).OrderByDescending(s => s.Ordinal).Select(s => (DataProblemState?)s.State).FirstOrDefault()
            })
            .Select(p => new
            {
                p.Owner, p.TargetOn, p.ReportedOn,
                IsOpen = p.State == null || (p.State != DataProblemState.Resolved && p.State != DataProblemState.Closed)
            })
            .GroupBy(p => p.Owner).Select(g => new
            {
                Owner = g.Key,
                Young = g.Count(p => p.IsOpen && p.ReportedOn >= young),
                Middle = g.Count(p => p.IsOpen && p.ReportedOn < young && p.ReportedOn >= middle),
                Old = g.Count(p => p.IsOpen && p.ReportedOn < middle),
                Past = g.Count(p => p.IsOpen && p.TargetOn < asOf),
                Ever = g.Count(),
            }).ToListAsync(ct);
        return [.. found.Select(f => new OpenMatters(f.Owner, [f.Young, f.Middle, f.Old], f.Past, f.Ever)).OrderBy(m => m.Party)];
    }

    private static async Task<List<OpenMatters>> CorrectionsAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var (young, middle) = (AgeClass.All[0].On(asOf).Oldest, AgeClass.All[1].On(asOf).Oldest);
        var found = await AsOfQueries.CorrectionCounts(db, asOf).GroupBy(c => c.From).Select(g => new
        {
            From = g.Key,
            Young = g.Sum(c => c.ProposedOn >= young && c.ProposedOn <= asOf ? c.Items : 0),
            Middle = g.Sum(c => c.ProposedOn < young && c.ProposedOn >= middle ? c.Items : 0),
            Old = g.Sum(c => c.ProposedOn < middle ? c.Items : 0),
        }).ToListAsync(ct);
        var lists = await db.CorrectionLists.Where(l => l.SubmittedOn <= asOf)
            .GroupBy(l => l.From).Select(g => new { From = g.Key, Lists = g.Count() }).ToListAsync(ct);
        return [.. lists.OrderBy(l => l.From).Select(l => found.Find(f => f.From == l.From) is { } f
            ? new OpenMatters(l.From, [f.Young, f.Middle, f.Old], 0, l.Lists) : OpenMatters.None(l.From) with { Ever = l.Lists })];
    }

    private static async Task<AggregateFigures?> AggregateAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var last = await db.ApipReturns.Where(r => r.ProvidedOn <= asOf)
            .OrderByDescending(r => r.AsOfOn)
            .ThenByDescending(r => r.RecordedAt)
            .ThenByDescending(r => r.Id)
            .Select(r => new { r.Id, r.AsOfOn, r.ProvidedOn })
            .FirstOrDefaultAsync(ct);
        if (last is null)
            return null;
        // An inspectorate is in the data once at least one of its numbers of people is; figures of an Irban are contained in its inspectorate's.
        var units = await db.ApipFigures.Where(f => f.ReturnId == last.Id && !f.IsAssistant).GroupBy(f => new { f.ProvinceCode, f.UnitCode }).Select(g => new
        {
            g.Key.ProvinceCode,
            Given = g.Count(f => f.Count != null),
            Filled = g.Sum(f => f.Need != null ? (long)(f.Count ?? 0) : 0L),
            Need = g.Sum(f => (long)(f.Need ?? 0)),
        }).GroupBy(u => u.ProvinceCode).Select(g => new
        {
            Province = g.Key, Reported = g.Count(u => u.Given > 0), Filled = g.Sum(u => u.Filled),
            Need = g.Sum(u => u.Need)
        }).ToListAsync(ct);
        return AggregateFigures.Of(last.Id, last.AsOfOn, last.ProvidedOn, units.ToDictionary(u => u.Province, u => (u.Reported, u.Filled, u.Need)));
    }

    private static async Task<List<OpenFollowUps>> FollowUpsAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var found = await AsOfQueries.FollowUps(db, asOf).Where(x => x.Status == FollowUpStatus.NotFollowedUp || x.Status == FollowUpStatus.NotYetCompliant)
            .GroupBy(x => x.FollowUp.Owner)
            .Select(g => new { Owner = g.Key, Open = g.Count(), Overdue = g.Count(x => x.FollowUp.DueOn < asOf) })
            .ToListAsync(ct);
        return [.. found.Select(f => new OpenFollowUps(f.Owner, f.Open, f.Overdue)).OrderBy(f => f.Owner)];
    }
}
