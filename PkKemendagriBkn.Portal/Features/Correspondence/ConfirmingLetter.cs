using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>A letter that confirms the receipt of another one (Pasal 9(2)), which it answers.</summary>
public sealed class ConfirmingLetter : ILetterFact
{
    public bool Records(LetterKind kind) => kind == LetterKind.ReceiptConfirmation;

    public async Task RecordAsync(Recording recording, SentLetter sent)
    {
        var letter = await recording.FindAsync<Letter>(sent.AboutId ?? throw new RuleViolation(Rule.FactNotFound));
        await ConfirmLetter.RequireOpenAsync(recording, letter);
        var on = sent.Content.OnDay!.Value;
        if (on < letter.SentOrDatedOn)
            throw new RuleViolation(Rule.ConfirmedBeforeSent);
        await LetterThread.PlaceAsync(recording, sent.Letter, letter.Id);
        (letter.ConfirmedOn, letter.ConfirmedBy, letter.ConfirmedThrough) = (on, By(sent.Content), ConfirmationChannel.Written);
        recording.About(nameof(Letter), letter.Id);
    }

    private static string By(LetterContent content)
    {
        var by = $"{content.Signer!.Name}, {content.Signer.Position}";
        return by.Length > 200 ? by[..200] : by;
    }
}
