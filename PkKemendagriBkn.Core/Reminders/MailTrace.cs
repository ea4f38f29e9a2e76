namespace PkKemendagriBkn.Core.Reminders;

/// <summary>What became of the mail that carries a reminder; without a state no mail was written for it.</summary>
/// <param name="State">How the mail stands; null without a mail.</param>
/// <param name="SentAt">When the mail server took it.</param>
/// <param name="NotMailed">Why no mail carried the reminder, when none did or will.</param>
/// <param name="Reason">Why it waits, failed or was suppressed.</param>
/// <param name="PlannedOn">The day (WIB) for which it was planned.</param>
public sealed record MailTrace(MailState? State, DateTimeOffset? SentAt, NotMailed? NotMailed, string? Reason, DateOnly? PlannedOn);
