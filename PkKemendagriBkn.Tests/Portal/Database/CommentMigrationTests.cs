using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which nothing was said beside a record, brought to this one.</summary>
public sealed class CommentMigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Nothing_is_said_yet_and_what_is_said_from_now_on_is_kept_with_whom_it_names(DatabaseProvider provider)
    {
        await using var old = await TestDatabase.OfVersionAsync(provider, "DataMatched", Ct);
        await old.MigrateAsync(Ct);
        var person = await old.AddUserAsync(Role.Leadership, Party.First, "Pimpinan");
        await using var now = await old.Contexts.CreateDbContextAsync(Ct);
        Assert.Empty(now.Comments);
        var comment = new Comment { Audience = Party.Both, Party = Party.Second, SubjectType = "Letter", Title = "Surat", Text = "Isi", WrittenBy = "Petugas" };
        comment.Mentions.Add(new CommentMention { CommentId = comment.Id, PersonId = person.UserId!.Value, Party = Party.First, Person = person.Name });
        now.Add(comment);
        now.Because(new AuditNote(Actor.Portal, "WriteComment", nameof(Comment), comment.Id));
        await now.SaveChangesAsync(Ct);
        now.ChangeTracker.Clear();
        Assert.Equal(person.UserId, (await now.Comments.Include(c => c.Mentions).AsSingleQuery().SingleAsync(Ct)).Mentions.Single().PersonId);
    }
}
