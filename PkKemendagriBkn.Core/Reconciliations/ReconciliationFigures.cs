using System.Text.Json;

namespace PkKemendagriBkn.Core.Reconciliations;

/// <summary>Where every line of a side went: lines = equal + differing + only here + invalid + duplicate + rejected.</summary>
public sealed record SideBalance(long Lines, long Equal, long Differing, long Only, long Invalid, long Duplicate, long Rejected)
{
    /// <summary>What the parts add up to.</summary>
    public long Sum => Equal + Differing + Only + Invalid + Duplicate + Rejected;
    public bool Closes => Sum == Lines;
}

/// <summary>Rows of which a field differs.</summary>
public sealed record FieldDifference(string Field, long Rows);

/// <summary>The figures of a run, as <c>summary.json</c> has them.</summary>
public sealed record ReconciliationFigures(SideBalance A, SideBalance B, long Matched, long Differing, long Candidates,
    IReadOnlyList<FieldDifference> Differences)
{
    private const string Difference = "diff_";

    public long Equal => Matched - Differing;
    public bool Closes => A.Closes && B.Closes;

    /// <exception cref="JsonException">It is no summary of a run.</exception>
    public static ReconciliationFigures Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var numbers = document.RootElement.EnumerateObject().Select(p => (p.Name, Value: p.Value.GetInt64())).ToList();
        long Of(string name) => numbers.Find(n => n.Name == name) is { Name: not null } found ? found.Value : throw new JsonException($"{name} is missing.");
        long matched = Of("matched"), differing = Of("matched_diff");
        SideBalance Side(string side) => new(Of($"rows_{side}") + Of($"rejected_{side}"), matched - differing, differing, Of($"only_{side}"),
            Of($"invalid_{side}"), Of($"dup_{side}"), Of($"rejected_{side}"));
        return new(Side("a"), Side("b"), matched, differing, Of("candidates"),
            [.. numbers.Where(n => n.Name.StartsWith(Difference, StringComparison.Ordinal))
                .Select(n => new FieldDifference(n.Name[Difference.Length..], n.Value))]);
    }
}
