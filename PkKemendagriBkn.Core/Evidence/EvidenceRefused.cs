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
    ActiveContent,
    Quarantined,
    Encrypted,
    HugePicture,
    NestedArchive,
    UnsafeArchive,
    Infected,
    NotScanned,
    QuotaReached,
}

/// <summary>The file is not taken; nothing of it is kept.</summary>
/// <param name="reason">Why.</param>
/// <param name="sentence">What the file truly is and what to do, where that is known.</param>
public sealed class EvidenceRefused(EvidenceRefusal reason, string? sentence = null) : Exception(reason.ToString())
{
    public string? Sentence { get; } = sentence;

    public EvidenceRefusal Reason { get; } = reason;
}
