using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Reads of the chosen readings.</summary>
public sealed class InterpretationQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="Version">The agreement's version, with which a new choice begins.</param>
    /// <param name="AgreedIn">For every ambiguity with a choice, where the parties agreed to it.</param>
    public sealed record Choices(Guid Version, IReadOnlyDictionary<string, string> AgreedIn);

    public async Task<Choices> ReadAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var agreement = await db.Agreements.AsNoTracking().Include(a => a.Interpretations).AsSingleQuery().SingleAsync(a => a.Id == AgreementRecord.PksId, ct);
        return new Choices(agreement.Version, agreement.Interpretations.ToDictionary(i => i.AmbiguityId, i => i.AgreedIn));
    }
}
