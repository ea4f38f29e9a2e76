using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Exchange;

/// <summary>
/// A problem in ASN data that one party received from the other (Pasal 3(2)d, 4(2)d). How it stands is never stored: it follows from
/// its steps.
/// </summary>
public sealed class DataProblem : RecordedFact
{
    /// <summary>The party that reported it, which alone confirms that it is settled or opens it again.</summary>
    public Party Reporter { get; init; }

    /// <summary>The officer who reported it, by name and office.</summary>
    [MaxLength(200)] public required string ReporterName { get; set; }
    public DateOnly ReportedOn { get; set; }

    /// <summary>The delivery that held the data; null when they came outside a recorded delivery, which <see cref="Source"/> then tells.</summary>
    public Guid? DeliveryId { get; set; }

    /// <summary>Which data, and how they were received, where no delivery is named.</summary>
    [MaxLength(500)] public string? Source { get; set; }

    /// <summary>The party from which the data came; the other one received them.</summary>
    public Party DataFrom { get; set; }

    /// <summary>The party that has to settle it: the receiver of the data, unless <see cref="OwnerGround"/> says why not.</summary>
    public Party Owner { get; set; }

    /// <summary>Why the giver of the data settles it instead.</summary>
    [MaxLength(500)] public string? OwnerGround { get; set; }
    [MaxLength(200)] public required string Title { get; set; }
    [MaxLength(2000)] public required string Description { get; set; }
    public QualityDimension Dimension { get; set; }

    /// <summary>BKN's indicator, such as <c>ACC_9</c>; see <see cref="QualityIndicator.All"/>.</summary>
    [MaxLength(10)] public string? Indicator { get; set; }

    /// <summary>Rows of the data that it touches, when they were counted.</summary>
    public long? RowsAffected { get; set; }

    /// <summary>The day by which the parties want it settled. The agreement sets none.</summary>
    public DateOnly? TargetOn { get; set; }

    /// <summary>The reconciliation from whose signed minutes it follows; null for a problem found otherwise.</summary>
    public Guid? ReconciliationId { get; init; }

    /// <summary>What was done about it, in the order in which it was done.</summary>
    public List<DataProblemStep> Steps { get; init; } = [];

    /// <summary>
    /// The party that settles a problem in data from <paramref name="dataFrom"/> as the portal reads Pasal 3(2)d and 4(2)d: who received them.
    /// </summary>
    public static Party ReceiverOf(Party dataFrom) => dataFrom == Party.Second ? Party.First : Party.Second;

    public DataProblemStanding StandingOn(DateOnly asOf) =>
        DataProblemStanding.Of(ReportedOn, TargetOn, Ordered.LastOrDefault(s => s.On <= asOf)?.State,
            Ordered.LastOrDefault(s => s.On <= asOf && s.State == DataProblemState.Resolved)?.On, asOf);

    /// <summary>How it stands after everything that was recorded.</summary>
    public DataProblemState State => Ordered.LastOrDefault()?.State ?? DataProblemState.Reported;

    /// <summary>The day before which no further step can lie.</summary>
    public DateOnly LastOn => Ordered.LastOrDefault()?.On ?? ReportedOn;

    /// <summary>What a party may do about it now.</summary>
    public IEnumerable<DataProblemState> NextFor(Party? party) => IsVoid ? [] : State.Next().Where(next => DoerOf(next) == party);

    /// <summary>Records the next step.</summary>
    /// <exception cref="RuleViolation">Void, not the next step, the other party's, or before the last one.</exception>
    public void Take(DataProblemStep step, Actor by, DateTimeOffset at)
    {
        if (IsVoid)
            throw new RuleViolation(Rule.FactIsVoid);
        if (!State.Next().Contains(step.State))
            throw new RuleViolation(Rule.ProblemStepNotNext);
        if (DoerOf(step.State) != by.Party)
            throw new RuleViolation(Rule.ProblemStepOfOtherParty);
        if (step.On < LastOn)
            throw new RuleViolation(Rule.ProblemStepBeforeLast);
        step.Recorded(Id, Steps.Count + 1, by, at);
        Steps.Add(step);
    }

    /// <summary>Puts the day and the words of the last step right; what was done before it stands.</summary>
    /// <exception cref="RuleViolation">Void, no step yet, the other party's, or before the step that precedes it.</exception>
    public void CorrectLast(DateOnly on, string? note, Actor by)
    {
        if (IsVoid)
            throw new RuleViolation(Rule.FactIsVoid);
        var last = Ordered.LastOrDefault() ?? throw new RuleViolation(Rule.FactNotFound);
        if (last.Party != by.Party)
            throw new RuleViolation(Rule.FactOfOtherParty);
        if (on < BeforeLastOn)
            throw new RuleViolation(Rule.ProblemStepBeforeLast);
        (last.On, last.Note) = (on, note);
    }

    /// <summary>The day before which the last step cannot be put.</summary>
    public DateOnly BeforeLastOn => Ordered.SkipLast(1).LastOrDefault()?.On ?? ReportedOn;

    /// <summary>Who takes a step: the owner settles; the reporter confirms or opens again.</summary>
    public Party DoerOf(DataProblemState step) => step is DataProblemState.Acknowledged or DataProblemState.Resolved ? Owner : Reporter;

    private IEnumerable<DataProblemStep> Ordered => Steps.OrderBy(s => s.Ordinal);
}
