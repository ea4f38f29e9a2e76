using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>Reads from the trail what was decided lately; what a party may not know of is not among what its people are told.</summary>
internal static class Decisions
{
    /// <summary>Actions that record the very fact, which says itself when: what is entered as of long ago, such as an example, is no news.</summary>
    private static readonly string[] Recording =
    [
        "RecordEvent", "RecordEvaluation", "RecordReportRequest", "MakeStatement", "GiveAccessNotice", "SubmitFeedback", "SubmitReport",
        "ProposeAccessDecision",
    ];

    public static async Task<IReadOnlyList<Decision>> ReadAsync(PortalDbContext db, Party party, DateOnly today, CancellationToken ct)
    {
        var since = WibClock.EndOf(today.AddDays(-Arrivals.NewsForDays - 1));
        var reader = new Actor(null, "", party, Role.Leadership);
        var entries = await db.TrailSeenBy(reader).Where(e => e.At > since && Labels.Decisions.Contains(e.Action) && e.SubjectType != null)
            .OrderBy(e => e.Sequence).ToListAsync(ct);
        var facts = new Dictionary<Guid, RecordedFact>();
        foreach (var kind in entries.Where(e => e.SubjectId is not null).GroupBy(e => FactKinds.Find(e.SubjectType!)))
            foreach (var fact in kind.Key is null ? [] : await kind.Key.FindAsync(db, [.. kind.Select(e => e.SubjectId!.Value).Distinct()], ct))
                facts[fact.Id] = fact;
        var newest = new HashSet<Guid>();
        var decisions = entries.Where(e => e.SubjectId is { } id && facts.ContainsKey(id)).Select(e => Of(e, facts[e.SubjectId!.Value])).OfType<Decision>()
            .ToList();
        return [.. decisions.AsEnumerable().Reverse().Select(d => d with { IsOvertaken = !newest.Add(d.Matter) })];
    }

    /// <summary>Null for a step that is nobody's news.</summary>
    private static Decision? Of(AuditEntry entry, RecordedFact fact)
    {
        if (!Enum.TryParse<Party>(entry.ActorParty, out var party) || Labels.OfDecision(entry.Action, fact, StepOf(entry, fact)) is not { } words)
            return null;
        var kind = FactKinds.Find(entry.SubjectType!)!;
        var at = Recording.Contains(entry.Action) ? fact.RecordedAt : entry.At;
        return new Decision(entry.Id, fact.Id, at, entry.ActorId, $"{Labels.Of(party)} {words}", kind.PageOf(fact.Id))
        {
            Title = kind.TitleOf(fact),
            Matter = fact switch { PartyStatement said => said.SubjectId, AccessDecision { ClaimId: { } claim } => claim, _ => fact.Id },
            IsAtOnce = fact is Incident or AccessNotice || fact is PartyStatement said2 && PartyStatement.IsContest(said2.Kind)
                || entry.Action == "ApproveAccessDecision",
            IsRoutine = Labels.IsRoutine(entry.Action),
            IsOfDocument = fact is TwoPartyDocument,
        };
    }

    /// <summary>Between which states a document went; null for anything else, and for a signature that was not the last.</summary>
    private static (DraftState From, DraftState To, bool ByLeader)? StepOf(AuditEntry entry, RecordedFact fact) =>
        fact is TwoPartyDocument
        && (JsonSerializer.Deserialize<List<FieldChange>>(entry.Changes, AuditNote.Json) ?? [])
            .Find(c => c is { Thing: nameof(TwoPartyDocument), Field: nameof(TwoPartyDocument.State) }) is { } change
        && Enum.TryParse<DraftState>(change.Before, out var from) && Enum.TryParse<DraftState>(change.After, out var to)
            ? (from, to, entry.ActorRole == nameof(Role.Leadership)) : null;
}
