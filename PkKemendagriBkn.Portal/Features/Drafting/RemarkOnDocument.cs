using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Someone who reviews puts a remark to a section of the version before them.</summary>
public sealed class RemarkOnDocument(Journal journal)
{
    public sealed class Input
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
        public Guid DocumentId { get; init; }
        public string Section { get; set; } = "";
        public string? Text { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Text).NotEmpty().WithMessage("Tulis catatannya.").AtMost((DocumentRemark d) => d.Text, "Catatan");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ReviewDocument, nameof(RemarkOnDocument), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var document = await recording.FindAsync<TwoPartyDocument>(input.DocumentId);
            var number = await recording.Db.Set<DocumentVersion>().Where(v => v.DocumentId == document.Id).MaxAsync(v => (int?)v.Number, recording.Cancelled);
            recording.About(nameof(TwoPartyDocument), document.Id);
            if (await recording.Db.DocumentRemarks.AnyAsync(r => r.Id == input.Id, recording.Cancelled))
                return;
            if (number is null || !MayRemark(document, recording.Actor))
                throw new RuleViolation(Rule.StepNotOpen);
            recording.Db.Add(new DocumentRemark
            {
                Id = input.Id, DocumentId = document.Id, VersionNumber = number.Value, Section = input.Section, Text = input.Text!.Trim(), Party = recording.Actor.Party!.Value,
                WrittenById = recording.Actor.UserId, WrittenBy = recording.Actor.Name, WrittenAt = recording.At,
            });
        }, ct);

    /// <summary>
    /// Whoever may accept, agree, approve, sign or send back may say why; and may add to it while the drafter puts the words right.
    /// </summary>
    internal static bool MayRemark(TwoPartyDocument document, Actor actor) => document.State is DraftState.Draft or DraftState.Returned
        ? DraftTransitions.Reviews(document.Kind, actor.Role, actor.Party, document.Drafter)
        : DraftTransitions.Open(document.Kind, document.State, actor.Role, actor.Party, document.Drafter)
            .Any(step => step is DraftStep.Return or DraftStep.SendBack or DraftStep.Accept or DraftStep.Agree or DraftStep.Sign);
}
