using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Audit;

/// <summary>What a person is to the portal. What each role may do stands in one table, <c>Portal/Identity/RolePermissions</c>.</summary>
public enum Role { ItjenSecretariat, BknSecretariat, Leadership, Auditor, Administrator, System }

/// <summary>
/// The person, or the portal itself, that does something. <see cref="Party"/> is null for people of neither party.
/// An actor says who asks; whether that person may still act is read from the database at every action.
/// </summary>
public sealed record Actor(Guid? UserId, string Name, Party? Party, Role Role, Guid? SessionId = null)
{
    /// <summary>
    /// Whether this reader knows what a party still keeps to itself: an auditor of neither party does, and the portal itself. An
    /// administrator knows what both parties know. See docs/visibility.md.
    /// </summary>
    public bool KnowsAll => this == Portal || Role == Role.Auditor && Party is null;

    /// <summary>The longest that <see cref="ActsAs"/> may be, and a name with it.</summary>
    public const int LongestCapacity = 120, LongestName = 200;

    /// <summary>As what this person acts in a leader's place today, such as "Plh. Inspektur Jenderal"; null for everybody else.</summary>
    public string? ActsAs { get; init; }

    /// <summary>The roles in which this person can act: the own one first, then the leader's while a delegation is in force.</summary>
    public IEnumerable<Role> Roles => ActsAs is null ? [Role] : [Role, Role.Leadership];

    /// <summary>The person in one of these roles: in the leader's place the name says so, wherever it is written down.</summary>
    public Actor In(Role role)
    {
        if (Role == role || !Roles.Contains(role))
            return this;
        var capacity = $" ({ActsAs})";
        return this with { Role = role, Name = (Name.Length + capacity.Length > LongestName ? Name[..(LongestName - capacity.Length)] : Name) + capacity };
    }

    /// <summary>The other accounts of the same person (same NIP), open or closed, so that nobody checks the own work by means of a second account.</summary>
    public IReadOnlyCollection<Guid> OtherAccounts { get; init; } = [];

    /// <summary>All accounts of the person, the one in use first.</summary>
    public IReadOnlyCollection<Guid> AllAccounts => UserId is { } id ? [id, .. OtherAccounts] : OtherAccounts;

    /// <summary>Whether an account is this person's, the one in use or another: the one place where persons are compared.</summary>
    public bool IsPerson(Guid? account) => account is { } id && (UserId == id || OtherAccounts.Contains(id));

    /// <summary>The portal acting by itself: night passes, demo data, command line.</summary>
    public static Actor Portal { get; } = new(null, "Portal", null, Role.System);

    /// <summary>Someone who has not signed in.</summary>
    public static Actor Nobody { get; } = new(null, "Tanpa akun", null, Role.System);
}
