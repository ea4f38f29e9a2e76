using System.Globalization;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>The next number of a party, learned from its last two: what differs between them is what it counts.</summary>
public static partial class RunningNumber
{
    /// <param name="newestFirst">The numbers that the party has given, without those of other forms.</param>
    /// <returns>Null where the last two do not show how it counts.</returns>
    public static string? After(IReadOnlyList<string> newestFirst)
    {
        if (newestFirst.Count < 2)
            return null;
        string[] last = Parts(newestFirst[0]), before = Parts(newestFirst[1]);
        if (last.Length != before.Length)
            return null;
        var differing = Enumerable.Range(0, last.Length).Where(i => last[i] != before[i]).ToList();
        if (differing is not [var at] || !int.TryParse(last[at], CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(before[at], CultureInfo.InvariantCulture, out var earlier))
            return null;
        var next = (Math.Max(number, earlier) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(last[at].Length, '0');
        return string.Concat(last.Select((part, i) => i == at ? next : part));
    }

    private static string[] Parts(string number) => [.. Figures().Matches(number).Select(part => part.Value)];

    /// <summary>Figures, and what stands between them.</summary>
    [GeneratedRegex("[0-9]{1,9}|[^0-9]+")]
    private static partial Regex Figures();
}
