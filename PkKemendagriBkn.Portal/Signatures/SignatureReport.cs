namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>What is wrong with one signature.</summary>
public enum SignatureFault
{
    /// <summary>It does not cover the whole file up to its own end, or more than its own place is left out.</summary>
    Coverage,

    /// <summary>It is no signature in the form <c>ETSI.CAdES.detached</c>, or is damaged.</summary>
    Form,

    /// <summary>The bytes that it covers, or the signature itself, were changed.</summary>
    Content,

    /// <summary>It does not name the certificate that stands with it.</summary>
    OtherCertificate,

    /// <summary>The certificate leads to none of the roots that are trusted, or may not sign.</summary>
    Untrusted,

    /// <summary>The certificate was not valid at the time of signing.</summary>
    OutOfTime,

    /// <summary>The issuer took the certificate back, and no time-stamp proves that it had signed before.</summary>
    Revoked,

    /// <summary>It says no time at which it was put.</summary>
    NoTime,

    /// <summary>Its time-stamp is damaged, of something else, or of nobody who is trusted.</summary>
    TimeStamp,
}

/// <summary>What is wrong with the file as a whole.</summary>
public enum FileFault
{
    /// <summary>It is no PDF at all.</summary>
    NotPdf,

    /// <summary>Its structure is damaged, or of a make that is not judged.</summary>
    Structure,

    /// <summary>It bears no signature.</summary>
    NoSignature,

    /// <summary>Bytes stand behind its end.</summary>
    BytesBehind,

    /// <summary>Something was changed or added after a signature that is no further signature.</summary>
    ChangedAfterSigning,

    /// <summary>It holds a signature that no field of its form names.</summary>
    HiddenSignature,
}

/// <summary>One signature of a file, as it was found.</summary>
/// <param name="Covered">How many bytes of the file it was put under, its own place included.</param>
/// <param name="SignedAt">The time that the signer gave, or a time-stamp where there is one; null without either.</param>
/// <param name="IsStamped">Whether a time-stamp of somebody trusted says the time.</param>
/// <param name="Faults">What is wrong; empty when it is sound.</param>
public sealed record SignatureCheck(
    string Signer, string? Issuer, string? SerialNumber, string? Reason, DateTimeOffset? SignedAt, bool IsStamped, int Covered,
    IReadOnlyList<SignatureFault> Faults)
{
    public bool IsSound => Faults.Count == 0;

    /// <summary>What is known of whether its certificate was taken back.</summary>
    public Revocation Revocation { get; init; } = Revocation.NotChecked;
}

/// <summary>What an examination of the signatures of a file found, without asking a network.</summary>
/// <param name="Signatures">In the order in which they were put.</param>
/// <param name="Faults">What is wrong with the file as a whole.</param>
/// <param name="LockedLength">How many bytes the file had before the first signature; all of it without one.</param>
/// <param name="Details">For whoever looks closer, in English: what was changed, or why it cannot be read.</param>
public sealed record SignatureReport(
    IReadOnlyList<SignatureCheck> Signatures, IReadOnlyList<FileFault> Faults, int LockedLength, IReadOnlyList<string> Details)
{
    /// <summary>Whether it bears a signature, every signature is sound, and nothing else was done to the file.</summary>
    public bool IsSound => Signatures.Count > 0 && Faults.Count == 0 && Signatures.All(s => s.IsSound);
}
