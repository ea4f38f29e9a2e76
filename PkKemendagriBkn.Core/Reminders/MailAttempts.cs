namespace PkKemendagriBkn.Core.Reminders;

/// <summary>When mail that did not get through is tried again.</summary>
public static class MailAttempts
{
    /// <summary>The longest pause between two attempts.</summary>
    public static readonly TimeSpan Ceiling = TimeSpan.FromHours(1);

    /// <summary>After so long without success the mail counts as failed, until an administrator sends it again.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <summary>The pause after so many attempts, from 1: one minute, then twice as long each time, up to the ceiling.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        attempts > 6 ? Ceiling : TimeSpan.FromMinutes(Math.Min(1 << Math.Max(0, attempts - 1), Ceiling.TotalMinutes));
}
