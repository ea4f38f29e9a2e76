using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>A comment, and one of those whom it names.</summary>
internal sealed class NamedIn
{
    public required Comment Comment { get; init; }
    public required CommentMention Mention { get; init; }
}

/// <summary>Comments that name somebody who has neither read nor answered them.</summary>
internal static class CommentWaits
{
    /// <param name="db">Where they stand.</param>
    /// <param name="person">Whom they name; anybody, when null.</param>
    public static IQueryable<NamedIn> Naming(PortalDbContext db, Actor? person)
    {
        var (anybody, me) = (person is null, person?.AllAccounts ?? []);
        return db.CommentsSeenBy(person ?? Actor.Portal).Where(c => c.TakenBackAt == null)
            .SelectMany(c => c.Mentions.Where(m => m.ReadAt == null && (anybody || me.Contains(m.PersonId))),
                (c, m) => new NamedIn { Comment = c, Mention = m });
    }

    public static WaitingItem Of(NamedIn named)
    {
        var (comment, page) = (named.Comment, RecordLinks.PageOf(named.Comment.SubjectType, named.Comment.SubjectId));
        return new WaitingItem(WaitingKind.AnswerMention, $"{comment.Id}/{named.Mention.PersonId}", comment.Title, named.Mention.Party, page)
        {
            Path = $"{page}#komentar", OnlyFor = named.Mention.PersonId, By = comment.WrittenBy, From = comment.Party, Since = comment.WrittenAt,
        };
    }
}
