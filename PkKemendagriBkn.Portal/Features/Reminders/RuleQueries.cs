using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>Reads of the reminder rules, and what they would have done.</summary>
public sealed class RuleQueries(IDbContextFactory<PortalDbContext> contexts, FactsReader reader)
{
    public const int PreviewDays = 60;

    /// <summary>The newest version for one kind and one role of a party; number 0 is the built-in plan.</summary>
    public sealed record Row(DeadlineKind Kind, Reminded Who, int Number, ReminderPlan Plan, string? By, DateTimeOffset? At);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        var newest = (await VersionsAsync(ct)).GroupBy(r => (r.Kind, Who: new Reminded(r.Role, r.Party)))
            .ToDictionary(g => g.Key, g => g.MaxBy(r => r.Number)!);
        return
        [
            .. from kind in ReminderRules.Kinds
               from who in ReminderRules.Everyone
               let rule = newest.GetValueOrDefault((kind, who))
               select new Row(kind, who, rule?.Number ?? 0, rule?.Plan ?? ReminderPlan.DefaultFor(who.Role), rule?.RecordedBy, rule?.RecordedAt),
        ];
    }

    /// <summary>All versions of one rule, newest first.</summary>
    public async Task<IReadOnlyList<ReminderRule>> HistoryAsync(DeadlineKind kind, Reminded who, CancellationToken ct = default) =>
        [.. (await VersionsAsync(ct)).Where(r => r.Kind == kind && r.Role == who.Role && r.Party == who.Party).OrderByDescending(r => r.Number)];

    /// <summary>A reminder that somebody would have had, and the accounts that it would have reached.</summary>
    public sealed record Told(DateOnly On, int Step, Reminded Who, ReminderSubject Subject, string Title, IReadOnlyList<string> People);

    /// <summary>
    /// Who would have received what in the last sixty days, had this plan stood all that time: from the facts as they are known now,
    /// day by day. Newest first.
    /// </summary>
    public async Task<IReadOnlyList<Told>> PreviewAsync(DeadlineKind kind, Reminded who, ReminderPlan plan, DateOnly today, CancellationToken ct = default)
    {
        var rules = new ReminderRules([new RuleVersion(kind, who, DateOnly.MinValue, plan)]);
        var (rows, _) = await PreviewAsync(rules, s => s.Kind == kind, [who], today, 1, int.MaxValue, ct);
        return rows;
    }

    /// <summary>The same for all rules at once, as they stand now, with follow-ups and notices of incidents.</summary>
    /// <param name="filter">Whose, of which kind of duty, and which page.</param>
    /// <param name="today">The last day (WIB).</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<ListPart<Told>> PreviewAllAsync(PreviewFilter filter, DateOnly today, CancellationToken ct = default)
    {
        var rows = await ListAsync(ct);
        var rules = new ReminderRules(rows.Select(r => new RuleVersion(r.Kind, r.Who, DateOnly.MinValue, r.Plan)));
        var (told, total) = await PreviewAsync(rules, filter.Shows, filter.Whom, today, filter.Page, Pager.PageSize, ct);
        return new ListPart<Told>(told, total);
    }

    private async Task<(IReadOnlyList<Told> Rows, int Total)> PreviewAsync(
        ReminderRules rules, Func<ReminderSubject, bool> which, IReadOnlyList<Reminded> whom, DateOnly today, int page, int pageSize, CancellationToken ct)
    {
        var snapshot = await reader.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = await db.Users.AsNoTracking().Where(u => u.IsActive && u.Party != null).OrderBy(u => u.FullName)
            .Select(u => new { Who = new Reminded(u.Role, u.Party!.Value), u.FullName, u.CreatedAt }).ToListAsync(ct);
        var from = today.PlusDays(1 - PreviewDays);
        var subjects = await ReminderSubjects.ReadAsync(db, snapshot, from, ct);
        // Each day is concluded once, however many are told of it.
        var days = Enumerable.Range(0, PreviewDays).Select(i => from.PlusDays(i))
            .ToDictionary(day => day, day => subjects.On(day).Where(s => s.Closed is null && which(s)).ToList());
        var told = whom.SelectMany(who => RulePreview.Of(day => days[day], rules, who, from, today).Select(t => (Who: who, What: t)))
            .OrderByDescending(t => t.What.On).ThenBy(t => t.What.Subject.DueOn).ThenBy(t => t.What.Subject.Key, StringComparer.Ordinal).ToList();
        return
        ([
            .. told.Skip((page - 1) * pageSize).Take(pageSize).Select(t => new Told(
                t.What.On, t.What.Step, t.Who, t.What.Subject, subjects.TitleOf(t.What.Subject.Key, t.What.On) ?? t.What.Subject.Key,
                [.. people.Where(p => p.Who == t.Who && WibClock.DateOf(p.CreatedAt) <= t.What.On).Select(p => p.FullName)])),
        ], told.Count);
    }

    private async Task<List<ReminderRule>> VersionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ReminderRules.AsNoTracking().ToListAsync(ct);
    }
}
