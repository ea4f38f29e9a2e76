using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Who is to have an account, and as what.</summary>
public sealed record NewAccount(string Email, string FullName, string Position, Role Role, Party? Party, string? Nip = null)
{
    /// <summary>A temporary password lasts a day and is changed at the first sign-in.</summary>
    public static readonly TimeSpan TemporaryLasts = TimeSpan.FromHours(24);

    // Without letters and digits that are mistaken for each other when read out.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Adds the account to <paramref name="db"/>, without saving.</summary>
    /// <param name="isDemo">Whether it is an invented person of Development.</param>
    /// <param name="knownHash">Of this password, when it is hashed already.</param>
    /// <param name="temporaryUntil">Set when somebody else knows the password: when it must have been changed.</param>
    /// <exception cref="RuleViolation"><see cref="Rule.UserNameTaken"/> or <see cref="Rule.NipTaken"/>.</exception>
    public async Task<PortalUser> AddAsync(
        PortalDbContext db, UserManager<PortalUser> users, string password, DateTimeOffset now, DateTimeOffset? temporaryUntil, bool isDemo = false,
        string? knownHash = null, CancellationToken ct = default)
    {
        if (!RolePermissions.Pairs.Contains((Role, Party)))
            throw new ArgumentException($"There is no {Role} of party {Party?.ToString() ?? "none"}.");
        var email = Email.Trim();
        var normalized = users.NormalizeName(email);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, ct))
            throw new RuleViolation(Rule.UserNameTaken);
        if (Nip is not null && await db.Users.AnyAsync(u => u.Nip == Nip && u.IsActive, ct))
            throw new RuleViolation(Rule.NipTaken);

        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, FullName = FullName.Trim(), Position = Position.Trim(),
            Role = Role, Party = Party, Nip = Nip, CreatedAt = now, TemporaryPasswordUntil = temporaryUntil, IsDemo = isDemo, LockoutEnabled = true,
        };
        user.PasswordHash = knownHash ?? users.PasswordHasher.HashPassword(user, password);
        var created = await users.CreateAsync(user);
        return created.Succeeded ? user : throw new ArgumentException(string.Join(' ', created.Errors.Select(e => e.Description)));
    }

    /// <summary>A random password that can be read out over the telephone: five groups of four, 99 bits.</summary>
    public static string TemporaryPassword() =>
        string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
