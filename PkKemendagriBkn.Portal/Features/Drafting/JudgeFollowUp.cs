using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The other party judges it: as recommended, not yet, or not possible.</summary>
public sealed class JudgeFollowUp(Journal journal)
{
    public sealed class Input
    {
        public Guid FollowUpId { get; init; }
        public Guid Version { get; init; }
        public FollowUpStatus? Status { get; set; }
        public string? Remark { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Status)
                .NotNull()
                .WithMessage("Pilih penilaian Anda.")
                .Must(s => s is null or FollowUpStatus.Compliant or FollowUpStatus.NotYetCompliant or FollowUpStatus.CannotBeFollowedUp)
                .WithMessage("Pilih sesuai, belum sesuai, atau tidak dapat ditindaklanjuti.");
            RuleFor(i => i.Remark)
                .NotEmpty()
                .When(i => i.Status is FollowUpStatus.NotYetCompliant or FollowUpStatus.CannotBeFollowedUp)
                .WithMessage("Tulis alasan penilaian ini.")
                .AtMost((FollowUpReport f) => f.Remark, "Alasan");
        }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordFollowUp, nameof(JudgeFollowUp), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var followUp = await recording.FindAsync<FollowUp>(input.FollowUpId);
            await recording.RequireVersionAsync(followUp, input.Version);
            await recording.Db.Entry(followUp).Collection(f => f.Reports).LoadAsync(recording.Cancelled);
            recording.About(nameof(FollowUp), followUp.Id, input.Remark);
            followUp.Judge(input.Status!.Value, input.Remark?.Trim(), recording.Actor, recording.At, recording.Today);
        }, ct);
}
