using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Whether a certificate leads to a trusted root, may sign, was valid at a time, and was not taken back. No network is asked.</summary>
internal static class CertificateCheck
{
    /// <param name="certificate">The signer's.</param>
    /// <param name="beside">Those that stand with it in the signature.</param>
    /// <param name="trust">Roots and lists of revoked certificates.</param>
    /// <param name="at">When it signed.</param>
    /// <param name="isStamped">Whether somebody trusted says so; who holds a revoked key may write any day.</param>
    public static (IReadOnlyList<SignatureFault> Faults, Revocation Revocation) Of(X509Certificate2 certificate, X509Certificate2Collection beside,
        SignatureTrust trust, DateTimeOffset at, bool isStamped)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trust.Roots);
        chain.ChainPolicy.ExtraStore.AddRange(beside);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        var isTrusted = chain.Build(certificate);
        var wrong = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status);
        var faults = new List<SignatureFault>();
        if (wrong.HasFlag(X509ChainStatusFlags.NotTimeValid))
            faults.Add(SignatureFault.OutOfTime);
        if (trust.Roots.Count == 0 || (!isTrusted && (wrong & ~X509ChainStatusFlags.NotTimeValid) != 0) || !MaySign(certificate))
            faults.Add(SignatureFault.Untrusted);
        var revocation = trust.Lists.Of([.. chain.ChainElements.Select(e => e.Certificate)], at);
        if (revocation is { State: RevocationState.Revoked, At: var taken } && (!isStamped || taken <= at))
            faults.Add(SignatureFault.Revoked);
        return (faults, revocation);
    }

    private static bool MaySign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().SingleOrDefault() is not { } usage
        || (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0;
}
