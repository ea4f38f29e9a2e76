using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Documents;
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

    /// <summary>What is sent: a version as the rules let it be frozen, and what its file is printed from.</summary>
    private sealed record Frozen(TwoPartyDocument Document, DocumentVersion Version, DraftPaper Paper, PrintedWith Template, Actor By, DateTimeOffset At)
    {
        public bool PrintsAs(Frozen other) => Version.ContentSha256 == other.Version.ContentSha256 && Template.Number == other.Template.Number;
    }

    /// <exception cref="ValidationException">Something is still missing; each field with its sentence.</exception>
    /// <exception cref="FactChanged">What was to be sent changed since it was read, or while it was being printed.</exception>
    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        var ready = await journal.PrepareAsync(actor, Permission.DraftDocument, nameof(SendDocument), recording => FreezeAsync(input, recording, recording.At),
            ct);
        // A file whose write is then refused has no row, and the night pass clears it away.
        var printed = await file.KeepAsync(ready.Document, ready.Paper, file.Imprint(ready.Document, ready.Template, ready.Version.Number, ready.At), ready.By,
            ct);
        await journal.RecordAsync(actor, Permission.DraftDocument, nameof(SendDocument), async recording =>
        {
            var frozen = await FreezeAsync(input, recording, ready.At);
            if (!frozen.PrintsAs(ready))
                throw new FactChanged("", recording.At);
            (frozen.Version.FileSha256, frozen.Version.TemplateNumber) = (printed.Sha256, frozen.Template.Number);
            recording.Db.Add(printed);
            if (input.Step == DraftStep.Offer && frozen.Paper is MinutesPaper { Content.Run: { } run })
            {
                (await recording.OwnAsync(run.ReconciliationId)).Share(recording.At);
                recording.About(nameof(TwoPartyDocument), frozen.Document.Id);
            }

            await recording.ShareFilesAsync(frozen.Document);
        }, ct);
    }

    private static async Task<Frozen> FreezeAsync(Input input, Recording recording, DateTimeOffset at)
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
        var template = await recording.Db.TemplateAsync(document.Kind, null, recording.Cancelled);
        gaps.AddRange(Unprintable(paper, template, at));
        if (gaps.Count > 0)
            throw new ValidationException(gaps.Select(gap => new ValidationFailure(gap.Field, gap.Sentence)));

        var editors = text.EditorIds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList();
        var version = document.Freeze(input.Step, paper.Canonical, CanonicalContent.Sha256(paper.Canonical), editors, recording.Actor, at);
        return new Frozen(document, version, paper, template, recording.Actor, at);
    }

    /// <summary>Words in a script that the document's type does not have: they would be locked as empty boxes.</summary>
    private static IEnumerable<(string Field, string Sentence)> Unprintable(DraftPaper paper, PrintedWith template, DateTimeOffset at) =>
        DocumentFonts.Unprintable(paper.ToDocument(PksAgreement.Instance, new Imprint(template.Texts, template.Logo, 0, at, null, default)))
            .Select(word => ("", $"Kata \"{word.Word}\"{(word.Heading.Length > 0 ? $" pada bagian \"{word.Heading}\"" : "")} memuat aksara atau tanda yang "
                + "tidak dapat dicetak. Tulis dengan huruf Latin."));
}
