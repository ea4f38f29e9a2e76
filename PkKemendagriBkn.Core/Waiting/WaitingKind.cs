namespace PkKemendagriBkn.Core.Waiting;

/// <summary>What somebody is waited for to do.</summary>
public enum WaitingKind
{
    /// <summary>A document on its way (Pasal 3(2)c, 8), up to its signing; see <see cref="DocumentWaiting"/>. These come first.</summary>
    FinishDraft, ApproveDocument, SubmitDocument, SendLetter, ReviewDocument, ReviseDocument, SignDocument,

    /// <summary>What the other party proposed, and what no party has made its own yet.</summary>
    AnswerProposal, AdoptProposal,

    /// <summary>What the other party says of receipt, of a submission or of force majeure (Pasal 9(2), 11, 12(1)).</summary>
    AnswerStatement, AnswerForceMajeure,

    /// <summary>A matter in dispute that is open: both parties seek agreement (Pasal 12(1)).</summary>
    SettleMatter,

    /// <summary>Data whose last day is near: to destroy or to give back (10(4)); a request for data to answer (10(3)); an incident to close (10(6)).</summary>
    EndUse, AnswerDisclosure, CloseIncident,

    /// <summary>A proposed decision about access, and Itjen's claim to have it back (Pasal 3(1)b, 4(1)b).</summary>
    DecideAccess, AnswerClaim,

    /// <summary>Receipt (Pasal 9(2)).</summary>
    ConfirmLetter, ConfirmDelivery,

    /// <summary>A problem in the data: to settle, or to look at what was done (Pasal 3(2)d, 4(2)d).</summary>
    SettleProblem, VerifyProblem,

    /// <summary>What was agreed in signed minutes: to do and tell, or to judge.</summary>
    ReportFollowUp, JudgeFollowUp,

    /// <summary>A deadline that is due soon or has passed.</summary>
    MeetDeadline,

    /// <summary>A record that a colleague gave to this very person.</summary>
    AssignedWork,

    /// <summary>A comment that names this very person.</summary>
    AnswerMention,

    /// <summary>A change to an account that another administrator has to consent to.</summary>
    ConsentToAccount,

    /// <summary>What keeps the portal itself running, for administrators.</summary>
    FailedMail, FailedJob, LittleStorage, MissingHolidays,

    /// <summary>What the other party recorded long after its day: told once, and nothing waits for it.</summary>
    LateRecord,
}
