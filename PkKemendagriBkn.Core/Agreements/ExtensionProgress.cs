using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>The steps that lead to an extension (Pasal 7): one party's written notice, a proposal with its document, the other party's confirmation.</summary>
public enum ExtensionStep { Notice, Proposal, Confirmation }

/// <summary>How a step stands: done, the next to take, not its turn yet, or no longer possible in time.</summary>
public enum ExtensionState { Done, Next, Later, Missed }

/// <summary>One step on a day.</summary>
/// <param name="Step">The step.</param>
/// <param name="State">How it stands.</param>
/// <param name="On">The day on which it was done.</param>
/// <param name="Until">The last day for it; null where the agreement sets none.</param>
public sealed record ExtensionProgress(ExtensionStep Step, ExtensionState State, DateOnly? On = null, DateOnly? Until = null)
{
    /// <summary>How far the parties have come with an extension of the term as it stands on a day; nothing before or after the term.</summary>
    /// <param name="conclusions">What is concluded on that day.</param>
    /// <param name="term">The term as it was agreed by that day.</param>
    /// <param name="proposedOn">The day of the proposal that waits; null while none does.</param>
    public static IReadOnlyList<ExtensionProgress> Of(Conclusions conclusions, TermHistory term, DateOnly? proposedOn)
    {
        if (!term.InForceOn(conclusions.AsOf))
            return [];
        var first = term.Terms[^1].FirstOn;
        var notice = conclusions.Deadlines.LastOrDefault(d => d.Kind == DeadlineKind.TermNotice && d.ClockStartsOn == first);
        var noticed = notice?.FulfilledOn is { } givenOn ? new ExtensionProgress(ExtensionStep.Notice, ExtensionState.Done, givenOn, notice.DueOn)
            : new ExtensionProgress(ExtensionStep.Notice, notice?.State == DeadlineState.Lapsed ? ExtensionState.Missed : ExtensionState.Next, null,
                notice?.DueOn);
        var isProposed = proposedOn is not null;
        return
        [
            noticed,
            new(ExtensionStep.Proposal, isProposed ? ExtensionState.Done : noticed.State == ExtensionState.Next ? ExtensionState.Later : ExtensionState.Next,
                proposedOn, term.LastDay),
            new(ExtensionStep.Confirmation, isProposed ? ExtensionState.Next : ExtensionState.Later, null, null),
        ];
    }
}
