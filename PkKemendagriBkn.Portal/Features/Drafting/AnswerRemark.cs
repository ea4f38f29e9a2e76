using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The drafter tells what was done about a remark.</summary>
public sealed class AnswerRemark(Journal journal)
{
    public sealed class Input
    {
        public Guid RemarkId { get; init; }
        public string? Answer { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Answer).NotEmpty().WithMessage("Tulis jawabannya.").AtMost((DocumentRemark d) => d.Answer, "Jawaban");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.DraftDocument, nameof(AnswerRemark), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var remark = await recording.Db.RemarksSeenBy(recording.Actor).AsTracking().SingleOrDefaultAsync(r => r.Id == input.RemarkId, recording.Cancelled)
                ?? throw new RuleViolation(Rule.FactNotFound);
            var document = await recording.FindAsync<TwoPartyDocument>(remark.DocumentId);
            if (document.Drafter != recording.Actor.Party)
                throw new RuleViolation(Rule.FactOfOtherParty);
            recording.About(nameof(TwoPartyDocument), document.Id);
            (remark.Answer, remark.AnsweredAt) = (input.Answer!.Trim(), recording.At);
        }, ct);
}
