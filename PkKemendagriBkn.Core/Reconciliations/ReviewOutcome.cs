using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;

namespace PkKemendagriBkn.Core.Reconciliations;

/// <summary>One value of the other party's data that is to be put right, as the reviewers decided: the person, the part of the record, both values.</summary>
/// <param name="Nip">18 digits, as the other party's data has the person; the own side's where that cannot be read.</param>
/// <param name="RecordKind">See <see cref="Corrections.SiasnRecord"/>.</param>
/// <param name="Number">The item's number in its queue, by which the annex of the minutes shows it too.</param>
public sealed record OutcomeCorrection(string Nip, string? PersonName, int RecordKind, string Field, string? OldValue, string ProposedValue, ReviewQueue Queue,
    int Number);

/// <summary>Which groups of rows are a problem of the data as a whole, beside what is wrong with single persons.</summary>
public enum OutcomeProblemKind
{
    /// <summary>Persons whom the other party's data should hold.</summary>
    MissingThere,

    /// <summary>NIPs that cannot be read, those damaged by a spreadsheet among them.</summary>
    InvalidNip,
    DuplicateNip,

    /// <summary>One pattern of difference that comes so often that it has one cause.</summary>
    Pattern,

    /// <summary>One of both sides is wrong, and the files do not tell which.</summary>
    ToInvestigate,
}

/// <summary>A problem in the other party's data.</summary>
/// <param name="Field">The column, of a pattern.</param>
/// <param name="Edit">In what the values differ, of a pattern.</param>
/// <param name="Damaged">Of invalid NIPs, those that a spreadsheet damaged.</param>
/// <param name="Values">The other's and the own value of a pattern of two certain values, such as two golongan, which tell of no person.</param>
public sealed record OutcomeProblem(OutcomeProblemKind Kind, long Rows, QualityDimension Dimension, string? Field = null, EditKind? Edit = null,
    long Damaged = 0, string? Values = null);

/// <summary>
/// What a party brings forward from a frozen review: proposals to put the other party's data right, and problems in that data. Each party
/// brings forward its own; nobody writes the other's list.
/// </summary>
/// <param name="LeftOut">Values to be put right that no list can hold: without a value to propose, too long, or without a NIP that can be read.</param>
public sealed record ReviewOutcome(IReadOnlyList<OutcomeCorrection> Corrections, IReadOnlyList<OutcomeProblem> Problems, int LeftOut)
{
    /// <summary>Items of one pattern from which on it is a problem of the data.</summary>
    public const int PatternLeast = 10;

    private const int LongestValue = 500, LongestField = 100, LongestName = 200, MainRecord = 1, GradeRecord = 5, PositionRecord = 8;

    public bool IsEmpty => Corrections.Count == 0 && Problems.Count == 0;

    /// <summary>Whether an item says that something is to be put right or looked into.</summary>
    public static bool IsWanted(ReviewQueue queue, ReviewVerdict? verdict) =>
        queue == ReviewQueue.Candidate ? verdict == ReviewVerdict.Same : verdict == ReviewVerdict.Different;

    /// <param name="of">The reconciliation, frozen.</param>
    /// <param name="proposer">The party that brings it forward; the other party's data is meant.</param>
    /// <param name="decided">Its items with their pairs, in the order of the queues.</param>
    public static ReviewOutcome Of(Reconciliation of, Party proposer, IReadOnlyCollection<(ReviewItem Item, ReviewedPair Pair)> decided)
    {
        var isOtherA = of.OwnerOfA != proposer;
        var toCorrect = proposer == Party.First ? ReviewReason.SecondToCorrect : ReviewReason.FirstToCorrect;
        var wanted = decided.Where(d => IsWanted(d.Item.Queue, d.Item.Verdict)).ToList();
        var rightable = wanted.Where(d => d.Item.Reason == toCorrect).ToList();
        var corrections = rightable.Select(d => Correction(of, isOtherA, d.Item, d.Pair)).OfType<OutcomeCorrection>()
            .DistinctBy(c => (c.Nip, c.RecordKind, PlainText.Of(c.Field), PlainText.Of(c.OldValue ?? ""))).ToList();
        return new(corrections, [.. ProblemsOf(of, proposer, isOtherA, wanted, rightable)], rightable.Count - corrections.Count);
    }

