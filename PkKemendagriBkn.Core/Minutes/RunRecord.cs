using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Core.Minutes;

/// <summary>
/// What minutes say of a matching that the portal ran itself: copied from the frozen reconciliation, so that the words stay whole when its
/// rows are destroyed. Nobody types any of it, and nobody types over it.
/// </summary>
public sealed record RunRecord
{
    public required Guid ReconciliationId { get; init; }
    public required string Name { get; init; }
    public required DateOnly RanOn { get; init; }
    public required string RanBy { get; init; }
    public required DateOnly FrozenOn { get; init; }
    public required string FrozenBy { get; init; }
    public required int EngineVersion { get; init; }

    /// <summary>What two names must reach to be a candidate pair, from 0 to 1.</summary>
    public required decimal LeastSimilarity { get; init; }

    /// <summary>The columns that were compared, the key first.</summary>
    public required IReadOnlyList<string> Elements { get; init; }
    public required IReadOnlyList<CitedRule> Rules { get; init; }
    public required IReadOnlyList<RunSide> Sides { get; init; }
    public required IReadOnlyList<FieldDifference> Differences { get; init; }
    public required RunReview Review { get; init; }

    /// <summary>The impact assessment under which it was run: who approved it and until when it holds.</summary>
    public required string Assessment { get; init; }

    /// <summary>The day on which files and results are destroyed.</summary>
    public required DateOnly DestroyOn { get; init; }

    /// <summary>Every decision with its pair, masked and in full; the full one is handed over beside the minutes.</summary>
    public required IReadOnlyList<AttachedFile> Annexes { get; init; }

    public RunSide? Of(Party party) => Sides.FirstOrDefault(s => s.Party == party);
}

/// <summary>A rule of comparison as it stood on the day of the run.</summary>
public sealed record CitedRule(string Name, int Version, string Meaning);

/// <summary>One data set and where every one of its lines went.</summary>
public sealed record RunSide(Party Party, string Source, string FileName, DateOnly CutOffOn, string Sha256, long Lines, long Equal, long Differing, long Only,
    long Invalid, long Duplicates, long Rejected);

/// <summary>What people decided, queue by queue, and how far two who did not know of each other agree.</summary>
/// <param name="Agreement">From 0 to 1; null when nothing was decided twice.</param>
/// <param name="Kappa">Cohen's kappa; null where it is not defined.</param>
/// <param name="Sampled">Items that were drawn for a second person.</param>
/// <param name="Twice">Those that both have decided.</param>
public sealed record RunReview(IReadOnlyList<RunQueue> Queues, IReadOnlyList<string> Reviewers, IReadOnlyList<string> SecondReviewers, int Sampled, int Twice,
    decimal? Agreement, decimal? Kappa);

/// <summary>One queue: accepted as the same, told apart, unsure, and not decided.</summary>
public sealed record RunQueue(string Name, int Same, int Different, int Unsure, int Left);
