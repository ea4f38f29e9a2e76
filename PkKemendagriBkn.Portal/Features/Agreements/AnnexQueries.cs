using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Reads of the editions of the annex and of the method of exchange.</summary>
public sealed class AnnexQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>All editions that were not annulled, with what the parties proposed about them.</summary>
    public async Task<AgreedEditions> ReadAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(db, ct);
    }

    internal static async Task<AgreedEditions> ReadAsync(PortalDbContext db, CancellationToken ct)
    {
        var rows = await db.AgreementEvents.AsNoTracking().Where(e => e is AnnexEdition || e is ExchangeMethod)
            .Join(db.Proposals.AsNoTracking(), e => e.Id, p => p.SubjectId, (e, p) => new { Fact = e, Proposal = p }).ToListAsync(ct);
        return new AgreedEditions([.. rows.Select(r => new ProposedEdition((AgreedEdition)r.Fact, r.Proposal)).OrderBy(e => e.Proposal.ProposedAt)]);
    }
}

/// <summary>An edition, and one proposal about it.</summary>
public sealed record ProposedEdition(AgreedEdition Fact, Proposal Proposal);

/// <param name="All">Each edition with each of its proposals.</param>
public sealed record AgreedEditions(IReadOnlyList<ProposedEdition> All)
{
    /// <summary>The confirmed edition that holds on a day; of two from one day the one confirmed last. Null for none.</summary>
    /// <param name="on">The day (WIB).</param>
    /// <param name="provider">Whose list, of the annex.</param>
    /// <param name="without">One that is left out, such as the one that would be replaced.</param>
    public T? InForce<T>(DateOnly on, Party? provider = null, Guid? without = null) where T : AgreedEdition =>
        Of<T>(provider).Where(e => e.Proposal is { State: ProposalState.Confirmed, Act: not ProposalAct.Annul } && e.Fact.EffectiveOn <= on
            && e.Fact.Id != without)
            .OrderBy(e => e.Fact.EffectiveOn).ThenBy(e => e.Proposal.DecidedAt).LastOrDefault()?.Fact as T;

    /// <summary>What waits for the other party and was proposed by the day.</summary>
    public IEnumerable<ProposedEdition> Waiting<T>(DateOnly asOf, Party? provider = null) where T : AgreedEdition =>
        Of<T>(provider).Where(e => e.Proposal.State == ProposalState.Proposed && e.Proposal.ProposedAt <= WibClock.EndOf(asOf));

    /// <summary>What a proposed edition would take the place of: the one that it names, or else the one in force on its first day.</summary>
    public T? Before<T>(T edition) where T : AgreedEdition
    {
        var provider = (edition as AnnexEdition)?.Provider;
        var replaced =
            All.FirstOrDefault(e => e.Fact.Id == edition.Id && e.Proposal is { Act: ProposalAct.Replace, State: ProposalState.Proposed })?.Proposal.ReplacesId;
        return All.FirstOrDefault(e => e.Fact.Id == replaced)?.Fact as T ?? InForce<T>(edition.EffectiveOn, provider, edition.Id);
    }

    private IEnumerable<ProposedEdition> Of<T>(Party? provider) where T : AgreedEdition =>
        All.Where(e => e.Fact is T && (provider is null || e.Fact is AnnexEdition annex && annex.Provider == provider));
}
