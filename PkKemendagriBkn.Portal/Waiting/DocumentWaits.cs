using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What documents wait for, as a reader knows them.</summary>
internal static class DocumentWaits
{
    private static readonly DraftState[] Complete = [DraftState.Accepted, DraftState.Signed, DraftState.Withdrawn];

    /// <summary>A sent letter is complete; its receipt waits by itself.</summary>
    private static readonly Expression<Func<SeenDocument, bool>> IsNoSentLetter =
        d => d.Document.Kind != DraftKind.Letter || d.State != DraftState.Submitted;

    public static async Task<IEnumerable<WaitingItem>> ReadAsync(PortalDbContext db, Actor reader, CancellationToken ct)
    {
        var documents = await db.DocumentsSeenBy(reader).Where(d => !Complete.Contains(d.State)).Where(IsNoSentLetter).Select(d => new
        {
            d.Document.Id, d.Document.Kind, d.Document.Title, d.Document.Drafter, d.Document.Period, d.Document.RequestId, d.State, d.StateAt,
            Number = d.Versions.Max(v => (int?)v.Number),
            FrozenBy = d.Versions.OrderByDescending(v => v.Number).Select(v => v.FrozenBy).FirstOrDefault(),
            FrozenById = d.Versions.OrderByDescending(v => v.Number).Select(v => v.FrozenById).FirstOrDefault(),
            EditorIds = d.Versions.OrderByDescending(v => v.Number).Select(v => v.EditorIds).FirstOrDefault() ?? "",
            Signatures = d.Document.Signatures.Select(s => new { s.VersionNumber, s.Party }).ToList(),
        }).AsSingleQuery().ToListAsync(ct);
        return documents.SelectMany(d =>
        {
            var signed = d.Signatures.Where(s => s.VersionNumber == d.Number).Select(s => s.Party).ToList();
            return DocumentWaiting.Of(d.Kind, d.State, d.Drafter, signed).Select(next => new WaitingItem(
                next.Kind, d.Id.ToString(), d.Title, next.Doer, RecordLinks.Document(d.Id))
            {
                Path = RecordLinks.Document(d.Id) + StepOf(next.Kind),
                Only = next.Role,
                NotBy = next.IsCheck ? [.. Editors(d.FrozenById, d.EditorIds)] : [],
                By = next.Kind is WaitingKind.FinishDraft or WaitingKind.ReviseDocument ? null : d.FrozenBy,
                From = next.Kind == WaitingKind.ReviseDocument ? d.Drafter.Other() : d.Drafter,
                Since = d.StateAt,
                Meets = [.. DutiesOf(d.Kind, d.Period, d.RequestId)],
                MeetsFor = d.Kind == DraftKind.JointEvaluation ? Party.Both : d.Drafter,
            });
        });
    }

    private static string StepOf(WaitingKind kind) => kind switch
    {
        WaitingKind.FinishDraft => "/tulis",
        WaitingKind.SubmitDocument => "/sampaikan",
        WaitingKind.SendLetter => "/kirim",
        WaitingKind.SignDocument => "/tanda-tangan",
        _ => "",
    };

    private static IEnumerable<Guid> Editors(Guid? frozenBy, string editors) =>
        editors.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).Concat(frozenBy is { } id ? [id] : []).Distinct();

    /// <summary>The duties that the document meets once it is complete.</summary>
    private static IEnumerable<(DeadlineKind Kind, string Subject)> DutiesOf(DraftKind kind, string? period, Guid? requestId)
    {
        if (kind == DraftKind.Report && requestId is { } request)
            yield return (DeadlineKind.RequestedReport, request.ToString());
        if (kind == DraftKind.Report && period is not null)
            yield return (DeadlineKind.PeriodicReport, period);
        if (kind is DraftKind.OwnEvaluation or DraftKind.JointEvaluation && period is not null)
            yield return (DeadlineKind.Evaluation, period);
    }
}
