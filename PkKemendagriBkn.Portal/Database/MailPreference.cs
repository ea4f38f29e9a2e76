namespace PkKemendagriBkn.Portal.Database;

/// <summary>When one person wants mail. Without a row: as it comes, and for leaders every week too.</summary>
public sealed class MailPreference
{
    public Guid UserId { get; init; }

    /// <summary>Whether what waits and what was decided is mailed as it comes; else it joins the digest of the day. What is urgent never waits.</summary>
    public bool AtOnce { get; set; } = true;

    /// <summary>Whether a leader gets the page of the week.</summary>
    public bool Weekly { get; set; } = true;
}
