namespace PkKemendagriBkn.Core.Timeline;

/// <summary>The rows of the time line, from top to bottom.</summary>
public enum TimelineLane { Periods, FirstDeadlines, SecondDeadlines, Letters, Reports, Minutes, Evaluations, Access, Events }

/// <summary>One thing on the time line: of one day, or from one day to another.</summary>
/// <param name="Key">Its own, and the same on every reading.</param>
/// <param name="Lane">Where it stands.</param>
/// <param name="FromOn">Its day, or its first (WIB).</param>
/// <param name="ToOn">Its last day, included; null for a thing of one day.</param>
/// <param name="Label">The few words beside it.</param>
/// <param name="Count">How many things it stands for.</param>
public sealed record TimelineMark(string Key, TimelineLane Lane, DateOnly FromOn, DateOnly? ToOn, string Label, int Count = 1)
{
    public DateOnly LastOn => ToOn ?? FromOn;

    /// <summary>Whether it stands for several, which were too many to be shown one by one.</summary>
    public bool IsCluster => Count > 1;
}
