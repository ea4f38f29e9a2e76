using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>A party attaches files to a document: evidence while it is written, the scan of the paper that was signed by hand later.</summary>
public sealed class AttachScan(Journal journal)
{
    public sealed class Input
    {
        public Guid DocumentId { get; init; }
        public List<Guid> UploadIds { get; set; } = [];
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.UploadIds).NotEmpty().WithMessage("Pilih berkas yang akan dilampirkan.");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.DraftDocument, nameof(AttachScan), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var document = await recording.FindAsync<TwoPartyDocument>(input.DocumentId);
            // What is attached now is frozen with the words, and the words are the drafter's.
            if (document.State == DraftState.Draft && document.Drafter != recording.Actor.Party)
                throw new RuleViolation(Rule.FactOfOtherParty);
            recording.About(nameof(TwoPartyDocument), document.Id);
            await recording.BindAsync(document.Id, input.UploadIds);
        }, ct);
}
