using System.Collections.Concurrent;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Where a fact comes from, for an explanation: what it is, its letter and its page.</summary>
public sealed record FactSource(string Kind, string Title, Guid? LetterId, string? LetterNumber, DateOnly? LetterDatedOn, string RecordedBy, string Path)
{
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The letter that it rests on, in words; without one what was written about it.</summary>
    public string Words => LetterNumber is null ? Title : $"surat {LetterNumber}";
}

/// <summary>All facts of the agreement, ready to be concluded from. Never changes.</summary>
public sealed class FactsSnapshot(
    long sequence, AgreementFacts facts, IReadOnlyList<AgreedReading> readings, IReadOnlyList<Addendum> addenda,
    IReadOnlyDictionary<string, FactSource> sources)
{
    /// <summary>So many days are kept concluded at once; a page asks for one or two.</summary>
    private const int MostDays = 64;

    private readonly ConcurrentDictionary<DateOnly, Conclusions> concluded = new();
    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<Rewording>> rewordings = new();
    private readonly ConcurrentDictionary<int, Agreement> worded = new();

    /// <summary>The last audit entry that changed a fact.</summary>
    public long Sequence { get; } = sequence;
    public AgreementFacts Facts { get; } = facts;

    /// <summary>The readings on which the parties have agreed, in the order in which they were confirmed.</summary>
    public IReadOnlyList<AgreedReading> Readings { get; } = readings;
    public IReadOnlyDictionary<string, FactSource> Sources { get; } = sources;

    /// <summary>The addenda on which the parties have agreed.</summary>
    public IReadOnlyList<Addendum> Addenda { get; } = addenda;

    /// <summary>The approved decisions on access.</summary>
    public IReadOnlyCollection<AccessDecision> Decisions { get; init; } = [];

    /// <summary>Itjen's claims to get access back.</summary>
    public IReadOnlyCollection<AccessNotice> Claims { get; init; } = [];

    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>What the registers hold that counts.</summary>
    public RegisterBook Registers { get; init; } = RegisterBook.Empty;

    /// <summary>The agreement as signed; its rights, duties and open points are no matter of an addendum's words.</summary>
    public Agreement Agreement => PksAgreement.Instance;

    /// <summary>What addenda have changed in its words by a day (WIB), in the order in which they took effect.</summary>
    public IReadOnlyList<Rewording> RewordingsBy(DateOnly asOf) => Kept(rewordings, asOf, day => Rewording.AllBy(Agreement, Addenda, day));

    /// <summary>The agreement in the words in force on a day (WIB). One and the same while no further addendum takes effect.</summary>
    public Agreement AgreementOn(DateOnly asOf)
    {
        var changes = RewordingsBy(asOf);
        return worded.GetOrAdd(changes.Count, _ => Agreement.Reworded(changes));
    }

    /// <summary>What follows from the facts on a day (WIB).</summary>
    public Conclusions Conclude(DateOnly asOf) => Kept(concluded, asOf, day => DeadlineEngine.Evaluate(Facts, day));

    private static T Kept<T>(ConcurrentDictionary<DateOnly, T> known, DateOnly asOf, Func<DateOnly, T> conclude)
    {
        if (known.Count > MostDays)
            known.Clear();
        return known.GetOrAdd(asOf, conclude);
    }

    /// <summary>What had been put in motion about access by a day (WIB).</summary>
    public AccessOutlook OutlookOn(DateOnly asOf) => AccessOutlook.Of(Claims, Decisions, asOf);

    /// <summary>Why one of them stands as it does on a day (WIB), each fact called by its title.</summary>
    public DeadlineExplanation Explain(DateOnly asOf, Deadline deadline) =>
        DeadlineEngine.Explain(Facts, asOf, deadline, id => SourceOf(id) is { } source ? $"“{source.Title}”" : id);

    /// <summary>The agreed reading of an ambiguity that holds on a day (WIB); null while its default does.</summary>
    public AgreedReading? AgreedOf(Ambiguity ambiguity, DateOnly asOf) =>
        Readings.Where(r => r.AmbiguityId == ambiguity.Id && r.EffectiveOn <= asOf).OrderBy(r => r.EffectiveOn).LastOrDefault();

    /// <summary>The id of the reading that holds on a day (WIB).</summary>
    public string ReadingOf(Ambiguity ambiguity, DateOnly asOf) => AgreedOf(ambiguity, asOf)?.ReadingId ?? ambiguity.DefaultReading;

    public FactSource? SourceOf(string factId) => Sources.GetValueOrDefault(factId);
}
