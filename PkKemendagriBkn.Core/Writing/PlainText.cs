using System.Globalization;
using System.Text;

namespace PkKemendagriBkn.Core.Writing;

/// <summary>The one normalising of text that people type or bring in files: what a reader cannot see must not tell two texts apart.</summary>
public static class PlainText
{
    /// <summary>
    /// Text without the characters that no screen shows: control characters and the separators of lines and paragraphs become spaces, but for tabs and
    /// line breaks; what has no width or turns the direction of writing goes.
    /// </summary>
    public static string Clean(string text) => HasUnseen(text)
        ? string.Concat(text.Where(c => !IsWithoutWidth(c)).Select(c => IsControl(c) ? ' ' : c))
        : text;

    public static bool HasUnseen(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.Any(c => IsControl(c) || IsWithoutWidth(c));

    /// <summary>The characters that <see cref="Clean"/> takes out of a text, each once, as <c>U+200B</c>: for who has to find them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="control">Those that become spaces; else those that go.</param>
    public static IReadOnlyList<string> Unseen(string text, bool control) =>
        [.. text.Where(control ? IsControl : IsWithoutWidth).Distinct().Select(c => $"U+{(int)c:X4}")];

    /// <summary>
    /// What two spellings of the same have in common: small letters, one plain space for spaces of every kind, a plain hyphen for dashes
    /// of every kind and none between two letters, nothing invisible.
    /// </summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
                Space(key);
            else if (char.GetUnicodeCategory(letter) is UnicodeCategory.DashPunctuation || letter is '\u2212')
                key.Append('-');
            else if (!IsWithoutWidth(letter))
                key.Append(char.ToLowerInvariant(letter));
        }

        for (var i = 1; i < key.Length - 1; i++)
        {
            if (key[i] == '-' && char.IsLetter(key[i - 1]) && char.IsLetter(key[i + 1]))
                key[i] = ' ';
        }

        return key.ToString().Trim().Replace(" - ", " ", StringComparison.Ordinal);
    }

    /// <summary>Letters and digits alone, small: for what is told apart by nothing else, such as headings and names of regions.</summary>
    public static string Squeeze(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r') || c is '\u2028' or '\u2029';

    private static bool IsWithoutWidth(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format;

    private static void Space(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
            key.Append(' ');
    }
}
