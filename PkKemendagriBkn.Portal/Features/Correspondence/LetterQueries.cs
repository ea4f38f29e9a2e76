using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>Reads of letters.</summary>
public sealed class LetterQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, string Number, DateOnly DatedOn, string Subject, Party From, LetterClassification Classification, DateOnly? ConfirmedOn,
        bool IsVoid, DateOnly SentOrDatedOn, Guid Version);

    /// <summary>A letter of the same exchange.</summary>
    public sealed record Sibling(Guid Id, string Number, DateOnly DatedOn, string Subject, Party From, Guid? RepliesToId, string? Matter, bool IsVoid);

    /// <param name="Letter">The letter.</param>
    /// <param name="Thread">The exchange that it is a part of, in order.</param>
    /// <param name="Uses">What rests on it.</param>
    public sealed record Detail(Letter Letter, IReadOnlyList<Sibling> Thread, IReadOnlyList<LetterUse> Uses)
    {
        /// <summary>The standing requests for a report whose clocks run from its receipt.</summary>
        public IEnumerable<Guid> Requests => Uses.Where(u => u is { Kind: nameof(ReportRequest), IsVoid: false }).Select(u => u.Id);

        public string? Matter => Thread.FirstOrDefault(l => l.Id == Letter.ThreadId)?.Matter;
    }

    public async Task<ListPart<Row>> ListAsync(LetterFilter filter, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var letters = Narrowed(db, filter, asOf);
        var all = db.Letters.WithVoided();
        var span = await db.Agreements.Where(a => a.Id == AgreementRecord.PksId)
            .Select(_ => new { Total = letters.Count(), First = all.Min(l => (DateOnly?)l.DatedOn), Last = all.Max(l => (DateOnly?)l.DatedOn) })
            .SingleAsync(ct);
        var rows = await filter.Order(letters).OnPage(filter)
            .Select(l => new Row(l.Id, l.Number, l.DatedOn, l.Subject, l.From, l.Classification, l.ConfirmedOn, l.VoidedAt != null,
                l.SentOn ?? l.DatedOn, l.Version))
            .ToListAsync(ct);
        return new ListPart<Row>(rows, span.Total, YearsBetween.Of(span.First, span.Last));
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Letters.AsNoTracking().WithVoided().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } letter)
            return null;
        var root = letter.ThreadId;
        var thread = await db.Letters.AsNoTracking()
            .WithVoided()
            .Where(l => l.RootId == root || l.Id == root)
            .OrderBy(l => l.DatedOn)
            .ThenBy(l => l.RecordedAt)
            .ThenBy(l => l.Id)
            .Select(l => new Sibling(l.Id, l.Number, l.DatedOn, l.Subject, l.From, l.LetterId, l.Matter, l.VoidedAt != null)).ToListAsync(ct);
        var uses = await LetterUses.Of(db, id).OrderBy(u => u.RecordedAt).ThenBy(u => u.Id).ToListAsync(ct);
        return new Detail(letter, thread, uses);
    }

    internal static IQueryable<Letter> Narrowed(PortalDbContext db, LetterFilter filter, DateOnly asOf) =>
        filter.Narrow(db.Letters.AsNoTracking().WithVoided(), asOf);
}
