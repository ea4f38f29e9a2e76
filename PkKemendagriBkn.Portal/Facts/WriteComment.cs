using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Says something beside a record, to the own party or to both, and names whom it is meant for.</summary>
public sealed class WriteComment(Journal journal)
{
    public sealed class Input
    {
        public string SubjectType { get; init; } = "";
        public Guid SubjectId { get; init; }
        public bool IsForBoth { get; set; }
        public string Text { get; set; } = "";
        public HashSet<Guid> PersonIds { get; init; } = [];
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        private const int MostPersons = 20;

        public Validator()
        {
            RuleFor(i => i.Text).NotEmpty().WithMessage("Tulis komentarnya.").AtMost((Comment c) => c.Text, "Komentar");
            RuleFor(i => i.PersonIds).Must(ids => ids.Count <= MostPersons).WithMessage($"Sebut paling banyak {MostPersons} orang.");
        }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.WriteComment, nameof(WriteComment), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var (title, isShared) = await SubjectAsync(input, recording);
            if (input.IsForBoth && !isShared)
                throw new RuleViolation(Rule.RecordNotShared);
            var own = recording.Actor.Party!.Value;
            var comment = new Comment
            {
                Audience = input.IsForBoth ? Party.Both : own, Party = own, SubjectType = input.SubjectType, SubjectId = input.SubjectId, Title = title,
                Text = input.Text.Trim(), WrittenById = recording.Actor.UserId, WrittenBy = recording.Actor.Name, WrittenAt = recording.At,
            };
            comment.Mentions.AddRange(await MentionsAsync(input, comment, recording));
            await SettleAnsweredAsync(comment, recording);
            recording.Db.Add(comment);
            recording.About(nameof(Comment), comment.Id);
        }, ct);

    /// <summary>What is spoken of, and whether the other party knows of it.</summary>
    /// <exception cref="RuleViolation">There is none that this person may know of.</exception>
    private static async Task<(string Title, bool IsShared)> SubjectAsync(Input input, Recording recording)
    {
        if (input.SubjectType != nameof(Reconciliation))
        {
            var (fact, title) = await recording.KnownRecordAsync(input.SubjectType, input.SubjectId, TextLengths.Of((Comment c) => c.Title));
            return (title, fact is not TwoPartyDocument { SharedState: null });
        }

        var row = await recording.Db.ReconciliationsSeenBy(recording.Actor).SingleOrDefaultAsync(r => r.Id == input.SubjectId, recording.Cancelled)
            ?? throw new RuleViolation(Rule.FactNotFound);
        return ($"Pemadanan data: {row.A.Source} dan {row.B.Source}", row.SharedAt is not null);
    }

    private static async Task<IReadOnlyList<CommentMention>> MentionsAsync(Input input, Comment comment, Recording recording)
    {
        var ids = input.PersonIds.ToList();
        var people = await recording.Db.Users.AsNoTracking().Where(u => ids.Contains(u.Id) && u.IsActive && u.Party != null).ToListAsync(recording.Cancelled);
        var named = people.Where(u => (comment.Audience == Party.Both || u.Party == comment.Audience) && !recording.Actor.IsPerson(u.Id)
            && RolePermissions.May(u.Role, u.Party, Permission.WriteComment)).ToList();
        if (named.Count != ids.Count)
            throw new RuleViolation(Rule.NobodyToMention);
        return named.ConvertAll(u => new CommentMention { CommentId = comment.Id, PersonId = u.Id, Party = u.Party!.Value, Person = u.FullName });
    }

    /// <summary>
    /// Whoever answers has read what it answers. Only what as many may read: the entry of the trail tells of both, and is seen as the comment is.
    /// </summary>
    private static async Task SettleAnsweredAsync(Comment answer, Recording recording)
    {
        var me = recording.Actor.AllAccounts;
        var answered = await recording.Db.CommentsSeenBy(recording.Actor).AsTracking()
            .Where(c => c.SubjectId == answer.SubjectId && c.Audience == answer.Audience && c.TakenBackAt == null)
            .SelectMany(c => c.Mentions).Where(m => me.Contains(m.PersonId) && m.ReadAt == null).ToListAsync(recording.Cancelled);
        answered.ForEach(m => m.Read(recording.At));
    }
}
