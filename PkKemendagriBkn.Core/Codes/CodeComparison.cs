namespace PkKemendagriBkn.Core.Codes;

/// <summary>How a code differs between two versions. One code may differ in several ways; the order is that of weight.</summary>
public enum CodeDifferenceKind { Removed, Added, LeadingZeroLost, LeadingZeroRestored, CodeChanged, Renamed, StatusChanged, OtherChanged, IdCaseChanged }

/// <summary>A code of the one version, the other, or both, and how it differs.</summary>
public sealed record CodeDifference(ReferenceCode? Before, ReferenceCode? After, IReadOnlyList<CodeDifferenceKind> Kinds)
{
    /// <summary>The row to show: the later one, or what is gone.</summary>
    public ReferenceCode Shown => (After ?? Before)!;
}

/// <summary>What became of the codes from one version to another: a pure function of their rows.</summary>
public static class CodeComparison
{
    /// <summary>
    /// Rows are the same code when their ids are, whatever the case of letters. Of those left over, a row whose id is another's
    /// without its leading zeros is that row damaged by a spreadsheet, not a code that went and a code that came.
    /// </summary>
    /// <param name="before">Rows of the one version, no two with the same key; equal rows of both versions may be left out.</param>
    /// <param name="after">Rows of the other.</param>
    /// <returns>The differing codes in order of their keys.</returns>
    public static IReadOnlyList<CodeDifference> Compare(IReadOnlyCollection<ReferenceCode> before, IReadOnlyCollection<ReferenceCode> after)
    {
        var left = before.ToDictionary(r => r.Key, StringComparer.Ordinal);
        var found = new List<CodeDifference>();
        var came = new List<ReferenceCode>();
        foreach (var row in after)
        {
            if (!left.Remove(row.Key, out var old))
                came.Add(row);
            else if (KindsOf(old, row) is { Count: > 0 } kinds)
                found.Add(new CodeDifference(old, row, kinds));
        }

        var damaged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (old, row) in PairsByZeros(left.Values, came))
        {
            left.Remove(old.Key);
            damaged.Add(row.Key);
            found.Add(new CodeDifference(old, row, KindsOf(old, row)));
        }

        found.AddRange(left.Values.Select(r => new CodeDifference(r, null, [CodeDifferenceKind.Removed])));
        found.AddRange(came.Where(r => !damaged.Contains(r.Key)).Select(r => new CodeDifference(null, r, [CodeDifferenceKind.Added])));
        return [.. found.OrderBy(d => d.Shown.Key, StringComparer.Ordinal)];
    }

    /// <summary>How two rows of the same code differ; empty when they say the same.</summary>
    public static IReadOnlyList<CodeDifferenceKind> KindsOf(ReferenceCode before, ReferenceCode after)
    {
        var kinds = new List<CodeDifferenceKind>();
        var zeros = ZerosOf(before.Code, after.Code) ?? (before.Key == after.Key ? null : ZerosOf(before.Id, after.Id));
        if (zeros is { } lost)
            kinds.Add(lost);
        else if (before.Code != after.Code)
            kinds.Add(CodeDifferenceKind.CodeChanged);
        if (before.Name != after.Name)
            kinds.Add(CodeDifferenceKind.Renamed);
        if (before.Status != after.Status)
            kinds.Add(CodeDifferenceKind.StatusChanged);
        if ((before.ParentId, before.Jenjang, before.ValidFromOn, before.ValidUntilOn, before.Attributes)
            != (after.ParentId, after.Jenjang, after.ValidFromOn, after.ValidUntilOn, after.Attributes))
            kinds.Add(CodeDifferenceKind.OtherChanged);
        if (before.Key == after.Key && before.Id != after.Id)
            kinds.Add(CodeDifferenceKind.IdCaseChanged);
        return kinds;
    }

    /// <summary>Whether one of two digit strings is the other without leading zeros, and which way that went.</summary>
    public static CodeDifferenceKind? ZerosOf(string? before, string? after) =>
        before is null || after is null || before == after || !IsNumber(before) || !IsNumber(after) || Bare(before) != Bare(after) ? null
        : before.Length > after.Length ? CodeDifferenceKind.LeadingZeroLost : CodeDifferenceKind.LeadingZeroRestored;

    /// <summary>Only where it is beyond doubt: one row that went and one that came, whose ids are the same number.</summary>
    private static List<(ReferenceCode Old, ReferenceCode New)> PairsByZeros(IEnumerable<ReferenceCode> went, IEnumerable<ReferenceCode> came)
    {
        var cameBy = came.Where(r => IsNumber(r.Key)).ToLookup(r => Bare(r.Key));
        return [.. went.Where(r => IsNumber(r.Key)).GroupBy(r => Bare(r.Key)).Where(g => g.Count() == 1 && cameBy[g.Key].Count() == 1)
            .Select(g => (g.Single(), cameBy[g.Key].Single()))];
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static string Bare(string number) => number.TrimStart('0');
}
