using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>The same facts on the same day under several readings of one ambiguity, and where the answers part.</summary>
public sealed record ReadingEffects(IReadOnlyList<Reading> Readings, IReadOnlyList<DeadlineDifference> Deadlines, IReadOnlyList<string> Access)
{
    /// <summary>Whether the conclusion on access is the same under all of them.</summary>
    public bool SameAccess => Access.Distinct().Count() <= 1;

    public bool IsSame => Deadlines.Count == 0 && SameAccess;

    /// <summary>The effects of every setting on a day (WIB), all its readings side by side: concluded once while the facts stay as they are.</summary>
    public static IReadOnlyDictionary<string, ReadingEffects> All(FactsSnapshot snapshot, DateOnly asOf)
    {
        var days = Known.GetValue(snapshot, static _ => new ConcurrentDictionary<DateOnly, Dictionary<string, ReadingEffects>>());
        if (days.Count > MostDays)
            days.Clear();
        return days.GetOrAdd(asOf, day => snapshot.Agreement.Interpretations.Ambiguities.Where(a => a.IsSetting)
            .ToDictionary(a => a.Id, a => Of(snapshot.Facts, a, a.Readings.Select(r => r.Id), day)));
    }

    private const int MostDays = 32;

    /// <summary>Gone with the facts that they follow from.</summary>
    private static readonly ConditionalWeakTable<FactsSnapshot, ConcurrentDictionary<DateOnly, Dictionary<string, ReadingEffects>>> Known = [];

    /// <param name="facts">The facts under the policy in force; the ambiguity changes its own part of it.</param>
    /// <param name="ambiguity">One that is a setting.</param>
    /// <param name="readingIds">The readings side by side, in this order.</param>
    /// <param name="asOf">The day (WIB).</param>
    public static ReadingEffects Of(AgreementFacts facts, Ambiguity ambiguity, IEnumerable<string> readingIds, DateOnly asOf)
    {
        var readings = readingIds.Select(ambiguity.Reading).ToList();
        var conclusions = readings.Select(r => DeadlineEngine.Evaluate(facts.ReadOtherwise(policy => ambiguity.Apply(policy, r.Id)), asOf)).ToList();
        return new ReadingEffects(readings, DeadlineDifference.Between([.. conclusions]), [.. conclusions.Select(c => Sentence(c.Access))]);
    }

    private static string Sentence(AccessConclusion access) =>
        $"Akses {Labels.Of(access.State).ToLowerInvariant()}"
        + (access.State is AccessState.NotStarted or AccessState.Ended ? ""
            : access.Grounds.Count == 0 ? ", tanpa dasar penghentian"
            : $", {access.Grounds.Count} dasar penghentian")
        + (access.DisputedGrounds.Count == 0 ? "" : $", {access.DisputedGrounds.Count} kewajiban diperselisihkan")
        + (access.SuspensionsWithoutGround.Count == 0 ? "" : $", {access.SuspensionsWithoutGround.Count} penghentian tanpa dasar");
}
