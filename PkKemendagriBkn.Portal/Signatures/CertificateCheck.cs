using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Whether a certificate leads to a trusted root, may sign, and was valid at a time. No network is asked.</summary>
internal static class CertificateCheck
{
    public static IReadOnlyList<SignatureFault> Of(X509Certificate2 certificate, X509Certificate2Collection beside, X509Certificate2Collection roots,
        DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(beside);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        var isTrusted = chain.Build(certificate);
        var wrong = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status);
        var faults = new List<SignatureFault>();
        if (wrong.HasFlag(X509ChainStatusFlags.NotTimeValid))
            faults.Add(SignatureFault.OutOfTime);
        if (roots.Count == 0 || (!isTrusted && (wrong & ~X509ChainStatusFlags.NotTimeValid) != 0) || !MaySign(certificate))
            faults.Add(SignatureFault.Untrusted);
        return faults;
    }

    private static bool MaySign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().SingleOrDefault() is not { } usage
        || (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0;
}
