using System.Collections.Concurrent;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Counts attempts to sign in per address and per account, before anything expensive is done: hashing passwords for a flood
/// would be the flood's success. Kept in memory; a node counts for itself.
/// </summary>
public sealed class AttemptLimiter(TimeProvider clock)
{
    /// <summary>Attempts from one address within <see cref="Window"/>: many people sit behind one office address.</summary>
    public const int PerAddress = 30;

    /// <summary>Attempts on one account within <see cref="Window"/>.</summary>
    public const int PerAccount = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private const int MaxKeys = 20_000;

    private readonly ConcurrentDictionary<string, Slot> slots = new(StringComparer.Ordinal);

    /// <summary>Counts one attempt; false when either has had its fill. <paramref name="account"/> is an e-mail address or an id.</summary>
    public bool Allow(string address, string account) =>
        Count("a:" + address, PerAddress) && Count("u:" + account.Trim().ToUpperInvariant(), PerAccount);

    private bool Count(string key, int limit)
    {
        var now = clock.GetUtcNow();
        if (slots.Count >= MaxKeys)
            Sweep(now);
        // A table that is full of fresh keys is itself a flood: newcomers wait until it empties.
        if (slots.Count >= MaxKeys && !slots.ContainsKey(key))
            return false;
        var slot = slots.AddOrUpdate(key, _ => new Slot(now, 1), (_, s) => s.Since + Window <= now ? new Slot(now, 1) : s with { Attempts = s.Attempts + 1 });
        return slot.Attempts <= limit;
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, slot) in slots)
        {
            if (slot.Since + Window <= now)
                slots.TryRemove(key, out _);
        }
    }

    private sealed record Slot(DateTimeOffset Since, int Attempts);
}
