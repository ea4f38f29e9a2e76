using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Reads of what the parties propose to each other; both may read it from the moment it is made.</summary>
public sealed class ProposalQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>A proposal that waits, with what its fact is about and where its page is.</summary>
    public sealed record Open(Proposal Proposal, string Title, string Href);

    /// <summary>All proposals about a fact: the one by which it counts, and those that would replace or annul it. Oldest first.</summary>
    public async Task<IReadOnlyList<Proposal>> OfFactAsync(Guid factId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Proposals.AsNoTracking().Where(p => p.SubjectId == factId || p.ReplacesId == factId).OrderBy(p => p.ProposedAt).ThenBy(p => p.Id)
            .ToListAsync(ct);
    }

    /// <summary>Those that wait for an answer, the longest first.</summary>
    public async Task<IReadOnlyList<Open>> OpenAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = await db.Proposals.AsNoTracking().Where(p => p.AgreementId == AgreementRecord.PksId && p.State == ProposalState.Proposed)
            .OrderBy(p => p.ProposedAt).ThenBy(p => p.Id).Select(p => new
            {
                Proposal = p,
                Title = db.AgreementEvents.Where(e => e.Id == p.SubjectId).Select(e => e.Description).FirstOrDefault()
                    ?? db.Evaluations.Where(e => e.Id == p.SubjectId).Select(e => e.Summary).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. open.Select(o => new Open(o.Proposal, o.Title ?? "",
            FactKinds.All.Single(k => k.Type.Name == o.Proposal.SubjectType).PageOf(o.Proposal.SubjectId)))];
    }
}
