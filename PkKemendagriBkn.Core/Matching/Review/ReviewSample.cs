using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Core.Matching.Review;

/// <summary>
/// The items that a second person decides without knowing what the first said: a twentieth of all, and at least 20. Which they are
/// follows from the run alone, so nobody picks them.
/// </summary>
public static class ReviewSample
{
    public const int Least = 20, OneOf = 20;

    public static int SizeOf(int items) => Math.Min(items, Math.Max(Least, (items + OneOf - 1) / OneOf));

    /// <param name="runSha256">The digest of the run's results.</param>
    /// <param name="keys">What the items are known by; their order is of no account.</param>
    public static IReadOnlySet<string> Draw(string runSha256, IReadOnlyCollection<string> keys) =>
        keys.Distinct(StringComparer.Ordinal).OrderBy(k => Rank(runSha256, k), StringComparer.Ordinal).Take(SizeOf(keys.Count))
            .ToHashSet(StringComparer.Ordinal);

    private static string Rank(string runSha256, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{runSha256}\n{key}")));
}

/// <summary>How far two reviewers who did not know of each other's verdicts agree.</summary>
/// <param name="Pairs">Items on which both have decided.</param>
/// <param name="Equal">Those on which they said the same.</param>
/// <param name="Kappa">Cohen's kappa; null where chance alone would make them agree always, so that it tells nothing.</param>
public sealed record ReviewAgreement(int Pairs, int Equal, double? Kappa)
{
    /// <summary>From 0 to 1; null when nothing was decided twice.</summary>
    public double? Rate => Pairs == 0 ? null : (double)Equal / Pairs;

    public static ReviewAgreement Of(IReadOnlyCollection<(ReviewVerdict First, ReviewVerdict Second)> decided)
    {
        int n = decided.Count, equal = decided.Count(d => d.First == d.Second);
        if (n == 0)
            return new(0, 0, null);
        // In whole numbers, so that "always" is exact: chance = sum of the products of the shares.
        long chance = Enum.GetValues<ReviewVerdict>().Sum(v => (long)decided.Count(d => d.First == v) * decided.Count(d => d.Second == v));
        long all = (long)n * n;
        return new(n, equal, chance == all ? null : ((double)equal * n - chance) / (all - chance));
    }
}
