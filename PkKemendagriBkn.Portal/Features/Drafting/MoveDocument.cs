using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Takes a document one step on or back, where the step neither freezes, submits nor signs.</summary>
public sealed class MoveDocument(Journal journal)
{
    private static readonly DraftStep[] Possible =
        [DraftStep.TakeBack, DraftStep.Approve, DraftStep.SendBack, DraftStep.Accept, DraftStep.Return, DraftStep.Revise, DraftStep.Withdraw];

    /// <summary>Steps that undo somebody's work need a reason.</summary>
    public static bool NeedsReason(DraftStep step) => step is DraftStep.TakeBack or DraftStep.SendBack or DraftStep.Return or DraftStep.Withdraw;

    public sealed class Input
    {
        public Guid DocumentId { get; init; }
        public Guid Version { get; init; }
        public DraftStep Step { get; init; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().When(i => NeedsReason(i.Step)).WithMessage("Tulis alasannya.")
            .AtMost(RecordedFact.LongestReason, "Alasan");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ReviewDocument, nameof(MoveDocument), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            if (!Possible.Contains(input.Step))
                throw new RuleViolation(Rule.StepNotOpen);
            var document = await recording.FindDocumentAsync(input.DocumentId, input.Version, input.Reason?.Trim());
            var number = document.Latest?.Number;
            recording.ActIn(document.RoleFor(input.Step, recording.Actor));
            document.Take(input.Step, recording.Actor, recording.At);
            // Whoever sends words back says where they fall short: without a remark, the reason stands for the document as a whole.
            if (input.Step == DraftStep.Return && !await recording.Db.RemarksSeenBy(recording.Actor).AnyAsync(
                r => r.DocumentId == document.Id && r.VersionNumber == number && r.Party == recording.Actor.Party, recording.Cancelled))
            {
                recording.Db.Add(new DocumentRemark
                {
                    DocumentId = document.Id, VersionNumber = number!.Value, Section = "", Text = input.Reason!.Trim(), Party = recording.Actor.Party!.Value,
                    WrittenById = recording.Actor.UserId, WrittenBy = recording.Actor.Name, WrittenAt = recording.At, SharedAt = recording.At,
                });
            }

            if (input.Step is DraftStep.Return or DraftStep.Accept)
                await recording.ShareRemarksAsync(document);
        }, ct);
}
