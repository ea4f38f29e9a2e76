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

    /// <summary>How a proposal about them stands.</summary>
    [InAddress("usulan")]
    public ProposalState? Proposal { get; init; }

    internal IQueryable<AgreementEvent> Narrow(IQueryable<AgreementEvent> events, PortalDbContext db)
    {
        if (Proposal is { } state)
            events = events.Where(e => db.Proposals.Any(p => p.SubjectId == e.Id && p.State == state));
        return EventKinds.FromSlug(Slug)?.Kind.ToString() is { } kind ? events.Where(e => EF.Property<string>(e, "EventKind") == kind) : events;
    }
}

/// <summary>Reads of agreement events.</summary>
public sealed class EventQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, EventKind Kind, Party Party, DateOnly On, string Description, string? LetterNumber, bool IsVoid, Proposal? Proposal,
        DateOnly? HappenedOn, DateTimeOffset RecordedAt);

    /// <param name="Event">The event.</param>
    /// <param name="Letter">The letter that it rests on.</param>
    /// <param name="RepresentativeId">The representative that was recorded with it, if one was.</param>
    public sealed record Detail(AgreementEvent Event, Letter? Letter, Guid? RepresentativeId)
    {
        /// <summary>What followed it, where it is an entry of a register.</summary>
        public IReadOnlyList<Step> Steps { get; init; } = [];
    }

    /// <param name="Entry">The step.</param>
    /// <param name="Proposal">Whether one that binds both is confirmed.</param>
    public sealed record Step(RegisterEntry Entry, ProposalState? Proposal);

    /// <summary>Newest record first: the kinds have no date in common to be sorted by.</summary>
    public async Task<ListPart<Row>> ListAsync(EventFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var events = Filtered(db, filter);
        var total = await events.CountAsync(ct);
        var list = await events.OnPage(filter)
            .LeftJoin(db.Letters, e => e.LetterId, l => l.Id, (e, l) => new { Event = e, LetterNumber = l!.Number })
            .ToListAsync(ct);
        var ids = list.ConvertAll(x => x.Event.Id);
        var proposals =
            (await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.SubjectId)).OrderBy(p => p.ProposedAt).ToListAsync(ct)).ToLookup(p => p.SubjectId);
        return new ListPart<Row>(
            [.. list.Select(x => new Row(
                x.Event.Id, EventKinds.Of(x.Event), x.Event.Party, EventKinds.DayOf(x.Event), x.Event.Description, x.LetterNumber, x.Event.IsVoid,
                proposals[x.Event.Id].LastOrDefault(), FactKinds.Of<AgreementEvent>().DayOf(x.Event), x.Event.RecordedAt))],
            total);
    }

    internal static IQueryable<AgreementEvent> Filtered(PortalDbContext db, EventFilter filter) =>
        filter.Narrow(db.AgreementEvents.AsNoTracking().WithVoided(), db).OrderByDescending(e => e.RecordedAt).ThenByDescending(e => e.Id);

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.AgreementEvents.AsNoTracking().WithVoided().Where(e => e.Id == id).WithLetter(db).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        if (found.Fact is not RepresentativeChange)
            return new Detail(found.Fact, found.Letter, null) { Steps = found.Fact is RegisterEntry or Incident ? await StepsAsync(db, id, ct) : [] };
        var representative = await db.Representatives.WithVoided().Where(r => r.ChangeId == id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
        return new Detail(found.Fact, found.Letter, representative);
    }

    private static Task<List<Step>> StepsAsync(PortalDbContext db, Guid id, CancellationToken ct) =>
        db.AgreementEvents.OfType<RegisterEntry>().AsNoTracking().WithVoided().Where(e => e.FollowsId == id)
            .OrderBy(e => e.On).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id)
            .Select(e => new Step(e, db.Proposals.Where(p => p.Id == e.Id).Select(p => (ProposalState?)p.State).FirstOrDefault())).ToListAsync(ct);

    /// <summary>What an event that is typed, corrected or proposed has to be measured against.</summary>
    /// <param name="id">The event that is left out.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<OtherEvents> OthersAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var events = await db.AgreementEvents.AsNoTracking().ThatCount(db).ToListAsync(ct);
        return new OtherEvents(id, await TermWithoutAsync(db, id, ct), [.. (await FactsReader.ReadingsAsync(db, events, ct)).Where(r => r.Id != id)])
        {
            Addenda = [.. events.OfType<Addendum>().Where(a => a.Id != id)],
        };
    }

    /// <summary>All confirmed addenda but one.</summary>
    internal static Task<List<Addendum>> AddendaWithoutAsync(PortalDbContext db, Guid addendumId, CancellationToken ct) =>
        db.AgreementEvents.AsNoTracking().OfType<Addendum>().ThatCount(db).Where(a => a.Id != addendumId).ToListAsync(ct);

    /// <summary>The term as all confirmed changes but one leave it.</summary>
    internal static async Task<AgreementTerm> TermWithoutAsync(PortalDbContext db, Guid changeId, CancellationToken ct)
    {
        var id = AgreementRecord.PksId;
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var changes = await db.AgreementEvents.AsNoTracking().OfType<TermChange>().ThatCount(db).Where(c => c.Id != changeId).ToListAsync(ct);
        return FactsReader.TermOf(agreement, changes);
    }
}
