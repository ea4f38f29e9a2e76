using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>How widely a letter may be read, as it is marked.</summary>
public enum LetterClassification { Ordinary, Restricted, Secret }

/// <summary>By what way a letter reached the address of Pasal 9(1).</summary>
public enum LetterChannel { Email, RegisteredPost, Courier, ByHand, LetterApplication, Other }

/// <summary>How receipt was confirmed; Pasal 9(2) lets both count.</summary>
public enum ConfirmationChannel { Written, Oral }

/// <summary>
/// An official letter from one party to the other (Pasal 9). It alone says how it was sent and how its receipt was confirmed; facts rest
/// on letters. A letter's own <see cref="RecordedFact.LetterId"/> is the one that it replies to.
/// </summary>
public sealed class Letter : RecordedFact
{
    [MaxLength(100)] public required string Number { get; set; }
    public DateOnly DatedOn { get; set; }
    [MaxLength(500)] public required string Subject { get; set; }

    /// <summary>The party that sent it; the other one receives it.</summary>
    public Party From { get; set; }

    /// <summary>The unit or person that signed it, and the one that it is addressed to.</summary>
    [MaxLength(200)] public string? FromUnit { get; set; }
    [MaxLength(200)] public string? ToUnit { get; set; }
    public LetterClassification Classification { get; set; }

    /// <summary>The day on which it was sent, when that is known apart from its own date.</summary>
    public DateOnly? SentOn { get; set; }
    public LetterChannel? Channel { get; set; }

    /// <summary>The letter that began the exchange of which this one is a part; null for that letter itself.</summary>
    public Guid? RootId { get; set; }

    /// <summary>What the exchange is about. It stands on the letter that began it.</summary>
    [MaxLength(200)] public string? Matter { get; set; }

    /// <summary>The day from which it counts as received (Pasal 9(2)), and who of the receiving party confirmed it, and how.</summary>
    public DateOnly? ConfirmedOn { get; set; }
    [MaxLength(200)] public string? ConfirmedBy { get; set; }
    public ConfirmationChannel? ConfirmedThrough { get; set; }

    /// <summary>The day of sending as far as it is known: its own date where no other is.</summary>
    public DateOnly SentOrDatedOn => SentOn ?? DatedOn;

    /// <summary>The party that receives it, and alone confirms its receipt.</summary>
    public Party To => From.Other();

    /// <summary>The id that all letters of its exchange have in common.</summary>
    public Guid ThreadId => RootId ?? Id;
}
