using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;

namespace PkKemendagriBkn.Core.Statements;

/// <summary>What statements are about: that something sent was received, that a submission came, or force majeure.</summary>
public enum StatementTopic { Sending, Feedback, Report, ForceMajeure }

/// <summary>A fact that the parties may say something about.</summary>
/// <param name="Type">Its kind, as the audit trail names it.</param>
/// <param name="Id">The fact.</param>
/// <param name="Topic">What can be said about it.</param>
/// <param name="Speaker">The sender, or the party that force majeure struck; the other party answers.</param>
/// <param name="Since">The day of sending or of the start, before which nothing was received or ended; null where it is not known.</param>
/// <param name="ConfirmedOn">The day on which the receiver itself says that it came, where the fact bears it.</param>
/// <param name="EndedOn">The day on which force majeure ended, as the struck party says.</param>
/// <param name="Covers">The parts that feedback is said to cover.</param>
public sealed record StatementSubject(
    string Type, Guid Id, StatementTopic Topic, Party Speaker, DateOnly? Since, DateOnly? ConfirmedOn = null, DateOnly? EndedOn = null,
    FeedbackParts Covers = FeedbackParts.None)
{
    /// <summary>The day on which the receiver confirmed the covering letter of a submission: after that it does not say that nothing came.</summary>
    public DateOnly? LetterConfirmedOn { get; init; }

    /// <returns>Null for a fact that nothing is said about: of both parties, void, or of another kind.</returns>
    public static StatementSubject? Of(RecordedFact fact) => fact switch
    {
        { IsVoid: true } => null,
        Delivery d => new(nameof(Delivery), d.Id, StatementTopic.Sending, d.From, d.SentOn, d.ReceivedOn),
        Letter { From: not Party.Both } l => new(nameof(Letter), l.Id, StatementTopic.Sending, l.From, l.SentOrDatedOn, l.ConfirmedOn),
        Feedback f => new(nameof(Feedback), f.Id, StatementTopic.Feedback, Party.First, f.SubmittedOn, Covers: f.Covers),
        Report r => new(nameof(Report), r.Id, StatementTopic.Report, Party.First, r.SubmittedOn),
        ForceMajeure { Party: not Party.Both } e => new(nameof(AgreementEvent), e.Id, StatementTopic.ForceMajeure, e.Party, e.StartedOn, EndedOn: e.EndedOn),
        _ => null,
    };
}
