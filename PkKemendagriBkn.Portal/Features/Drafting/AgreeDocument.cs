using FluentValidation;
using FluentValidation.Results;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// The other party agrees on the words, and gives its own number to the document: the version that is locked then bears both numbers and
/// differs from the one that was offered in nothing else.
/// </summary>
public sealed class AgreeDocument(Journal journal, DocumentFile file)
{
    /// <summary>Characters of a number.</summary>
    public const int LongestNumber = 100;

    public sealed class Input
    {
        public Guid DocumentId { get; init; }
        public Guid Version { get; init; }

        /// <summary>The number of the party that agrees.</summary>
        public string? Number { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Number).NotEmpty().WithMessage("Isi nomor berita acara dari pihak Anda.")
            .MaximumLength(LongestNumber).WithMessage($"Nomor paling panjang {LongestNumber} karakter.");
    }

    /// <exception cref="ValidationException">A number is missing, the own or the drafting party's.</exception>
    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) => journal.LockAsync(
        file, actor, Permission.ReviewDocument, nameof(AgreeDocument), (recording, at) => AgreeAsync(input, recording, at),
        (recording, locked) => recording.ShareRemarksAsync(locked.Document), ct);

    private static async Task<LockedWords> AgreeAsync(Input input, Recording recording, DateTimeOffset at)
    {
        await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
        var document = await recording.FindDocumentAsync(input.DocumentId, input.Version);
        recording.ActIn(document.RoleFor(DraftStep.Agree, recording.Actor));
        if (document.Latest is not { } offered || !document.StepsFor(recording.Actor).Contains(DraftStep.Agree))
        {
            // Says why it is not possible.
            document.Take(DraftStep.Agree, recording.Actor, at);
            throw new RuleViolation(Rule.StepNotOpen);
        }

        var paper = DraftPaper.Read(document.Kind, offered.Content).WithNumber(document.Drafter.Other(), input.Number!.Trim());
        var template = await recording.Db.TemplateAsync(document.Kind, offered.TemplateNumber, recording.Cancelled);
        List<(string, string Sentence)> wrong = [.. LockedWords.Unprintable(paper, template, at)];
        if (string.IsNullOrWhiteSpace(paper.NumberOf(document.Drafter)))
            wrong.Add(("", "Penyusun belum mengisi nomornya. Kembalikan naskah dengan catatan supaya nomornya dilengkapi."));
        if (wrong.Count > 0)
            throw new ValidationException(wrong.Select(gap => new ValidationFailure(nameof(Input.Number), gap.Sentence)));
        var editors = offered.EditorIds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList();
        var version = document.Freeze(DraftStep.Agree, paper.Canonical, CanonicalContent.Sha256(paper.Canonical), editors, recording.Actor, at);
        return new LockedWords(document, version, paper, template, recording.Actor, at);
    }
}
