using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The party whose task it is tells what was done.</summary>
public sealed class ReportFollowUp(Journal journal)
{
    public sealed class Input
    {
        public Guid FollowUpId { get; init; }
        public Guid Version { get; init; }
        public string? Text { get; set; }
        public List<Guid> UploadIds { get; set; } = [];
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Text).NotEmpty().WithMessage("Tulis apa yang telah dilakukan.").AtMost((FollowUpReport f) => f.Text, "Uraian");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordFollowUp, nameof(ReportFollowUp), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var followUp = await recording.FindAsync<FollowUp>(input.FollowUpId);
            await recording.RequireVersionAsync(followUp, input.Version);
            await recording.Db.Entry(followUp).Collection(f => f.Reports).LoadAsync(recording.Cancelled);
            recording.About(nameof(FollowUp), followUp.Id);
            followUp.Report(input.Text!.Trim(), recording.Actor, recording.At);
            recording.Db.Entry(followUp).Property(f => f.Version).CurrentValue = Guid.CreateVersion7();
            await recording.BindAsync(followUp.Id, input.UploadIds);
        }, ct);
}
