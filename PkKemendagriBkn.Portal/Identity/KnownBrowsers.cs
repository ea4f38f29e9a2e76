using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Where an attempt to sign in comes from: a network, in which strangers may sit too, or a browser that the account's holder has used before.
/// </summary>
public sealed class Origin(string network, Func<Guid, string?>? browserOf = null)
{
    public string Network => network;

    /// <summary>The browser as this account knows it; null for a stranger's.</summary>
    public string? BrowserOf(Guid userId) => browserOf?.Invoke(userId);
}

/// <summary>
/// Recognises the browsers in which somebody has signed in, by a sealed cookie for each account. It opens nothing: it only keeps its holder
/// apart from strangers who guess.
/// </summary>
public sealed class KnownBrowsers(IDataProtectionProvider keys, TimeProvider clock)
{
    public const string CookiePrefix = "__Host-portal-peramban-";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);
    private readonly IDataProtector seal = keys.CreateProtector("known-browser");

    public Origin OriginOf(HttpContext http) => new(AttemptLimiter.NetworkOf(http), userId => Read(http, userId));

    /// <summary>Remembers the browser of somebody who has just proven everything that the account asks for.</summary>
    public void Remember(HttpContext http, Guid userId)
    {
        var browser = Read(http, userId) ?? "peramban:" + RandomNumberGenerator.GetHexString(16, lowercase: true);
        http.Response.Cookies.Append(NameOf(userId),
            seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{userId} {browser} {clock.GetUtcNow().ToUnixTimeSeconds()}")),
            new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Lasts, IsEssential = true });
    }

    /// <summary>The name tells two accounts of one browser apart, and names neither.</summary>
    public static string NameOf(Guid userId) => CookiePrefix + Convert.ToHexStringLower(SHA256.HashData(userId.ToByteArray()).AsSpan(0, 8));

    private string? Read(HttpContext http, Guid userId)
    {
        if (http.Request.Cookies[NameOf(userId)] is not { } cookie)
            return null;
        try
        {
            return seal.Unprotect(cookie).Split(' ') is [var owner, var browser, var since] && owner == userId.ToString()
                && DateTimeOffset.FromUnixTimeSeconds(long.Parse(since, CultureInfo.InvariantCulture)) + Lasts > clock.GetUtcNow()
                ? browser
                : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
