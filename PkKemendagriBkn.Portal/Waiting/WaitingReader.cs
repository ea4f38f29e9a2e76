using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>
/// Concludes what waits for whom from the documents, the proposals and the facts, once for all who may know the same, until something is
/// recorded. A look at the head of the audit trail tells whether it still holds.
/// </summary>
public sealed class WaitingReader(IDbContextFactory<PortalDbContext> contexts, FactsReader facts, ProposalQueries proposals, AccessOptions access,
    StorageState storage, TimeProvider clock)
{
    private sealed record Kept(long Head, DateOnly Today, IReadOnlyList<WaitingItem> Items);

    /// <summary>By what sets readers apart in <see cref="Sight"/>.</summary>
    private readonly ConcurrentDictionary<(bool KnowsAll, Party? Party), Kept> kept = new();

    /// <summary>What was recorded long after its day.</summary>
    private Kept? late;

    /// <summary>What was decided, as each party may know it.</summary>
    private readonly ConcurrentDictionary<Party, (long Head, DateOnly Today, IReadOnlyList<Decision> Decisions)> decided = new();

    /// <summary>The deadlines that waited on a day (WIB) before or after today; what else waits is known of today alone.</summary>
    public async Task<WaitingBoard> ReadAsync(Actor actor, DateOnly asOf, CancellationToken ct = default) => asOf == clock.Today()
        ? await ReadAsync(actor, ct)
        : WaitingBoard.Of(DeadlineWaits.With(await facts.ReadAsync(ct), asOf, []), actor);

    /// <summary>What waits today (WIB), as this person sees it.</summary>
    public async Task<WaitingBoard> ReadAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = clock.Today();
        // Read first: what slips in meanwhile is read again.
        var (head, acting, given, named) = await LookAsync(db, actor, today, ct);
        IReadOnlyList<WaitingItem> items = [.. AssignedWork.Told(await ItemsAsync(db, actor, head, today, ct), given)];
        // What was given to this person stands there by itself where nothing else of it waits for the person.
        items = [.. items, .. given.Where(g => actor.IsPerson(g.PersonId) && !items.Any(i => i.Given == g && i.WaitsFor(actor))).Select(ItemOf),
            .. named.Select(CommentWaits.Of)];
        if (actor.May(Permission.ManageUsers))
            items = [.. items, .. await AccountWaits.ReadAsync(db, actor, clock.GetUtcNow(), ct)];
        if (actor.May(Permission.ManageSettings))
            items = [.. items, .. await PortalWaiting.ReadAsync(db, storage, today, ct)];
        return WaitingBoard.Of(items, actor) with { Acting = acting };
    }

    /// <summary>What the ledger tells once, when it comes: everything that waits, and what was recorded long after its day.</summary>
    public async Task<IReadOnlyList<WaitingItem>> NewsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = clock.Today();
        var (head, _, given, _) = await LookAsync(db, Actor.Portal, today, ct);
        if (late is not { } known || known.Head != head || known.Today != today)
            late = known = new Kept(head, today, [.. await LateRecords.ReadAsync(db, today, ct)]);
        var named = await CommentWaits.Naming(db, null).ToListAsync(ct);
        return [.. await ItemsAsync(db, Actor.Portal, head, today, ct), .. known.Items, .. given.Where(g => g.PersonId != g.GivenById).Select(ItemOf),
            .. named.Select(CommentWaits.Of)];
    }

    /// <summary>What was decided lately, newest first, as far as a party may know it.</summary>
    public async Task<IReadOnlyList<Decision>> DecisionsAsync(Party party, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = clock.Today();
        var (head, _, _, _) = await LookAsync(db, Actor.Portal, today, ct);
        if (decided.TryGetValue(party, out var known) && known.Head == head && known.Today == today)
            return known.Decisions;
        var decisions = await Decisions.ReadAsync(db, party, today, ct);
        decided[party] = (head, today, decisions);
        return decisions;
    }

    private static WaitingItem ItemOf(Assignment given) => AssignedWork.Of(given, FactKinds.Named(given.SubjectType).PageOf(given.SubjectId));

    /// <summary>What changes for this person alone, and the head of the trail, which tells whether anything else changed.</summary>
    private sealed record Glance(long Head, Delegation? Acting, IReadOnlyList<Assignment> Given, IReadOnlyList<NamedIn> Named);

    /// <summary>All of it in one command.</summary>
    private static async Task<Glance> LookAsync(PortalDbContext db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var (me, inForce, given) = (actor.UserId, db.DelegationsInForce(today), db.AssignmentsSeenBy(actor).Where(a => a.EndedAt == null));
        var naming = CommentWaits.Naming(db, actor);
        var look = await db.Agreements.AsNoTracking().Where(a => a.Id == AgreementRecord.PksId)
            .SelectMany(_ => inForce.Where(d => d.LeaderId == me || d.DelegateId == me).DefaultIfEmpty(), (_, acting) => acting)
            .SelectMany(_ => given.DefaultIfEmpty(), (acting, one) => new { Acting = acting, Given = one })
            .SelectMany(_ => naming.DefaultIfEmpty(), (x, named) => new
            {
                Head = db.AuditEntries.Max(e => (long?)e.Sequence), x.Acting, x.Given, named!.Comment, named.Mention,
            })
            .ToListAsync(ct);
        return new Glance(look[0].Head ?? 0, look[0].Acting, [.. look.Select(l => l.Given).OfType<Assignment>().DistinctBy(g => g.Id)],
            [.. look.Where(l => l.Comment is not null).DistinctBy(l => l.Comment.Id).Select(l => new NamedIn { Comment = l.Comment, Mention = l.Mention })]);
    }

    private async Task<IReadOnlyList<WaitingItem>> ItemsAsync(PortalDbContext db, Actor actor, long head, DateOnly today, CancellationToken ct)
    {
        var sight = (actor.KnowsAll, actor.Party);
        if (kept.TryGetValue(sight, out var known) && known.Head == head && known.Today == today)
            return known.Items;
        var documents = await DocumentWaits.ReadAsync(db, actor, ct);
        var records = await RecordWaits.ReadAsync(db, access.DecidedBy, ct);
        var proposed = RecordWaits.Of(await proposals.OpenAsync(ct));
        var snapshot = await facts.ReadAsync(ct);
        var said = await StatementWaits.ReadAsync(db, snapshot, today, ct);
        var reminded = await Remindings.ReadAsync(db, today, ct);
        var items = DeadlineWaits.With(snapshot, today, [.. documents, .. records, .. proposed, .. said, .. RegisterWaits.Of(snapshot, today)]);
        // Whoever does not know of the document that will meet a deadline reminds of the deadline, which then waits for itself.
        if (actor == Actor.Portal)
            items = [.. items, .. DeadlineWaits.With(snapshot, today, [])
                .Where(d => reminded.ContainsKey(Remindings.NameOf(d)) && items.All(i => i.Subject != d.Subject))];
        items = [.. items.Select(i => reminded.GetValueOrDefault(Remindings.NameOf(i)) is { } last && i.Doer == last.From.Other() && !(last.At < i.Since)
            ? i with { Reminded = last }
            : i)];
        kept[sight] = new Kept(head, today, items);
        return items;
    }
}
