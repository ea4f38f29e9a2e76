namespace PkKemendagriBkn.Core.Evidence;

/// <summary>Why a file is not taken as evidence. Each has one Indonesian sentence, in <c>Portal/Evidence/EvidenceSentences</c>.</summary>
public enum EvidenceRefusal
{
    Empty,
    CutOff,
    TooLarge,
    TypeNotAllowed,
    ContentDiffersFromName,
    Damaged,
    Ambiguous,
    Macros,
    NestedArchive,
    UnsafeArchive,
    Infected,
    NotScanned,
    QuotaReached,
}

/// <summary>The file is not taken; nothing of it is kept.</summary>
public sealed class EvidenceRefused(EvidenceRefusal reason) : Exception(reason.ToString())
{
    public EvidenceRefusal Reason { get; } = reason;
}
