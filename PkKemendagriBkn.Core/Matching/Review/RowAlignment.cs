using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Core.Matching.Review;

/// <summary>How two values of a field stand to each other.</summary>
public enum FieldAgreement { Equal, EqualByRule, Differs, OneSide }

/// <summary>A piece of a value: as on the other side, or not.</summary>
public readonly record struct MarkedPiece(string Text, bool Differs);

/// <summary>One field of two rows side by side, as it stands and as it is compared.</summary>
public sealed record AlignedField(MatchField Field, string? A, string? B, string? NormalA, string? NormalB)
{
    public FieldAgreement Agreement => A is null || B is null ? FieldAgreement.OneSide
        : A == B ? FieldAgreement.Equal
        : NormalA == NormalB ? FieldAgreement.EqualByRule : FieldAgreement.Differs;

    /// <summary>The value of one side, with what differs from the other marked by whole characters as a reader sees them.</summary>
    public IReadOnlyList<MarkedPiece> Marked(bool isA)
    {
        var own = isA ? A : B;
        if (own is null)
            return [];
        if (Agreement is FieldAgreement.Equal or FieldAgreement.OneSide)
            return own.Length == 0 ? [] : [new(own, false)];
        var unwanted = isA ? LineChange.Added : LineChange.Removed;
        return [.. TextComparison.Characters(A!, B!).Where(p => p.Change != unwanted).Select(p => new MarkedPiece(p.Text, p.Change != LineChange.Same))];
    }
}

/// <summary>Two rows in columns, field by field.</summary>
public static class RowAlignment
{
    public static IReadOnlyList<AlignedField> Of(IReadOnlyList<MatchField> fields, ReviewedPair pair, FieldComparison comparison) =>
    [
        .. fields.Select((f, i) => Of(f, pair.A?.Values[i], pair.B?.Values[i], comparison)),
    ];

    private static AlignedField Of(MatchField field, string? a, string? b, FieldComparison comparison) =>
        new(field, a, b, Normal(field, a, comparison), Normal(field, b, comparison));

    private static string? Normal(MatchField field, string? value, FieldComparison comparison) =>
        value is null ? null : NormalForms.Of(comparison, field.Kind, value);
}
