using System.Globalization;
using System.Text;

namespace PkKemendagriBkn.Core.Evidence;

/// <summary>Makes of whatever a browser calls a file a name that is safe to show, to log and to send in a header.</summary>
public static class FileNames
{
    /// <summary>UTF-16 units, the extension included.</summary>
    public const int Longest = 150;

    private const string Nameless = "berkas";

    /// <summary>
    /// Drops path parts, control characters, line breaks and everything invisible that could turn the reading direction
    /// ("gambar[U+202E]fdp.exe"), replaces what file systems reserve, and shortens the name before its extension.
    /// </summary>
    public static string Clean(string? raw)
    {
        var last = (raw ?? "").Split('/', '\\')[^1];
        var text = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || rune == Rune.ReplacementChar)
                continue;
            text.Append("<>:\"|?*".Contains((char)(rune.Value & 0x7F), StringComparison.Ordinal) && rune.IsAscii ? "_"
                : Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? " " : rune.ToString());
        }

        var name = text.ToString().Normalize(NormalizationForm.FormC).TrimEnd(' ', '.');
        var extension = EvidenceKinds.Extension(name).Length is > 1 and <= 10 ? name[name.LastIndexOf('.')..] : "";
        var stem = name[..^extension.Length].Trim(' ', '.');
        if (stem.Length == 0)
            stem = Nameless;
        if (IsDevice(stem))
            stem = "_" + stem;
        return Shorten(stem, Longest - extension.Length).TrimEnd(' ', '.') + extension;
    }

    /// <summary>Names that Windows takes for devices, whatever follows their first dot.</summary>
    private static bool IsDevice(string stem)
    {
        var first = stem.Split('.')[0].ToUpperInvariant();
        return first is "CON" or "PRN" or "AUX" or "NUL"
            || first.Length == 4 && (first.StartsWith("COM", StringComparison.Ordinal) || first.StartsWith("LPT", StringComparison.Ordinal))
                && char.IsAsciiDigit(first[3]);
    }

    private static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end];
    }
}
