using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Comments;

/// <summary>
/// What somebody says beside a record, to the own party or to both, and to whom by name. It changes nothing in the record and no duty. It is
/// never edited: its writer takes it back with a reason, and it stays to be read.
/// </summary>
public sealed class Comment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The party that may read it: the writer's own, or both.</summary>
    public Party Audience { get; init; }

    /// <summary>The writer's.</summary>
    public Party Party { get; init; }

    /// <summary>The kind of record, by the name of its type.</summary>
    [MaxLength(40)] public required string SubjectType { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>What the record was called when it was written.</summary>
    [MaxLength(300)] public required string Title { get; init; }
    [MaxLength(2000)] public required string Text { get; init; }
    public Guid? WrittenById { get; init; }
    [MaxLength(200)] public required string WrittenBy { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? TakenBackAt { get; private set; }
    [MaxLength(500)] public string? TakenBackReason { get; private set; }

    public List<CommentMention> Mentions { get; init; } = [];

    /// <summary>Its writer takes it back: it waits for nobody any more.</summary>
    /// <exception cref="RuleViolation">It is somebody else's, or taken back already.</exception>
    public void TakeBack(Actor by, string reason, DateTimeOffset at)
    {
        if (!by.IsPerson(WrittenById))
            throw new RuleViolation(Rule.CommentOfOther);
        if (TakenBackAt is not null)
            throw new RuleViolation(Rule.NothingChanged);
        (TakenBackAt, TakenBackReason) = (at, reason);
    }
}

/// <summary>Somebody whom a comment names, and who has not read or answered it yet.</summary>
public sealed class CommentMention
{
    public Guid CommentId { get; init; }
    public Guid PersonId { get; init; }
    public Party Party { get; init; }
    [MaxLength(200)] public required string Person { get; init; }

    /// <summary>When the person said to have read it, or answered.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
