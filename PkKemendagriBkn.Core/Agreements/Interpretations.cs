using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>
/// A point that the agreement leaves open. Where it maps to a setting of <see cref="Policy"/>, another reading can be put
/// in force; else the portal has one fixed way, told in <see cref="Handling"/>. All texts are Indonesian.
/// </summary>
public sealed record Ambiguity
{
    /// <summary>A stable slug; chosen readings are stored under it.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>The clauses that it concerns, or a whole article's number.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }
    public required string Question { get; init; }
    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>The id of the reading in force unless another is chosen.</summary>
    public required string DefaultReading { get; init; }

    /// <summary>What the portal does about it.</summary>
    public required string Handling { get; init; }

    /// <summary>Whether another reading can be put in force.</summary>
    public bool IsSetting => Readings.Any(reading => reading.Setting is not null);

    /// <exception cref="ArgumentException">No such reading.</exception>
    public Reading Reading(string readingId) =>
        Readings.FirstOrDefault(reading => reading.Id == readingId)
        ?? throw new ArgumentException($"'{Id}' has no reading '{readingId}'.", nameof(readingId));

    /// <summary>The policy under a reading, so that the same facts can be evaluated under each.</summary>
    /// <exception cref="ArgumentException">No such reading, or the portal cannot follow it.</exception>
    public Policy Apply(Policy policy, string readingId)
    {
        var reading = Reading(readingId);
        return reading.Setting is { } setting ? setting(policy)
            : readingId == DefaultReading ? policy
            : throw new ArgumentException($"'{Id}' is not a setting: only '{DefaultReading}' can be in force.", nameof(readingId));
    }

    /// <summary>The values that a reading sets in the policy; none where the portal has one fixed way.</summary>
    /// <exception cref="ArgumentException">No such reading.</exception>
    public IReadOnlyList<PolicyValue> ValuesOf(string readingId)
    {
        var own = Reading(readingId);
        if (!IsSetting)
            return [];
        var all = Readings.SelectMany(reading => PolicyValue.AllOf(Apply(Policy.Default, reading.Id))).ToLookup(value => value.Name);
        return [.. PolicyValue.AllOf(Apply(Policy.Default, own.Id)).Where(value => all[value.Name].Distinct().Count() > 1)];
    }
}

/// <summary>One way to read an open point and what follows from it (both Indonesian); <paramref name="Setting"/> puts it into a policy.</summary>
public sealed record Reading(string Id, string Text, string Consequence, Func<Policy, Policy>? Setting = null);

/// <summary>All open points of an agreement, and the way from the chosen readings to the policy that the deadlines follow.</summary>
public sealed record InterpretationRegister(IReadOnlyList<Ambiguity> Ambiguities)
{
    /// <exception cref="ArgumentException">No such ambiguity.</exception>
    public Ambiguity Ambiguity(string id) =>
        Ambiguities.FirstOrDefault(ambiguity => ambiguity.Id == id)
        ?? throw new ArgumentException($"There is no ambiguity '{id}'.", nameof(id));

    /// <summary>
    /// The policies under the agreed readings, one for each day from which any of them holds: the earlier ones go on, unless a later one is
    /// of the same ambiguity. Of those from one day the last in the list wins.
    /// </summary>
    /// <exception cref="ArgumentException">An unknown ambiguity or reading, or one that cannot be put in force.</exception>
    public IReadOnlyList<Policy> PoliciesUnder(IEnumerable<AgreedReading> agreed)
    {
        var policies = new List<Policy>();
        foreach (var day in agreed.GroupBy(reading => reading.EffectiveOn).OrderBy(day => day.Key))
        {
            var before = policies.LastOrDefault() ?? Policy.Default;
            policies.Add(day.Aggregate(before, (policy, reading) => Ambiguity(reading.AmbiguityId).Apply(policy, reading.ReadingId)) with { From = day.Key });
        }

        return policies;
    }
}
