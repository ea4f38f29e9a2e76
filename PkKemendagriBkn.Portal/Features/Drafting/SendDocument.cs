using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The drafter sends the words on: they are frozen into a version with its printed file, for the own leadership or the other party.</summary>
public sealed class SendDocument(Journal journal, DocumentFile file)
{
    /// <param name="DocumentId">Which document.</param>
    /// <param name="Version">The document's version as read.</param>
    /// <param name="TextVersion">The version of the typed text as read, so that nobody sends words that somebody else has just changed.</param>
    /// <param name="Step"><see cref="DraftStep.Propose"/> or <see cref="DraftStep.Offer"/>.</param>
    public sealed record Input(Guid DocumentId, Guid Version, Guid TextVersion, DraftStep Step);

    /// <exception cref="ValidationException">Something is still missing; each field with its sentence.</exception>
    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.DraftDocument, nameof(SendDocument), async recording =>
        {
            if (input.Step is not (DraftStep.Propose or DraftStep.Offer))
                throw new RuleViolation(Rule.StepNotOpen);
            var document = await recording.FindDocumentAsync(input.DocumentId, input.Version);
            var text = await recording.Db.DraftTexts.SingleAsync(t => t.DocumentId == document.Id, recording.Cancelled);
            if (text.Version != input.TextVersion)
                throw new FactChanged(text.SavedBy, text.SavedAt);
            var files = await recording.Db.EvidenceFiles.AsNoTracking().Where(f => f.FactId == document.Id).ToListAsync(recording.Cancelled);
            var paper = DraftPaper.Read(document.Kind, text.Content).With(DocumentLoading.AttachmentsOf(document, files));
            var gaps = paper.Gaps(recording.Today).ToList();
            if (gaps.Count > 0)
                throw new ValidationException(gaps.Select(gap => new ValidationFailure(gap.Field, gap.Sentence)));

            var editors = text.EditorIds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList();
            var version = document.Freeze(input.Step, paper.Canonical, CanonicalContent.Sha256(paper.Canonical), editors, recording.Actor, recording.At);
            var template = await recording.Db.TemplateAsync(document.Kind, null, recording.Cancelled);
            var imprint = file.Imprint(document, template, version.Number, recording.At);
            var printed = await file.KeepAsync(document, paper, imprint, recording.Actor, recording.Cancelled);
            (version.FileSha256, version.TemplateNumber) = (printed.Sha256, template.Number);
            recording.Db.Add(printed);
        }, ct);
}
