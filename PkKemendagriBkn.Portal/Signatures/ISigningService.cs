namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Why a certified signature did not come about.</summary>
public enum SigningRefusal
{
    /// <summary>The service knows the person, and the passphrase is not that person's.</summary>
    WrongPassphrase,

    /// <summary>The service does not know the person.</summary>
    NotRegistered,

    /// <summary>The person has no certificate that may be used now.</summary>
    NoCertificate,

    /// <summary>Too many passphrases were wrong, or a signature of the same person is under way; the service was not asked.</summary>
    Held,

    /// <summary>The service did not answer, or not to the end.</summary>
    Unavailable,

    /// <summary>The service refused for another reason; its code is told.</summary>
    Rejected,

    /// <summary>What came back does not begin with what was sent, or more was changed than a signature.</summary>
    Rewritten,

    /// <summary>What came back does not bear exactly one more sound signature.</summary>
    Unsound,

    /// <summary>The certificate is somebody else's.</summary>
    OtherPerson,
}

/// <summary>No signature was put; whatever came back is thrown away.</summary>
public sealed class SigningRefused(SigningRefusal refusal, string? code = null, Exception? inner = null) : Exception($"{refusal} {code}".Trim(), inner)
{
    public SigningRefusal Refusal { get; } = refusal;

    /// <summary>What the service called it, for whoever asks there.</summary>
    public string? Code { get; } = code;
}

/// <summary>One person's order to sign one file.</summary>
/// <param name="Pdf">The file as it is to stay.</param>
/// <param name="Statement">What the signature says; its name is the person whose certificate is expected.</param>
/// <param name="Email">The address that the person is registered with at the service.</param>
/// <param name="Passphrase">Passed on once, and kept nowhere.</param>
public sealed record SigningOrder(byte[] Pdf, SignatureStatement Statement, string Email, string Passphrase)
{
    /// <summary>Without the passphrase, so that no log can hold it.</summary>
    public override string ToString() => $"{nameof(SigningOrder)} of {Statement.Name}";
}

/// <summary>What another examination says of a file, in its own words.</summary>
/// <param name="Conclusion">Its conclusion; null where there was no answer.</param>
/// <param name="Remark">What it adds, or why there was no answer.</param>
public sealed record SecondOpinion(string? Conclusion, string? Remark);

/// <summary>Puts a certified signature on a file with the person's own certificate; what it answers is examined by <see cref="CertifiedSigning"/>.</summary>
public interface ISigningService
{
    /// <summary>How a document says that it was signed, in Indonesian.</summary>
    string Method { get; }

    /// <summary>What whoever signs is told beside the passphrase; null for nothing.</summary>
    string? Hint { get; }

    /// <summary>Whether it may be asked what it thinks of a signed file.</summary>
    bool HasOpinion => false;

    /// <exception cref="SigningRefused">It did not answer.</exception>
    Task<SecondOpinion> OpinionAsync(byte[] pdf, CancellationToken ct) => throw new SigningRefused(SigningRefusal.Unavailable);

    /// <exception cref="SigningRefused">No signature was put.</exception>
    Task<byte[]> SignAsync(SigningOrder order, CancellationToken ct);
}
