using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Core.Reconciliations;

/// <summary>
/// A party's assessment of what matching two sources may do to the people whose data is matched (UU 27/2022 article 34(2)e). Its document
/// is its evidence. Without one that holds today the two sources are not matched.
/// </summary>
public sealed class ImpactAssessment : RecordedFact
{
    /// <summary>The two sources that it covers, in either order.</summary>
    [MaxLength(ReconciliationSide.LongestSource)] public required string SourceA { get; set; }
    [MaxLength(ReconciliationSide.LongestSource)] public required string SourceB { get; set; }

    /// <summary>The official who approved it, by name and office.</summary>
    [MaxLength(200)] public required string ApprovedBy { get; set; }
    public DateOnly ApprovedOn { get; set; }

    /// <summary>The last day on which it holds (WIB).</summary>
    public DateOnly ValidUntilOn { get; set; }

    /// <summary>Whether two sources may be matched under it on a day.</summary>
    public bool Covers(string sourceA, string sourceB, DateOnly on) => !IsVoid && ApprovedOn <= on && on <= ValidUntilOn
        && (Same(SourceA, sourceA) && Same(SourceB, sourceB) || Same(SourceA, sourceB) && Same(SourceB, sourceA));

    private static bool Same(string a, string b) => PlainText.Of(a) == PlainText.Of(b);
}
