using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>One thing on one day.</summary>
/// <param name="On">The day (WIB).</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Href">Its page.</param>
/// <param name="Party">Whom it concerns; null for a holiday.</param>
/// <param name="State">How a deadline stands, in words; null for anything else.</param>
/// <param name="Note">What else there is to say, such as that it is only planned.</param>
public sealed record CalendarItem(DateOnly On, CalendarKind Kind, string Title, string Href, Party? Party, string? State = null, string? Note = null);

/// <summary>Reads of the calendar: what falls into one month.</summary>
public sealed class CalendarQueries(IDbContextFactory<PortalDbContext> contexts, FactsReader facts)
{
    /// <summary>Letters named in one month; a register may hold far more, and its own page lists them.</summary>
    private const int MostLetters = 200;

    /// <param name="filter">The month, and what of it.</param>
    /// <param name="asOf">Nothing that happened after this day is known yet (WIB).</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<IReadOnlyList<CalendarItem>> ReadAsync(CalendarFilter filter, DateOnly asOf, Actor reader, CancellationToken ct = default)
    {
        var snapshot = await facts.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        List<CalendarItem> items = [];
        if (filter.Shows(CalendarKind.Deadline))
            items.AddRange([.. Deadlines(snapshot, filter, asOf), .. LastDays(snapshot, filter, asOf), .. Notices(snapshot, filter, asOf)]);
        if (filter.Shows(CalendarKind.Meeting))
            items.AddRange([.. Registered(snapshot, filter, asOf), .. await HeldAsync(db, filter, asOf, ct), .. await PlannedAsync(db, filter, reader, ct)]);
        if (filter.Shows(CalendarKind.FollowUp))
            items.AddRange(await FollowUpsAsync(db, filter, ct));
        if (filter.Shows(CalendarKind.Letter))
            items.AddRange(await LettersAsync(db, filter, asOf, ct));
        // A month without its holidays would be a wrong month, whatever else is left out.
        items.AddRange(await HolidaysAsync(db, filter, ct));
        return [.. items.OrderBy(i => i.On).ThenBy(i => i.Kind != CalendarKind.Holiday).ThenBy(i => i.Kind).ThenBy(i => i.Title, StringComparer.Ordinal)];
    }

    private static IEnumerable<CalendarItem> Deadlines(FactsSnapshot snapshot, CalendarFilter filter, DateOnly asOf) =>
        from deadline in snapshot.Conclude(asOf).Deadlines
        where deadline.DueOn >= filter.From && deadline.DueOn <= filter.To && filter.Concerns(deadline.Debtor)
        select new CalendarItem(
            deadline.DueOn, CalendarKind.Deadline, Labels.Title(deadline, id => snapshot.SourceOf(id)?.Title), $"/tenggat/{Uri.EscapeDataString(deadline.Key)}",
            deadline.Debtor, Labels.Of(deadline), $"Pasal {deadline.Clause}");

    /// <summary>Notices of incidents stand on the day of their last hour; the law gives it, not the agreement.</summary>
    private static IEnumerable<CalendarItem> Notices(FactsSnapshot snapshot, CalendarFilter filter, DateOnly asOf) =>
        from notice in snapshot.Conclude(asOf).Incidents
        where notice.DueOn >= filter.From && notice.DueOn <= filter.To && filter.Concerns(notice.Party)
        select new CalendarItem(
            notice.DueOn, CalendarKind.Deadline, Labels.Title(notice, id => snapshot.SourceOf(id)?.Title), $"/tenggat/{Uri.EscapeDataString(notice.Key)}",
            notice.Party, Note: $"{Labels.Of(notice.State)}, {IndonesianDates.InWib(notice.DueAt)}, {Labels.NoticeLaw}");

    private static async Task<IEnumerable<CalendarItem>> HeldAsync(PortalDbContext db, CalendarFilter filter, DateOnly asOf, CancellationToken ct)
    {
        var held = await db.Evaluations.AsNoTracking().ThatCount(db)
            .Where(e => e.HeldOn >= filter.From && e.HeldOn <= filter.To && e.HeldOn <= asOf)
            .Select(e => new { e.Id, e.HeldOn, e.By, e.Summary }).ToListAsync(ct);
        return held.Select(e => new CalendarItem(e.HeldOn, CalendarKind.Meeting, $"Pemantauan dan evaluasi: {e.Summary}", $"/evaluasi/{e.Id}", PartyOf(e.By),
            Note: "Dilaksanakan"))
            .Where(i => filter.Concerns(i.Party!.Value));
    }

    /// <summary>Meetings about matters in dispute.</summary>
    private static IEnumerable<CalendarItem> Registered(FactsSnapshot snapshot, CalendarFilter filter, DateOnly asOf) =>
        from meeting in snapshot.Registers.All.OfType<MatterMeeting>()
        where meeting.On >= filter.From && meeting.On <= filter.To && meeting.On <= asOf
        select new CalendarItem(meeting.On, CalendarKind.Meeting, $"{Labels.TitleOf(meeting)}: {meeting.Description}", $"/peristiwa/{meeting.Id}", Party.Both,
            Note: "Dilaksanakan");

