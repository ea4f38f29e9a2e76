using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>Reads of data problems. How each stands is concluded from its steps as of a day, in the database where it is filtered.</summary>
public sealed class DataProblemQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(
        Guid Id, string Title, QualityDimension Dimension, Party Reporter, Party Owner, DateOnly ReportedOn, DateOnly? TargetOn, long? RowsAffected,
        bool IsVoid,
        DataProblemState State, DateOnly? LastResolvedOn)
    {
        public DataProblemStanding StandingOn(DateOnly asOf) => DataProblemStanding.Of(ReportedOn, TargetOn, State, LastResolvedOn, asOf);
    }

    /// <summary>A row of the list as a file.</summary>
    internal sealed record Exported(
        DateOnly ReportedOn, Party Reporter, string ReporterName, string Title, string Description, QualityDimension Dimension, string? Indicator,
        long? RowsAffected,
        Party DataFrom, string? Data, Party Owner, DateOnly? TargetOn, bool IsVoid, DataProblemState State, DateOnly? LastResolvedOn);

    /// <summary>How many problems of a dimension stand in a state, and how many of them passed their target unsettled.</summary>
    public sealed record Count(QualityDimension Dimension, DataProblemState State, bool PastTarget, int Problems);

    public sealed record Detail(DataProblem Problem, Letter? Letter, Delivery? Delivery)
    {
        /// <summary>Which colleague works on it, as the reader's own party knows.</summary>
        public IReadOnlyList<Assignment> Given { get; init; } = [];
    }

    /// <summary>A delivery to choose from.</summary>
    public sealed record Choice(Guid Id, string DataSet, DateOnly ReceivedOn, Party Giver);

    /// <summary>So many of the newest deliveries are offered in the form.</summary>
    private const int MostChoices = 100;

    /// <summary>The party from which a delivery came.</summary>
    internal static Party GiverOf(Delivery delivery) => delivery.From;

    public async Task<ListPart<Row>> ListAsync(DataProblemFilter filter, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = Filtered(db, filter, asOf);
        var total = await found.CountAsync(ct);
        return new ListPart<Row>(await Rows(Sorted(found, filter.Sort), asOf).OnPage(filter).ToListAsync(ct), total);
    }

    /// <summary>The figures over the whole register; void ones are not counted.</summary>
    public async Task<IReadOnlyList<Count>> CountAsync(DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Reported(db, asOf).Where(x => x.Problem.VoidedAt == null)
            .Select(x => new
            {
                x.Problem.Dimension,
                x.State,
                Past = x.Problem.TargetOn < asOf && x.State != DataProblemState.Resolved && x.State != DataProblemState.Closed,
            })
            .GroupBy(x => new { x.Dimension, x.State, x.Past })
            .Select(g => new Count(g.Key.Dimension, g.Key.State, g.Key.Past, g.Count()))
            .ToListAsync(ct);
    }

    public async Task<Detail?> FindAsync(Guid id, Actor? reader = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = reader ?? Actor.Nobody;
        var found = await db.DataProblems.AsNoTracking().WithVoided().Where(p => p.Id == id)
            .Include(p => p.Steps.OrderBy(s => s.Ordinal)).AsSingleQuery()
            .LeftJoin(db.Letters.AsNoTracking(), p => p.LetterId, l => l.Id, (p, l) => new { Problem = p, Letter = l })
            .LeftJoin(db.Deliveries.AsNoTracking(), x => x.Problem.DeliveryId, d => d.Id, (x, d) => new { x.Problem, x.Letter, Delivery = d })
            .LeftJoin(db.AssignmentsSeenBy(known).Where(a => a.EndedAt == null && a.Party == known.Party), x => x.Problem.Id, a => a.SubjectId,
                (x, a) => new { x.Problem, x.Letter, x.Delivery, Given = a })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : new Detail(found.Problem, found.Letter, found.Delivery) { Given = found.Given is null ? [] : [found.Given] };
    }

    /// <summary>The newest deliveries that were received and stand, and the chosen one wherever it is.</summary>
    public async Task<IReadOnlyList<Choice>> DeliveriesAsync(Guid? chosen, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.Deliveries.AsNoTracking().Where(d => d.ReceivedOn != null)
            .OrderByDescending(d => d.Id == chosen)
            .ThenByDescending(d => d.ReceivedOn)
            .ThenByDescending(d => d.RecordedAt)
            .ThenByDescending(d => d.Id)
            .Take(MostChoices)
            .ToListAsync(ct);
        return [.. newest.OrderByDescending(d => d.ReceivedOn).ThenByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id)
            .Select(d => new Choice(d.Id, d.DataSet, d.ReceivedOn!.Value, GiverOf(d)))];
    }

    /// <summary>The list with everything that a file of it holds.</summary>
    internal static IQueryable<Exported> Export(PortalDbContext db, DataProblemFilter filter, DateOnly asOf) =>
        Sorted(Filtered(db, filter, asOf), filter.Sort).Select(x => new Exported(
        x.Problem.ReportedOn, x.Problem.Reporter, x.Problem.ReporterName, x.Problem.Title, x.Problem.Description, x.Problem.Dimension, x.Problem.Indicator,
        x.Problem.RowsAffected,
        x.Problem.DataFrom, db.Deliveries.Where(d => d.Id == x.Problem.DeliveryId).Select(d => d.DataSet).FirstOrDefault() ?? x.Problem.Source, x.Problem.Owner,
        x.Problem.TargetOn,
        x.Problem.VoidedAt != null, x.State,
        x.Problem.Steps.Where(s => s.On <= asOf && s.State == DataProblemState.Resolved).OrderByDescending(s => s.Ordinal).Select(s => (DateOnly?)s.On)
            .FirstOrDefault()));

    /// <summary>A problem and how it stands on the day asked about.</summary>
    private sealed class Standing
    {
        public required DataProblem Problem { get; init; }
        public DataProblemState State { get; init; }
    }

    private static IQueryable<Standing> Reported(PortalDbContext db, DateOnly asOf) =>
        db.DataProblems.AsNoTracking().WithVoided().Where(p => p.ReportedOn <= asOf).Select(p => new Standing
        {
            Problem = p,
            State = p.Steps.Where(s => s.On <= asOf).OrderByDescending(s => s.Ordinal).Select(s => (DataProblemState?)s.State).FirstOrDefault()
                ?? DataProblemState.Reported,
        });

    private static IQueryable<Standing> Filtered(PortalDbContext db, DataProblemFilter filter, DateOnly asOf)
    {
        var found = Reported(db, asOf);
        if (filter.Search is { } words)
        {
            var like = Like.Anywhere(words);
            found = found.Where(x => EF.Functions.Like(x.Problem.Title, like, Like.Escape) || EF.Functions.Like(x.Problem.Description, like, Like.Escape)
                || EF.Functions.Like(x.Problem.Source, like, Like.Escape)
                || db.Deliveries.Any(d => d.Id == x.Problem.DeliveryId && EF.Functions.Like(d.DataSet, like, Like.Escape))
                || db.Letters.Any(l => l.Id == x.Problem.LetterId && EF.Functions.Like(l.Number, like, Like.Escape)));
        }

        if (filter.Owner is { } owner)
            found = found.Where(x => x.Problem.Owner == owner);
        if (filter.Dimension is { } dimension)
            found = found.Where(x => x.Problem.Dimension == dimension);
        if (filter.Delivery is { } delivery)
            found = found.Where(x => x.Problem.DeliveryId == delivery);
        if (filter.ExactState is { } state)
            found = found.Where(x => x.Problem.VoidedAt == null && x.State == state);
        if (filter.OnlyOpen)
            found = found.Where(x => x.Problem.VoidedAt == null && x.State != DataProblemState.Resolved && x.State != DataProblemState.Closed);
        if (filter.Target == DataProblemFilter.Past)
            found = found.Where(x => x.Problem.TargetOn < asOf);
        if (filter.OfAge is { } age)
        {
            var (oldest, newest) = age.On(asOf);
            found = found.Where(x => x.Problem.ReportedOn <= newest && x.Problem.ReportedOn >= oldest);
        }

        return found;
    }

    private static IQueryable<Standing> Sorted(IQueryable<Standing> problems, string? sort) => (sort switch
    {
        "judul" => problems.OrderBy(x => x.Problem.Title),
        "-judul" => problems.OrderByDescending(x => x.Problem.Title),
        "target" => problems.OrderBy(x => x.Problem.TargetOn == null).ThenBy(x => x.Problem.TargetOn),
        "-target" => problems.OrderByDescending(x => x.Problem.TargetOn),
        "baris" => problems.OrderBy(x => x.Problem.RowsAffected),
        "-baris" => problems.OrderByDescending(x => x.Problem.RowsAffected),
        "dilaporkan" => problems.OrderBy(x => x.Problem.ReportedOn),
        _ => problems.OrderByDescending(x => x.Problem.ReportedOn),
    }).ThenByDescending(x => x.Problem.RecordedAt).ThenByDescending(x => x.Problem.Id);

    private static IQueryable<Row> Rows(IQueryable<Standing> problems, DateOnly asOf) => problems.Select(x => new Row(
        x.Problem.Id, x.Problem.Title, x.Problem.Dimension, x.Problem.Reporter, x.Problem.Owner, x.Problem.ReportedOn, x.Problem.TargetOn,
        x.Problem.RowsAffected,
        x.Problem.VoidedAt != null, x.State,
        x.Problem.Steps.Where(s => s.On <= asOf && s.State == DataProblemState.Resolved).OrderByDescending(s => s.Ordinal).Select(s => (DateOnly?)s.On)
            .FirstOrDefault()));
}
