using System.Globalization;

namespace PkKemendagriBkn.Core.Timeline;

/// <summary>Gathers what would be too much to read: a lane with more things than <see cref="Most"/> shows them by month, week or day.</summary>
public static class TimelineClusters
{
    /// <summary>Things of one day that a lane shows one by one.</summary>
    public const int Most = 24;

    /// <summary>The first day of the group that a day belongs to: a month, from half a year down a week (from Monday), within a month a day.</summary>
    public static DateOnly GroupOf(DateOnly day, TimelineZoom zoom) => zoom switch
    {
        TimelineZoom.Whole or TimelineZoom.Year => new DateOnly(day.Year, day.Month, 1),
        TimelineZoom.Semester => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => day,
    };

    /// <summary>
    /// The same things, gathered where there are too many. What lasts longer than a day stays as it is, unless it stands for several already.
    /// </summary>
    public static IReadOnlyList<TimelineMark> Gather(IEnumerable<TimelineMark> marks, TimelineZoom zoom)
    {
        List<TimelineMark> all = [];
        foreach (var lane in marks.GroupBy(m => m.Lane).OrderBy(g => g.Key))
        {
            all.AddRange(lane.Where(IsLong));
            var days = lane.Where(m => !IsLong(m)).ToList();
            all.AddRange(days.Sum(m => m.Count) <= Most && !days.Any(m => m.IsCluster) ? days : days.GroupBy(m => GroupOf(m.FromOn, zoom)).Select(Together));
        }

        return [.. all.OrderBy(m => m.Lane).ThenBy(m => m.FromOn).ThenBy(m => m.Key, StringComparer.Ordinal)];
    }

    private static bool IsLong(TimelineMark mark) => mark.ToOn is not null && !mark.IsCluster;

    private static TimelineMark Together(IGrouping<DateOnly, TimelineMark> group)
    {
        var one = group.First();
        var count = group.Sum(m => m.Count);
        if (count == 1)
            return one;
        var (from, to) = (group.Min(m => m.FromOn), group.Max(m => m.LastOn));
        return new TimelineMark(string.Create(CultureInfo.InvariantCulture, $"{one.Lane}/{group.Key:yyyy-MM-dd}"), one.Lane, from, to > from ? to : null, "",
            count);
    }
}
