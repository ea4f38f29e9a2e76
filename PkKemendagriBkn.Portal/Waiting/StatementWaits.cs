using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What one party said and the other may still contest, accept or answer (Pasal 9(2), 11, 12(1)).</summary>
internal static class StatementWaits
{
    private static readonly StatementKind[] Contests = [.. Enum.GetValues<StatementKind>().Where(PartyStatement.IsContest)];
    private static readonly StatementKind[] Grants = [StatementKind.ReceiptConfirmed, StatementKind.ForceMajeureAccepted];

    public static async Task<IEnumerable<WaitingItem>> ReadAsync(PortalDbContext db, FactsSnapshot snapshot, DateOnly today, CancellationToken ct)
    {
        var days = snapshot.Facts.PolicyAsOf(today).AssertionDays;
        var since = today.AddDays(-days);
        var open = await db.PartyStatements.AsNoTracking()
            .Where(s => s.Kind == StatementKind.ConfirmationAsserted && s.SaidOn >= since
                && !db.PartyStatements.Any(o => o.SubjectId == s.SubjectId && o.RecordedAt > s.RecordedAt && o.Kind != StatementKind.Answer)
                && !db.Letters.Any(l => l.Id == s.SubjectId && l.ConfirmedOn != null)
                && !db.Deliveries.Any(d => d.Id == s.SubjectId && d.ReceivedOn != null)
                || Contests.Contains(s.Kind)
                && !db.PartyStatements.Any(o => o.AnswersId == s.Id || o.SubjectId == s.SubjectId && Grants.Contains(o.Kind)))
            .OrderBy(s => s.RecordedAt).ThenBy(s => s.Id).Take(RecordWaits.Most).ToListAsync(ct);
        return
        [
            .. open.Select(s => Item(s, s.Kind == StatementKind.ConfirmationAsserted ? s.SaidOn.AddDays(days) : null)),
            .. snapshot.Facts.ForceMajeure.Where(f => f is { NotifiedOn: not null, AcceptedOn: null, ContestedOn: null } && f.Party != Party.Both)
                .Select(f => (Struck: f, Source: snapshot.Sources[f.Id]))
                .Select(x => new WaitingItem(WaitingKind.AnswerForceMajeure, x.Struck.Id, x.Source.Title, x.Struck.Party.Other(), x.Source.Path)
                {
                    From = x.Struck.Party, By = x.Source.RecordedBy, Since = x.Source.RecordedAt,
                }),
        ];
    }

    private static WaitingItem Item(PartyStatement statement, DateOnly? untilOn)
    {
        var about = FactKinds.Named(statement.SubjectType);
        return new WaitingItem(WaitingKind.AnswerStatement, statement.Id.ToString(), $"{about.Words}: {Labels.Of(statement.Kind)}",
            statement.Party!.Value.Other(), about.PageOf(statement.SubjectId))
        {
            Path = untilOn is null ? StatementLinks.Answer(statement.Id) : about.PageOf(statement.SubjectId),
            By = statement.RecordedBy, From = statement.Party, Since = statement.RecordedAt, UntilOn = untilOn,
        };
    }
}
