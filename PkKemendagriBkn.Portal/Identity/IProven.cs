namespace PkKemendagriBkn.Portal.Identity;

/// <summary>An input whose sender proves again who he or she is; see <see cref="VerifyAgain"/>.</summary>
public interface IProven
{
    string? Password { get; set; }

    /// <summary>The one-time code, for an account that has one.</summary>
    string? Code { get; set; }
}
