using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Dashboard;

/// <summary>Builds the Ringkasan eksekutif of a day from the very figures of the page.</summary>
public sealed class SummaryDocument(IDbContextFactory<PortalDbContext> contexts, SummaryQueries queries)
{
    /// <summary>What changes none of the figures, so that a sign-in or a mail leaves the file as it was.</summary>
    private static readonly string[] NoFigures =
    [
        nameof(PortalUser), nameof(UserSession), nameof(EvidenceFile), nameof(Reminder), nameof(ReminderRule), nameof(ReminderSnooze), nameof(OutboxMail),
        nameof(NotificationPreference), nameof(MailPreference), nameof(ExportPreference), nameof(CalendarFeed),
    ];

    public async Task<Document> BuildAsync(DateOnly asOf, Actor by, CancellationToken ct = default)
    {
        var (summary, snapshot) = await queries.ReadAsync(asOf, ct);
        var (head, at) = await HeadAsync(ct);
        var agreement = snapshot.Agreement;
        return new ExecutiveSummaryPaper
        {
            Summary = summary,
            Agreement = new AgreementHeader(agreement.Subject, agreement.First.AgreementNumber, agreement.Second.AgreementNumber, agreement.SignedOn,
                agreement.First.FullName, agreement.Second.FullName),
            TitleOf = d => snapshot.SourceOf(d.Subject)?.Title ?? Labels.Title(d, _ => null),
            GeneratedBy = $"{by.Name} ({Labels.Of(by.Role)}{(by.Party is { } party ? $" {Labels.Of(party)}" : "")})",
            RecordedAt = at,
            AuditHead = head,
        }.Build();
    }

    private async Task<(AuditHead Head, DateTimeOffset At)> HeadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var head = await db.AuditEntries.AsNoTracking().Where(e => e.Changes != "[]" && (e.SubjectType == null || !NoFigures.Contains(e.SubjectType)))
            .OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.At, e.Hash }).FirstAsync(ct);
        return (new AuditHead(head.Sequence, Convert.ToHexStringLower(head.Hash)), head.At);
    }
}
