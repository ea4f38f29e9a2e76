using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// A party sends its signed letter: it stands in the register with the signed file, the other party may know of it from now on, and where the
/// letter itself is the fact, the fact is recorded with it. All in one write: a rule that forbids the fact leaves the letter unsent.
/// </summary>
public sealed class SendLetter(Journal journal, IEnumerable<ILetterFact> facts)
{
    public sealed class Input
    {
        public Guid DocumentId { get; init; }
        public Guid Version { get; init; }

        /// <summary>Today in WIB, and the day that the letter bears; the action reads both.</summary>
        public DateOnly Today { get; set; }
        public DateOnly? DatedOn { get; set; }
        public DateOnly? SentOn { get; set; }
        public LetterChannel? Channel { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.SentOn).NotNull().WithMessage("Isi tanggal surat dikirim.").PastOrToday(i => i.Today)
                .Must((i, on) => on is null || i.DatedOn is null || on >= i.DatedOn)
                .WithMessage(i => $"Surat tidak mungkin dikirim sebelum tanggalnya ({IndonesianDates.Long(i.DatedOn!.Value)}).");
            RuleFor(i => i.Channel).NotNull().WithMessage("Pilih saluran pengiriman surat.").IsInEnum().WithMessage("Pilih saluran pengiriman dari daftar.");
        }
    }

    /// <returns>The letter in the register.</returns>
    public Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordLetter, nameof(SendLetter), async recording =>
        {
            var document = await recording.FindDocumentAsync(input.DocumentId, input.Version);
            if (document is not { Kind: DraftKind.Letter, Latest: { } version })
                throw new RuleViolation(Rule.StepNotOpen);
            var content = ((LetterPaper)DraftPaper.Read(document.Kind, version.Content)).Content;
            (input.Today, input.DatedOn) = (recording.Today, content.DatedOn);
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            document.Take(DraftStep.Submit, recording.Actor, recording.At);
            await recording.RequireNewLetterAsync(content.Number, content.DatedOn!.Value, document.Drafter);

            var letter = LetterOf(content, input);
            await recording.AddAsync(letter);
            document.FactId = letter.Id;
            await KeepFileAsync(document, letter, recording);
            await recording.ShareFilesAsync(document);
            recording.About(nameof(TwoPartyDocument), document.Id);
            if (facts.FirstOrDefault(f => f.Records(content.Kind)) is { } fact)
                await fact.RecordAsync(recording, new SentLetter(content, letter, document.AboutId));
            return letter.Id;
        }, ct);

    private static Letter LetterOf(LetterContent content, Input input) => new()
    {
        Number = content.Number.Trim(), DatedOn = content.DatedOn!.Value, Subject = content.Subject.Trim(), From = content.From,
        Classification = content.Classification, SentOn = input.SentOn, Channel = input.Channel,
        FromUnit = Cut(content.Signer!.Position), ToUnit = Cut(content.Addressees.First()),
    };

    private static string Cut(string text) => text.Length > 200 ? text[..200] : text;

    /// <summary>The very file that was signed stands with the letter in the register too.</summary>
    private static async Task KeepFileAsync(TwoPartyDocument document, Letter letter, Recording recording)
    {
        var signed = await recording.Db.FilesSeenBy(recording.Actor).Where(f => f.FactId == document.Id && f.Sha256 == document.NewestFile)
            .OrderBy(f => f.UploadedAt).FirstAsync(recording.Cancelled);
        recording.Db.Add(new EvidenceFile
        {
            AgreementId = AgreementRecord.PksId, FactId = letter.Id, FileName = signed.FileName, MediaType = signed.MediaType, Size = signed.Size,
            Sha256 = signed.Sha256, UploadedById = recording.Actor.UserId, UploadedBy = recording.Actor.Name, UploadedAt = recording.At,
        });
    }
}
