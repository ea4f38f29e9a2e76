using System.Text;
using Microsoft.Data.Sqlite;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// SQLite's own LIKE and UPPER know the case of the letters A to Z alone. These know that of every letter, as SQL Server's do, so that the
/// same search finds the same on both.
/// </summary>
internal static class SqliteTexts
{
    public static void AddTo(SqliteConnection connection)
    {
        LikePattern? last = null;
        connection.CreateFunction<string?, string?, string?, bool?>("like", (pattern, text, escape) =>
        {
            if (pattern is null || text is null || escape is not [var escaping])
                return null;
            // One query holds one pattern against many rows.
            if (last is null || !last.Is(pattern, escaping))
                last = new LikePattern(pattern, escaping);
            return last.Fits(text);
        }, isDeterministic: true);
        connection.CreateFunction<string?, string?>("upper", text => text?.ToUpperInvariant(), isDeterministic: true);
    }
}

/// <summary>A pattern of LIKE: % stands for any letters, _ for any one, after the escaping letter each for itself. Case does not matter.</summary>
internal sealed class LikePattern
{
    private const char AnyOne = '\0';

    private readonly string pattern;
    private readonly char escape;

    /// <summary>What stands between the %: the first begins the text, the last ends it.</summary>
    private readonly List<string> parts = [];

    public LikePattern(string pattern, char escape)
    {
        (this.pattern, this.escape) = (pattern, escape);
        var part = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == escape && i + 1 < pattern.Length)
                part.Append(pattern[++i]);
            else if (pattern[i] == '%')
                Next();
            else
                part.Append(pattern[i] == '_' ? AnyOne : pattern[i]);
        }

        Next();

        void Next()
        {
            parts.Add(part.ToString());
            part.Clear();
        }
    }

    public bool Is(string asked, char asksEscape) => escape == asksEscape && pattern == asked;

    public bool Fits(string text)
    {
        var (first, last) = (parts[0], parts[^1]);
        if (parts.Count == 1)
            return text.Length == first.Length && StandsAt(text, 0, first);
        if (text.Length < first.Length + last.Length || !StandsAt(text, 0, first) || !StandsAt(text, text.Length - last.Length, last))
            return false;
        var from = first.Length;
        foreach (var part in parts[1..^1])
        {
            var at = Find(text, from, part);
            if (at < 0 || at + part.Length > text.Length - last.Length)
                return false;
            from = at + part.Length;
        }

        return true;
    }

    private static int Find(string text, int from, string part)
    {
        if (!part.Contains(AnyOne, StringComparison.Ordinal))
            return text.IndexOf(part, from, StringComparison.OrdinalIgnoreCase);
        while (from + part.Length <= text.Length && !StandsAt(text, from, part))
            from++;
        return from + part.Length <= text.Length ? from : -1;
    }

    private static bool StandsAt(string text, int at, string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != AnyOne && char.ToUpperInvariant(part[i]) != char.ToUpperInvariant(text[at + i]))
                return false;
        }

        return true;
    }
}
