using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Exchange;

/// <summary>How a data problem stands. A withdrawn one is void, which is no state of its own.</summary>
public enum DataProblemState { Reported, Acknowledged, Resolved, Closed, Reopened }

/// <summary>Which step may follow which.</summary>
public static class DataProblemStates
{
    public static IReadOnlyList<DataProblemState> Next(this DataProblemState state) => state switch
    {
        DataProblemState.Reported or DataProblemState.Reopened => [DataProblemState.Acknowledged, DataProblemState.Resolved],
        DataProblemState.Acknowledged => [DataProblemState.Resolved],
        DataProblemState.Resolved => [DataProblemState.Closed, DataProblemState.Reopened],
        _ => [DataProblemState.Reopened],
    };

    /// <summary>Whether the owner still has to settle it.</summary>
    public static bool IsOpen(this DataProblemState state) => state is DataProblemState.Reported or DataProblemState.Acknowledged or DataProblemState.Reopened;
}

/// <summary>One thing that a party did about a data problem, and the state that it led to.</summary>
public sealed class DataProblemStep
{
    /// <summary>Made with the form, so that the same form counts once however often it is sent.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ProblemId { get; private set; }

    /// <summary>1 for the first step.</summary>
    public int Ordinal { get; private set; }
    public DataProblemState State { get; init; }

    /// <summary>The day on which it was done (WIB).</summary>
    public DateOnly On { get; set; }

    /// <summary>What was done, or why the problem is open again.</summary>
    [MaxLength(2000)] public string? Note { get; set; }
    public Party Party { get; private set; }
    [MaxLength(200)] public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    internal void Recorded(Guid problemId, int ordinal, Actor by, DateTimeOffset at) =>
        (ProblemId, Ordinal, Party, RecordedBy,
            RecordedAt) = (problemId, ordinal, by.Party ?? throw new RuleViolation(Rule.ProblemStepOfOtherParty), by.Name, at);
}

/// <summary>A data problem on a day.</summary>
/// <param name="State">How it stood.</param>
/// <param name="ResolvedOn">The day of the resolution that stood.</param>
/// <param name="AgeDays">Calendar days from the report to the resolution that stood, else to the day asked about.</param>
/// <param name="DaysPastTarget">Calendar days past the target; 0 without one, or within it.</param>
public sealed record DataProblemStanding(DataProblemState State, DateOnly? ResolvedOn, int AgeDays, int DaysPastTarget)
{
    /// <param name="reportedOn">The day of the report.</param>
    /// <param name="targetOn">The target, if any.</param>
    /// <param name="lastStep">The state that the last step by the day led to; null without any.</param>
    /// <param name="lastResolvedOn">The day of the last resolution by then.</param>
    /// <param name="asOf">The day asked about.</param>
    public static DataProblemStanding Of(DateOnly reportedOn, DateOnly? targetOn, DataProblemState? lastStep, DateOnly? lastResolvedOn, DateOnly asOf)
    {
        var state = lastStep ?? DataProblemState.Reported;
        var resolvedOn = state.IsOpen() ? null : lastResolvedOn;
        var until = resolvedOn ?? asOf;
        return new DataProblemStanding(
            state, resolvedOn, Math.Max(0, until.DayNumber - reportedOn.DayNumber),
            targetOn is { } target ? Math.Max(0, until.DayNumber - target.DayNumber) : 0);
    }
}
