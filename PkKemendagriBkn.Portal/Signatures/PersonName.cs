namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Whether the name on a certificate is that of an account, titles and capitals aside. In doubt they are two people.</summary>
public static class PersonName
{
    public static bool IsSame(string one, string other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    /// <summary>Without what stands behind a comma (titles), and without words that end in a full stop (Dr., Drs., H.).</summary>
    private static string Plain(string name) => string.Join(' ', name.Split(',')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(w => !w.EndsWith('.'))).ToUpperInvariant();
}
