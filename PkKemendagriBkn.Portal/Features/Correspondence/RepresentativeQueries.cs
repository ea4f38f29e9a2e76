using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>Which representatives a list shows, and in which order.</summary>
[SortedBy("-mulai", "nama", "mulai")]
public sealed record RepresentativeFilter : SearchFilter
{
    [InAddress("pihak", LetterFilter.First, LetterFilter.Second)]
    public string? Side { get; init; }
}

/// <summary>Reads of representatives.</summary>
public sealed class RepresentativeQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="Representative">The representative.</param>
    /// <param name="Letter">The notice, if it was recorded.</param>
    /// <param name="Replaced">The one before; none for those of the agreement.</param>
    /// <param name="Successor">The one that stands in its place, or will.</param>
    /// <param name="Change">The event of the change.</param>
    public sealed record Detail(Representative Representative, Letter? Letter, Representative? Replaced, Representative? Successor,
        RepresentativeChange? Change);

    public async Task<ListPart<Representative>> ListAsync(RepresentativeFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Narrowed(db, filter);
        var total = await rows.CountAsync(ct);
        var list = await Ordered(rows, filter.Sort).OnPage(filter).ToListAsync(ct);
        return new ListPart<Representative>(list, total);
    }

    /// <summary>Who represents whom on the day.</summary>
    public async Task<IReadOnlyList<Representative>> OnAsync(DateOnly day, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Representatives.AsNoTracking()
            .Where(r => r.ValidFromOn <= day && (r.ValidUntilOn == null || r.ValidUntilOn >= day))
            .OrderBy(r => r.Party).ThenBy(r => r.ValidFromOn).ToListAsync(ct);
    }

    /// <summary>The last representative of a party: the one that a change would replace.</summary>
    public async Task<Representative?> LastAsync(Party party, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Representatives.AsNoTracking()
            .Where(r => r.Party == party && !db.Representatives.Any(s => s.ReplacesId == r.Id))
            .OrderByDescending(r => r.ValidFromOn).FirstOrDefaultAsync(ct);
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // The letter by a join: as a subquery all letters would be numbered before one is taken.
        var found = await db.Representatives.AsNoTracking().WithVoided().Where(r => r.Id == id)
            .LeftJoin(db.Letters.AsNoTracking(), r => r.LetterId, l => l.Id, (r, l) => new { Row = r, Letter = l }).Select(x => new
            {
                Representative = x.Row,
                x.Letter,
                Replaced = db.Representatives.FirstOrDefault(o => o.Id == x.Row.ReplacesId),
                Successor = db.Representatives.FirstOrDefault(s => s.VoidedAt == null && s.ReplacesId == x.Row.Id),
                Change = db.AgreementEvents.OfType<RepresentativeChange>().FirstOrDefault(e => e.Id == x.Row.ChangeId),
            }).SingleOrDefaultAsync(ct);
        return found is null ? null : new Detail(found.Representative, found.Letter, found.Replaced, found.Successor, found.Change);
    }

    /// <summary>An event that stands and was recorded without the representative whom it is about, as it could be before.</summary>
    public async Task<FactWithLetter<AgreementEvent>?> EventAloneAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AgreementEvents.AsNoTracking().Where(e => e.Id == id && e is RepresentativeChange && !db.Representatives.Any(r => r.ChangeId == id))
            .WithLetter(db).SingleOrDefaultAsync(ct);
    }

    internal static IQueryable<Representative> Narrowed(PortalDbContext db, RepresentativeFilter filter)
    {
        var rows = db.Representatives.AsNoTracking().WithVoided();
        if (filter.Side is { } named)
        {
            var side = named == LetterFilter.First ? Party.First : Party.Second;
            rows = rows.Where(r => r.Party == side);
        }

        if (filter.Search is { } search)
        {
            var text = Like.Anywhere(search);
            rows = rows.Where(r => EF.Functions.Like(r.Name, text, Like.Escape) || EF.Functions.Like(r.Position!, text, Like.Escape)
                || EF.Functions.Like(r.Email, text, Like.Escape));
        }

        return rows;
    }

    internal static IOrderedQueryable<Representative> Ordered(IQueryable<Representative> rows, string? sort) => (sort switch
    {
        "nama" => rows.OrderBy(r => r.Name),
        "-nama" => rows.OrderByDescending(r => r.Name),
        "mulai" => rows.OrderBy(r => r.ValidFromOn),
        _ => rows.OrderByDescending(r => r.ValidFromOn),
    }).ThenBy(r => r.Party).ThenBy(r => r.RecordedAt).ThenBy(r => r.Id);
}
