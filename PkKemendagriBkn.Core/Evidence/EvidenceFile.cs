using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Evidence;

/// <summary>A file that proves a fact. Its content lives under its SHA-256 and never changes.</summary>
public sealed class EvidenceFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgreementId { get; init; }

    /// <summary>The fact that it proves; null from the upload until the form that it belongs to is saved.</summary>
    public Guid? FactId { get; set; }

    /// <summary>The party that alone knows of it as yet, since it belongs to a draft of that party; null for every other file.</summary>
    public Party? HeldBy { get; set; }
    [MaxLength(255)] public required string FileName { get; init; }
    [MaxLength(100)] public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    [MaxLength(64)] public required string Sha256 { get; init; }
    public Guid? UploadedById { get; init; }
    [MaxLength(200)] public required string UploadedBy { get; init; }
    public DateTimeOffset UploadedAt { get; init; }
}
