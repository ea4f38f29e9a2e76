using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Where strangers may knock. Whoever fills the table of one shuts no other.</summary>
public enum Door { SignIn, VerifyAgain, CalendarFeed, PolicyReports, Verification }

/// <summary>
/// Counts attempts per network and per account, before anything expensive is done: hashing passwords for a flood would be the flood's
/// success. Kept in memory; a node counts for itself.
/// </summary>
public sealed class AttemptLimiter(TimeProvider clock)
{
    /// <summary>Attempts from one network within <see cref="Window"/>: many people sit behind one office address.</summary>
    public const int PerAddress = 30;

    /// <summary>Attempts on one account within <see cref="Window"/>.</summary>
    public const int PerAccount = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private const int MaxKeys = 20_000;

    private readonly ConcurrentDictionary<(Door, bool IsNetwork), ConcurrentDictionary<string, Slot>> tables = new();

    /// <summary>Counts one attempt; false when either has had its fill. <paramref name="account"/> is an e-mail address or an id.</summary>
    public bool Allow(Door door, string network, string account) =>
        Count(TableOf(door, isNetwork: true), network, PerAddress)
        && Count(TableOf(door, isNetwork: false), account.Trim().ToUpperInvariant(), PerAccount);

    /// <summary>Networks and accounts that are counted at a door just now.</summary>
    public int CountedAt(Door door) => TableOf(door, isNetwork: true).Count + TableOf(door, isNetwork: false).Count;

    /// <summary>Where a request comes from. Of an IPv6 address only the network (/64) counts, since a single visitor has all of it.</summary>
    public static string NetworkOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]) + "/64"
            : address.ToString();
    }

    private ConcurrentDictionary<string, Slot> TableOf(Door door, bool isNetwork) =>
        tables.GetOrAdd((door, isNetwork), _ => new ConcurrentDictionary<string, Slot>(StringComparer.Ordinal));

    private bool Count(ConcurrentDictionary<string, Slot> slots, string key, int limit)
    {
        var now = clock.GetUtcNow();
        if (slots.Count >= MaxKeys)
            Sweep(slots, now);
        // A table that is full of fresh keys is itself a flood: newcomers wait until it empties.
        if (slots.Count >= MaxKeys && !slots.ContainsKey(key))
            return false;
        var slot = slots.AddOrUpdate(key, _ => new Slot(now, 1), (_, s) => s.Since + Window <= now ? new Slot(now, 1) : s with { Attempts = s.Attempts + 1 });
        return slot.Attempts <= limit;
    }

    private static void Sweep(ConcurrentDictionary<string, Slot> slots, DateTimeOffset now)
    {
        foreach (var (key, slot) in slots)
        {
            if (slot.Since + Window <= now)
                slots.TryRemove(key, out _);
        }
    }

    private sealed record Slot(DateTimeOffset Since, int Attempts);
}
