namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>What force majeure waits for, or what came of it.</summary>
public enum ForceMajeureStage
{
    /// <summary>The written notice or the official's statement can still come in time.</summary>
    FormalityMissing,

    /// <summary>Complete in time; the other party may accept or contest it.</summary>
    AnswerAwaited,
    Accepted,
    Contested,

    /// <summary>A formality did not come in time: nothing moves, unless the other party accepts.</summary>
    FormalityFailed,
}

/// <summary>What Pasal 11(2) asks of force majeure on a day: the written notice and the official's statement, both by the same last day.</summary>
/// <param name="Standing">Whether it relieves, and if not why.</param>
/// <param name="LastDay">The last day on which both formalities can be met.</param>
/// <param name="NotifiedOn">The day of the notice, where it has come.</param>
/// <param name="StatementOn">The day of the statement, where it has come.</param>
public sealed record ForceMajeureFormalities(ReliefStanding Standing, DateOnly LastDay, DateOnly? NotifiedOn, DateOnly? StatementOn)
{
    /// <summary>What it waits for on a day.</summary>
    public ForceMajeureStage StageOn(DateOnly asOf) => Standing switch
    {
        ReliefStanding.Accepted => ForceMajeureStage.Accepted,
        ReliefStanding.Open => ForceMajeureStage.AnswerAwaited,
        ReliefStanding.Contested => ForceMajeureStage.Contested,
        ReliefStanding.TooLate => ForceMajeureStage.FormalityFailed,
        _ => asOf <= LastDay ? ForceMajeureStage.FormalityMissing : ForceMajeureStage.FormalityFailed,
    };

    /// <returns>Null for force majeure that is not among the facts, or that has not begun by the day.</returns>
    public static ForceMajeureFormalities? Of(AgreementFacts facts, string id, DateOnly asOf)
    {
        if (facts.ForceMajeure.FirstOrDefault(f => f.Id == id) is not { } struck || struck.StartedOn > asOf)
            return null;
        var numbers = new AgreedNumbers(facts.Amendments, asOf);
        return new(Relief.StandingOf(struck, numbers, asOf), Relief.LastDayForNotice(struck, numbers),
            struck.NotifiedOn <= asOf ? struck.NotifiedOn : null, struck.StatementOn <= asOf ? struck.StatementOn : null);
    }
}
