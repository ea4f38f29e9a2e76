using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Assignments;

/// <summary>
/// A record given to one colleague of a party, with a note: that party's own affair, of which the other never knows. It changes nobody's
/// permission. A party gives one record to one person at a time; giving it to another, or taking it back, ends it.
/// </summary>
public sealed class Assignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Party Party { get; init; }

    /// <summary>The kind of record, by the name of its type.</summary>
    [MaxLength(40)] public required string SubjectType { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>What the record was called when it was given.</summary>
    [MaxLength(300)] public required string Title { get; init; }
    public Guid PersonId { get; init; }
    [MaxLength(200)] public required string Person { get; init; }
    [MaxLength(500)] public string? Note { get; init; }
    public Guid? GivenById { get; init; }
    [MaxLength(200)] public required string GivenBy { get; init; }
    public DateTimeOffset GivenAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    [MaxLength(200)] public string? EndedBy { get; private set; }

    /// <summary>It was taken back, done, or given to somebody else.</summary>
    public void End(Actor by, DateTimeOffset at) => (EndedAt, EndedBy) = (at, by.Name);
}
