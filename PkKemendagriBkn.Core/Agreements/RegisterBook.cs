namespace PkKemendagriBkn.Core.Agreements;

/// <summary>What the registers hold that counts, and how each entry stands on a day.</summary>
/// <param name="entries">The entries and their steps; of what binds both only what is confirmed.</param>
/// <param name="standing">The contests that have not been withdrawn.</param>
public sealed class RegisterBook(IReadOnlyCollection<RegisterEntry> entries, IReadOnlySet<Guid> standing)
{
    public static RegisterBook Empty { get; } = new([], new HashSet<Guid>());

    /// <summary>All of them, steps among them.</summary>
    public IReadOnlyCollection<RegisterEntry> All => entries;

    private readonly ILookup<Guid, RegisterEntry> steps = entries.Where(e => e.FollowsId is not null).ToLookup(e => e.FollowsId!.Value);

    /// <summary>The entries of a kind that had begun by a day (WIB), oldest first, each with its steps until then.</summary>
    public IEnumerable<EntryStanding> Of<T>(DateOnly asOf) where T : RegisterEntry =>
        entries.OfType<T>().Where(e => e.FollowsId is null && e.On <= asOf).OrderBy(e => e.On).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id)
            .Select(e => StandingOf(e, asOf));

    /// <summary>How one stands on a day (WIB).</summary>
    public EntryStanding StandingOf(AgreementEvent entry, DateOnly asOf)
    {
        var taken = steps[entry.Id].Where(s => s.On <= asOf).OrderBy(s => s.On).ThenBy(s => s.RecordedAt).ThenBy(s => s.Id).ToList();
        // Who withdraws a contest leaves nothing to dispute about.
        var isWithdrawn = entry is Matter { ContestId: { } contest } && !standing.Contains(contest);
        return new EntryStanding(entry, taken, taken.Find(s => s.Settles)?.On, isWithdrawn);
    }
}

/// <summary>An entry with what followed it by a day.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Steps">What followed it, oldest first.</param>
/// <param name="SettledOn">The day on which it was settled; null while it was not.</param>
/// <param name="IsWithdrawn">Whether what began it was taken back.</param>
public sealed record EntryStanding(AgreementEvent Entry, IReadOnlyList<RegisterEntry> Steps, DateOnly? SettledOn, bool IsWithdrawn)
{
    public bool IsOpen => SettledOn is null && !IsWithdrawn;
}
