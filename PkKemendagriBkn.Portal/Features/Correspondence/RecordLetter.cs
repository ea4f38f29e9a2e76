using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>A party records a letter that it sent or that reached it (Pasal 9(1)).</summary>
public sealed class RecordLetter(Journal journal)
{
    public Task<Guid> ExecuteAsync(LetterFormInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordLetter, nameof(RecordLetter), async recording =>
        {
            if (await recording.IsRepeatAsync<Letter>(input.Id))
                return input.Id;
            await ValidateAsync(input, recording);

            var letter = new Letter { Id = input.Id, Number = "", Subject = "", From = input.From!.Value };
            input.ApplyTo(letter);
            await recording.RequireNewLetterAsync(letter.Number, letter.DatedOn, letter.From);
            await LetterThread.PlaceAsync(recording, letter, input.Letter.ChosenId);
            await recording.AddAsync(letter, uploads: input.UploadIds);
            return letter.Id;
        }, ct);

    /// <summary>Checks the input against this transaction's own clock and the letter that it replies to as it stands.</summary>
    internal static async Task ValidateAsync(LetterFormInput input, Recording recording)
    {
        input.Today = recording.Today;
        if (input.Letter.ChosenId is { } replied)
            input.Letter.DatedOn = (await recording.FindAsync<Letter>(replied)).DatedOn;
        new LetterFormInput.Validator().ValidateAndThrow(input);
    }
}
