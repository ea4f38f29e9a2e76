using System.Collections.Concurrent;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Where a fact comes from, for an explanation: what it is, its letter and its page.</summary>
public sealed record FactSource(string Kind, string Title, Guid? LetterId, string? LetterNumber, DateOnly? LetterDatedOn, string RecordedBy, string Path)
{
    /// <summary>The letter that it rests on, in words; without one what was written about it.</summary>
    public string Words => LetterNumber is null ? Title : $"surat {LetterNumber}";
}

/// <summary>All facts of the agreement, ready to be concluded from. Never changes.</summary>
public sealed class FactsSnapshot(long sequence, AgreementFacts facts, IReadOnlyList<AgreedReading> readings, IReadOnlyDictionary<string, FactSource> sources)
{
    /// <summary>So many days are kept concluded at once; a page asks for one or two.</summary>
    private const int MostDays = 64;

    private readonly ConcurrentDictionary<DateOnly, Conclusions> concluded = new();

    /// <summary>The last audit entry that changed a fact.</summary>
    public long Sequence { get; } = sequence;
    public AgreementFacts Facts { get; } = facts;

    /// <summary>The readings on which the parties have agreed, in the order in which they were confirmed.</summary>
    public IReadOnlyList<AgreedReading> Readings { get; } = readings;
    public IReadOnlyDictionary<string, FactSource> Sources { get; } = sources;
    public Agreement Agreement => PksAgreement.Instance;

    /// <summary>What follows from the facts on a day (WIB).</summary>
    public Conclusions Conclude(DateOnly asOf)
    {
        if (concluded.Count > MostDays)
            concluded.Clear();
        return concluded.GetOrAdd(asOf, day => DeadlineEngine.Evaluate(Facts, day));
    }

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
