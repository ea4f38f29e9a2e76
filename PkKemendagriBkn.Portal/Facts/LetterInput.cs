using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>The letter that a fact rests on, as typed into a form or chosen from the register.</summary>
public sealed class LetterInput
{
    public string? Number { get; set => field = value?.Trim(); }
    public DateOnly? DatedOn { get; set; }
    public string? Subject { get; set => field = value?.Trim(); }

    /// <summary>The party that wrote it, when that is not simply the party that records the fact; the action says so.</summary>
    public Party? From { get; set; }

    /// <summary>The day of sending, where the fact asks for it; the action says so.</summary>
    public DateOnly? SentOn { get; set; }

    /// <summary>A letter that stands in the register; number, date and subject then only repeat what it says.</summary>
    public Guid? ChosenId { get; private set; }

    /// <summary>Whether a letter was chosen or anything was typed; then all of it must be.</summary>
    public bool IsGiven => ChosenId is not null || !string.IsNullOrWhiteSpace(Number) || DatedOn is not null || !string.IsNullOrWhiteSpace(Subject);

    /// <summary>A recorded letter, to be corrected.</summary>
    public static LetterInput Of(Letter? letter) => new() { Number = letter?.Number, DatedOn = letter?.DatedOn, Subject = letter?.Subject };

    public void Choose(LetterPick letter) =>
        (ChosenId, Number, DatedOn, Subject, SentOn) = (letter.Id, letter.Number, letter.DatedOn, letter.Subject, letter.SentOn);

    /// <summary>Goes back to typing, with nothing typed.</summary>
    public void Clear() => (ChosenId, Number, DatedOn, Subject, SentOn) = (null, null, null, null, null);
}
