using System.ComponentModel.DataAnnotations;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>An agreement that the portal follows. Its text is the catalogue named <see cref="Catalogue"/>.</summary>
public sealed class AgreementRecord
{
    /// <summary>The one agreement that the portal is built for.</summary>
    public static Guid PksId { get; } = new("0198e9a0-0000-7000-8000-000000082705");

    public Guid Id { get; init; }
    [MaxLength(40)] public required string Catalogue { get; init; }
    public DateOnly SignedOn { get; init; }
    public int TermYears { get; init; }
    public Guid Version { get; set; }
}
