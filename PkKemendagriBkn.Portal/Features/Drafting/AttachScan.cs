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
            if (!MayAttach(document.AsKnownTo(recording.Actor)!, recording.Actor))
                throw new RuleViolation(Rule.FactOfOtherParty);
            recording.About(nameof(TwoPartyDocument), document.Id);
            var isOwn = document.IsInside(recording.Actor) && document.IsWithDrafter;
            await recording.BindAsync(document.Id, input.UploadIds, isOwn ? document.Drafter : null);
        }, ct);

    /// <summary>What is attached while the words are put right is frozen with them, and the words are the drafter's.</summary>
    /// <param name="document">As the person knows it.</param>
    /// <param name="actor">The person.</param>
    internal static bool MayAttach(TwoPartyDocument document, Actor actor) => document.IsInside(actor) || DraftTransitions.IsFrozen(document.State);
}
