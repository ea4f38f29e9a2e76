using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Says that a comment that names this person was read: it waits no more. Looking at a page says nothing.</summary>
public sealed class ReadComment(Journal journal)
{
    public Task ExecuteAsync(Guid commentId, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.WriteComment, nameof(ReadComment), async recording =>
        {
            var me = recording.Actor.AllAccounts;
            var named = await recording.Db.CommentsSeenBy(recording.Actor).AsTracking().Where(c => c.Id == commentId)
                .SelectMany(c => c.Mentions).Where(m => me.Contains(m.PersonId) && m.ReadAt == null).ToListAsync(recording.Cancelled);
            if (named.Count == 0)
                throw new RuleViolation(Rule.NothingChanged);
            named.ForEach(m => m.Read(recording.At));
            recording.About(nameof(Comment), commentId);
        }, ct);
}
