namespace PkKemendagriBkn.Core.Matching;

/// <summary>
/// One form for what a reader takes for the same text: capitals, one space where there are spaces of any kind (also the unbreakable
/// ones, tabs and line breaks), none at the ends, and no characters without width (joiners, marks of direction, soft hyphens).
/// </summary>
public static class PlainText
{
    public static string Of(string text)
    {
        Span<char> target = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(target[..Write(text, target)]);
    }

    /// <remarks>The target is at least as long as the source.</remarks>
    /// <returns>How many characters were written.</returns>
    public static int Write(ReadOnlySpan<char> source, Span<char> target)
    {
        int length = 0;
        bool space = false;
        foreach (char c in source)
        {
            if (char.IsWhiteSpace(c))
            {
                space = length > 0;
                continue;
            }

            if (IsWithoutWidth(c))
                continue;
            if (space)
                target[length++] = ' ';
            space = false;
            target[length++] = char.IsAscii(c) ? (char)(c is >= 'a' and <= 'z' ? c - 32 : c) : char.ToUpperInvariant(c);
        }

        return length;
    }

    public static bool IsWithoutWidth(char c) =>
        c is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF';
}
