using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Which events a list shows.</summary>
public sealed record EventFilter : ListFilter
{
    /// <summary>The word of their kind.</summary>
    [InAddress("jenis", WordsFrom = nameof(Slugs))]
    public string? Slug { get; init; }

    public static IReadOnlyList<string> Slugs { get; } = [.. EventKinds.All.Select(words => words.Slug)];

    internal IQueryable<AgreementEvent> Narrow(IQueryable<AgreementEvent> events) =>
        EventKinds.FromSlug(Slug)?.Kind.ToString() is { } kind ? events.Where(e => EF.Property<string>(e, "EventKind") == kind) : events;
}

/// <summary>Reads of agreement events.</summary>
public sealed class EventQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, EventKind Kind, Party Party, DateOnly On, string Description, string? LetterNumber, bool IsVoid);

    /// <param name="Event">The event.</param>
    /// <param name="Letter">The letter that it rests on.</param>
    /// <param name="RepresentativeId">The representative that was recorded with it, if one was.</param>
    public sealed record Detail(AgreementEvent Event, Letter? Letter, Guid? RepresentativeId);

    /// <summary>Newest record first: the kinds have no date in common to be sorted by.</summary>
    public async Task<ListPart<Row>> ListAsync(EventFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var events = Filtered(db, filter);
        var total = await events.CountAsync(ct);
        var list = await events.OnPage(filter)
            .LeftJoin(db.Letters, e => e.LetterId, l => l.Id, (e, l) => new { Event = e, LetterNumber = l!.Number })
            .ToListAsync(ct);
        return new ListPart<Row>(
            [.. list.Select(x => new Row(
                x.Event.Id, EventKinds.Of(x.Event), x.Event.Party, EventKinds.DayOf(x.Event), x.Event.Description, x.LetterNumber, x.Event.IsVoid))],
            total);
    }

    internal static IQueryable<AgreementEvent> Filtered(PortalDbContext db, EventFilter filter) =>
        filter.Narrow(db.AgreementEvents.AsNoTracking().WithVoided()).OrderByDescending(e => e.RecordedAt).ThenByDescending(e => e.Id);

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.AgreementEvents.AsNoTracking().WithVoided().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (found is null)
            return null;
        var letter = found.LetterId is { } letterId ? await db.Letters.AsNoTracking().WithVoided().SingleAsync(l => l.Id == letterId, ct) : null;
        var representative = await db.Representatives.WithVoided().Where(r => r.ChangeId == id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
        return new Detail(found, letter, representative);
    }

    /// <summary>The term as all agreed changes but one leave it; see <see cref="TermWithoutAsync(PortalDbContext, Guid, CancellationToken)"/>.</summary>
    public async Task<AgreementTerm> TermWithoutAsync(Guid changeId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await TermWithoutAsync(db, changeId, ct);
    }

    /// <summary>What a change that is being recorded or corrected has to be measured against.</summary>
    public static async Task<AgreementTerm> TermWithoutAsync(PortalDbContext db, Guid changeId, CancellationToken ct)
    {
        var id = AgreementRecord.PksId;
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var changes = await db.AgreementEvents.AsNoTracking().OfType<TermChange>().Where(c => c.Id != changeId).ToListAsync(ct);
        return FactsReader.TermOf(agreement, changes);
    }
}
