using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>
/// A party begins to look through what a run found: the items are laid into their queues, what was decided at an earlier matching of the
/// same sources is taken over unless it has changed since, and the sample for the second person is drawn.
/// </summary>
public sealed class StartReview(Journal journal, ReviewReader reader, ReviewSeal seal, MappedNomenclature nomenclature)
{
    private const int MostLookedAt = 50;

    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.ReconciliationId).NotEmpty().WithMessage("Buka pemadanan yang akan ditelaah.");
    }

    private sealed record Decided(string KeyDigest, string ContentDigest, ReviewVerdict Verdict, ReviewReason Reason, Guid? ById, string? By,
        DateTimeOffset? At);

    /// <returns>How many items there are.</returns>
    /// <exception cref="RuleViolation">There is no result of this party, or its review has begun.</exception>
    /// <exception cref="ReconciliationRefused">There are more items than anybody can look through.</exception>
    public async Task<int> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        var (of, before, regions) = await journal.PrepareAsync(actor, Permission.MatchData, nameof(StartReview), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var row = await OpenAsync(recording, input.ReconciliationId);
            return (row, await BeforeAsync(recording, row, ct), await recording.Db.RegionMappings.AsNoTracking().ToListAsync(ct));
        }, ct);
        var pairs = await Task.Run(() => reader.Read(of, ct), ct);
        var items = Items(of, pairs, before, new FieldComparison(await nomenclature.OfAsync(of, ct)), new PairUnits(of, regions));
        return await journal.RecordAsync(actor, Permission.MatchData, nameof(StartReview), async recording =>
        {
            var row = await OpenAsync(recording, input.ReconciliationId);
            row.Lay(items.Count);
            recording.About(nameof(Reconciliation), row.Id, $"{items.Count} butir telaah, {items.Count(i => i.IsReused)} dari telaah terdahulu");
            await BulkRows.InsertAsync(recording.Db, items, ct);
            return items.Count;
        }, ct);
    }

    private static async Task<Reconciliation> OpenAsync(Recording recording, Guid id)
    {
        var row = await recording.OwnAsync(id);
        return row.State == ReconciliationState.Done && row.ReviewItems is null ? row : throw new RuleViolation(Rule.StepNotOpen);
    }

    private static async Task<Dictionary<string, Decided>> BeforeAsync(Recording recording, Reconciliation of, CancellationToken ct)
    {
        var db = recording.Db;
        var earlier = await db.ReconciliationsSeenBy(recording.Actor).Where(r => r.Party == of.Party && r.Id != of.Id && r.ReviewItems != null)
            .OrderByDescending(r => r.PreparedAt).Take(MostLookedAt).ToListAsync(ct);
        var ids = earlier.Where(r => Same(r.A.Source, of.A.Source) && Same(r.B.Source, of.B.Source)).Select(r => r.Id).ToList();
        var decided = await db.ReviewItems.AsNoTracking().Where(i => ids.Contains(i.ReconciliationId) && i.Verdict != null && i.Verdict != ReviewVerdict.Unsure)
            .Select(i => new Decided(i.KeyDigest, i.ContentDigest, i.Verdict!.Value, i.Reason!.Value, i.DecidedById, i.DecidedBy, i.DecidedAt)).ToListAsync(ct);
        return decided.OrderBy(d => d.At).GroupBy(d => d.KeyDigest).ToDictionary(g => g.Key, g => g.Last());
    }

    private List<ReviewItem> Items(Reconciliation of, IReadOnlyList<ReviewedPair> pairs, Dictionary<string, Decided> before, FieldComparison comparison,
        PairUnits units)
    {
        var keys = pairs.Select(p => seal.Digest("pasangan", p.Key())).ToList();
        var sample = ReviewSample.Draw(RunSha256(of), keys);
        var numbers = new int[3];
        return [.. pairs.Select((pair, i) =>
        {
            var content = seal.Digest("isi", pair.Content(of.A.Fields, comparison));
            var (known, isSame) = before.TryGetValue(keys[i], out var found) ? (found, found.ContentDigest == content) : (null, false);
            var pattern = PatternOf(of, pair, comparison);
            return new ReviewItem
            {
                ReconciliationId = of.Id, Queue = pair.Queue, Number = ++numbers[(int)pair.Queue], Field = pair.Field, KeyDigest = keys[i],
                ContentDigest = content, PatternDigest = pattern is { IsForMany: true } ? seal.Digest("pola", pattern.Code) : null, Edit = pattern?.Edit,
                Sealed = seal.Seal(of, pair), IsSampled = sample.Contains(keys[i]), HasChanged = known is not null && !isSame, IsReused = isSame,
                Verdict = isSame ? known!.Verdict : null, Reason = isSame ? known!.Reason : null, DecidedById = isSame ? known!.ById : null,
                DecidedBy = isSame ? known!.By : null, DecidedAt = isSame ? known!.At : null, Inspectorate = units.Of(pair),
            };
        })];
    }

    private static DifferencePattern? PatternOf(Reconciliation of, ReviewedPair pair, FieldComparison comparison)
    {
        if (pair is not { Field: { } field, A: { } a, B: { } b })
            return null;
        var fields = of.A.Fields;
        int at = fields.Select(f => f.Column).ToList().IndexOf(field);
        return DifferencePattern.Of(fields[at], a.Values[at], b.Values[at], comparison);
    }

    /// <summary>What the run was made of and what it found: nobody picks the sample.</summary>
    private static string RunSha256(Reconciliation of) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{of.A.Sha256}\n{of.B.Sha256}\n{of.A.Columns}\n{of.Figures}")));

    private static bool Same(string a, string b) => PlainText.Of(a) == PlainText.Of(b);
}
