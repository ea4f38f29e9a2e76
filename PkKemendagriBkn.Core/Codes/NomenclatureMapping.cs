using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Codes;

/// <summary>
/// A position that took another's place, as recorded by Itjen, which guides these positions (Pasal 3(2)b). One that names the same old
/// position as a pair that the portal brings along (<see cref="KnownPositions.Pairs"/>) takes its place.
/// </summary>
public sealed class NomenclatureMapping : RecordedFact
{
    [MaxLength(ReferenceCode.MaxIdLength)] public required string OldId { get; set; }
    [MaxLength(ReferenceCode.MaxIdLength)] public string? OldCode { get; set; }
    [MaxLength(300)] public required string OldName { get; set; }
    [MaxLength(ReferenceCode.MaxIdLength)] public required string NewId { get; set; }
    [MaxLength(ReferenceCode.MaxIdLength)] public string? NewCode { get; set; }
    [MaxLength(300)] public required string NewName { get; set; }

    /// <summary>The regulation that it rests on.</summary>
    [MaxLength(300)] public required string Basis { get; set; }

    /// <summary>First WIB day on which the new position takes the old one's place.</summary>
    public DateOnly ValidFromOn { get; set; }

    /// <summary>Last such day; null without end.</summary>
    public DateOnly? ValidUntilOn { get; set; }
    [MaxLength(2000)] public string? Note { get; set; }

    public NomenclaturePair Pair => new(OldId, OldCode, OldName, NewId, NewCode, NewName, Basis, ValidFromOn, ValidUntilOn, Id);
}

/// <summary>
/// Old position and new, with the regulation that it rests on. A pair that the portal brings along comes from no recorded fact
/// (its mapping id is null) and holds ever since its regulation, without first day.
/// </summary>
public sealed record NomenclaturePair(
    string OldId, string? OldCode, string OldName, string NewId, string? NewCode, string NewName, string Basis, DateOnly? ValidFromOn, DateOnly? ValidUntilOn,
    Guid? MappingId)
{
    public bool HoldsOn(DateOnly asOf) => (ValidFromOn is null || ValidFromOn <= asOf) && (ValidUntilOn is null || asOf <= ValidUntilOn);

    /// <summary>The pairs that hold on a day: those recorded, and of those that the portal brings along the ones that no recorded fact replaces.</summary>
    public static IReadOnlyList<NomenclaturePair> InForce(IEnumerable<NomenclatureMapping> recorded, DateOnly asOf)
    {
        var own = recorded.Where(m => !m.IsVoid).Select(m => m.Pair).Where(p => p.HoldsOn(asOf)).OrderByDescending(p => p.ValidFromOn)
            .DistinctBy(p => ReferenceCode.KeyOf(p.OldId)).ToList();
        var replaced = own.Select(p => ReferenceCode.KeyOf(p.OldId)).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. KnownPositions.Pairs.Where(p => !replaced.Contains(ReferenceCode.KeyOf(p.OldId)))];
    }
}
