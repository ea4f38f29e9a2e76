using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Codes;

/// <summary>Which version of a set holds on a day, and who may publish what.</summary>
public static class CodeSets
{
    /// <summary>As much of a version as its place among the others depends on.</summary>
    public readonly record struct Span(Guid Id, DateOnly ValidFromOn, DateOnly? ValidUntilOn);

    /// <summary>
    /// The version that holds on a day: of those that have begun the latest, unless its last day has passed. An older version does not
    /// come back when a newer one ends: its owner said by publishing that it was replaced.
    /// </summary>
    /// <param name="versions">The versions of one set that stand; no two begin on the same day.</param>
    /// <param name="asOf">A WIB date.</param>
    /// <returns>Null when none holds.</returns>
    public static Guid? InForce(IEnumerable<Span> versions, DateOnly asOf)
    {
        var begun = versions.Where(v => v.ValidFromOn <= asOf).ToList();
        if (begun.Count == 0)
            return null;
        var latest = begun.MaxBy(v => v.ValidFromOn);
        return latest.ValidUntilOn is { } last && last < asOf ? null : latest.Id;
    }

    /// <summary>
    /// What a party gives the other: Itjen the codes of functional positions under its guidance and their jenjang (Pasal 3(2)b), BKN the
    /// codes of personnel matters (Pasal 4(2)b).
    /// </summary>
    public static IReadOnlyList<CodeSetKind> PublishedBy(Party? party) => party switch
    {
        Party.First => [CodeSetKind.FunctionalPosition, CodeSetKind.Jenjang],
        Party.Second => Enum.GetValues<CodeSetKind>(),
        _ => [],
    };
}
