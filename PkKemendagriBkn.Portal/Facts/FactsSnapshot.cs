using System.Collections.Concurrent;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Where a fact comes from, for an explanation: what it is, its letter and its page.</summary>
public sealed record FactSource(string Kind, string Title, Guid? LetterId, string? LetterNumber, DateOnly? LetterDatedOn, string RecordedBy, string Path);

/// <summary>All facts of the agreement, ready to be concluded from. Never changes.</summary>
public sealed class FactsSnapshot(long sequence, AgreementFacts facts, IReadOnlyDictionary<string, string> readings, IReadOnlyDictionary<string, FactSource> sources)
{
    /// <summary>So many days are kept concluded at once; a page asks for one or two.</summary>
    private const int MostDays = 64;

    private readonly ConcurrentDictionary<DateOnly, Conclusions> concluded = new();

    /// <summary>The last audit entry that changed a fact.</summary>
    public long Sequence { get; } = sequence;
    public AgreementFacts Facts { get; } = facts;

    /// <summary>The chosen readings, ambiguity to reading; the register's defaults are not among them.</summary>
    public IReadOnlyDictionary<string, string> Readings { get; } = readings;
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

    public FactSource? SourceOf(string factId) => Sources.GetValueOrDefault(factId);
}
