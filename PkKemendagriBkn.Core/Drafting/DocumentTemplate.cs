using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>One version of the words and the logo with which documents of a kind are printed. The newest that stands is in force.</summary>
public sealed class DocumentTemplate : RecordedFact
{
    /// <summary>Bytes that a logo may have.</summary>
    public const int MostLogoBytes = 200 * 1024;

    public DraftKind Kind { get; init; }

    /// <summary>From 1, one more with each change.</summary>
    public int Number { get; init; }

    /// <summary><see cref="TemplateTexts"/> in canonical form.</summary>
    public required string Texts { get; init; }

    /// <summary>PNG or JPEG; empty for none.</summary>
    [MaxLength(MostLogoBytes)] public byte[] Logo { get; init; } = [];
}
