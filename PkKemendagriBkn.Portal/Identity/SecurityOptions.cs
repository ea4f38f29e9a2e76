using System.Net;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>The <c>Security</c> section of the settings.</summary>
public sealed class SecurityOptions
{
    /// <summary>Whoever may change anything proves a one-time code besides the password. Demonstration accounts are excepted.</summary>
    public bool RequireTotpOfWriters { get; set; } = true;

    /// <summary>Minutes without activity after which a session ends.</summary>
    public int IdleMinutes { get; set; } = 15;

    /// <summary>Hours after which a session ends whatever happens.</summary>
    public int AbsoluteHours { get; set; } = 10;

    /// <summary>Open tabs that one person may have at a time.</summary>
    public int CircuitsPerUser { get; set; } = 12;

    /// <summary>Addresses or networks (CIDR) of reverse proxies whose X-Forwarded headers count; nobody else's do.</summary>
    public IList<string> TrustedProxies { get; init; } = [];

    /// <summary>Origins besides the portal's own that may open a connection, such as <c>https://portal.example.go.id</c>.</summary>
    public IList<string> AllowedOrigins { get; init; } = [];

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);
    public TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);

    /// <summary>Whether this account must prove a one-time code before it enters.</summary>
    public bool DemandsTotp(PortalUser user) =>
        RequireTotpOfWriters && !user.IsDemo && RolePermissions.MayWrite(user.Role, user.Party);

    /// <summary>Whether a session is still good at <paramref name="now"/>, apart from having been ended.</summary>
    public bool IsFresh(UserSession session, DateTimeOffset now) =>
        session.LastSeenAt + Idle > now && session.StartedAt + Absolute > now;

    internal static bool IsAddressOrNetwork(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);
}
