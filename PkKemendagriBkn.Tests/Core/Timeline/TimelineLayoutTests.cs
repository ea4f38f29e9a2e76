using PkKemendagriBkn.Core.Timeline;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Timeline;

public class TimelineLayoutTests
{
    private static readonly DateOnly First = new(2025, 8, 27), Last = new(2028, 8, 27);

    [Fact]
    public void Nothing_in_a_line_of_a_lane_lies_over_its_neighbour_and_the_order_of_time_is_kept()
    {
        foreach (var (marks, window) in Cases())
        {
            foreach (var row in TimelineLayout.Place(marks, window).SelectMany(l => l.Marks.GroupBy(m => (l.Lane, m.Row))))
            {
                foreach (var (before, after) in row.Zip(row.Skip(1)))
                {
                    Assert.True(before.Right < after.Left, $"{before} {after}");
                    Assert.True(before.Mark.FromOn <= after.Mark.FromOn && before.X <= after.X, $"{before} {after}");
                }
            }
        }
    }

    [Fact]
    public void Everything_stands_inside_the_drawing_and_in_one_of_its_lines()
    {
        foreach (var (marks, window) in Cases())
        {
            foreach (var lane in TimelineLayout.Place(marks, window))
            {
                Assert.All(lane.Marks,
                    m => Assert.True(m.Left >= 0 && m.Right <= TimelineLayout.Width && m.X >= m.Left && m.X + m.Width <= m.Right && m.TextX >= m.Left
                        && m.Row >= 0 && m.Row < lane.Rows, m.ToString()));
                Assert.Equal(Enumerable.Range(0, lane.Rows), lane.Marks.Select(m => m.Row).Distinct().Order());
            }
        }
    }

    [Fact]
    public void All_that_touches_the_window_is_drawn_once_and_nothing_else_is()
    {
        foreach (var (marks, window) in Cases())
        {
            Assert.Equal(
                marks.Where(m => m.FromOn <= window.ToOn && m.LastOn >= window.FromOn).Select(m => m.Key).Order(StringComparer.Ordinal),
                TimelineLayout.Place(marks, window).SelectMany(l => l.Marks).Select(m => m.Mark.Key).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_order_in_which_things_are_given_changes_nothing()
    {
        var numbers = new SeededNumbers(3);
        foreach (var (marks, window) in Cases())
            Assert.Equal(TimelineLayout.Place(marks, window).SelectMany(l => l.Marks),
                TimelineLayout.Place(numbers.Shuffled(marks), window).SelectMany(l => l.Marks));
    }

    [Fact]
    public void Gathering_loses_nothing_and_leaves_no_lane_with_more_than_can_be_read()
    {
        foreach (var (marks, window) in Cases())
        {
            var gathered = TimelineClusters.Gather(marks, window.Zoom);
            Assert.Equal(marks.Sum(m => m.Count), gathered.Sum(m => m.Count));
            Assert.Distinct(gathered.Select(m => m.Key));
            foreach (var lane in gathered.GroupBy(m => m.Lane).Where(l => l.Any(m => m.IsCluster)))
                Assert.Distinct(lane.Where(m => m.ToOn is null || m.IsCluster).Select(m => TimelineClusters.GroupOf(m.FromOn, window.Zoom)));
        }
    }

    [Fact]
    public void A_lane_with_few_things_shows_them_one_by_one()
    {
        var few = Enumerable.Range(0, TimelineClusters.Most).Select(i => new TimelineMark($"{i:D2}", TimelineLane.Letters, First.AddDays(i), null, "Surat"))
            .ToList();
        Assert.Equal(few, TimelineClusters.Gather(few, TimelineZoom.Whole));
        var many = few.Append(new TimelineMark("lagi", TimelineLane.Letters, First, null, "Surat"));
        Assert.Equal([("Letters/2025-08-01", 6), ("Letters/2025-09-01", 19)], TimelineClusters.Gather(many, TimelineZoom.Whole).Select(m => (m.Key, m.Count)));
    }

    private static IEnumerable<(List<TimelineMark> Marks, TimelineWindow Window)> Cases()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var numbers = new SeededNumbers(seed);
            var marks = numbers.Some(numbers.Pick(3, 40, 200), i =>
            {
                var from = First.AddDays(numbers.Between(-40, 1130));
                return new TimelineMark($"m{i}", numbers.Pick(Enum.GetValues<TimelineLane>()), from,
                    numbers.Chance(30) ? from.AddDays(numbers.Between(0, 300)) : null, new string('x', numbers.Between(0, 90)));
            });
            yield return (marks, TimelineWindow.At(numbers.Pick(Enum.GetValues<TimelineZoom>()), First.AddDays(numbers.Between(-100, 1300)), First, Last));
        }
    }
}
