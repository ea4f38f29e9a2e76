namespace PkKemendagriBkn.Portal.Signatures;

public enum RevocationState
{
    /// <summary>No list of the issuer, made after the signature, is at hand: nothing is known.</summary>
    NotChecked,

    /// <summary>A list of the issuer made after the signature does not name the certificate.</summary>
    NotListed,

    /// <summary>The issuer took the certificate back.</summary>
    Revoked,
}

/// <summary>What is known of whether a certificate was taken back.</summary>
/// <param name="State">Never sound by silence: without a list it says so.</param>
/// <param name="At">When the list was made, or when the certificate was taken back; null where nothing is known.</param>
public sealed record Revocation(RevocationState State, DateTimeOffset? At = null)
{
    public static Revocation NotChecked { get; } = new(RevocationState.NotChecked);
}
