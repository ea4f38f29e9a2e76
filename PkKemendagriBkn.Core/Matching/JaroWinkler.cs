namespace PkKemendagriBkn.Core.Matching;

/// <summary>
/// How alike two names are, from 0 to 1, by characters: Jaro's measure, raised by up to four common first characters (Winkler 1990, scale 0.1).
/// </summary>
public static class JaroWinkler
{
    private const int LongestPrefix = 4, LongestName = 256;
    private const double Scale = 0.1;

    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > LongestName)
            a = a[..LongestName];
        if (b.Length > LongestName)
            b = b[..LongestName];
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        double jaro = Jaro(a, b);
        int prefix = Math.Min(LongestPrefix, a.CommonPrefixLength(b));
        return jaro + prefix * Scale * (1 - jaro);
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int window = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1), matches = 0;
        Span<bool> usedA = stackalloc bool[a.Length], usedB = stackalloc bool[b.Length];
        usedA.Clear();
        usedB.Clear();
        for (int i = 0; i < a.Length; i++)
        {
            int to = Math.Min(b.Length - 1, i + window);
            for (int j = Math.Max(0, i - window); j <= to; j++)
            {
                if (usedB[j] || a[i] != b[j])
                    continue;
                usedA[i] = usedB[j] = true;
                matches++;
                break;
            }
        }

        if (matches == 0)
            return 0;
        int moved = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if (!usedA[i])
                continue;
            while (!usedB[j])
                j++;
            moved += a[i] == b[j++] ? 0 : 1;
        }

        double m = matches;
        return (m / a.Length + m / b.Length + (m - moved / 2) / m) / 3;
    }
}
