using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>Which evaluations a list shows. It is searched by a part of the summary.</summary>
public sealed record EvaluationFilter : AgreementYearFilter
{
    /// <summary>The party that they count for: its own and the joint ones.</summary>
    [InAddress("bagi", nameof(Party.First), nameof(Party.Second))]
    public Party? For { get; init; }
}

/// <summary>Reads of evaluations.</summary>
public sealed class EvaluationQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, DateOnly HeldOn, EvaluationHolder By, string? Period, string Summary, bool IsVoid, ProposalState? Proposal,
        DateTimeOffset RecordedAt);

    public sealed record Detail(Evaluation Evaluation, Letter? Letter, FactDocument? Document);

    public sealed record PlanDetail(EvaluationPlan Plan, Letter? Letter);

    /// <summary>The evaluations that the filter leaves. A year holds those that stand and were held in it.</summary>
    public async Task<ListPart<Row>> ListAsync(EvaluationFilter filter, Conclusions conclusions, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db, filter, conclusions);
        return new ListPart<Row>(await Projected(db, rows.OnPage(filter)).ToListAsync(ct), await rows.CountAsync(ct));
    }

    /// <summary>The evaluations under the filter, newest first.</summary>
    internal static IQueryable<Evaluation> Filtered(PortalDbContext db, EvaluationFilter filter, Conclusions conclusions)
    {
        var rows = db.Evaluations.AsNoTracking().WithVoided();
        if (filter.Search is { } search)
            rows = rows.Where(e => EF.Functions.Like(e.Summary, Like.Anywhere(search), Like.Escape));
        if (filter.Days(conclusions) is var (from, to))
            rows = rows.ThatCount(db).Where(e => e.VoidedAt == null && e.HeldOn >= from && e.HeldOn <= to);
        if (filter.For is { } party)
            rows = rows.Where(e => e.By == EvaluationHolder.Joint || e.By == (party == Party.First ? EvaluationHolder.First : EvaluationHolder.Second));
        return rows.OrderByDescending(e => e.HeldOn).ThenByDescending(e => e.RecordedAt).ThenByDescending(e => e.Id);
    }

    internal static IQueryable<Row> Projected(PortalDbContext db, IQueryable<Evaluation> evaluations) => evaluations.Select(e => new Row(
        e.Id, e.HeldOn, e.By, e.Period, e.Summary, e.VoidedAt != null,
        db.Proposals.Where(p => p.Id == e.Id).Select(p => (ProposalState?)p.State).FirstOrDefault(), e.RecordedAt));

    /// <summary>What is planned, soonest first; voided plans are left out.</summary>
    public async Task<IReadOnlyList<EvaluationPlan>> PlansAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvaluationPlans.AsNoTracking().OrderBy(p => p.PlannedOn).ThenBy(p => p.RecordedAt).ThenBy(p => p.Id).ToListAsync(ct);
    }

    /// <summary>Every evaluation that stands, to see which plan was carried out.</summary>
    public async Task<IReadOnlyList<Evaluation>> HeldAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Evaluations.AsNoTracking().ThatCount(db).ToListAsync(ct);
    }

    public async Task<PlanDetail?> FindPlanAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvaluationPlans.AsNoTracking().WithVoided().Where(p => p.Id == id).WithLetter(db)
            .Select(x => new PlanDetail(x.Fact, x.Letter)).SingleOrDefaultAsync(ct);
    }

    public async Task<Detail?> FindAsync(Guid id, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Evaluations.AsNoTracking().WithVoided().Where(e => e.Id == id).WithLetter(db).SingleOrDefaultAsync(ct);
        return found is null ? null : new Detail(found.Fact, found.Letter, await db.DocumentOfAsync(id, reader, ct));
    }
}
