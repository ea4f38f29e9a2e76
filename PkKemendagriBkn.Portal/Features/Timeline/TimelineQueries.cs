using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Timeline;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Timeline;

/// <summary>One thing on the time line, with what a reader is told of it.</summary>
/// <param name="Mark">When, and where on the drawing.</param>
/// <param name="Title">What it is, in full.</param>
/// <param name="Href">Its page; null for several together.</param>
/// <param name="Party">Whom it concerns; null for the agreement as such.</param>
/// <param name="Note">How it stands.</param>
/// <param name="State">How a deadline stands; null for anything else.</param>
/// <param name="PastPolicy">Whether only a date of the portal's own has passed.</param>
public sealed record TimelineItem(TimelineMark Mark, string Title, string? Href, Party? Party, string? Note = null, DeadlineState? State = null,
    bool PastPolicy = false);

/// <summary>The part that is shown, and what stands in it, lane by lane in the order of time.</summary>
public sealed record TimelineContent(TimelineWindow Window, IReadOnlyList<TimelineItem> Items);

/// <summary>Reads the whole agreement as marks on one axis of time. Very many letters are counted in the database and never read.</summary>
public sealed class TimelineQueries(IDbContextFactory<PortalDbContext> contexts, FactsReader facts)
{
    /// <summary>Documents and plans that are looked at; an agreement of three years has far fewer.</summary>
    private const int MostDocuments = 1000;

    /// <param name="filter">Which part, and what of it.</param>
    /// <param name="asOf">Nothing that happened after this day is known yet (WIB).</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<TimelineContent> ReadAsync(TimelineFilter filter, DateOnly asOf, Actor reader, CancellationToken ct = default)
    {
        var snapshot = await facts.ReadAsync(ct);
        var known = new TimelineFacts(snapshot, asOf);
        var window = TimelineWindow.At(filter.Zoom, filter.Start ?? asOf, known.FirstOn, known.LastOn);
        List<TimelineItem> items = [.. known.All()];
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (filter.Shows(TimelineLane.Minutes))
            items.AddRange(await MinutesAsync(db, asOf, reader, ct));
        if (filter.Shows(TimelineLane.Evaluations))
            items.AddRange(await PlansAsync(db, asOf, ct));
        if (filter.Shows(TimelineLane.Events))
            items.AddRange(await StatementsAsync(db, snapshot, asOf, ct));
        if (filter.Shows(TimelineLane.Letters))
            items.AddRange(await LettersAsync(db, filter, window, asOf, ct));

        var seen = items.Where(i => filter.Shows(i.Mark.Lane) && filter.Concerns(i.Party) && window.Touches(i.Mark)).ToList();
        if (filter.Day is { } day)
            return new TimelineContent(window,
                [.. seen.Where(i => i.Mark.ToOn is null && i.Mark.FromOn == day).OrderBy(i => i.Mark.Lane)
                    .ThenBy(i => i.Title, StringComparer.CurrentCulture)]);
        var one = seen.ToDictionary(i => i.Mark.Key);
        return new TimelineContent(window,
            [.. TimelineClusters.Gather(seen.Select(i => i.Mark), window.Zoom).Select(m => one.GetValueOrDefault(m.Key) ?? Several(m))]);
    }

    private static TimelineItem Several(TimelineMark mark)
    {
        var words = $"{Core.Writing.IndonesianNumbers.Whole(mark.Count)} {Labels.Counted(mark.Lane)}";
        return new TimelineItem(mark with { Label = words }, words, null, null);
    }

    /// <summary>
    /// Each document where it last moved; one that moved after the day looked at, where it had last been frozen by then, or for whom it was
    /// shared with where it had last been shared.
    /// </summary>
    private static async Task<IEnumerable<TimelineItem>> MinutesAsync(PortalDbContext db, DateOnly asOf, Actor reader, CancellationToken ct)
    {
        var before = WibClock.EndOf(asOf);
        var documents = await db.DocumentsSeenBy(reader)
            .Where(d => d.Document.Kind != DraftKind.Report && d.Document.Kind != DraftKind.Letter)
            .Where(d => d.StateAt < before ? d.State != DraftState.Withdrawn
                : d.IsInside ? d.Document.RecordedAt < before
                : d.Versions.Any(v => v.SharedAt < before))
            .OrderByDescending(d => d.StateAt).ThenBy(d => d.Document.Id).Take(MostDocuments).Select(d => new
            {
                d.Document.Id, d.Document.Title, d.State, d.StateAt, d.Document.Kind, d.Document.Drafter, d.Document.RecordedAt, d.IsInside,
                Version = d.Versions.Where(v => (d.IsInside ? v.FrozenAt : v.SharedAt) < before).Max(v => (int?)v.Number),
                FrozenAt = d.Versions.Where(v => v.FrozenAt < before).Max(v => (DateTimeOffset?)v.FrozenAt),
                SharedAt = d.Versions.Where(v => v.SharedAt < before).Max(v => v.SharedAt),
            }).ToListAsync(ct);
        return documents.Select(d =>
        {
            var (at, note) = d.StateAt < before ? (d.StateAt, Labels.Of(d.State))
                : d.Version is not { } version ? (d.RecordedAt, Labels.Of(DraftState.Draft))
                : d.IsInside ? (d.FrozenAt!.Value, $"Versi {version} dikunci") : (d.SharedAt!.Value, $"Versi {version} dibagikan");
            return new TimelineItem(new TimelineMark($"naskah/{d.Id}", TimelineLane.Minutes, WibClock.DateOf(at), null, d.Title), d.Title, $"/naskah/{d.Id}",
                d.Kind == DraftKind.OwnEvaluation ? d.Drafter : Party.Both, note);
        });
    }

