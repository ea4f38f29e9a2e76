using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>What a party may bring forward from a frozen review, before it does and afterwards.</summary>
public sealed class OutcomeQueries(IDbContextFactory<PortalDbContext> contexts, AgreedOutcome agreed)
{
    /// <param name="Row">The reconciliation.</param>
    /// <param name="Minutes">Its minutes; null until both parties have signed them.</param>
    /// <param name="Made">What the reader's party has made.</param>
    /// <param name="Outcome">What it would make; null when it may not, has done so, or the rows are gone.</param>
    public sealed record Found(Reconciliation Row, AgreedOutcome.SignedMinutes? Minutes, AgreedOutcome.Made Made, ReviewOutcome? Outcome);

    public async Task<Found?> FindAsync(Guid id, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (reader.Party is not { } party || await AgreedOutcome.FindAsync(db, id, reader, ct) is not { } row)
            return null;
        var minutes = await AgreedOutcome.MinutesAsync(db, row, reader, ct);
        var made = await AgreedOutcome.MadeAsync(db, id, party, ct);
        return new(row, minutes, made, minutes is not null && made.IsNothing && row.HasRows ? await agreed.OfAsync(db, row, party, ct) : null);
    }
}
