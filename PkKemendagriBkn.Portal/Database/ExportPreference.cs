namespace PkKemendagriBkn.Portal.Database;

/// <summary>How one person takes lists away. Without a row: parted by commas.</summary>
public sealed class ExportPreference
{
    public Guid UserId { get; init; }

    /// <summary>Whether CSV is parted by semicolons and has decimal commas, as Excel in Indonesian reads it by itself.</summary>
    public bool Semicolon { get; set; }
}
