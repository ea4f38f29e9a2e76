using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Who puts certified signatures: nobody, an authority of the portal's own for trying out, or BSrE.</summary>
public enum SigningMode { Off, Local, Bsre }

/// <summary>The settings under <c>Signing</c>.</summary>
public sealed class SigningOptions
{
    /// <summary>Left empty: off. Without it people sign by password and one-time code, as ever.</summary>
    public SigningMode? Mode { get; set; }

    /// <summary>Where the esign client service of BSrE answers, such as <c>https://esign.example.go.id</c>.</summary>
    public string Address { get; set; } = "";

    /// <summary>The institution's account at that service.</summary>
    public string User { get; set; } = "";

    /// <summary>Its password; given in the environment, never in a file of the repository.</summary>
    public string Password { get; set; } = "";

    /// <summary>A folder of the root certificates that signers' certificates must lead to, and of lists of revoked ones (<c>.crl</c>).</summary>
    public string Roots { get; set; } = "";

    /// <summary>The longest that one answer may take.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Whether BSrE is asked what it thinks of a file that somebody lets the portal examine; the file goes there then.</summary>
    public bool SecondOpinion { get; set; }

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <exception cref="StartRefused">A setting is missing or contradicts another.</exception>
    public static SigningOptions Read(IConfiguration configuration, bool isDevelopment)
    {
        SigningOptions options;
        try
        {
            // An empty text is no value of an enumeration: it means that nothing was chosen.
            var section = configuration.GetSection("Signing").GetChildren().Where(s => s.Value is { Length: > 0 })
                .Select(s => KeyValuePair.Create(s.Key, s.Value));
            options = new ConfigurationBuilder().AddInMemoryCollection(section).Build().Get<SigningOptions>() ?? new SigningOptions();
        }
        catch (InvalidOperationException e)
        {
            throw new StartRefused($"A setting under Signing cannot be read: {e.Message}", e);
        }

        options.Mode ??= SigningMode.Off;
        if (options.Mode == SigningMode.Local && !isDevelopment)
            throw new StartRefused("Signing:Mode is Local, which makes certificates for whoever asks: for Development alone. Choose Bsre, or leave it empty.");
        if (options.Mode == SigningMode.Bsre)
            options.Require();
        return options;
    }

    /// <summary>The root certificates of the folder.</summary>
    /// <exception cref="StartRefused">There is no folder, or no certificate in it.</exception>
    public X509Certificate2Collection ReadRoots()
    {
        try
        {
            return RootCertificates.Read(Roots) is { Count: > 0 } roots ? roots
                : throw new StartRefused("Signing:Roots holds no certificate (.pem, .crt or .cer); put BSrE's root certificates there.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new StartRefused($"Signing:Roots cannot be read: {e.Message}", e);
        }
    }

    private void Require()
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
            throw new StartRefused("Signing:Address must be the https address of BSrE's esign client service: passphrases go there.");
        if (User.Length == 0 || Password.Length == 0)
            throw new StartRefused("Signing:Mode is Bsre, so Signing:User and Signing:Password must be the institution's account there.");
        if (TimeoutSeconds is < 1 or > 300)
            throw new StartRefused("Signing:TimeoutSeconds must be 1 to 300.");
        if (Roots.Length == 0)
            throw new StartRefused("Signing:Mode is Bsre, so Signing:Roots must name the folder of BSrE's root certificates.");
    }
}
