namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// What a person types into a search box, as a LIKE pattern: found anywhere, with no wildcards of its own. LIKE ignores the case of
/// letters on both databases, where <c>Contains</c> does so on SQL Server alone.
/// </summary>
public static class Like
{
    /// <summary>The character to name as LIKE's third argument.</summary>
    public const string Escape = "\\";

    public static string Anywhere(string typed) => $"%{Escaped(typed)}%";

    public static string Beginning(string typed) => $"{Escaped(typed)}%";

    /// <summary>The whole text, in any case of letters.</summary>
    public static string Exactly(string typed) => Escaped(typed);

    private static string Escaped(string typed) => typed.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);
}
