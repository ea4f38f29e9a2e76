namespace PkKemendagriBkn.Portal.Database;

/// <summary>A reminder that its recipient has put off: the bell passes it over until that day, and then it is back, unread.</summary>
public sealed class ReminderSnooze
{
    public Guid ReminderId { get; init; }

    /// <summary>The first day (WIB) on which it counts again.</summary>
    public DateOnly UntilOn { get; set; }
}
