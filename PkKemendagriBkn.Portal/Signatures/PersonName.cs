namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Whether the name on a certificate is that of an account, titles and capitals aside. In doubt they are two people.</summary>
public static class PersonName
{
    public static bool IsSame(string one, string other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    /// <summary>Without what stands behind a comma (titles), and without titles before the name (Dr., Drs., H.); initials stay.</summary>
    private static string Plain(string name) => string.Join(' ', name.Split(',')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(w => !w.EndsWith('.') || (w.Length == 2 && w is not ("H." or "h.")))).ToUpperInvariant();
}