    private static OutcomeCorrection? Correction(Reconciliation of, bool isOtherA, ReviewItem item, ReviewedPair pair)
    {
        var (own, other) = isOtherA ? (pair.B, pair.A) : (pair.A, pair.B);
        if (own is null || other is null)
            return null;
        var fields = (isOtherA ? of.A : of.B).Fields;
        int at = item.Field is { } field ? IndexOf(of.A.Fields, field) : 0;
        string old = other.Values[at].Trim(), proposed = own.Values[at].Trim();
        // Of a pair of candidates it is the NIP itself that one side has wrong.
        if (at == 0 && Nip.TryParse(proposed, out var right, out _))
            proposed = right.Digits;
        else if (at == 0)
            return null;
        if (proposed.Length is 0 or > LongestValue || old.Length > LongestValue || proposed == old || fields[at].Column.Length > LongestField)
            return null;
        return Nip.TryParse(other.Values[0], out var nip, out _) || Nip.TryParse(own.Values[0], out nip, out _)
            ? new(nip.Digits, NameOf(of, own) ?? NameOf(of, other), RecordOf(fields[at].Kind), fields[at].Column, old.Length == 0 ? null : old, proposed,
                item.Queue, item.Number)
            : null;
    }

    private static IEnumerable<OutcomeProblem> ProblemsOf(Reconciliation of, Party proposer, bool isOtherA, List<(ReviewItem Item, ReviewedPair Pair)> wanted,
        List<(ReviewItem Item, ReviewedPair Pair)> rightable)
    {
        var (side, balance) = isOtherA ? (of.A, of.Result!.A) : (of.B, of.Result!.B);
        var missing = wanted.Count(d => d.Item.Queue == ReviewQueue.Only && (isOtherA ? d.Pair.A : d.Pair.B) is null);
        if (missing > 0)
            yield return new(OutcomeProblemKind.MissingThere, missing, QualityDimension.Completeness);
        if (balance.Invalid > 0)
            yield return new(OutcomeProblemKind.InvalidNip, balance.Invalid, QualityDimension.Accuracy, Damaged: side.Damaged);
        if (balance.Duplicate > 0)
            yield return new(OutcomeProblemKind.DuplicateNip, balance.Duplicate, QualityDimension.Consistency);
        foreach (var pattern in rightable.Where(d => d.Item.PatternDigest is not null).GroupBy(d => d.Item.PatternDigest).Where(g => g.Count() >= PatternLeast)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First().Item.Number))
        {
            var (one, pair) = pattern.First();
            int at = IndexOf(of.A.Fields, one.Field!);
            string a = pair.A!.Values[at].Trim(), b = pair.B!.Values[at].Trim();
            yield return new(OutcomeProblemKind.Pattern, pattern.Count(), DifferenceDimension.Of(of.A.Fields[at].Kind, one.Edit, one.Reason),
                (isOtherA ? of.A : of.B).Fields[at].Column, one.Edit,
                Values: one.Edit != EditKind.TwoValues ? null : isOtherA ? $"{a} → {b}" : $"{b} → {a}");
        }

        // Whoever matched asks; once, though both sides may be wrong.
        var open = proposer == of.Party ? wanted.Count(d => d.Item.Reason == ReviewReason.ToInvestigate) : 0;
        if (open > 0)
            yield return new(OutcomeProblemKind.ToInvestigate, open, QualityDimension.Accuracy);
    }

    private static string? NameOf(Reconciliation of, ReviewedRow row)
    {
        for (var i = 0; i < of.A.Fields.Count; i++)
            if (of.A.Fields[i].Kind == FieldKind.Name && row.Values[i].Trim() is { Length: > 0 and <= LongestName } name)
                return name;
        return null;
    }

    private static int RecordOf(FieldKind kind) => kind switch
    {
        FieldKind.Grade => GradeRecord,
        FieldKind.Position => PositionRecord,
        _ => MainRecord,
    };

    private static int IndexOf(IReadOnlyList<MatchField> fields, string column)
    {
        for (var i = 0; i < fields.Count; i++)
            if (fields[i].Column == column)
                return i;
        throw new ArgumentException($"{column} was not compared.", nameof(column));
    }
}
