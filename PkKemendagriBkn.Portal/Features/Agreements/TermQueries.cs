using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Which earlier end the page about the term tries out: <c>?akhir=2027-06-30</c> is the first day no longer in force.</summary>
public sealed record TermFilter : ListFilter
{
    [InAddress("akhir")]
    public DateOnly? EndsOn { get; init; }
}

/// <summary>Reads of what the parties proposed about the term.</summary>
public sealed class TermQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>A change of the term, and how it stood on the day looked at.</summary>
    public sealed record Change(TermChange Fact, Proposal Proposal, ProposalState State)
    {
        /// <summary>The day (WIB) on which it was put to the other party.</summary>
        public DateOnly ProposedOn => WibClock.DateOf(Proposal.ProposedAt);
    }

    /// <summary>All changes proposed by the day, the newest first; a confirmed one that was annulled since is none any more.</summary>
    public async Task<IReadOnlyList<Change>> ChangesAsync(DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var changes = await db.AgreementEvents.AsNoTracking().OfType<TermChange>()
            .Join(db.Proposals.Where(p => p.Act != ProposalAct.Annul), e => e.Id, p => p.SubjectId, (e, p) => new { Fact = e, Proposal = p }).ToListAsync(ct);
        var end = WibClock.EndOf(asOf);
        return [.. changes.Where(c => c.Proposal.StateBy(end) is not null).OrderByDescending(c => c.Proposal.ProposedAt)
            .Select(c => new Change(c.Fact, c.Proposal, c.Proposal.StateBy(end)!.Value))];
    }
}
