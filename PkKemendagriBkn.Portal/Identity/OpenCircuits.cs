using System.Collections.Concurrent;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// The tabs that are open on this node, so that ending a session closes them at once. Other nodes notice within <see cref="SessionWatch.Interval"/>.
/// </summary>
public sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<CircuitGuard, byte> open = new();
    private readonly Lock counting = new();

    /// <summary>Lets a tab in, unless its owner has <paramref name="limit"/> open already.</summary>
    public bool TryOpen(CircuitGuard circuit, int limit)
    {
        lock (counting)
        {
            return open.Keys.Count(c => c.Owner?.UserId == circuit.Owner?.UserId) < limit && open.TryAdd(circuit, 0);
        }
    }

    public void Close(CircuitGuard circuit) => open.TryRemove(circuit, out _);

    public IReadOnlyCollection<CircuitGuard> All => [.. open.Keys];

    /// <summary>Closes the tabs of one session.</summary>
    public void EndSession(Guid sessionId) => EndWhere(c => c.Owner?.SessionId == sessionId);

    /// <summary>Closes a person's tabs, except those of one session.</summary>
    public void EndUser(Guid userId, Guid? exceptSession = null) =>
        EndWhere(c => c.Owner?.UserId == userId && (exceptSession is null || c.Owner?.SessionId != exceptSession));

    private void EndWhere(Func<CircuitGuard, bool> match)
    {
        foreach (var circuit in open.Keys.Where(match))
            circuit.End();
    }
}
