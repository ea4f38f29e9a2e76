namespace PkKemendagriBkn.Portal.Imports;

/// <summary>
/// The one place where text is kept from becoming a formula (S44). A text that a spreadsheet would run gets an apostrophe before it,
/// also one that only would after losing apostrophes, so that taking one away gives back exactly what was exported.
/// </summary>
public static class Formulas
{
    public static string Disarm(string text) => IsDangerous(text) ? "'" + text : text;

    /// <summary>
    /// What <see cref="Disarm"/> was given; the text of a formula that is nothing but a text, <c>="0123"</c>, by which zeros are kept in CSV.
    /// </summary>
    public static string Undo(string text) => text.StartsWith("=\"", StringComparison.Ordinal) && text.Length > 2 && text.IndexOf('"', 2) == text.Length - 1
        ? text[2..^1]
        : text.Length > 1 && text[0] == '\'' && IsDangerous(text) ? text[1..] : text;

    private static bool IsDangerous(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] == '\'')
            at++;
        // The last four are the full-width forms, which some spreadsheets take for the others.
        return at < text.Length && (text[at] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠');
    }
}
