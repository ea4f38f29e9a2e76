using PkKemendagriBkn.Core.Access;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>The section <c>Access</c> of the settings: who of BKN decides on a proposal. Whoever it is, it is a second person.</summary>
public sealed record AccessOptions(AccessDecider DecidedBy = AccessDecider.Leadership)
{
    /// <exception cref="StartRefused">The word is none of the two.</exception>
    public static AccessOptions Read(IConfiguration configuration) => configuration["Access:DecidedBy"] switch
    {
        null or "" or nameof(AccessDecider.Leadership) => new AccessOptions(),
        nameof(AccessDecider.Secretariat) => new AccessOptions(AccessDecider.Secretariat),
        _ => throw new StartRefused("Access:DecidedBy must be Leadership or Secretariat."),
    };
}
