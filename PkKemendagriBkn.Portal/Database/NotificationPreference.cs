using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>By which ways one person wants to be told of one kind of deadline. Without a row: by all of them.</summary>
public sealed class NotificationPreference
{
    public Guid UserId { get; init; }
    public DeadlineKind Kind { get; init; }
    public bool Bell { get; set; } = true;
    public bool Mail { get; set; } = true;
}
