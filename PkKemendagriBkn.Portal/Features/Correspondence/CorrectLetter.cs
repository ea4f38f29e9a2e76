using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>A party corrects what it recorded of a letter, with a reason. The sender stays.</summary>
public sealed class CorrectLetter(Journal journal)
{
    public Task<Guid> ExecuteAsync(LetterFormInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectLetter), async recording =>
        {
            var letter = await recording.AmendAsync<Letter>(input.Id, input.Version, input.Reason ?? "");
            (input.From, input.ConfirmedOn) = (letter.From, letter.ConfirmedOn);
            await RecordLetter.ValidateAsync(input, recording);
            input.ApplyTo(letter);
            await recording.RequireNewLetterAsync(letter.Number, letter.DatedOn, letter.From, letter.Id);
            await LetterThread.PlaceAsync(recording, letter, input.Letter.ChosenId);
            return await recording.CorrectedAsync(letter.Id, input.UploadIds);
        }, ct);
}
