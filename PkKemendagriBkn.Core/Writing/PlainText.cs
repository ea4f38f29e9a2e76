using System.Globalization;
using System.Text;

namespace PkKemendagriBkn.Core.Writing;

/// <summary>The one normalising of text that people type or bring in files: what a reader cannot see must not tell two texts apart.</summary>
public static class PlainText
{
    /// <summary>Text without the characters that no screen shows: control characters become spaces, but for tabs and line breaks.</summary>
    public static string Clean(string text) => HasControls(text) ? string.Concat(text.Select(c => IsControl(c) ? ' ' : c)) : text;

    public static bool HasControls(string text) => text.Any(IsControl);

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
            else if (char.GetUnicodeCategory(letter) is not UnicodeCategory.Format)
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

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r');

    private static void Space(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
            key.Append(' ');
    }
}
