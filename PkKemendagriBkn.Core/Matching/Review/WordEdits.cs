using System.Globalization;
using System.Text;

namespace PkKemendagriBkn.Core.Matching.Review;

/// <summary>Edits between two texts in their compared form that can be named.</summary>
internal static class WordEdits
{
    /// <summary>Whether they are the same without their spaces, without all but letters and digits, or without accents.</summary>
    public static EditKind? Squeezed(string a, string b)
    {
        if (Without(a, c => c == ' ') == Without(b, c => c == ' '))
            return EditKind.Spaces;
        string bareA = Without(a, c => !char.IsLetterOrDigit(c) && !IsAccent(c)), bareB = Without(b, c => !char.IsLetterOrDigit(c) && !IsAccent(c));
        if (bareA.Length > 0 && bareA == bareB)
            return EditKind.Punctuation;
        string plainA = WithoutAccents(a), plainB = WithoutAccents(b);
        return plainA.Trim().Length > 0 && plainA == plainB ? EditKind.Accents : null;
    }

    /// <summary>Words that one name has more, behind or before, written as titles are: behind a comma or with a dot.</summary>
    public static (string A, string B)? Title(string rawA, string rawB, string[] a, string[] b)
    {
        bool isLongerA = a.Length > b.Length;
        var (raw, longer, shorter) = isLongerA ? (rawA, a, b) : (rawB, b, a);
        if (longer.Length == shorter.Length || shorter.Length == 0)
            return null;
        string[] extra = longer.AsSpan(0, shorter.Length).SequenceEqual(shorter) ? longer[shorter.Length..]
            : longer.AsSpan(longer.Length - shorter.Length).SequenceEqual(shorter) ? longer[..^shorter.Length] : [];
        if (extra.Length == 0 || extra.Length > 4 || !extra.All(w => IsWrittenAsTitle(raw, w)))
            return null;
        string title = string.Join(' ', extra);
        return isLongerA ? (title, "") : ("", title);
    }

    /// <summary>One word that is the beginning of the other's, all else equal.</summary>
    public static (string A, string B)? Abbreviation(string[] a, string[] b)
    {
        if (a.Length != b.Length || a.Length < 2)
            return null;
        var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).Take(2).ToList();
        if (differing is not [var at])
            return null;
        string one = a[at].TrimEnd('.'), other = b[at].TrimEnd('.');
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length is > 0 and <= 4 && longer.Length >= shorter.Length + 2 && longer.StartsWith(shorter, StringComparison.Ordinal)
            ? (one, other)
            : null;
    }

    /// <summary>One letter more, less, or another, or two neighbours that have changed places; never digits.</summary>
    public static (string A, string B)? OneCharacter(string a, string b)
    {
        string[] one = Characters(a), other = Characters(b);
        int from = 0, end = 0, least = Math.Min(one.Length, other.Length);
        while (from < least && one[from] == other[from])
            from++;
        while (end < least - from && one[^(end + 1)] == other[^(end + 1)])
            end++;
        string[] restA = one[from..^end], restB = other[from..^end];
        bool isOne = restA.Length <= 1 && restB.Length <= 1;
        bool areSwapped = restA is [var first, var second] && restB is [var third, var fourth] && first == fourth && second == third;
        return (isOne || areSwapped) && restA.Concat(restB).All(c => char.IsLetter(c, 0)) ? (string.Concat(restA), string.Concat(restB)) : null;
    }

    private static bool IsWrittenAsTitle(string raw, string word)
    {
        var plain = PlainText.Of(raw);
        for (int at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int after = at + word.Length;
            bool isWord = (at == 0 || !char.IsLetterOrDigit(plain[at - 1])) && (after == plain.Length || !char.IsLetterOrDigit(plain[after]));
            if (isWord && (plain[..at].Contains(',') || (at > 0 && plain[at - 1] == '.') || (after < plain.Length && plain[after] == '.')))
                return true;
        }

        return false;
    }

    private static string[] Characters(string text)
    {
        var all = new List<string>();
        for (var at = StringInfo.GetTextElementEnumerator(text); at.MoveNext();)
            all.Add(at.GetTextElement());
        return [.. all];
    }

    private static string Without(string text, Predicate<char> unwanted) => string.Concat(text.Where(c => !unwanted(c)));

    private static string WithoutAccents(string text) => Without(text.Normalize(NormalizationForm.FormD), IsAccent);

    private static bool IsAccent(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
