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
    public List<InterpretationChoice> Interpretations { get; init; } = [];
}

/// <summary>The reading of an ambiguous clause that both parties apply. Where none is chosen, the register's own default is in force.</summary>
public sealed class InterpretationChoice
{
    public Guid AgreementId { get; init; }
    [MaxLength(80)] public required string AmbiguityId { get; init; }
    [MaxLength(80)] public required string ReadingId { get; set; }

    /// <summary>The minutes, addendum or letter in which the parties agreed to it.</summary>
    [MaxLength(500)] public required string AgreedIn { get; set; }
}
