using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>A person with an account. Accounts are never deleted, so that the audit trail keeps its names.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    [MaxLength(200)] public required string FullName { get; set; }

    /// <summary>The office held (jabatan).</summary>
    [MaxLength(200)] public string Position { get; set; } = "";
    /// <summary>The civil servant's number, 18 digits, by which two accounts of one person are known; null for somebody who has none.</summary>
    [MaxLength(18)] public string? Nip { get; set; }
    public Party? Party { get; set; }
    public Role Role { get; set; }
    public bool IsActive { get; set; } = true;
    public bool IsDemo { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set while the password is one that an administrator handed out; it must be changed at the next sign-in, before this instant.</summary>
    public DateTimeOffset? TemporaryPasswordUntil { get; set; }

    /// <summary>The newest 30-second step whose one-time code was used: a code works once.</summary>
    public long LastTotpStep { get; set; }

    /// <summary>When this person put the first steps on the dashboard away; null while they are shown.</summary>
    public DateTimeOffset? FirstStepsHiddenAt { get; init; }

    public Actor ToActor(Guid? sessionId) => new(Id, FullName, Party, Role, sessionId);
}

/// <summary>One sign-in on one device. Ending it ends its cookie and its open tabs.</summary>
public sealed class UserSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How much was proven: a password alone, or a one-time code as well.</summary>
    public bool SecondFactor { get; init; }
    [MaxLength(64)] public string Address { get; init; } = "";
    [MaxLength(300)] public string Browser { get; init; } = "";
}
