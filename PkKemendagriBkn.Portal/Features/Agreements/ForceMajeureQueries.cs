using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Which force majeure the list shows.</summary>
public sealed record ForceMajeureFilter : ListFilter
{
    [InAddress("pihak")]
    public Party? Party { get; init; }

    [InAddress("status")]
    public ForceMajeureStage? Stage { get; init; }
}

/// <summary>The list of force majeure, each with where it stands on a day and what it moves.</summary>
public sealed class ForceMajeureQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="Fact">The event.</param>
    /// <param name="Proposal">How the proposal stands by which force majeure of both counts; null for that of one party.</param>
    /// <param name="Formalities">What Pasal 11(2) asks of it; null where it does not count.</param>
    /// <param name="Moves">The deadlines that would stand otherwise without it.</param>
    public sealed record Row(ForceMajeure Fact, ProposalState? Proposal, ForceMajeureFormalities? Formalities, IReadOnlyList<DeadlineDifference> Moves);

    /// <summary>Those that had begun by the day, the latest first; there are never many.</summary>
    public async Task<ListPart<Row>> ListAsync(ForceMajeureFilter filter, FactsSnapshot snapshot, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var struck = await db.AgreementEvents.AsNoTracking()
            .OfType<ForceMajeure>()
            .Where(f => f.StartedOn <= asOf)
            .OrderByDescending(f => f.StartedOn)
            .ThenByDescending(f => f.RecordedAt)
            .ThenBy(f => f.Id)
            .Select(f => new { Fact = f, Proposal = db.Proposals.Where(p => p.Id == f.Id).Select(p => (ProposalState?)p.State).FirstOrDefault() })
            .ToListAsync(ct);
        var part = struck.Where(x => filter.Party is null || x.Fact.Party == filter.Party)
            .Select(x => (x.Fact, x.Proposal, Formalities: ForceMajeureFormalities.Of(snapshot.Facts, x.Fact.Id.ToString(), asOf)))
            .Where(x => filter.Stage is null || x.Formalities?.StageOn(asOf) == filter.Stage).ToList().Part(filter);
        return new ListPart<Row>([.. part.Rows.Select(x => new Row(x.Fact, x.Proposal, x.Formalities, MovedBy(snapshot, x.Fact.Id, asOf)))], part.Total);
    }

    /// <summary>What the day looks like without one force majeure, beside what it looks like with it.</summary>
    public static IReadOnlyList<DeadlineDifference> MovedBy(FactsSnapshot snapshot, Guid id, DateOnly asOf)
    {
        var without = snapshot.Facts with { ForceMajeure = [.. snapshot.Facts.ForceMajeure.Where(e => e.Id != id.ToString())] };
        return [.. DeadlineDifference.Between(Core.DeadlineEngine.Evaluate(without, asOf), snapshot.Conclude(asOf))
            .Where(d => d.Under.All(u => u is not null))];
    }
}
