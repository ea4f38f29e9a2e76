using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
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
            var document = await recording.FindDocumentAsync(input.DocumentId);
            var known = document.AsKnownTo(recording.Actor)!;
            if (await recording.Db.DocumentRemarks.AnyAsync(r => r.Id == input.Id, recording.Cancelled))
                return;
            if (known.Latest is not { } version || RoleToRemark(known, recording.Actor) is not { } role)
                throw new RuleViolation(Rule.StepNotOpen);
            recording.ActIn(role);
            recording.Db.Add(new DocumentRemark
            {
                Id = input.Id, DocumentId = document.Id, VersionNumber = version.Number, Section = input.Section, Text = input.Text!.Trim(),
                Party = recording.Actor.Party!.Value,
                WrittenById = recording.Actor.UserId, WrittenBy = recording.Actor.Name, WrittenAt = recording.At,
                // While the words are with the drafter, a remark of the other party is said to it at once; else it waits for that party's step.
                SharedAt = !known.IsInside(recording.Actor) && !DraftTransitions.IsFrozen(known.State) ? recording.At : null,
            });
        }, ct);

    /// <summary>
    /// Whoever may accept, agree, approve, sign or send back may say why; and may add to it while the drafter puts the words right.
    /// </summary>
    /// <param name="document">As the person knows it.</param>
    /// <param name="actor">The person.</param>
    internal static bool MayRemark(TwoPartyDocument document, Actor actor) => RoleToRemark(document, actor) is not null;

    private static Role? RoleToRemark(TwoPartyDocument document, Actor actor) =>
        actor.Roles.Select(role => (Role?)role).FirstOrDefault(role => MayRemark(document, role!.Value, actor.Party));

    private static bool MayRemark(TwoPartyDocument document, Role role, Party? party) => document.State is DraftState.Draft or DraftState.Returned
        ? DraftTransitions.Reviews(document.Kind, role, party, document.Drafter)
        : DraftTransitions.Open(document.Kind, document.State, role, party, document.Drafter)
            .Any(step => step is DraftStep.Return or DraftStep.SendBack or DraftStep.Accept or DraftStep.Agree or DraftStep.Sign);
}
