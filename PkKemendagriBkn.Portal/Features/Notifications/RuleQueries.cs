using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Features.Notifications;

/// <summary>Reads of the reminder rules, and what they would have done.</summary>
public sealed class RuleQueries(IDbContextFactory<PortalDbContext> contexts, FactsReader reader)
{
    public const int PreviewDays = 60;

    /// <summary>The newest version for one kind and one role of a party; number 0 is the built-in plan.</summary>
    public sealed record Row(DeadlineKind Kind, Reminded Who, int Number, ReminderPlan Plan, string? By, DateTimeOffset? At);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        var newest = (await VersionsAsync(ct)).GroupBy(r => (r.Kind, Who: new Reminded(r.Role, r.Party))).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Number)!);
        return
        [
            .. from kind in Enum.GetValues<DeadlineKind>()
               from who in ReminderRules.Everyone
               let rule = newest.GetValueOrDefault((kind, who))
               select new Row(kind, who, rule?.Number ?? 0, rule?.Plan ?? ReminderPlan.DefaultFor(who.Role), rule?.RecordedBy, rule?.RecordedAt),
        ];
    }

    /// <summary>All versions of one rule, newest first.</summary>
    public async Task<IReadOnlyList<ReminderRule>> HistoryAsync(DeadlineKind kind, Reminded who, CancellationToken ct = default) =>
        [.. (await VersionsAsync(ct)).Where(r => r.Kind == kind && r.Role == who.Role && r.Party == who.Party).OrderByDescending(r => r.Number)];

    /// <summary>
    /// Who would have received what in the last sixty days, had this plan stood all that time: from the facts as they are known now,
    /// day by day. Newest first.
    /// </summary>
    public async Task<IReadOnlyList<(DateOnly On, ToldStep What, string Title, IReadOnlyList<string> People)>> PreviewAsync(DeadlineKind kind, Reminded who, ReminderPlan plan, DateOnly today, CancellationToken ct = default)
    {
        var snapshot = await reader.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = await db.Users.AsNoTracking().Where(u => u.IsActive && u.Role == who.Role && u.Party == who.Party).OrderBy(u => u.FullName)
            .Select(u => new { u.FullName, u.CreatedAt }).ToListAsync(ct);
        var rules = new ReminderRules([new RuleVersion(kind, who, DateOnly.MinValue, plan)]);
        return
        [
            .. RulePreview.Of(day => snapshot.Conclude(day).Deadlines.Where(d => d.Kind == kind), rules, who, today.PlusDays(1 - PreviewDays), today)
                .OrderByDescending(t => t.On)
                .Select(t => (t.On, t, Labels.Title(t.Deadline, id => snapshot.SourceOf(id)?.Title), (IReadOnlyList<string>)[.. people.Where(p => WibClock.DateOf(p.CreatedAt) <= t.On).Select(p => p.FullName)])),
        ];
    }

    private async Task<List<ReminderRule>> VersionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ReminderRules.AsNoTracking().Where(r => r.AgreementId == AgreementRecord.PksId && r.VoidedAt == null).ToListAsync(ct);
    }
}
