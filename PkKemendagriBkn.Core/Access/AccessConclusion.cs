namespace PkKemendagriBkn.Core.Access;

/// <summary>Whether access runs: outside the term there is none, whatever else happened.</summary>
public enum AccessState { Active, Suspended, NotStarted, Ended }

/// <summary>
/// Whether access runs, and what each party is entitled to (Pasal 3(1)b, 4(1)b). <see cref="Grounds"/> and <see cref="DisputedGrounds"/> are deadline keys in
/// ASCII order.
/// </summary>
public sealed record AccessConclusion(
    AccessState State,
    IReadOnlyList<string> Grounds,
    IReadOnlyList<string> DisputedGrounds,
    bool MaySuspend,
    bool MayRestore,
    IReadOnlyList<string> SuspensionsWithoutGround);
