using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Statements;

/// <summary>What a party may say about a fact of the other, or of its own that the other has to live with.</summary>
public enum StatementKind
{
    /// <summary>The sender says that the receiver confirmed the receipt (Pasal 9(2)).</summary>
    ConfirmationAsserted,

    /// <summary>The receiver denies that it did.</summary>
    ConfirmationContested,

    /// <summary>The receiver of a submission confirms that it came.</summary>
    ReceiptConfirmed,

    /// <summary>The receiver of a submission says that nothing came, or that of feedback only one of its two parts did.</summary>
    NotReceived,
    PartMissing,

    /// <summary>The other party takes force majeure as it is, for good; denies it; or says on which day it ended (Pasal 11).</summary>
    ForceMajeureAccepted,
    ForceMajeureContested,
    ForceMajeureEnded,

    /// <summary>The party whose word was contested answers.</summary>
    Answer,
}

/// <summary>
/// A party's word about one fact, said on a day and never changed afterwards. Its own party may withdraw it with a reason, unless it
/// grants the other something: what was confirmed or accepted stands.
/// </summary>
public sealed class PartyStatement : RecordedFact
{
    public required StatementKind Kind { get; init; }

    /// <summary>The kind of the fact, as the audit trail names it, and the fact itself.</summary>
    [MaxLength(80)] public required string SubjectType { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>The day on which the other party could know of it (WIB): that of recording. From it runs the time to contest.</summary>
    public DateOnly SaidOn { get; init; }

    /// <summary>The day that it is about, where it names one: of receipt, or of the end of force majeure.</summary>
    public DateOnly? On { get; init; }
    [MaxLength(LongestReason)] public string? Reason { get; init; }

    /// <summary>Who of the receiver confirmed the receipt to whom of the sender, and how.</summary>
    [MaxLength(200)] public string? ToldBy { get; init; }
    [MaxLength(200)] public string? ToldTo { get; init; }
    public ConfirmationChannel? Through { get; init; }

    /// <summary>The part of feedback that is missing.</summary>
    public FeedbackParts? Part { get; init; }

    /// <summary>The statement that it answers.</summary>
    public Guid? AnswersId { get; init; }

    /// <summary>The party that says it.</summary>
    public Party? Party => RecordedByParty;

    /// <summary>What grants the other party something is not taken back.</summary>
    public override bool StandsForGood => Kind is StatementKind.ReceiptConfirmed or StatementKind.ForceMajeureAccepted;

    /// <summary>Whether it denies what the other party says, and so opens a matter under Pasal 12(1).</summary>
    public static bool IsContest(StatementKind kind) =>
        kind is StatementKind.ConfirmationContested or StatementKind.NotReceived or StatementKind.PartMissing or StatementKind.ForceMajeureContested;
}
