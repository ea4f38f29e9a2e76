using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>
/// One data field that a party gives the other access to, as the annex (Lampiran) lists it (Pasal 3(1)a, 3(2)a, 4(1)a, 4(2)a).
/// The annex is not part of the text at hand, so its lists are data that the providing party keeps.
/// </summary>
public sealed class AnnexField : RecordedFact
{
    /// <summary>The party that provides the field.</summary>
    public Party Provider { get; init; }
    [MaxLength(200)] public required string Name { get; set; }

    /// <summary>What the field means.</summary>
    [MaxLength(1000)] public string? Description { get; set; }

    /// <summary>Type, length or code list, as the annex says it.</summary>
    [MaxLength(200)] public string? Format { get; set; }
}
