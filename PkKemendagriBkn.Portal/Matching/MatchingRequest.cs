using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>Two files to be matched, and how.</summary>
/// <param name="Fields">The columns to compare; the first is the key.</param>
/// <param name="MemoryMegabytes">What the run may take for its tables, in MiB; the usual when null.</param>
/// <param name="Output">The folder that receives the results; made when it is not there.</param>
public sealed record MatchingRequest(string PathA, string PathB, IReadOnlyList<MatchField> Fields, Nomenclature Nomenclature, int? MemoryMegabytes, int Threads,
    string Output)
{
    /// <summary>The same fields by the names that side B gives them; null where both sides name them alike.</summary>
    public IReadOnlyList<MatchField>? FieldsB { get; init; }
}

/// <summary>How far a run has come.</summary>
/// <param name="Part">Of the whole run, from 0 to 1.</param>
public sealed record MatchingProgress(string Phase, double Part);
