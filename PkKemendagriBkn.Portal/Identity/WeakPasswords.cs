using System.Text;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Passwords that guessing programs try first, recognised by how people make them: one or two common words, a run of
/// neighbouring keys or a repetition, with digits and signs around, letters written as digits or not. A list of finished
/// passwords of twelve or more characters would be short and always behind; these patterns cover such lists and what follows them.
/// The words and rows of keys stand in <c>weak-passwords.txt</c>.
/// </summary>
public static class WeakPasswords
{
    private const int ShortestLeftover = 4;

    private static readonly string[] Lines = [.. ReadLines().Where(line => line.Length > 0 && line[0] != '#')];

    private static readonly HashSet<string> Words =
        [.. Lines.Where(line => line[0] != '>').SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static readonly string[] Runs = [.. Lines.Where(line => line[0] == '>').Select(line => line[1..].Trim())];

    /// <summary>Whether a guessing program would find this soon.</summary>
    /// <param name="password">What the person wants to use.</param>
    /// <param name="own">The person's own name, e-mail address and office.</param>
    public static bool IsWeak(string password, params IEnumerable<string> own)
    {
        var lower = password.ToLowerInvariant();
        var words = own.SelectMany(text => text.ToLowerInvariant().Split([' ', '.', '@', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= 3).ToHashSet(StringComparer.Ordinal);
        return IsRepeated(lower) || IsRun(lower) || words.Any(word => word.Length >= ShortestLeftover && lower.Contains(word, StringComparison.Ordinal))
            || IsOnlyWords(Letters(lower), words) || IsOnlyWords(Letters(Unleet(lower)), words) || IsOnlyWords(Letters(Unleet(WithoutEnds(lower))), words);
    }

    /// <summary>One short piece again and again, or fewer than five different characters.</summary>
    private static bool IsRepeated(string text) =>
        text.Distinct().Count() < 5
        || Enumerable.Range(1, text.Length / 2).Any(n => n <= 6 && text.Select((c, i) => c == text[i % n]).All(same => same));

    /// <summary>Made of neighbouring keys or counting, in pieces of at least four.</summary>
    private static bool IsRun(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var length = Math.Min(text.Length - at, 40);
            while (length >= 3 && !Runs.Any(run => run.Contains(text.AsSpan(at, length), StringComparison.Ordinal)))
                length--;
            if (length < 3 && text.Length - at > 2)
                return false;
            at += Math.Max(length, 1);
        }

        return true;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterLower));

    /// <summary>Whether the letters are nothing but common words, at most two of them, or too few to matter beside the digits.</summary>
    private static bool IsOnlyWords(string letters, HashSet<string> own)
    {
        if (letters.Length < ShortestLeftover)
            return true;
        for (var cut = 0; cut < letters.Length; cut++)
        {
            if ((cut == 0 || Known(letters[..cut])) && Known(letters[cut..]))
                return true;
        }

        return false;

        bool Known(string word) => Words.Contains(word) || own.Contains(word) || IsRun(word) && word.Length >= 3;
    }

    /// <summary>Without the years, numbers and signs that people put before and after.</summary>
    private static string WithoutEnds(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && !char.IsAsciiLetterLower(text[from]))
            from++;
        while (to > from && !char.IsAsciiLetterLower(text[to - 1]))
            to--;
        return text[from..to];
    }

    private static string Unleet(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(c switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                '8' => 'b',
                '9' => 'g',
                _ => c
            });
        return plain.ToString();
    }

    private static IEnumerable<string> ReadLines()
    {
        using var reader = new StreamReader(typeof(WeakPasswords).Assembly.GetManifestResourceStream("weak-passwords.txt")!);
        while (reader.ReadLine() is { } line)
            yield return line.Trim();
    }
}
