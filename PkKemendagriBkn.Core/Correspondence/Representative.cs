using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>
/// The office or person that a party has named for correspondence (Pasal 9(1)), for as long as that holds. A change is a new
/// representative in the place of the old one, notified 30 calendar days before it takes effect (Pasal 9(3)).
/// </summary>
public sealed class Representative : RecordedFact
{
    public Party Party { get; set; }

    /// <summary>The office, or the person.</summary>
    [MaxLength(300)] public required string Name { get; set; }

    /// <summary>The person's position; none for an office.</summary>
    [MaxLength(300)] public string? Position { get; set; }
    [MaxLength(500)] public required string Address { get; set; }

    /// <summary>As the agreement or the notice gives it; the agreement itself has a dash.</summary>
    [MaxLength(40)] public string? Phone { get; set; }
    [MaxLength(200)] public required string Email { get; set; }

    public DateOnly ValidFromOn { get; set; }

    /// <summary>The last day; null while no other has taken its place.</summary>
    public DateOnly? ValidUntilOn { get; set; }

    /// <summary>The one in whose place it came; null for those of the agreement.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>The agreement event by which the change was notified; null for those of the agreement.</summary>
    public Guid? ChangeId { get; init; }

    public bool IsValidOn(DateOnly day) => !IsVoid && ValidFromOn <= day && (ValidUntilOn is null || day <= ValidUntilOn);
}
