namespace PkKemendagriBkn.Core.Reminders;

/// <summary>How far a message has come. <see cref="Sending"/> is held by one node until its lease ends.</summary>
public enum MailState { Pending, Sending, Sent, Failed, Suppressed }

/// <summary>Why a reminder that stands in the ledger was not mailed.</summary>
public enum NotMailed { MailIsOff, NoAddress, NotWanted, AccountClosed, Fulfilled, DueDateMoved, Excused, NoLongerADuty, InPortalOnly }
