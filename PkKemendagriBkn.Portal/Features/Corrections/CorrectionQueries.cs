using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>Reads of correction lists and their items, as they stand now or stood at the end of a past day.</summary>
public sealed class CorrectionQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="Oldest">The day on which the oldest item that still waits was proposed.</param>
    public sealed record Row(Guid Id, string Title, string? LetterNumber, Party From, DateOnly SubmittedOn, bool IsVoid, CorrectionProgress Progress,
        DateOnly? Oldest);

    public sealed record Detail(CorrectionList List, Letter? Letter, CorrectionProgress Progress)
    {
        /// <summary>To whom the reader's party gave it.</summary>
        public IReadOnlyList<Assignment> Given { get; init; } = [];
    }

    public sealed record ItemDetail(CorrectionList List, CorrectionItem Item, IReadOnlyList<CorrectionStep> Steps);

    public async Task<ListPart<Row>> ListAsync(CorrectionListFilter filter, DateOnly? past, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var lists = filter.Apply(db);
        var total = await lists.CountAsync(ct);
        var rows = await filter.InOrder(lists).OnPage(filter)
            .LeftJoin(db.Letters, l => l.LetterId, l => l.Id, (l, letter) => new { List = l, letter!.Number }).AsNoTracking().ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.List.Id);
        var counts = (await CountsAsync(db.ItemsOn(past).Where(i => ids.Contains(i.ListId)), ct)).ToLookup(c => c.ListId);
        return new ListPart<Row>([.. rows.Select(r => new Row(
            r.List.Id, r.List.Title, r.Number, r.List.From, r.List.SubmittedOn, r.List.IsVoid,
            CorrectionProgress.From(counts[r.List.Id].Select(c => (c.StatusCode, c.Count))),
            counts[r.List.Id].Where(c => SiasnStatus.Of(c.StatusCode).IsPending).Min(c => (DateOnly?)c.Oldest)))], total);
    }

    /// <summary>An item of any list for which somebody still waited on a day, with SIASN's state on that day.</summary>
    public sealed record PendingRow(Guid ListId, string ListTitle, Party From, Guid ItemId, string Nip, string? PersonName, string Field, DateOnly ProposedOn,
        int StatusCode);

    /// <summary>What waited on a day (WIB) on all lists that stand, oldest first.</summary>
    public async Task<ListPart<PendingRow>> PendingAsync(PendingCorrectionFilter filter, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var items = AsOfQueries.Corrections(db, asOf);
        if (filter.From is { } party)
            items = items.Where(x => x.List.From == party);
        if (filter.OfAge is { } old)
        {
            var (oldest, newest) = old.On(asOf);
            items = items.Where(x => x.Item.ProposedOn >= oldest && x.Item.ProposedOn <= newest);
        }

        var total = await items.CountAsync(ct);
        var rows = await items.OrderBy(x => x.Item.ProposedOn).ThenBy(x => x.List.RecordedAt).ThenBy(x => x.Item.Line).OnPage(filter)
            .Select(x => new PendingRow(x.List.Id, x.List.Title, x.List.From, x.Item.Id, x.Item.Nip, x.Item.PersonName, x.Item.Field, x.Item.ProposedOn,
                x.Item.StatusCode)).ToListAsync(ct);
        return new ListPart<PendingRow>(rows, total);
    }

    public async Task<Detail?> FindAsync(Guid id, DateOnly? past = null, Actor? reader = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = reader ?? Actor.Nobody;
        var found = await db.CorrectionLists.AsNoTracking().WithVoided().Where(l => l.Id == id)
            .LeftJoin(db.Letters.AsNoTracking(), l => l.LetterId, l => l.Id, (l, letter) => new { List = l, Letter = letter })
            .LeftJoin(db.AssignmentsSeenBy(known).Where(a => a.EndedAt == null && a.Party == known.Party), x => x.List.Id, a => a.SubjectId,
                (x, a) => new { x.List, x.Letter, Given = a })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var counts = await CountsAsync(db.ItemsOn(past).Where(i => i.ListId == id), ct);
        return new Detail(found.List, found.Letter, CorrectionProgress.From(counts.Select(c => (c.StatusCode, c.Count))))
        {
            Given = found.Given is null ? [] : [found.Given],
        };
    }

    /// <summary>A page of a list's items, and the fields to filter by.</summary>
    public async Task<(ListPart<CorrectionItem> Items, IReadOnlyList<string> Fields)> ItemsAsync(
        Guid listId, CorrectionItemFilter filter, DateOnly asOf, DateOnly? past, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var items = filter.Apply(db.ItemsOn(past).Where(i => i.ListId == listId), asOf);
        var total = await items.CountAsync(ct);
        var rows = await filter.InOrder(items).OnPage(filter).ToListAsync(ct);
        var fields = await db.CorrectionItems.Where(i => i.ListId == listId).Select(i => i.Field).Distinct().OrderBy(f => f).Take(100).ToListAsync(ct);
        return (new ListPart<CorrectionItem>(rows, total), fields);
    }

    public async Task<ItemDetail?> FindItemAsync(Guid listId, Guid itemId, DateOnly? past = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var list = await db.CorrectionLists.AsNoTracking().WithVoided().SingleOrDefaultAsync(l => l.Id == listId, ct);
        var item = await db.ItemsOn(past).SingleOrDefaultAsync(i => i.Id == itemId && i.ListId == listId, ct);
        if (list is null || item is null)
            return null;
        // Steps of one day stand in the order in which they were recorded.
        var steps = await db.CorrectionSteps.AsNoTracking().Where(s => s.ItemId == itemId && (past == null || s.ToOn <= past))
            .OrderByDescending(s => s.RecordedAt).ThenByDescending(s => s.ToOn).ToListAsync(ct);
        return new ItemDetail(list, item, steps);
    }

    private static async Task<List<(Guid ListId, int StatusCode, int Count, DateOnly Oldest)>> CountsAsync(IQueryable<CorrectionItem> items,
        CancellationToken ct) =>
        (await items.GroupBy(i => new { i.ListId, i.StatusCode })
            .Select(g => new { g.Key.ListId, g.Key.StatusCode, Items = g.Count(), Oldest = g.Min(i => i.ProposedOn) }).ToListAsync(ct))
            .ConvertAll(c => (c.ListId, c.StatusCode, c.Items, c.Oldest));
}
