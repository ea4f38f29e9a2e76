using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Codes;

/// <summary>What the codes of a set name. <see cref="Other"/> has a title of its own.</summary>
public enum CodeSetKind { FunctionalPosition, Jenjang, Unor, Institution, Golongan, Location, Other }

/// <summary>
/// One version of a party's code set (Pasal 3(1)d, 3(2)b, 4(2)b), with its rows. The rows never change: what was wrong in them is put right
/// by another version, so that anyone can tell which codes were in force on a day. Only what stands here about the version is corrected.
/// </summary>
public sealed class CodeSetVersion : RecordedFact
{
    /// <summary>The party whose codes they are, and that published them.</summary>
    public Party Owner { get; init; }
    public CodeSetKind Kind { get; init; }

    /// <summary>The name of the set when its kind is <see cref="CodeSetKind.Other"/>; else null.</summary>
    [MaxLength(200)] public string? Title { get; init; }

    /// <summary>What the owner calls the version, such as <c>2026-06</c>.</summary>
    [MaxLength(100)] public required string Label { get; set; }

    /// <summary>First day (WIB) on which the codes hold.</summary>
    public DateOnly ValidFromOn { get; set; }

    /// <summary>Last day (WIB) on which they hold; null until another version takes over.</summary>
    public DateOnly? ValidUntilOn { get; set; }
    [MaxLength(2000)] public string? Note { get; set; }

    /// <summary>SHA-256 of the imported file, in small hexadecimal digits.</summary>
    [MaxLength(64)] public required string FileSha256 { get; init; }
    public int RowCount { get; init; }

    /// <summary>Digest of the rows in the canonical form of docs/audit.md: what the audit trail holds of them.</summary>
    [MaxLength(64)] public required string RowsSha256 { get; init; }

    public CodeSetKey Set => new(Owner, Kind, Title);
}

/// <summary>Which set a version is a version of. Titles differ by more than the case of their letters.</summary>
public readonly record struct CodeSetKey(Party Owner, CodeSetKind Kind, string? Title)
{
    private string Folded => (Title ?? "").Trim().ToUpperInvariant();

    public bool Equals(CodeSetKey other) => (Owner, Kind, Folded) == (other.Owner, other.Kind, other.Folded);

    public override int GetHashCode() => HashCode.Combine(Owner, Kind, Folded);
}
