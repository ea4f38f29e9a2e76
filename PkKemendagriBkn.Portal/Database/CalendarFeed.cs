using System.ComponentModel.DataAnnotations;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// One secret address under which a person's calendar program fetches the deadlines. Only the digest of the secret is kept; a revoked
/// one stays as a row and opens nothing any more.
/// </summary>
public sealed class CalendarFeed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    [MaxLength(64)] public required string TokenSha256 { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
}
