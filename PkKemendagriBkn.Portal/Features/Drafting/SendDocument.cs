using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

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
    /// <exception cref="FactChanged">What was to be sent changed since it was read, or while it was being printed.</exception>
    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.LockAsync(file, actor, Permission.DraftDocument, nameof(SendDocument), (recording, at) => FreezeAsync(input, recording, at),
            async (recording, locked) =>
            {
                if (input.Step == DraftStep.Offer && locked.Paper is MinutesPaper { Content.Run: { } run })
                {
                    (await recording.OwnAsync(run.ReconciliationId)).Share(recording.At);
                    recording.About(nameof(TwoPartyDocument), locked.Document.Id);
                }
            }, ct);

    private static async Task<LockedWords> FreezeAsync(Input input, Recording recording, DateTimeOffset at)
    {
        if (input.Step is not (DraftStep.Propose or DraftStep.Offer))
            throw new RuleViolation(Rule.StepNotOpen);
        var document = await recording.FindDocumentAsync(input.DocumentId, input.Version);
        var text = await recording.Db.DraftTexts.SingleAsync(t => t.DocumentId == document.Id, recording.Cancelled);
        if (text.Version != input.TextVersion)
            throw new FactChanged(text.SavedBy, text.SavedAt);
        var files = await recording.Db.EvidenceFiles.AsNoTracking().Where(f => f.FactId == document.Id).ToListAsync(recording.Cancelled);
        var paper = DraftPaper.Read(document.Kind, text.Content).With(DocumentLoading.AttachmentsOf(document, files));
        var gaps = paper.Gaps(recording.Today, document.Drafter).ToList();
        var template = await recording.Db.TemplateAsync(document.Kind, null, recording.Cancelled);
        gaps.AddRange(LockedWords.Unprintable(paper, template, at));
        if (paper is LetterPaper letter && await recording.TakeNumberAsync(document, letter.Content) is { } taken)
            gaps.Add(taken);
        if (gaps.Count > 0)
            throw new ValidationException(gaps.Select(gap => new ValidationFailure(gap.Field, gap.Sentence)));

        var editors = text.EditorIds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList();
        var version = document.Freeze(input.Step, paper.Canonical, CanonicalContent.Sha256(paper.Canonical), editors, recording.Actor, at);
        return new LockedWords(document, version, paper, template, recording.Actor, at);
    }
}
