using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>A sum of figures. Sums leave out what was not given.</summary>
/// <param name="Count">People; null when no figure was given.</param>
/// <param name="Need">People needed, where that is known; null when it is known nowhere.</param>
/// <param name="FilledOfNeed">Of the people, those in figures whose need is known: only they may be held against it.</param>
public sealed record ApipSum(long? Count, long? Need, long? FilledOfNeed)
{
    public static readonly ApipSum None = new(null, null, null);

    /// <summary>How much of the known need is filled, in percent with one decimal; null when no need is known, or it is 0.</summary>
    public decimal? FilledPercent => Need is > 0 ? Math.Round((FilledOfNeed ?? 0) * 100m / Need.Value, 1, MidpointRounding.AwayFromZero) : null;

    public static ApipSum operator +(ApipSum one, ApipSum other) =>
        new(Add(one.Count, other.Count), Add(one.Need, other.Need), Add(one.FilledOfNeed, other.FilledOfNeed));

    public static ApipSum Add(ApipSum left, ApipSum right) => left + right;

    private static long? Add(long? one, long? other) => one is null ? other : other is null ? one : one + other;
}

/// <summary>Sums by position, of a unit, a province or the country.</summary>
public sealed class ApipSums(IReadOnlyDictionary<ApipPosition, ApipSum> byPosition)
{
    public static readonly ApipSums None = new(new Dictionary<ApipPosition, ApipSum>());

    public ApipSum this[ApipPosition position] => byPosition.GetValueOrDefault(position, ApipSum.None);

    public ApipSum this[ApipCategory category] => ApipPositions.Of(category).Aggregate(ApipSum.None, (sum, position) => sum + this[position]);

    public ApipSum All => ApipPositions.All.Aggregate(ApipSum.None, (sum, position) => sum + this[position]);

    public bool HasNeed => All.Need is not null;
}
