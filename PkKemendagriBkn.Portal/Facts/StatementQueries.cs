using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Reads of what the parties say about facts; both may read it from the moment it is said.</summary>
public sealed class StatementQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>A sending whose receipt nobody has confirmed yet, nor said to be confirmed.</summary>
    public sealed record Unconfirmed(Guid Id, string Title, DateOnly? SentOn);

    /// <summary>So many are offered at once.</summary>
    public const int Most = 50;

    /// <summary>All that stands about a fact, in the order in which it was said.</summary>
    public async Task<IReadOnlyList<PartyStatement>> OfFactAsync(Guid subjectId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.PartyStatements.AsNoTracking().Where(s => s.SubjectId == subjectId).OrderBy(s => s.RecordedAt).ThenBy(s => s.Id).ToListAsync(ct);
    }

    /// <summary>The fact itself, and what it is called; null where nothing can be said about it.</summary>
    public async Task<(StatementSubject Subject, string Title)?> SubjectAsync(string type, Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        RecordedFact? fact = type switch
        {
            nameof(Delivery) => await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct),
            nameof(Letter) => await db.Letters.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct),
            nameof(Feedback) => await db.Feedbacks.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct),
            nameof(Report) => await db.Reports.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct),
            nameof(AgreementEvent) => await db.AgreementEvents.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct),
            _ => null,
        };
        if (fact is null || StatementSubject.Of(fact) is not { } subject)
            return null;
        var kind = FactKinds.Named(type);
        return (subject, kind.TitleOf(fact) ?? kind.Words);
    }

    /// <summary>Other sendings of a party that wait for a confirmation, the newest first.</summary>
    public async Task<IReadOnlyList<Unconfirmed>> UnconfirmedAsync(string type, Party sender, Guid except, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var said = db.PartyStatements.Where(s => s.Kind == StatementKind.ConfirmationAsserted).Select(s => s.SubjectId);
        return type == nameof(Delivery)
            ? await db.Deliveries.AsNoTracking().Where(d => d.From == sender && d.ReceivedOn == null && d.Id != except && !said.Contains(d.Id))
                .OrderByDescending(d => d.SentOn)
                .ThenByDescending(d => d.RecordedAt)
                .ThenByDescending(d => d.Id)
                .Take(Most)
                .Select(d => new Unconfirmed(d.Id, d.DataSet, d.SentOn))
                .ToListAsync(ct)
            : await db.Letters.AsNoTracking().Where(l => l.From == sender && l.ConfirmedOn == null && l.Id != except && !said.Contains(l.Id))
                .OrderByDescending(l => l.DatedOn).ThenByDescending(l => l.RecordedAt).ThenByDescending(l => l.Id).Take(Most)
                .Select(l => new Unconfirmed(l.Id, l.Number, l.SentOn ?? l.DatedOn)).ToListAsync(ct);
    }
}
