namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>The numbers in the agreement that an addendum may change (Pasal 13).</summary>
public enum AgreedNumber { FeedbackMonths, RequestedReportMonths, ForceMajeureNoticeDays, RepresentativeNoticeDays, TermNoticeMonths, PerYear }

/// <summary>An addendum (Pasal 13) agreed by both parties: the numbers that it changes, from <see cref="EffectiveOn"/> on.</summary>
public sealed record Amendment(string Id, DateOnly AgreedOn, DateOnly EffectiveOn)
{
    public int? FeedbackMonths { get; init; }
    public int? RequestedReportMonths { get; init; }
    public int? ForceMajeureNoticeDays { get; init; }
    public int? RepresentativeNoticeDays { get; init; }
    public int? TermNoticeMonths { get; init; }

    /// <summary>Reports and evaluations asked for in an agreement year.</summary>
    public int? PerYear { get; init; }

    internal int? ValueOf(AgreedNumber number) => number switch
    {
        AgreedNumber.FeedbackMonths => FeedbackMonths,
        AgreedNumber.RequestedReportMonths => RequestedReportMonths,
        AgreedNumber.ForceMajeureNoticeDays => ForceMajeureNoticeDays,
        AgreedNumber.RepresentativeNoticeDays => RepresentativeNoticeDays,
        AgreedNumber.TermNoticeMonths => TermNoticeMonths,
        _ => PerYear,
    };

    internal bool Supersedes(Amendment other) =>
        EffectiveOn > other.EffectiveOn || (EffectiveOn == other.EffectiveOn && AgreedOn > other.AgreedOn);
}

/// <summary>A number as it holds for one clock; without <paramref name="By"/> it is the agreement's own.</summary>
public readonly record struct NumberInForce(int Value, Amendment? By);

/// <summary>The numbers known as of a day: what was agreed later does not count.</summary>
internal readonly struct AgreedNumbers(IReadOnlyList<Amendment> amendments, DateOnly asOf)
{
    /// <summary>The number in force on a day: of the amendments effective by then the last.</summary>
    public NumberInForce On(DateOnly day, AgreedNumber number)
    {
        Amendment? last = null;
        for (int i = 0; i < amendments.Count; i++)
        {
            var amendment = amendments[i];
            if (amendment.AgreedOn <= asOf && amendment.EffectiveOn <= day && amendment.ValueOf(number) is not null
                && (last is null || amendment.Supersedes(last)))
                last = amendment;
        }

        return last is null ? new NumberInForce(Original(number), null) : new NumberInForce(last.ValueOf(number)!.Value, last);
    }

    /// <summary>The number as the parties signed it.</summary>
    public static int Original(AgreedNumber number) => number switch
    {
        AgreedNumber.FeedbackMonths => 6,
        AgreedNumber.ForceMajeureNoticeDays => 14,
        AgreedNumber.RepresentativeNoticeDays => 30,
        AgreedNumber.TermNoticeMonths => 3,
        _ => 2, // requested reports, and what is asked for in a year
    };
}
