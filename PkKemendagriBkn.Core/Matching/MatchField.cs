namespace PkKemendagriBkn.Core.Matching;

/// <summary>How the values of a column are compared: which rules bring them into one form (<see cref="MatchingRules"/>).</summary>
public enum FieldKind { Nip, Name, Date, Sex, Grade, Position, Text }

/// <summary>One column that both sides hold, by the name in their headings, and how it is compared.</summary>
public sealed record MatchField(string Column, FieldKind Kind)
{
    /// <summary>Reads <c>nip:nip,nama:name,…</c>: the first is the key, and the only NIP.</summary>
    /// <exception cref="MatchingRefused">Names what cannot be read.</exception>
    public static IReadOnlyList<MatchField> ParseList(string text)
    {
        var fields = text.Split(',').Select(Parse).ToList();
        if (fields[0].Kind != FieldKind.Nip)
            throw new MatchingRefused($"Kolom pertama pada --fields adalah kunci dan harus berjenis nip, bukan {fields[0].Kind.ToString().ToLowerInvariant()}.");
        if (fields.Skip(1).FirstOrDefault(f => f.Kind == FieldKind.Nip) is { } second)
            throw new MatchingRefused($"Hanya kolom pertama pada --fields yang boleh berjenis nip; {second.Column} pakai text.");
        if (fields.GroupBy(f => PlainText.Of(f.Column), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new MatchingRefused($"Kolom {twice.First().Column} disebut dua kali pada --fields.");
        return fields;
    }

    private static MatchField Parse(string part)
    {
        int colon = part.LastIndexOf(':');
        string column = colon < 0 ? "" : part[..colon].Trim(), kind = part[(colon + 1)..].Trim();
        if (column.Length == 0 || !kind.All(char.IsAsciiLetter) || !Enum.TryParse<FieldKind>(kind, ignoreCase: true, out var known))
            throw new MatchingRefused($"\"{part}\" pada --fields tidak terbaca; tulis kolom:jenis dengan jenis nip, name, date, sex, grade, position, atau text.");
        return new(column, known);
    }
}

/// <summary>A matching that cannot be run as asked, in one Indonesian sentence that says what is wrong and what to do.</summary>
public sealed class MatchingRefused(string sentence) : Exception(sentence);
