using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Apip;

/// <summary>That a region's SIASN code stands for a Kemendagri code, in a period: the two code systems differ and both change.</summary>
public sealed class RegionMapping : RecordedFact
{
    [MaxLength(42)] public required string SiasnCode { get; set; }

    /// <summary>The Kemendagri code, see <see cref="Region.Code"/>.</summary>
    [MaxLength(5)] public required string RegionCode { get; set; }

    /// <summary>The first WIB day on which it holds.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>The last WIB day on which it holds; null while no end is known.</summary>
    public DateOnly? ValidTo { get; set; }
    [MaxLength(1000)] public string? Note { get; set; }
}

/// <summary>Reads a SIASN code by the mappings that stand.</summary>
public static class RegionMappings
{
    /// <summary>SIASN codes are compared without spaces and case; a leading zero counts.</summary>
    public static string Key(string siasnCode) => string.Concat(siasnCode.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Whether two periods, both ends included, share a day.</summary>
    public static bool Overlap(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) =>
        from <= (otherTo ?? DateOnly.MaxValue) && otherFrom <= (to ?? DateOnly.MaxValue);

    /// <summary>The region that a SIASN code stands for on a day; null when it maps to nothing then.</summary>
    public static Region? Resolve(IEnumerable<RegionMapping> mappings, string siasnCode, DateOnly on)
    {
        var key = Key(siasnCode);
        var found = mappings.FirstOrDefault(m => !m.IsVoid && m.SiasnCode == key && m.ValidFrom <= on && (m.ValidTo is null || on <= m.ValidTo));
        return Regions.Find(found?.RegionCode);
    }
}
