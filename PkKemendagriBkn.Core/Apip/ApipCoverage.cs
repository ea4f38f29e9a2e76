namespace PkKemendagriBkn.Core.Apip;

/// <summary>How many of a province's Inspektorat Daerah, its own included, are in a return.</summary>
public sealed record ApipCoverage(Region Province, int Total, IReadOnlyList<Inspectorate> Missing)
{
    /// <summary>All Inspektorat Daerah: 546.</summary>
    public static int All => Inspectorate.Regional.Count;

    public int Reported => Total - Missing.Count;

    /// <summary>Every province in the order of the codes. Codes of Inspektorat Pembantu count for nothing.</summary>
    public static IReadOnlyList<ApipCoverage> Of(IEnumerable<string> unitCodes)
    {
        var reported = unitCodes.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Inspectorate.Regional.GroupBy(i => i.Region.ProvinceCode)
                .Select(g => new ApipCoverage(Regions.Find(g.Key)!, g.Count(), [.. g.Where(i => !reported.Contains(i.Code))])),
        ];
    }
}
