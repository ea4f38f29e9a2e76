using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Which entries a register shows.</summary>
public sealed record EntryFilter : ListFilter
{
    public const string Open = "terbuka", Over = "selesai";

    [InAddress("keadaan", Open, Over)]
    public string? State { get; init; }

    [InAddress("pihak", nameof(Party.First), nameof(Party.Second))]
    public Party? By { get; init; }
}

/// <summary>Reads of the registers.</summary>
public sealed class EntryQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="Entry">The entry.</param>
    /// <param name="IsOpen">Whether somebody still waits for something.</param>
    /// <param name="Proposal">Whether what binds both is confirmed.</param>
    public sealed record Row(RegisterEntry Entry, bool IsOpen, ProposalState? Proposal);

    public async Task<ListPart<Row>> ListAsync(EntryKind kind, EntryFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entries = Filtered(db, kind, filter);
        return new ListPart<Row>(await Rows(db, entries.OnPage(filter)).ToListAsync(ct), await entries.CountAsync(ct));
    }

    /// <summary>Newest day first.</summary>
    internal static IQueryable<RegisterEntry> Filtered(PortalDbContext db, EntryKind kind, EntryFilter filter)
    {
        var name = kind.Words.Kind.ToString();
        var entries = db.AgreementEvents.OfType<RegisterEntry>().AsNoTracking().WithVoided().Where(e => EF.Property<string>(e, "EventKind") == name);
        var over = EntrySteps.Settled(db.AgreementEvents.OfType<RegisterEntry>(), db).Select(e => e.Id);
        if (filter.By is { } party)
            entries = entries.Where(e => e.RecordedByParty == party);
        if (filter.State == EntryFilter.Open)
            entries = entries.Where(e => e.VoidedAt == null && !over.Contains(e.Id));
        if (filter.State == EntryFilter.Over)
            entries = entries.Where(e => over.Contains(e.Id));
        return entries.OrderByDescending(e => e.On).ThenByDescending(e => e.RecordedAt).ThenByDescending(e => e.Id);
    }

    internal static IQueryable<Row> Rows(PortalDbContext db, IQueryable<RegisterEntry> entries)
    {
        var over = EntrySteps.Settled(db.AgreementEvents.OfType<RegisterEntry>(), db).Select(e => e.Id);
        return entries.Select(e => new Row(e, e.VoidedAt == null && !over.Contains(e.Id),
            db.Proposals.Where(p => p.Id == e.Id).Select(p => (ProposalState?)p.State).FirstOrDefault()));
    }
}
