using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>
/// Lets a service sign, and believes nothing that it answers: the file must begin with what was sent, bear exactly one more signature and
/// nothing else, and that signature must be sound and the expected person's. Anything else is thrown away.
/// </summary>
/// <param name="service">Who signs; null where certified signatures are off.</param>
/// <param name="roots">The certificates of the authorities that are trusted.</param>
/// <param name="lists">Reads the lists of revoked certificates, each time anew: whoever runs the portal fetches them; null for none.</param>
public sealed class CertifiedSigning(ISigningService? service, X509Certificate2Collection roots, Func<RevocationLists>? lists = null)
{
    public bool IsOn => service is not null;

    /// <summary>How a document says that it was signed; empty where certified signatures are off.</summary>
    public string Method => service?.Method ?? "";

    public string? Hint => service?.Hint;

    /// <summary>The signed file, and the signature that was added.</summary>
    /// <exception cref="SigningRefused">The service refused, or its answer is not what was asked for.</exception>
    public async Task<(byte[] Pdf, SignatureCheck Signature)> SignAsync(SigningOrder order, CancellationToken ct)
    {
        if (service is null)
            throw new SigningRefused(SigningRefusal.Unavailable, "tidak diatur");
        var answer = await service.SignAsync(order, ct);
        return (answer, Examine(order, answer));
    }

    /// <summary>What an examination of any file finds against the roots of this portal.</summary>
    public SignatureReport Verify(byte[] pdf) => PdfSignatures.Verify(pdf, roots, lists?.Invoke());

    /// <summary>Whether the service is asked what it thinks of a file; then the file goes there.</summary>
    public bool HasSecondOpinion => service?.HasOpinion == true;

    /// <summary>What the service thinks of a file, to stand beside our own examination and never in its place; null where it is not asked.</summary>
    public async Task<SecondOpinion?> AskAsync(byte[] pdf, CancellationToken ct)
    {
        try
        {
            return HasSecondOpinion ? await service!.OpinionAsync(pdf, ct) : null;
        }
        catch (SigningRefused refused)
        {
            return new SecondOpinion(null, refused.Code);
        }
    }

    private SignatureCheck Examine(SigningOrder order, byte[] answer)
    {
        if (answer.Length > PdfSignatures.MostBytes || !PdfSignatures.AddsOneSignature(order.Pdf, answer))
            throw new SigningRefused(SigningRefusal.Rewritten);
        var (before, after) = (Verify(order.Pdf), Verify(answer));
        if (!after.IsSound || after.Signatures.Count != before.Signatures.Count + 1)
            throw new SigningRefused(SigningRefusal.Unsound, string.Join(", ", after.Signatures.SelectMany(s => s.Faults).Distinct()));
        var added = after.Signatures[^1];
        return PersonName.IsSame(added.Signer, order.Statement.Name) ? added : throw new SigningRefused(SigningRefusal.OtherPerson);
    }
}