    /// <summary>The last days of what the registers still hold open, such as of data that are kept.</summary>
    private static IEnumerable<CalendarItem> LastDays(FactsSnapshot snapshot, CalendarFilter filter, DateOnly asOf) =>
        from standing in snapshot.Registers.Of<RegisterEntry>(asOf)
        let entry = (RegisterEntry)standing.Entry
        where standing.IsOpen && entry.LastOn >= filter.From && entry.LastOn <= filter.To && filter.Concerns(entry.Party)
        select new CalendarItem(entry.LastOn!.Value, CalendarKind.Deadline, $"{Labels.TitleOf(entry)}: {entry.Description}", $"/peristiwa/{entry.Id}",
            entry.Party, Note: "Hari terakhir");

    /// <summary>Meetings that a document under way tells of, or plans. Once it is complete and has recorded its fact, the fact stands here instead.</summary>
    private static async Task<IEnumerable<CalendarItem>> PlannedAsync(PortalDbContext db, CalendarFilter filter, Actor reader, CancellationToken ct)
    {
        var open = await db.DocumentsSeenBy(reader)
            .Where(d => d.Document.FactId == null && d.Document.Kind != DraftKind.Report && d.Document.Kind != DraftKind.Letter)
            .LeftJoin(db.TextsSeenBy(reader), d => d.Document.Id, t => t.DocumentId, (d, t) => new
            {
                d.Document.Id, d.Document.RecordedAt, d.Document.Kind, d.Document.Drafter, d.Document.Title, d.State,
                Content = t != null ? t.Content : d.Versions.OrderByDescending(v => v.Number).Select(v => v.Content).FirstOrDefault(),
            })
            .OrderByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id).Take(MostLetters).ToListAsync(ct);
        // One that was withdrawn before it had a version says nothing of a day.
        return open.Where(d => d.Content is not null).Select(d => (Document: d, DraftPaper.Read(d.Kind, d.Content!).HeldOn))
            .Where(d => d.HeldOn >= filter.From && d.HeldOn <= filter.To)
            .Select(d => new CalendarItem(d.HeldOn!.Value, CalendarKind.Meeting, d.Document.Title, $"/naskah/{d.Document.Id}",
                d.Document.Kind == DraftKind.OwnEvaluation ? d.Document.Drafter : Party.Both, Note: $"Naskah: {Labels.Of(d.Document.State)}"))
            .Where(i => filter.Concerns(i.Party!.Value));
    }

    private static async Task<IEnumerable<CalendarItem>> FollowUpsAsync(PortalDbContext db, CalendarFilter filter, CancellationToken ct)
    {
        var due = await db.FollowUps.AsNoTracking()
            .Where(f => f.DueOn >= filter.From && f.DueOn <= filter.To).OrderBy(f => f.DueOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id)
            .Select(f => new { f.Id, f.DueOn, f.Text, f.Owner, f.Status }).Take(MostLetters).ToListAsync(ct);
        return due.Where(f => filter.Concerns(f.Owner))
            .Select(f => new CalendarItem(f.DueOn!.Value, CalendarKind.FollowUp, f.Text, $"/tindak-lanjut/{f.Id}", f.Owner, Note: Labels.Of(f.Status)));
    }

    private static async Task<IEnumerable<CalendarItem>> LettersAsync(PortalDbContext db, CalendarFilter filter, DateOnly asOf, CancellationToken ct)
    {
        var letters = await db.Letters.AsNoTracking()
            .Where(l => l.DatedOn >= filter.From && l.DatedOn <= filter.To && l.DatedOn <= asOf)
            .Where(l => filter.Party == null || l.From == filter.Party || l.From == Party.Both)
            .OrderBy(l => l.DatedOn)
            .ThenBy(l => l.RecordedAt)
            .ThenBy(l => l.Id)
            .Take(MostLetters)
            .Select(l => new { l.Id, l.DatedOn, l.Number, l.Subject, l.From })
            .ToListAsync(ct);
        return letters.Select(l => new CalendarItem(l.DatedOn, CalendarKind.Letter, $"{l.Number}: {l.Subject}", RecordLinks.Letter(l.Id), l.From));
    }

    private static async Task<IEnumerable<CalendarItem>> HolidaysAsync(PortalDbContext db, CalendarFilter filter, CancellationToken ct)
    {
        var holidays = await HolidayDays.Standing(db).Where(h => h.ObservedOn >= filter.From && h.ObservedOn <= filter.To)
            .Select(h => new { h.Id, h.ObservedOn, h.Name, h.Kind }).ToListAsync(ct);
        return holidays.Select(h => new CalendarItem(h.ObservedOn, CalendarKind.Holiday, h.Name, $"/administrasi/hari-libur/{h.Id}", null,
            Note: Labels.Of(h.Kind)));
    }

    private static Party PartyOf(EvaluationHolder by) => by switch
    {
        EvaluationHolder.First => Party.First,
        EvaluationHolder.Second => Party.Second,
        _ => Party.Both,
    };
}
