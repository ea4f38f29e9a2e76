using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Takes back the own comment, with a reason; it stays to be read, and waits for nobody.</summary>
public sealed class TakeBackComment(Journal journal)
{
    public sealed class Input
    {
        public Guid CommentId { get; init; }
        public string Reason { get; set; } = "";
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan penarikannya.").AtMost((Comment c) => c.TakenBackReason, "Alasan");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.WriteComment, nameof(TakeBackComment), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var comment = await recording.Db.CommentsSeenBy(recording.Actor).AsTracking()
                .SingleOrDefaultAsync(c => c.Id == input.CommentId, recording.Cancelled)
                ?? throw new RuleViolation(Rule.FactNotFound);
            comment.TakeBack(recording.Actor, input.Reason.Trim(), recording.At);
            recording.About(nameof(Comment), comment.Id, comment.TakenBackReason);
        }, ct);
}
