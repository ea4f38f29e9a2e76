using System.Collections.Concurrent;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Failed attempts on an account from one source, and for how long that source is held off: a stranger's guesses close no door but the
/// stranger's own. Kept in memory; a node counts for itself.
/// </summary>
public sealed class Guesses(TimeProvider clock)
{
    public enum Outcome { Ignored, Counted, HeldOff }

    private const int MaxKeys = 20_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<(Guid Account, string Source), Slot> slots = new();

    /// <summary>Whether this source is held off. Where the table is full of fresh keys, which is itself a flood, newcomers are.</summary>
    public bool AreHeld(Guid account, string source) => slots.TryGetValue((account, source), out var slot)
        ? slot.HeldUntil > clock.GetUtcNow()
        : slots.Count >= MaxKeys;

    /// <summary>Counts a failure; while a source is held off, none: or anyone could keep somebody out for good.</summary>
    public Outcome Fail(Guid account, string source)
    {
        var now = clock.GetUtcNow();
        if (slots.Count >= MaxKeys)
            Sweep(now);
        if (AreHeld(account, source))
            return Outcome.Ignored;
        var slot = slots.AddOrUpdate((account, source), _ => new Slot(1, now, default), (_, s) => s.Next(now));
        return slot.HeldUntil > now ? Outcome.HeldOff : Outcome.Counted;
    }

    /// <summary>Forgets the failures of one source, or of all.</summary>
    public void Forget(Guid account, string? source = null)
    {
        foreach (var key in slots.Keys.Where(k => k.Account == account && (source is null || k.Source == source)))
            slots.TryRemove(key, out _);
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, slot) in slots)
        {
            if (slot.HeldUntil <= now && slot.At + Remembered <= now)
                slots.TryRemove(key, out _);
        }
    }

    private sealed record Slot(int Failures, DateTimeOffset At, DateTimeOffset HeldUntil)
    {
        public Slot Next(DateTimeOffset now)
        {
            var failures = At + Remembered <= now && HeldUntil + Remembered <= now ? 1 : Failures + 1;
            return new Slot(failures, now, failures % SignIn.FailuresToLock == 0 ? now + SignIn.LockAfter(failures) : HeldUntil);
        }
    }
}
