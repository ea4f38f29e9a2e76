using System.Globalization;
using System.Text;

namespace PkKemendagriBkn.Core.Matching.Review;

/// <summary>A row as its file has it.</summary>
/// <param name="Row">Its number below the heading.</param>
/// <param name="Values">In the order of the fields, the key first.</param>
public sealed record ReviewedRow(int Row, IReadOnlyList<string> Values);

/// <summary>One item of a queue: a row of each side, or of one side alone.</summary>
/// <param name="Field">The column that differs; null but for <see cref="ReviewQueue.Difference"/>.</param>
/// <param name="Similarity">Of the names of a candidate pair, from 0 to 1.</param>
public sealed record ReviewedPair(ReviewQueue Queue, string? Field, ReviewedRow? A, ReviewedRow? B, double? Similarity = null)
{
    /// <summary>
    /// By what the pair is known again at a later run: the NIPs, and the field that differs. A row whose NIP cannot be read is known
    /// by what it holds.
    /// </summary>
    public string Key() => Joined([Queue.ToString(), Field ?? "", KeyOf(A), KeyOf(B)]);

    /// <summary>
    /// What a decision on it rests on: the compared form of the values, so that another way of writing them puts nothing back into the
    /// queue, and another value does.
    /// </summary>
    public string Content(IReadOnlyList<MatchField> fields, FieldComparison comparison)
    {
        var parts = new List<string>();
        for (int i = 0; i < fields.Count; i++)
            if (Field is null || fields[i].Column == Field)
                parts.AddRange([fields[i].Column, Normal(A, i), Normal(B, i)]);
        return Joined(parts);

        string Normal(ReviewedRow? row, int field) => row is null ? "" : NormalForms.Of(comparison, fields[field].Kind, row.Values[field]);
    }

    private static string KeyOf(ReviewedRow? row) => row is null ? ""
        : PackedNip.Read(Encoding.UTF8.GetBytes(row.Values[0])) is > 0 and var nip ? nip.ToString("D18", CultureInfo.InvariantCulture)
        : Joined(row.Values.Select(PlainText.Of));

    /// <summary>Each part behind its length, so that no two lists make one text.</summary>
    private static string Joined(IEnumerable<string> parts) =>
        string.Concat(parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Length}:{p}")));
}

/// <summary>The form in which a value is compared, as text.</summary>
public static class NormalForms
{
    public static string Of(FieldComparison comparison, FieldKind kind, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return kind == FieldKind.Nip && PackedNip.Read(bytes) is > 0 and var nip
            ? nip.ToString("D18", CultureInfo.InvariantCulture)
            : comparison.NormalForm(kind, bytes).ToString();
    }
}
