using System.Diagnostics;
using System.Text;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Tests.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Portal.Features.Calendar;

/// <summary>
/// What calendar programs get: read back by the library that wrote it, by rules of RFC 5545 written out here, and by a parser of another origin.
/// </summary>
public class DeadlineCalendarTests
{
    private static readonly Uri Portal = new("https://pks.contoh.go.id");

    /// <summary>Deadlines of every kind and state, once each.</summary>
    private static readonly List<Deadline> Many =
        [.. RandomFacts.Cases(300).SelectMany(c => DeadlineEngine.Evaluate(c.Facts, c.AsOf).Deadlines).DistinctBy(d => d.Key)
            .Where(d => d.DueOn.Year is > 1900 and < 2200)];

    [Fact]
    public void The_library_reads_back_what_was_written()
    {
        var calendar = Ical.Net.Calendar.Load(DeadlineCalendar.Write(Many, [], Portal))!;
        Assert.True(Many.Count > 30 && Many.Select(d => d.Kind).Distinct().Count() == Enum.GetValues<DeadlineKind>().Length);
        Assert.Equal(Many.Count, calendar.Events.Count);
        Assert.Equal(Many.Count, calendar.Events.Select(e => e.Uid).Distinct().Count());
        foreach (var deadline in Many)
        {
            var entry = calendar.Events.Single(e => e.Uid == $"{deadline.Key.Replace(':', '-')}@pks-itjen-bkn");
            Assert.Equal((deadline.DueOn, deadline.DueOn.AddDays(1), true), (entry.DtStart!.Date, entry.DtEnd!.Date, entry.IsAllDay));
            Assert.Equal($"https://pks.contoh.go.id/tenggat/{Uri.EscapeDataString(deadline.Key)}", entry.Url!.OriginalString);
            Assert.Equal(deadline.FulfilledOn is null && deadline.State != DeadlineState.Lapsed ? 3 : 0, entry.Alarms.Count);
        }
    }

    [Fact]
    public void Every_line_keeps_the_rules_of_the_format()
    {
        var text = DeadlineCalendar.Write(Many, [], Portal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', text.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = text.Split("\r\n")[..^1];
        // Octets, not letters: a fold in the middle of one would spoil it.
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));

        List<string> unfolded = [];
        foreach (var line in lines)
        {
            if (line[0] == ' ')
                unfolded[^1] += line[1..];
            else
                unfolded.Add(line);
        }

        Assert.All(unfolded, line => Assert.Matches("^[A-Z-]+(;[A-Z-]+=[^:;]+)*:", line));
        var open = new Stack<string>();
        foreach (var line in unfolded)
        {
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal))
                open.Push(line[6..]);
            else if (line.StartsWith("END:", StringComparison.Ordinal))
                Assert.Equal(open.Pop(), line[4..]);
        }

        Assert.Empty(open);
        foreach (var name in new[] { "UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SEQUENCE:" })
            Assert.Equal(Many.Count, unfolded.Count(l => l.StartsWith(name, StringComparison.Ordinal)));
        // In texts a comma, a semicolon and the end of a line are escaped.
        Assert.All(unfolded.Where(l => l.StartsWith("DESCRIPTION:", StringComparison.Ordinal)),
            l => Assert.DoesNotMatch(@"(?<!\\)[,;]", l["DESCRIPTION:".Length..]));
        Assert.Contains("TRIGGER:-P6DT16H", unfolded);
        Assert.Contains("TRIGGER:-PT16H", unfolded);
        Assert.Contains("TRIGGER:PT8H", unfolded);
    }

    [Fact]
    public void The_same_deadlines_in_any_order_give_the_same_bytes() =>
        Assert.Equal(DeadlineCalendar.Write(Many, [], Portal), DeadlineCalendar.Write(Many.AsEnumerable().Reverse(), [], Portal));

    [Fact]
    public void A_moved_due_date_is_a_later_revision_of_the_same_entry()
    {
        var deadline = Many.First(d => d.DueOn == d.OriginalDueOn);
        var moved = deadline with { DueOn = deadline.DueOn.AddDays(9) };
        var (before, after) = (Entry(deadline), Entry(moved));
        Assert.Equal((before.Uid, 0, 9), (after.Uid, before.Sequence, after.Sequence));

        static Ical.Net.CalendarComponents.CalendarEvent Entry(Deadline d) => Ical.Net.Calendar.Load(DeadlineCalendar.Write([d], [], Portal))!.Events.Single();
    }

    [Fact]
    public void An_empty_feed_is_still_a_calendar() =>
        Assert.Empty(Ical.Net.Calendar.Load(DeadlineCalendar.Write([], [], Portal))!.Events);

    [Fact]
    public void A_parser_of_another_origin_reads_the_same_days_and_alarms()
    {
        const string script = """
            import sys, icalendar
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            for event in calendar.walk('VEVENT'):
                alarms = [a for a in event.subcomponents if a.name == 'VALARM']
                print(str(event['UID']), event['DTSTART'].dt.isoformat(), event['DTEND'].dt.isoformat(), len(alarms))
            """;
        var python = new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(p => Run(p, "import icalendar").ExitCode == 0);
        if (python is null)
            Assert.Skip("There is no Python with icalendar on this machine (Debian: python3-icalendar).");
        var (exitCode, output) = Run(python, script, DeadlineCalendar.Write(Many, [], Portal));
        Assert.Equal(0, exitCode);
        Assert.Equal(
            Many.OrderBy(d => d.DueOn).ThenBy(d => d.Key, StringComparer.Ordinal).Select(d =>
                $"{d.Key.Replace(':', '-')}@pks-itjen-bkn {d.DueOn:yyyy-MM-dd} {d.DueOn.AddDays(1):yyyy-MM-dd} {(d.FulfilledOn is null && d.State != DeadlineState.Lapsed ? 3 : 0)}"),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int ExitCode, string Output) Run(string python, string script, string input = "")
    {
        try
        {
            using var process =
                Process.Start(new ProcessStartInfo(python,
                    ["-c", script])
                { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
            return process.WaitForExit(20_000) ? (process.ExitCode, output.Result) : (-1, "");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}
