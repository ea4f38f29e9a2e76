using PkKemendagriBkn.Core.Reminders;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>What becomes of mail: nothing, files in a folder, or a mail server.</summary>
public enum MailMode { Off, Files, Smtp }

/// <summary>How the connection to the mail server is protected. <see cref="None"/> is for a relay on the same machine.</summary>
public enum MailSecurity { StartTls, Tls, None }

/// <summary>The settings under <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>Left empty: files in Development, off elsewhere.</summary>
    public MailMode? Mode { get; set; }
    public string Host { get; set; } = "";

    /// <summary>0: 465 for implicit TLS, else 587.</summary>
    public int Port { get; set; }
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;
    public string User { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>SHA-256 of the server's certificate in hexadecimal digits, when no known authority signed it; then no other certificate is taken.</summary>
    public string CertificateSha256 { get; set; } = "";

    /// <summary>The sender's address: failure notices of other mail servers come back to it.</summary>
    public string From { get; set; } = "";
    public string FromName { get; set; } = "Portal Kepatuhan PKS";

    /// <summary>The portal's address in links; by default the one that it listens at.</summary>
    public string PortalAddress { get; set; } = "";

    /// <summary>Where mail lies as files (.eml); by default <c>mail</c> in the database's folder.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The longest that the server may take for one answer.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    public bool IsOn => Mode is MailMode.Files or MailMode.Smtp;
    public int PortOrDefault => Port > 0 ? Port : Security == MailSecurity.Tls ? 465 : 587;

    /// <summary>The longest that one mail may take, all answers together.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(TimeoutSeconds * 3);

    /// <summary>How long a node keeps a mail to itself: longer than it can take, so that no other node sends it meanwhile.</summary>
    public TimeSpan Lease => Patience + TimeSpan.FromSeconds(Math.Max(1, TimeoutSeconds));
    public string Domain => From.Split('@')[^1].ToLowerInvariant();

    /// <exception cref="StartRefused">A setting is missing or contradicts another.</exception>
    public static MailOptions Read(IConfiguration configuration, bool isDevelopment, string databaseFolder)
    {
        MailOptions options;
        try
        {
            // An empty text is no value of an enumeration: it means that nothing was chosen.
            var section = configuration.GetSection("Mail").GetChildren().Where(s => s.Value is { Length: > 0 })
                .Select(s => KeyValuePair.Create(s.Key, s.Value));
            options = new ConfigurationBuilder().AddInMemoryCollection(section).Build().Get<MailOptions>() ?? new MailOptions();
        }
        catch (InvalidOperationException e)
        {
            throw new StartRefused($"A setting under Mail cannot be read: {e.Message}", e);
        }

        options.Mode ??= isDevelopment ? MailMode.Files : MailMode.Off;
        if (options.Folder.Length == 0)
            options.Folder = Path.Combine(databaseFolder, "mail");
        if (options.PortalAddress.Length == 0)
            options.PortalAddress = (configuration["urls"] ?? "http://localhost:5080").Split(';')[0];
        options.PortalAddress = options.PortalAddress.TrimEnd('/');
        if (options.Mode == MailMode.Files && options.From.Length == 0)
            options.From = "portal@localhost";
        if (options.IsOn)
            options.Require();
        return options;
    }

    private void Require()
    {
        if (!MailText.IsPlainAddress(From))
            throw new StartRefused("Mail:From must be the plain address that mail is sent from, such as portal@example.go.id.");
        if (!Uri.TryCreate(PortalAddress, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new StartRefused("Mail:PortalAddress must be the portal's address as people open it, such as https://pks.example.go.id.");
        if (TimeoutSeconds is < 1 or > 300)
            throw new StartRefused("Mail:TimeoutSeconds must be 1 to 300.");
        if (Mode != MailMode.Smtp)
            return;
        if (Host.Length == 0)
            throw new StartRefused("Mail:Mode is Smtp, so Mail:Host must name the mail server.");
        if (Security == MailSecurity.None && Password.Length > 0)
            throw new StartRefused("Mail:Password would cross the network unprotected: set Mail:Security to StartTls or Tls.");
        if (CertificateSha256.Length > 0 && (CertificateSha256 = CertificateSha256.Replace(":", "", StringComparison.Ordinal).ToLowerInvariant()) is var pin
            && (pin.Length != 64 || !pin.All(char.IsAsciiHexDigit)))
            throw new StartRefused("Mail:CertificateSha256 must be the 64 hexadecimal digits of the certificate's SHA-256.");
    }
}
