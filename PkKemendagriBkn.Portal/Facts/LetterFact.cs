using PkKemendagriBkn.Core.Correspondence;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>A letter that was drafted here and is being sent: what it says, and the letter of the register that it becomes.</summary>
/// <param name="Content">As it was signed.</param>
/// <param name="Letter">In the register, within this write.</param>
/// <param name="AboutId">The record that it is about.</param>
public sealed record SentLetter(LetterContent Content, Letter Letter, Guid? AboutId)
{
    public DateOnly SentOn => Letter.SentOrDatedOn;
}

/// <summary>A register in which a letter is the fact itself: it records the fact in the write that sends the letter, by the rules of its own form.</summary>
public interface ILetterFact
{
    bool Records(LetterKind kind);

    /// <summary>Records the fact, and says on the trail that the action is about it.</summary>
    Task RecordAsync(Recording recording, SentLetter sent);
}
