using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>A certificate authority of the tests: makes certificates that are right or wrong in one way.</summary>
internal sealed class TestAuthority : IDisposable
{
    public static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Until = From.AddYears(2);

    public TestAuthority(string name = "Otoritas Uji")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Root = request.CreateSelfSigned(From, From.AddYears(10));
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2Collection Roots => [Root];

    public X509Certificate2 Issue(string name, AsymmetricAlgorithm? key = null, DateTimeOffset? until = null,
        X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, bool stamps = false)
    {
        using var own = key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = own is RSA rsa ? new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest($"CN={name}", (ECDsa)own, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        if (stamps)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], true));
        using var issued = request.Create(Root.SubjectName, X509SignatureGenerator.CreateForECDsa(Root.GetECDsaPrivateKey()!), From, until ?? Until,
            RandomNumberGenerator.GetBytes(12));
        return own is RSA withRsa ? issued.CopyWithPrivateKey(withRsa) : issued.CopyWithPrivateKey((ECDsa)own);
    }

    /// <summary>Its list of the certificates that it took back, each since when.</summary>
    public byte[] RevocationList(DateTimeOffset madeAt, params ReadOnlySpan<(X509Certificate2 Certificate, DateTimeOffset At)> revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var (certificate, at) in revoked)
            list.AddEntry(certificate, at);
        return list.Build(Root, 1, madeAt.AddDays(7), HashAlgorithmName.SHA256, thisUpdate: madeAt);
    }

    public void Dispose() => Root.Dispose();
}