    private static async Task<IEnumerable<TimelineItem>> PlansAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var before = WibClock.EndOf(asOf);
        var plans = await db.EvaluationPlans.AsNoTracking().Where(p => p.PlannedOn >= asOf && p.RecordedAt < before)
            .OrderBy(p => p.PlannedOn)
            .ThenBy(p => p.RecordedAt)
            .ThenBy(p => p.Id)
            .Take(MostDocuments)
            .Select(p => new { p.Id, p.PlannedOn, p.By, p.Agenda })
            .ToListAsync(ct);
        return plans.Select(p => new TimelineItem(
            new TimelineMark($"rencana/{p.Id}", TimelineLane.Evaluations, p.PlannedOn, null, $"Rencana: {p.Agenda}"), $"Rencana evaluasi: {p.Agenda}",
            $"/evaluasi/rencana/{p.Id}",
            TimelineFacts.PartyOf(p.By), "Direncanakan"));
    }

    private static async Task<IEnumerable<TimelineItem>> StatementsAsync(PortalDbContext db, FactsSnapshot snapshot, DateOnly asOf, CancellationToken ct)
    {
        var said = await db.PartyStatements.AsNoTracking().Where(s => s.SaidOn <= asOf).OrderByDescending(s => s.RecordedAt).ThenBy(s => s.Id)
            .Take(MostDocuments).Select(s => new { s.Id, s.SaidOn, s.Kind, s.SubjectType, s.SubjectId, s.RecordedByParty }).ToListAsync(ct);
        return said.Select(s =>
        {
            var about = snapshot.SourceOf(s.SubjectId.ToString())?.Title ?? FactKinds.Named(s.SubjectType).Words;
            return new TimelineItem(
                new TimelineMark($"pernyataan/{s.Id}", TimelineLane.Events, s.SaidOn, null, Labels.Of(s.Kind)), $"Pernyataan: {Labels.Of(s.Kind)}, {about}",
                FactKinds.Of<PartyStatement>().PageOf(s.Id), s.RecordedByParty);
        });
    }

    /// <summary>Few letters one by one; many as counts, by month when a year or more is shown, else by day.</summary>
    private static async Task<IEnumerable<TimelineItem>> LettersAsync(PortalDbContext db, TimelineFilter filter, TimelineWindow window, DateOnly asOf,
        CancellationToken ct)
    {
        var (from, to) = (window.FromOn, window.ToOn < asOf ? window.ToOn : asOf);
        var letters = db.Letters.AsNoTracking().Where(l => l.DatedOn >= from && l.DatedOn <= to);
        if (filter.Party is { } party)
            letters = letters.Where(l => l.From == party || l.From == Party.Both);
        var days = await letters.GroupBy(l => l.DatedOn).Select(g => new { On = g.Key, Count = g.Count() }).ToListAsync(ct);
        if (days.Sum(d => d.Count) <= TimelineClusters.Most)
        {
            var few = await letters.OrderBy(l => l.DatedOn).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id)
                .Select(l => new { l.Id, l.DatedOn, l.Number, l.Subject, l.From }).ToListAsync(ct);
            return few.Select(l => new TimelineItem(
                new TimelineMark($"surat/{l.Id}", TimelineLane.Letters, l.DatedOn, null, l.Number), $"Surat {l.Number}: {l.Subject}", RecordLinks.Letter(l.Id),
                l.From));
        }

        return window.Zoom is TimelineZoom.Whole or TimelineZoom.Year
            ? days.GroupBy(d => (d.On.Year, d.On.Month)).Select(m => Counted(m.Min(d => d.On), m.Max(d => d.On), m.Sum(d => d.Count)))
            : days.Select(d => Counted(d.On, d.On, d.Count));
    }

    private static TimelineItem Counted(DateOnly from, DateOnly to, int count) => new(
        new TimelineMark($"surat/{TimelineFilter.Word(from)}", TimelineLane.Letters, from, to > from ? to : null, $"{count} surat", count),
        $"{Core.Writing.IndonesianNumbers.Whole(count)} surat", null, null);
}
