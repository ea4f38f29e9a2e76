using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Components;

/// <summary>One deadline that is not the same under several conclusions; null where it does not exist.</summary>
public sealed record DeadlineDifference(string Key, IReadOnlyList<Deadline?> Under)
{
    /// <summary>The deadline as the first of them that has it knows it.</summary>
    public Deadline Any => Under.First(d => d is not null)!;

    /// <summary>The deadlines whose date or state differs, by their earliest due date.</summary>
    public static IReadOnlyList<DeadlineDifference> Between(params IReadOnlyList<Conclusions> conclusions)
    {
        var byKey = conclusions.Select(c => c.Deadlines.ToDictionary(d => d.Key)).ToList();
        return
        [
            .. byKey.SelectMany(deadlines => deadlines.Keys).Distinct()
                .Select(key => new DeadlineDifference(key, [.. byKey.Select(deadlines => deadlines.GetValueOrDefault(key))]))
                .Where(difference => difference.Under.Select(Standing).Distinct().Count() > 1)
                .OrderBy(difference => difference.Under.Min(d => d?.DueOn)).ThenBy(difference => difference.Key, StringComparer.Ordinal),
        ];
    }

    private static (DateOnly, DeadlineState, bool?)? Standing(Deadline? deadline) =>
        deadline is null ? null : (deadline.DueOn, deadline.State, deadline.Provisional);
}
