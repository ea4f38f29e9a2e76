namespace PkKemendagriBkn.Core.Reminders;

/// <summary>How far a message has come. <see cref="Sending"/> is held by one node until its lease ends.</summary>
public enum MailState { Pending, Sending, Sent, Failed, Suppressed }

/// <summary>Why a reminder that stands in the ledger was not mailed.</summary>
public enum NotMailed
{
    MailIsOff, NoAddress, NotWanted, AccountClosed, Fulfilled, DueDateMoved, Excused, NoLongerADuty,

    /// <summary>Only in ledgers of before follow-ups were mailed.</summary>
    InPortalOnly,

    /// <summary>Its day passed while nobody wrote it, and the duty was fulfilled before somebody did: nobody was told.</summary>
    PassedThenFulfilled,

    /// <summary>As before, and the due date moved.</summary>
    PassedThenMoved,

    /// <summary>As before, and there was no duty any more.</summary>
    PassedThenNoDuty,

    /// <summary>A later step of the same matter was there before its mail went out.</summary>
    Overtaken,
}
