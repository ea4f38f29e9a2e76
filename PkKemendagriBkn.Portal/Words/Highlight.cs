namespace PkKemendagriBkn.Portal.Words;

/// <summary>The places inside a text that hold the words sought.</summary>
public static class Highlight
{
    /// <summary>The text cut where the words begin and end; joined together it is the text again.</summary>
    public static IEnumerable<(string Text, bool IsHit)> Split(string text, string? words)
    {
        var at = 0;
        var sought = words?.Trim() ?? "";
        while (sought.Length > 0 && text.IndexOf(sought, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var hit)
        {
            if (hit > at)
                yield return (text[at..hit], false);
            at = hit + sought.Length;
            yield return (text[hit..at], true);
        }

        if (at < text.Length)
            yield return (text[at..], false);
    }

    /// <summary>
    /// Of a long text the part around the first place that holds the words, at most <paramref name="most"/> letters, on one line; its
    /// beginning where nothing does.
    /// </summary>
    public static string Excerpt(string text, string? words, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var hit = Math.Max(0, line.IndexOf(words?.Trim() ?? "", StringComparison.OrdinalIgnoreCase));
        var from = Math.Clamp(hit - most / 3, 0, line.Length - most);
        // Not in the middle of a word, unless the word is very long.
        if (from > 0 && line.IndexOf(' ', from, Math.Min(20, most)) is > 0 and var space && space < hit)
            from = space + 1;
        var to = Math.Min(from + most, line.Length);
        if (to < line.Length && line.LastIndexOf(' ', to, Math.Min(20, to - from)) is > 0 and var end && end > hit + (words?.Trim().Length ?? 0))
            to = end;
        var cut = line[from..to];
        return $"{(from > 0 ? "…" : "")}{cut}{(from + cut.Length < line.Length ? "…" : "")}";
    }
}
