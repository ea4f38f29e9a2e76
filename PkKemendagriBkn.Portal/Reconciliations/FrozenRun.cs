using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>What minutes say of a frozen reconciliation.</summary>
public sealed class FrozenRun(IDbContextFactory<PortalDbContext> contexts)
{
    private sealed record Decision(ReviewQueue Queue, ReviewVerdict? Verdict, ReviewReason? Reason, string? By, ReviewVerdict? Second, string? SecondBy,
        bool IsSampled);

    /// <summary>Whether minutes were drafted from it that nobody has withdrawn.</summary>
    public static Task<bool> HasMinutesAsync(PortalDbContext db, Reconciliation of, Actor reader, CancellationToken ct) =>
        db.DocumentsSeenBy(reader).AnyAsync(d => d.Document.Id == of.MinutesId && d.State != DraftState.Withdrawn, ct);

    /// <exception cref="RuleViolation">There is none of this party that is frozen.</exception>
    public async Task<MinutesContent> MinutesAsync(Guid id, Actor drafter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ReconciliationsSeenBy(drafter).SingleOrDefaultAsync(r => r.Id == id && r.Party == drafter.Party && r.FrozenAt != null, ct)
            ?? throw new RuleViolation(Rule.FactNotFound);
        var assessment = await db.ImpactAssessments.AsNoTracking().WithVoided().SingleAsync(a => a.Id == row.AssessmentId, ct);
        var decisions = await db.ReviewItems.AsNoTracking().Where(i => i.ReconciliationId == id)
            .Select(i => new Decision(i.Queue, i.Verdict, i.Reason, i.DecidedBy, i.SecondVerdict, i.SecondBy, i.IsSampled)).ToListAsync(ct);
        var run = Of(row, assessment, decisions);
        RunSide first = run.Of(Party.First)!, second = run.Of(Party.Second)!;
        return new MinutesContent
        {
            FollowUps = ProposedFollowUps.Of(row, decisions.ConvertAll(d => (d.Queue, d.Verdict, d.Reason)), Labels.Of),
            Run = run, Differences = run.Differences, DataSets = [.. row.Sides.Select(s => new MatchedDataSet(s.DeliveryId, s.Source, null, s.Sha256))],
            Results =
            [
                new(run.Name, first.Equal, first.Differing, second.Only, first.Only, 0, 0)
                {
                    First = new(first.Invalid, first.Duplicates, first.Rejected), Second = new(second.Invalid, second.Duplicates, second.Rejected),
                },
            ],
        };
    }

    private static RunRecord Of(Reconciliation row, ImpactAssessment assessment, List<Decision> decisions)
    {
        var result = row.Result!;
        return new()
        {
            ReconciliationId = row.Id, Name = $"{row.A.Source} dan {row.B.Source}", RanOn = WibClock.DateOf(row.EndedAt!.Value), RanBy = row.StartedBy ?? "",
            FrozenOn = WibClock.DateOf(row.FrozenAt!.Value), FrozenBy = row.FrozenBy ?? "", EngineVersion = row.EngineVersion ?? 0,
            LeastSimilarity = (decimal)CandidateKeys.LeastSimilarity, Elements = [.. row.A.Fields.Select(f => f.Column)], Rules = [.. RulesOf(row)],
            Sides = [.. new[] { Side(row, row.A, result.A), Side(row, row.B, result.B) }.OrderBy(s => s.Party)],
            Differences = [.. result.Differences.Where(d => d.Rows > 0).Select(d => new Core.Minutes.FieldDifference(d.Field, d.Rows))],
            Review = ReviewOf(decisions), DestroyOn = row.DestroyOn, Annexes = ReviewAnnexes.Of(row),
            Assessment = $"Disetujui {assessment.ApprovedBy} tanggal {IndonesianDates.Long(assessment.ApprovedOn)}, berlaku sampai {IndonesianDates.Long(assessment.ValidUntilOn)}",
        };
    }

    /// <summary>By the versions that the run has noted; a rule that has changed since says no meaning that it did not have.</summary>
    private static IEnumerable<CitedRule> RulesOf(Reconciliation row) => (row.Rules ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(cited => cited.Split('/') is [var name, var version]
            ? (name, int.Parse(version, System.Globalization.CultureInfo.InvariantCulture))
            : (cited, 0))
        .Select(cited => new CitedRule(cited.Item1, cited.Item2,
            MatchingRules.All.FirstOrDefault(r => r.Name == cited.Item1 && r.Version == cited.Item2)?.Meaning ?? "versi terdahulu"));

    private static RunSide Side(Reconciliation row, ReconciliationSide side, SideBalance b)
    {
        var owner = side.Side == MatchSide.A ? row.OwnerOfA!.Value : row.OwnerOfA == Party.First ? Party.Second : Party.First;
        return new(owner, side.Source, side.FileName, side.CutOffOn, side.Sha256, b.Lines, b.Equal, b.Differing, b.Only, b.Invalid, b.Duplicate, b.Rejected);
    }

    private static RunReview ReviewOf(List<Decision> decisions)
    {
        var counts = ReviewCount.From(decisions.GroupBy(d => (d.Queue, d.Verdict)).Select(g => (g.Key.Queue, g.Key.Verdict, g.Count())));
        var agreement =
            ReviewAgreement.Of([.. decisions.Where(d => d is { Verdict: not null, Second: not null }).Select(d => (d.Verdict!.Value, d.Second!.Value))]);
        return new([.. counts.Select(c => new RunQueue(Labels.Of(c.Queue), c.Same, c.Different, c.Unsure, c.Left))], Names(decisions.Select(d => d.By)),
            Names(decisions.Select(d => d.SecondBy)), decisions.Count(d => d.IsSampled), agreement.Pairs,
            agreement.Rate is { } rate ? Math.Round((decimal)rate, 3) : null, agreement.Kappa is { } kappa ? Math.Round((decimal)kappa, 3) : null);
    }

    private static List<string> Names(IEnumerable<string?> people) => [.. people.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
