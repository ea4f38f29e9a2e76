namespace PkKemendagriBkn.Core.Apip;

/// <summary>What may be wrong, or worth a second look, in a return.</summary>
public enum ApipCheck
{
    UnknownUnit,
    DuplicateFigure,
    NegativeFigure,
    PelaksanaHasNoJenjang,
    JenjangMissing,
    JenjangOfOtherCategory,
    TotalDiffers,
    ParentMissing,
    AssistantsExceedParent,
    PartlyReported,
    Jump,
    InspectoratesMissing,
}

/// <summary>One finding. What the numbers mean depends on the check; the words for it stand in <c>Portal/Words</c>.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Place">The unit's code; for missing inspectorates the province's.</param>
/// <param name="Position">The figure that is meant, if it is one.</param>
/// <param name="Category">The category whose sum is meant, if it is one.</param>
/// <param name="Found">What was given, or how many are missing.</param>
/// <param name="Expected">What it should be, was before, or how many there are.</param>
public sealed record ApipFinding(ApipCheck Check, string Place, ApipPosition? Position = null, ApipCategory? Category = null, long? Found = null,
    long? Expected = null)
{
    /// <summary>An error keeps the return from being recorded; anything else is a warning, which is shown and kept.</summary>
    public bool IsError => Check < ApipCheck.AssistantsExceedParent;
}

/// <summary>From which change on a figure is worth a second look: more than a share of what it was, and at least so many people.</summary>
public sealed record JumpLimit(int Percent = 30, int Least = 5)
{
    public bool IsJump(long before, long now) => Math.Abs(now - before) >= Least && Math.Abs(now - before) * 100 > before * Percent;
}

/// <summary>Looks through a return. The order of its lines does not matter.</summary>
public static class ApipChecks
{
    /// <param name="lines">The figures as given.</param>
    /// <param name="totals">The totals that were written down beside them, if any.</param>
    /// <param name="before">The last return before it; null when this is the first.</param>
    /// <param name="limit">What counts as a jump.</param>
    public static IReadOnlyList<ApipFinding> Of(IReadOnlyList<ApipLine> lines, IReadOnlyList<DeclaredTotal> totals, IReadOnlyList<ApipLine>? before,
        JumpLimit limit)
    {
        var known = lines.Where(l => Inspectorate.Find(l.UnitCode) is not null).ToList();
        return
        [
            .. lines.Select(l => l.UnitCode).Concat(totals.Select(t => t.UnitCode)).Distinct().Where(u => Inspectorate.Find(u) is null)
                .Select(u => new ApipFinding(ApipCheck.UnknownUnit, u)),
            .. known.GroupBy(l => (l.UnitCode, l.Position)).Where(g => g.Count() > 1)
                .Select(g => new ApipFinding(ApipCheck.DuplicateFigure, g.Key.UnitCode, g.Key.Position, Found: g.Count(), Expected: 1)),
            .. known.Where(l => l.Count < 0 || l.Need < 0)
                .Select(l => new ApipFinding(ApipCheck.NegativeFigure, l.UnitCode, l.Position, Found: l.Count < 0 ? l.Count : l.Need)),
            .. TotalsThatDiffer(known, totals),
            .. OfAssistants(known),
            .. PartlyReported(known),
            .. before is null ? [] : Jumps(known, before, limit),
            .. Missing(known.Select(l => l.UnitCode)),
        ];
    }

    /// <summary>The people of a unit by category, as far as they were given; null when none was.</summary>
    public static long? Sum(IEnumerable<ApipLine> lines, ApipCategory? category = null)
    {
        var counts = lines.Where(l => category is null || ApipPositions.CategoryOf(l.Position) == category).Select(l => l.Count).OfType<int>().ToList();
        return counts.Count == 0 ? null : counts.Sum(c => (long)c);
    }

    private static IEnumerable<ApipFinding> TotalsThatDiffer(List<ApipLine> lines, IReadOnlyList<DeclaredTotal> totals)
    {
        var units = lines.ToLookup(l => l.UnitCode);
        return totals.Where(t => Inspectorate.Find(t.UnitCode) is not null)
            .Select(t => new ApipFinding(ApipCheck.TotalDiffers, t.UnitCode, Category: t.Category, Found: t.Total,
                Expected: Sum(units[t.UnitCode], t.Category) ?? 0))
            .Where(f => f.Found != f.Expected);
    }

    /// <summary>An Inspektorat Daerah contains its Irban: it must be given with them, and not be less than they are.</summary>
    private static IEnumerable<ApipFinding> OfAssistants(List<ApipLine> lines)
    {
        var units = lines.ToLookup(l => l.UnitCode);
        foreach (var family in lines.Where(l => Inspectorate.Find(l.UnitCode)!.Kind == UnitKind.InspektoratPembantu)
            .GroupBy(l => Inspectorate.Find(l.UnitCode)!.ParentCode))
        {
            if (!units.Contains(family.Key))
            {
                yield return new ApipFinding(ApipCheck.ParentMissing, family.Key, Found: family.Select(l => l.UnitCode).Distinct().Count());
                continue;
            }

            foreach (var position in family.GroupBy(l => l.Position))
            {
                var (sum, parent) = (Sum(position) ?? 0, Sum(units[family.Key].Where(l => l.Position == position.Key)) ?? 0);
                if (sum > parent)
                    yield return new ApipFinding(ApipCheck.AssistantsExceedParent, family.Key, position.Key, Found: sum, Expected: parent);
            }
        }
    }

    /// <summary>Inspektorat Daerah that were given with some of the twelve figures only.</summary>
    private static IEnumerable<ApipFinding> PartlyReported(List<ApipLine> lines) =>
        lines.Where(l => l.Count is not null && Inspectorate.Find(l.UnitCode)!.Kind == UnitKind.InspektoratDaerah).GroupBy(l => l.UnitCode)
            .Select(g => new ApipFinding(ApipCheck.PartlyReported, g.Key, Found: g.Select(l => l.Position).Distinct().Count(),
                Expected: ApipPositions.All.Count))
            .Where(f => f.Found < f.Expected);

    /// <summary>By unit and category, over the positions that both returns give: promotion from one jenjang to the next is no jump.</summary>
    private static IEnumerable<ApipFinding> Jumps(List<ApipLine> lines, IReadOnlyList<ApipLine> before, JumpLimit limit)
    {
        var was = before.Where(l => l.Count is not null).DistinctBy(l => (l.UnitCode, l.Position))
            .ToDictionary(l => (l.UnitCode, l.Position), l => l.Count!.Value);
        return lines.Where(l => l.Count is not null && was.ContainsKey((l.UnitCode, l.Position)))
            .GroupBy(l => (l.UnitCode, Category: ApipPositions.CategoryOf(l.Position)))
            .Select(g => new ApipFinding(ApipCheck.Jump, g.Key.UnitCode, Category: g.Key.Category, Found: Sum(g),
                Expected: g.Sum(l => (long)was[(l.UnitCode, l.Position)])))
            .Where(f => limit.IsJump(f.Expected!.Value, f.Found!.Value));
    }

    private static IEnumerable<ApipFinding> Missing(IEnumerable<string> units) => ApipCoverage.Of(units).Where(c => c.Missing.Count > 0)
        .Select(c => new ApipFinding(ApipCheck.InspectoratesMissing, c.Province.Code, Found: c.Missing.Count, Expected: c.Total));
}
