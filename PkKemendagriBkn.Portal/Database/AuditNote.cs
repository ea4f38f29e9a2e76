using System.Text.Encodings.Web;
using System.Text.Json;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// Who is about to save, what it is called, about which fact, and why. A note without a subject takes the one thing that the
/// save changes, when it is one.
/// </summary>
public sealed record AuditNote(Actor Actor, string Action, string? SubjectType = null, Guid? SubjectId = null, string? Reason = null)
{
    /// <summary>Made once per command, so that a commit whose answer was lost is recognised when it is tried again.</summary>
    public Guid EntryId { get; init; } = Guid.CreateVersion7();

    /// <summary>Readable Indonesian in the stored JSON; it is shown as text, never as markup.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public AuditEntry ToEntry(DateTimeOffset at, IReadOnlyList<FieldChange> changes)
    {
        var (subjectType, subjectId) = SubjectId is null ? TheOneThing(changes) : (SubjectType, SubjectId);
        return new AuditEntry
        {
            Id = EntryId,
            At = at,
            ActorId = Actor.UserId,
            ActorName = Actor.Name,
            ActorParty = Actor.Party?.ToString(),
            ActorRole = Actor.Role.ToString(),
            Action = Action,
            SubjectType = subjectType ?? SubjectType,
            SubjectId = subjectId,
            Reason = Reason,
            Changes = JsonSerializer.Serialize(changes, Json),
        };
    }

    private static (string?, Guid?) TheOneThing(IReadOnlyList<FieldChange> changes)
    {
        var things = changes.Select(c => (c.Thing, c.Id)).Distinct().Where(t => Guid.TryParse(t.Id, out _)).Take(2).ToList();
        return things is [var only] ? (only.Thing, Guid.Parse(only.Id)) : (null, null);
    }
}

/// <summary>The secret of the audit chain; it lives outside the database. At least 32 bytes.</summary>
public sealed class AuditKey(byte[] bytes)
{
    public byte[] Bytes { get; } = bytes.Length >= 32 ? bytes : throw new ArgumentException("The audit key needs at least 32 bytes.", nameof(bytes));
}
