namespace PkKemendagriBkn.Core.Matching;

/// <summary>Sex and golongan: words and spellings that stand for the same short form.</summary>
public static class ShortForms
{
    /// <summary>L or P, as SIASN holds it; M and F as its web service does. Null for anything else.</summary>
    /// <remarks>The text is in plain form (<see cref="PlainText"/>).</remarks>
    public static string? Sex(ReadOnlySpan<char> text) => text switch
    {
        "L" or "LK" or "LAKI-LAKI" or "LAKI LAKI" or "LAKI - LAKI" or "LAKI" or "LAKILAKI" or "PRIA" or "M" or "MALE" => "L",
        "P" or "PR" or "PEREMPUAN" or "WANITA" or "F" or "FEMALE" => "P",
        _ => null,
    };

    /// <summary>
    /// Writes III/a, IIIa, III / a, III.A, 3/a or 3A as <c>III/A</c>, and IX, GOL. IX as <c>IX</c>. Plain numbers are not read: 11 is
    /// SIASN's id of I/a as well as PPPK's XI.
    /// </summary>
    /// <remarks>The text is in plain form.</remarks>
    /// <returns>How many characters were written; 0 when it is no golongan.</returns>
    public static int Grade(ReadOnlySpan<char> text, Span<char> target)
    {
        foreach (var word in (ReadOnlySpan<string>)["GOLONGAN", "GOL.", "GOL"])
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..].Trim();
                break;
            }

        Span<char> bare = stackalloc char[6];
        int length = 0;
        bool divided = false;
        foreach (char c in text)
        {
            if (c is ' ' or '/' or '.' or '-')
            {
                divided = true;
                continue;
            }

            if (length == bare.Length)
                return 0;
            bare[length++] = c;
        }

        bare = bare[..length];
        return length >= 2 && bare[^1] is >= 'A' and <= 'E' && Group(bare[..^1]) is { } group ? Write(group, bare[^1], target)
            : !divided && IsContractGrade(bare) ? Copy(bare, target) : 0;
    }

    private static string? Group(ReadOnlySpan<char> text) => text switch
    {
        "I" or "1" => "I",
        "II" or "2" => "II",
        "III" or "3" => "III",
        "IV" or "4" => "IV",
        _ => null
    };

    /// <summary>PPPK: I to XVII.</summary>
    private static bool IsContractGrade(ReadOnlySpan<char> text) => text is
        "I" or "II" or "III" or "IV" or "V" or "VI" or "VII" or "VIII" or "IX" or "X" or "XI" or "XII" or "XIII" or "XIV" or "XV" or "XVI" or "XVII";

    private static int Write(string group, char room, Span<char> target)
    {
        group.CopyTo(target);
        target[group.Length] = '/';
        target[group.Length + 1] = room;
        return group.Length + 2;
    }

    private static int Copy(ReadOnlySpan<char> text, Span<char> target)
    {
        text.CopyTo(target);
        return text.Length;
    }
}
