using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>docs/security.md answers for every requirement and every fault by a test that exists, or says that it is open.</summary>
public partial class SecurityTableTests
{
    private static readonly Dictionary<string, string> Rows = Row().Matches(SourceTree.Read("docs/security.md"))
        .ToDictionary(m => m.Groups["id"].Value, m => m.Groups["tests"].Value);

    [Fact]
    public void Every_requirement_and_every_fault_has_one_row() =>
        Assert.Equal(
            Enumerable.Range(1, 52).Select(n => $"S{n}").Concat(Enumerable.Range(1, 30).Select(n => $"F{n}")).Order(StringComparer.Ordinal),
            Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var known = typeof(SecurityTableTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet();
        Assert.Empty(Rows.SelectMany(row => Named().Matches(row.Value).Select(m => m.Groups[1].Value).Where(name => !known.Contains(name))
            .Select(name => $"{row.Key}: {name}")));
    }

    [Fact]
    public void What_has_no_test_says_that_it_is_open() =>
        Assert.All(Rows.Where(row => !Named().IsMatch(row.Value)), row => Assert.StartsWith("open", row.Value, StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (?<id>[SF]\d+) \| [^|]+ \| (?<tests>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Named();
}
