using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Statements;

/// <summary>What the parties have said about one fact and not withdrawn, in the order in which they said it.</summary>
public sealed class Said
{
    private readonly List<PartyStatement> all;

    public Said(IEnumerable<PartyStatement> statements) =>
        all = [.. statements.Where(s => !s.IsVoid).OrderBy(s => s.RecordedAt).ThenBy(s => s.Id)];

    public static Said Nothing { get; } = new([]);

    /// <summary>The sender's latest word that the receiver confirmed. Who says afterwards that nothing came denies that word too.</summary>
    public ReceiptAsserted? Word => WordAgainst(StatementKind.ConfirmationContested, StatementKind.NotReceived);

    /// <summary>The same word, which whoever says that a part is missing denies as well: of the whole it is not true.</summary>
    public ReceiptAsserted? WordOnTheWhole => WordAgainst(StatementKind.ConfirmationContested, StatementKind.NotReceived, StatementKind.PartMissing);

    /// <summary>Whether the receiver of a submission says that nothing came, or not all of it.</summary>
    public bool IsDenied => Last(StatementKind.NotReceived) is not null || Missing is not null;

    /// <summary>The receiver's own confirmation of a submission.</summary>
    public DateOnly? ConfirmedOn => Last(StatementKind.ReceiptConfirmed)?.On;
    public PartyStatement? Missing => Last(StatementKind.PartMissing);
    public PartyStatement? Last(StatementKind kind) => all.FindLast(s => s.Kind == kind);

    /// <summary>What contests it, by id.</summary>
    public IEnumerable<Guid> Contests => all.Where(s => PartyStatement.IsContest(s.Kind)).Select(s => s.Id);

    public DeliveryMade On(DeliveryMade made) => made with { Asserted = Word };

    public ReportRequested On(ReportRequested requested) => requested with { Asserted = Word };

    public ReportSubmitted On(ReportSubmitted submitted) => submitted with
    {
        ReceivedOn = ConfirmedOn,
        Asserted = Word,
        ContestedOn = Last(StatementKind.NotReceived)?.SaidOn,
    };

    /// <summary>Feedback of which a part is said to be missing is two acts to the engine: the part that came, and the part that is contested.</summary>
    public IEnumerable<FeedbackSubmitted> On(FeedbackSubmitted submitted)
    {
        var whole = submitted with { ReceivedOn = ConfirmedOn, Asserted = Word, ContestedOn = Last(StatementKind.NotReceived)?.SaidOn };
        if (Missing is not { Part: { } part } missing || (submitted.Covers & part) == FeedbackParts.None)
            return [whole];
        var denied = whole with
        {
            Covers = part,
            ContestedOn = missing.SaidOn,
            Asserted = WordAgainst(StatementKind.ConfirmationContested, StatementKind.PartMissing),
        };
        return submitted.Covers == part ? [denied] : [whole with { Covers = submitted.Covers & ~part }, denied];
    }

    public ForceMajeureStruck On(ForceMajeureStruck struck) => struck with
    {
        AcceptedOn = Last(StatementKind.ForceMajeureAccepted)?.SaidOn,
        ContestedOn = Last(StatementKind.ForceMajeureContested)?.SaidOn,
        SaidEndedOn = Last(StatementKind.ForceMajeureEnded)?.On,
    };

    private ReceiptAsserted? WordAgainst(params ReadOnlySpan<StatementKind> contests)
    {
        int at = all.FindLastIndex(s => s.Kind == StatementKind.ConfirmationAsserted);
        if (at < 0 || all[at] is not { On: { } on } word)
            return null;
        for (int i = at + 1; i < all.Count; i++)
        {
            if (contests.Contains(all[i].Kind))
                return new ReceiptAsserted(on, word.SaidOn, all[i].SaidOn);
        }

        return new ReceiptAsserted(on, word.SaidOn);
    }
}
