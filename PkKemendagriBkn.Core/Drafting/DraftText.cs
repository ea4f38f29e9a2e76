using System.ComponentModel.DataAnnotations;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>
/// What is being typed into a document: saved while it is written, so that no dropped line or restart loses it. It is no fact and
/// proves nothing; only a frozen version does.
/// </summary>
public sealed class DraftText
{
    public Guid DocumentId { get; init; }
    public required string Content { get; set; }

    /// <summary>Everyone who ever wrote at it, comma separated: whoever wrote an earlier version approves no later one.</summary>
    [MaxLength(2000)] public string EditorIds { get; set; } = "";
    [MaxLength(200)] public string SavedBy { get; set; } = "";
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Changes with every save: two people who write at once notice it.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>Saves what was typed.</summary>
    public void Save(string content, Guid? by, string name, DateTimeOffset at)
    {
        if (by is { } id && !EditorIds.Contains(id.ToString(), StringComparison.Ordinal))
            EditorIds = EditorIds.Length == 0 ? id.ToString() : $"{EditorIds},{id}";
        (Content, SavedBy, SavedAt, Version) = (content, name, at, Guid.CreateVersion7());
    }
}
