using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Components;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>The same facts on the same day under several readings of one ambiguity, and where the answers part.</summary>
public sealed record ReadingEffects(IReadOnlyList<Reading> Readings, IReadOnlyList<DeadlineDifference> Deadlines, IReadOnlyList<string> Access)
{
    /// <summary>Whether the conclusion on access is the same under all of them.</summary>
    public bool SameAccess => Access.Distinct().Count() <= 1;

    public bool IsSame => Deadlines.Count == 0 && SameAccess;

    /// <param name="facts">The facts under the policy in force; the ambiguity changes its own part of it.</param>
    /// <param name="ambiguity">One that is a setting.</param>
    /// <param name="readingIds">The readings side by side, in this order.</param>
    /// <param name="asOf">The day (WIB).</param>
    public static ReadingEffects Of(Facts facts, Ambiguity ambiguity, IEnumerable<string> readingIds, DateOnly asOf)
    {
        var readings = readingIds.Select(ambiguity.Reading).ToList();
        var conclusions = readings.Select(r => DeadlineEngine.Evaluate(facts with { Policy = ambiguity.Apply(facts.Policy, r.Id) }, asOf)).ToList();
        return new ReadingEffects(readings, DeadlineDifference.Between([.. conclusions]), [.. conclusions.Select(c => Sentence(c.Access))]);
    }

    private static string Sentence(AccessConclusion access) =>
        $"Akses {Labels.Of(access.State).ToLowerInvariant()}"
        + (access.Grounds.Count == 0 ? ", tanpa dasar penghentian" : $", {access.Grounds.Count} dasar penghentian")
        + (access.SuspensionsWithoutGround.Count == 0 ? "" : $", {access.SuspensionsWithoutGround.Count} penghentian tanpa dasar");
}
