using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Statements.StatementKind;

namespace PkKemendagriBkn.Core.Statements;

/// <summary>How the word of one party stands against that of the other.</summary>
public enum StatementState
{
    /// <summary>Nothing is said yet about the receipt, or about force majeure.</summary>
    Open,

    /// <summary>The sender says that the receiver confirmed, and it may still be contested; it was not, and is final; it was.</summary>
    Asserted,
    Final,
    Contested,

    /// <summary>The receiver says that nothing came, or not all of it.</summary>
    Denied,

    /// <summary>The other party has granted it, for good.</summary>
    Granted,
}

/// <summary>The one table of who may say what, and when. Neither party gains by a later word against its own earlier one.</summary>
public static class StatementRules
{
    private static readonly StatementKind[] None = [];
    private static readonly StatementKind[] OfReceiver = [ConfirmationContested, ReceiptConfirmed, NotReceived, PartMissing];

    /// <summary>Which kinds the speaker, and which the other party, may add in a state.</summary>
    private static readonly Dictionary<(bool OfForceMajeure, StatementState), (StatementKind[] Speaker, StatementKind[] Other)> Table = new()
    {
        [(false, StatementState.Open)] = ([ConfirmationAsserted], [ReceiptConfirmed, NotReceived, PartMissing]),
        [(false, StatementState.Asserted)] = (None, OfReceiver),
        [(false, StatementState.Final)] = (None, None),
        [(false, StatementState.Contested)] = (None, [ReceiptConfirmed, NotReceived, PartMissing]),
        [(false, StatementState.Denied)] = ([ConfirmationAsserted], [ReceiptConfirmed]),
        [(false, StatementState.Granted)] = (None, None),
        [(true, StatementState.Open)] = (None, [ForceMajeureAccepted, ForceMajeureContested, ForceMajeureEnded]),
        [(true, StatementState.Contested)] = (None, [ForceMajeureAccepted, ForceMajeureEnded]),
        [(true, StatementState.Granted)] = (None, [ForceMajeureEnded]),
    };

    /// <summary>What can be said about a fact at all. A sending is confirmed on its own record, and what was not confirmed need not be denied.</summary>
    public static IReadOnlyList<StatementKind> KindsOf(StatementSubject subject) => subject.Topic switch
    {
        StatementTopic.Sending => [ConfirmationAsserted, ConfirmationContested],
        StatementTopic.ForceMajeure => [ForceMajeureAccepted, ForceMajeureContested, ForceMajeureEnded],
        StatementTopic.Feedback when subject.Covers == FeedbackParts.Both =>
            [ReceiptConfirmed, NotReceived, PartMissing, ConfirmationAsserted, ConfirmationContested],
        _ => [ReceiptConfirmed, NotReceived, ConfirmationAsserted, ConfirmationContested],
    };

    /// <summary>How the words stand on a day.</summary>
    /// <param name="subject">What they are about.</param>
    /// <param name="said">What stands of them.</param>
    /// <param name="today">The day (WIB).</param>
    /// <param name="assertionDays">How long the receiver may contest the sender's word.</param>
    public static StatementState StateOf(StatementSubject subject, Said said, DateOnly today, int assertionDays)
    {
        if (subject.Topic == StatementTopic.ForceMajeure)
        {
            return said.Last(ForceMajeureAccepted) is not null ? StatementState.Granted
                : said.Last(ForceMajeureContested) is not null ? StatementState.Contested : StatementState.Open;
        }

        return said.ConfirmedOn is not null || subject.ConfirmedOn is not null ? StatementState.Granted
            : said.WordOnTheWhole is { ContestedOn: null } word
                ? today <= LastDay(word, assertionDays) ? StatementState.Asserted : StatementState.Final
            : said.WordOnTheWhole is not null ? StatementState.Contested
            : said.IsDenied ? StatementState.Denied
            : StatementState.Open;
    }

    /// <summary>The last day on which the receiver may contest.</summary>
    public static DateOnly LastDay(ReceiptAsserted word, int assertionDays) => word.ToldOn.PlusDays(assertionDays);

    /// <summary>The rule that forbids this party to say so; null when it may.</summary>
    public static Rule? Refusal(StatementKind kind, Party? by, StatementSubject subject, Said said, DateOnly today, int assertionDays)
    {
        if (by is not (Party.First or Party.Second) || !KindsOf(subject).Contains(kind) || by == subject.Speaker != (kind == ConfirmationAsserted))
            return Rule.StatementOfOtherParty;
        if (kind == NotReceived && subject.LetterConfirmedOn is not null)
            return Rule.GrantStands;
        var state = StateOf(subject, said, today, assertionDays);
        var (speaker, other) = Table[(subject.Topic == StatementTopic.ForceMajeure, state)];
        if (!(by == subject.Speaker ? speaker : other).Contains(kind))
        {
            return state switch
            {
                StatementState.Granted => Rule.GrantStands,
                StatementState.Final => Rule.ReceiptIsFinal,
                _ => Rule.StatementMade,
            };
        }

        bool isMade = kind switch
        {
            NotReceived or PartMissing => said.IsDenied,
            ForceMajeureEnded => subject.EndedOn is not null || said.Last(kind) is not null,
            _ => false,
        };
        return isMade ? Rule.StatementMade : null;
    }

    /// <summary>The rule that forbids an answer to a contest; null when this party may give one.</summary>
    public static Rule? RefusalToAnswer(PartyStatement contest, Party? by) =>
        !PartyStatement.IsContest(contest.Kind) || by is not (Party.First or Party.Second) || by == contest.Party ? Rule.StatementOfOtherParty : null;

    /// <summary>What this party may say now, in the order in which it is offered.</summary>
    public static IEnumerable<StatementKind> Offered(Party? by, StatementSubject subject, Said said, DateOnly today, int assertionDays) =>
        KindsOf(subject).Where(kind => Refusal(kind, by, subject, said, today, assertionDays) is null);
}
