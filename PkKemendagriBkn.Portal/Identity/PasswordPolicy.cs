using Microsoft.AspNetCore.Identity;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>What a password must be: long and not guessable. No rule about capitals, digits or signs, which make passwords worse.</summary>
public sealed class PasswordPolicy : IPasswordValidator<PortalUser>
{
    public const int MinLength = 12;

    /// <summary>Nothing is cut off: a longer one is refused, so that a flood of text is not hashed.</summary>
    public const int MaxLength = 256;

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(Problem(user, password ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordPolicy), Description = problem })
            : IdentityResult.Success);

    /// <summary>The Indonesian sentence that says what is wrong; null when the password will do.</summary>
    public static string? Problem(PortalUser user, string password) => password switch
    {
        { Length: < MinLength } => $"Kata sandi minimal {MinLength} karakter. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.",
        { Length: > MaxLength } => $"Kata sandi maksimal {MaxLength} karakter.",
        _ when WeakPasswords.IsWeak(password, user.FullName, user.Email ?? "") =>
            "Kata sandi ini terlalu mudah ditebak: kata umum, urutan tombol, pengulangan, atau nama Anda sendiri. Pilih yang lain.",
        _ => null,
    };
}
