using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Dashboard;

/// <summary>A class of age in calendar days, both ends included; <see cref="Key"/> names it in an address.</summary>
public sealed record AgeClass(string Key, string Text, int From, int? To)
{
    /// <summary>All of them, youngest first, without gap or overlap.</summary>
    public static IReadOnlyList<AgeClass> All { get; } =
    [
        new("30", "Sampai 30 hari", 0, 30),
        new("90", $"31 sampai {ComplianceThresholds.LongWaitDays} hari", 31, ComplianceThresholds.LongWaitDays),
        new("lama", $"Lebih dari {ComplianceThresholds.LongWaitDays} hari", ComplianceThresholds.LongWaitDays + 1, null),
    ];

    /// <summary>The first and the last day of origin of what is of this age on a day.</summary>
    public (DateOnly Oldest, DateOnly Newest) On(DateOnly asOf) => (To is { } to ? asOf.PlusDays(-to) : DateOnly.MinValue, asOf.PlusDays(-From));
}

/// <summary>What waits on one party, by age as <see cref="AgeClass.All"/> has it.</summary>
/// <param name="Party">Whose matter it is.</param>
/// <param name="ByAge">A number for every class of age.</param>
/// <param name="PastTarget">How many of them passed the date that the parties set.</param>
/// <param name="Ever">How many there have been at all, settled ones too.</param>
public sealed record OpenMatters(Party Party, IReadOnlyList<int> ByAge, int PastTarget, int Ever)
{
    public int Open => ByAge.Sum();

    public static OpenMatters None(Party party) => new(party, [.. AgeClass.All.Select(_ => 0)], 0, 0);
}

/// <summary>Follow-ups of one owner that are open on a day, and how many of them passed their date.</summary>
public sealed record OpenFollowUps(Party Owner, int Open, int Overdue);

/// <summary>How many of a province's Inspektorat Daerah are in a return, and how far known needs are filled.</summary>
public sealed record ProvinceCoverage(Region Province, int Reported, int Total, long Filled, long Need)
{
    /// <summary>From 0 to 100, rounded down: 100 means all.</summary>
    public int Percent => Total == 0 ? 0 : Reported * 100 / Total;
}

/// <summary>The newest return of APIP aggregates that had been given by a day; provinces with the least coverage first.</summary>
public sealed record AggregateFigures(Guid ReturnId, DateOnly AsOfOn, DateOnly ProvidedOn, IReadOnlyList<ProvinceCoverage> Provinces)
{
    public int Reported => Provinces.Sum(p => p.Reported);

    /// <summary>Every province, those absent from the return too.</summary>
    /// <param name="returnId">The return.</param>
    /// <param name="asOfOn">The day that its figures hold for.</param>
    /// <param name="providedOn">The day on which it was given.</param>
    /// <param name="known">By province code what the return has.</param>
    public static AggregateFigures Of(Guid returnId, DateOnly asOfOn, DateOnly providedOn,
        IReadOnlyDictionary<string, (int Reported, long Filled, long Need)> known) => new(
        returnId, asOfOn, providedOn,
        [
            .. Inspectorate.Regional.GroupBy(i => i.Region.ProvinceCode).Select(g =>
            {
                var (reported, filled, need) = known.GetValueOrDefault(g.Key);
                return new ProvinceCoverage(Regions.Find(g.Key)!, reported, g.Count(), filled, need);
            }).OrderBy(p => (decimal)p.Reported / p.Total).ThenByDescending(p => p.Total - p.Reported).ThenBy(p => p.Province.Code, StringComparer.Ordinal),
        ]);
}

/// <summary>What the registers add up to on a day (WIB); void facts count for nothing.</summary>
public sealed record RegisterFigures
{
    /// <summary>By the party that has to settle them (Pasal 3(2)d, 4(2)d).</summary>
    public IReadOnlyList<OpenMatters> Problems { get; init; } = [];

    /// <summary>Items that still wait, by the party whose list they are on (Pasal 3(1)e, 4(1)d).</summary>
    public IReadOnlyList<OpenMatters> Corrections { get; init; } = [];
    public AggregateFigures? Aggregate { get; init; }
    public IReadOnlyList<OpenFollowUps> FollowUps { get; init; } = [];

    public OpenMatters ProblemsOf(Party party) => Problems.FirstOrDefault(p => p.Party == party) ?? OpenMatters.None(party);

    public OpenMatters CorrectionsOf(Party party) => Corrections.FirstOrDefault(c => c.Party == party) ?? OpenMatters.None(party);
}
