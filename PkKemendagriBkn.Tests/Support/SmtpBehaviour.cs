namespace PkKemendagriBkn.Tests.Support;

/// <summary>How the mail server behaves.</summary>
public enum SmtpBehaviour
{
    Works,

    /// <summary>Answers the conversation and then never again.</summary>
    Hangs,

    /// <summary>451 to every recipient.</summary>
    RefusesForNow,

    /// <summary>550 to every recipient.</summary>
    RefusesForGood,

    /// <summary>Takes the mail and hangs up before it says so.</summary>
    DropsAfterData,

    /// <summary>554 instead of a greeting.</summary>
    RefusesToTalk,
}
