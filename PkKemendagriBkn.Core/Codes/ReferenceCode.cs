using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Core.Codes;

/// <summary>Whether the owner still gives the code to anyone: SIASN's N and O.</summary>
public enum CodeStatus { New, Old }

/// <summary>
/// One row of a code set version. Everything is text as the owner gave it: a code keeps its leading zeros, and an id its letters,
/// though ids that differ in the case of letters alone are the same id.
/// </summary>
public sealed class ReferenceCode
{
    /// <summary>An id in SIASN has at most 42 characters.</summary>
    public const int MaxIdLength = 42;

    public Guid VersionId { get; init; }

    /// <summary>The id by which rows are told apart and compared: without regard to the case of letters.</summary>
    [MaxLength(MaxIdLength)] public string Key { get; private set; } = "";

    /// <summary>The id as the owner gave it; where a set has no ids, its code.</summary>
    [MaxLength(MaxIdLength)]
    public required string Id
    {
        get;
        init
        {
            field = value;
            Key = KeyOf(value);
        }
    }

    /// <summary>The row's number in the file that it came in.</summary>
    public int Line { get; init; }
    [MaxLength(MaxIdLength)] public string? Code { get; init; }
    [MaxLength(500)] public required string Name { get; init; }

    /// <summary>The id of the row above it, such as the unit that a unit belongs to.</summary>
    [MaxLength(MaxIdLength)] public string? ParentId { get; init; }

    /// <summary>SIASN's letters for it, such as PT for Ahli Pertama.</summary>
    [MaxLength(40)] public string? Jenjang { get; init; }
    public CodeStatus? Status { get; init; }

    /// <summary>First WIB day of the code itself, when the owner gives one.</summary>
    public DateOnly? ValidFromOn { get; init; }
    public DateOnly? ValidUntilOn { get; init; }

    /// <summary>What else the owner says of it; see <see cref="CodeAttributes"/>.</summary>
    public string? Attributes { get; init; }

    /// <summary>SHA-256 of <see cref="Canonical"/> in small hexadecimal digits: equal rows of two versions have equal digests.</summary>
    [MaxLength(64)] public string Digest { get; private set; } = "";

    public static string KeyOf(string id) => id.Trim().ToUpperInvariant();

    /// <summary>The row with its digest, which is computed once, when it is imported.</summary>
    public ReferenceCode Sealed()
    {
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical)));
        return this;
    }

    /// <summary>What the row says: its values parted by the unit separator U+001F, an absent one empty, dates as 2026-01-31.</summary>
    public string Canonical =>
        string.Join('\u001f', Id, Code, Name, ParentId, Jenjang, Status switch { CodeStatus.New => "N", CodeStatus.Old => "O", _ => "" }, Iso(ValidFromOn),
            Iso(ValidUntilOn), Attributes);

    private static string Iso(DateOnly? on) => on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
