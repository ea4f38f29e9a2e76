using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>
/// A certificate authority of the portal's own, to try certified signatures out. Development only: it believes whoever asks. Its key lies
/// in the data folder; a signer's key is made for one signature and kept nowhere.
/// </summary>
public sealed class LocalAuthority : ISigningService
{
    /// <summary>The passphrase of everybody.</summary>
    public const string Passphrase = "frasa-uji";

    private static readonly DateTimeOffset From = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), Until = From.AddYears(20);

    private readonly X509Certificate2 root;

    /// <param name="folder">Where the authority keeps its key, from its first use on.</param>
    public LocalAuthority(string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "akar.pem");
        if (!File.Exists(file))
            Make(file);
        root = X509Certificate2.CreateFromPemFile(file);
    }

    public string Method => "Tanda tangan elektronik bersertifikat uji";

    public string? Hint => $"Mode pengembangan: frasa sandi semua orang adalah {Passphrase}, dan sertifikatnya tidak berlaku di luar mode ini.";

    public X509Certificate2Collection Roots => [X509CertificateLoader.LoadCertificate(root.RawData)];

    public Task<byte[]> SignAsync(SigningOrder order, CancellationToken ct)
    {
        if (order.Passphrase != Passphrase)
            throw new SigningRefused(SigningRefusal.WrongPassphrase);
        using var certificate = Issue(order.Statement.Name);
        return Task.FromResult(PdfSigner.Sign(order.Pdf, order.Statement, certificate));
    }

    private X509Certificate2 Issue(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name.Length > 64 ? name[..64] : name);
        subject.AddOrganizationName("Uji coba Portal PKS");
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        using var issued = request.Create(root, From, Until, RandomNumberGenerator.GetBytes(16));
        return issued.CopyWithPrivateKey(key);
    }

    private static void Make(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Otoritas Uji Portal PKS,O=Uji coba Portal PKS", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var made = request.CreateSelfSigned(From, Until);
        var temporary = $"{file}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(temporary, options))
            writer.Write($"{made.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        try
        {
            File.Move(temporary, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(temporary); // Another process was first; its authority is the one.
        }
    }
}
