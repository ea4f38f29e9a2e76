using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Certified signatures, as the settings choose: none, by the local authority, or by BSrE.</summary>
public static class SigningSetup
{
    /// <exception cref="StartRefused">A setting is missing or contradicts another.</exception>
    public static CertifiedSigning Create(IConfiguration configuration, bool isDevelopment, DatabaseOptions database)
    {
        var options = SigningOptions.Read(configuration, isDevelopment);
        return options.Mode switch
        {
            SigningMode.Local when new LocalAuthority(Path.Combine(database.Folder, "signing")) is var authority => new(authority, authority.Roots),
            SigningMode.Bsre => new CertifiedSigning(new BsreClient(options), options.ReadRoots(), Lists),
            _ => new CertifiedSigning(null, options.Roots.Length > 0 ? options.ReadRoots() : [], Lists),
        };

        RevocationLists Lists() => RevocationLists.Read(options.Roots);
    }
}
