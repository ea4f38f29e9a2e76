using System.Collections.Concurrent;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Who acts in a leader's place now, so that pages show what the person may do: learnt whenever a session is looked at, which is at every
/// request and every few seconds for open tabs (<see cref="SessionWatch"/>). An action asks the database itself (<see cref="Facts.Journal"/>),
/// so that nobody acts after the last day or a withdrawal, whatever an open tab still shows.
/// </summary>
public sealed class ActingLeaders
{
    private readonly ConcurrentDictionary<Guid, string> capacities = new();

    /// <summary>The person as he or she may act now; the same object while nothing has changed.</summary>
    public Actor Now(Actor actor)
    {
        var actsAs = actor.UserId is { } id && Delegation.MayBeGivenTo(actor.Role) ? capacities.GetValueOrDefault(id) : null;
        return actor.ActsAs == actsAs ? actor : actor with { ActsAs = actsAs };
    }

    /// <param name="userId">The person.</param>
    /// <param name="capacity">As what the person acts; null in nobody's place.</param>
    public void Learn(Guid userId, string? capacity)
    {
        if (capacity is null)
            capacities.TryRemove(userId, out _);
        else
            capacities[userId] = capacity;
    }
}

/// <summary>The one question whether a delegation holds on a day.</summary>
public static class DelegationsThatHold
{
    /// <summary>Those that let somebody act on a day (WIB): not withdrawn, and both accounts still what they have to be.</summary>
    public static IQueryable<Delegation> DelegationsInForce(this PortalDbContext db, DateOnly on) => db.Delegations.Where(d =>
        d.WithdrawnAt == null && d.ValidFromOn <= on && d.ValidUntilOn >= on
        && db.Users.Any(u => u.Id == d.LeaderId && u.IsActive && u.Role == Role.Leadership && u.Party == d.Party)
        && db.Users.Any(u => u.Id == d.DelegateId && u.IsActive && u.Party == d.Party
            && (u.Role == Role.ItjenSecretariat || u.Role == Role.BknSecretariat)));
}
