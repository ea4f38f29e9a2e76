using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>How C# is laid out on the page: lines that a screen holds beside another, and one way to write a body.</summary>
public partial class LayoutRuleTests
{
    /// <summary>Characters of a line; .editorconfig tells editors the same.</summary>
    private const int Longest = 160;

    private static readonly List<string> Files =
        [.. SourceTree.Code("PkKemendagriBkn.Core", "PkKemendagriBkn.Portal", "PkKemendagriBkn.Tests").Where(f => f.EndsWith(".cs", StringComparison.Ordinal))];

    [Fact]
    public void Lines_end_at_160_characters_unless_a_text_alone_is_longer()
    {
        Assert.True(Files.Count > 600);
        // A sentence stays whole, so that it can be found; so does what is quoted from another language.
        Assert.Empty(Files.SelectMany(f => RawText().Replace(SourceTree.Read(f), m => new string('\n', m.Value.Count(c => c == '\n'))).Split('\n')
            .Select((line, i) => (Line: line, Place: $"{f}:{i + 1}"))
            .Where(l => l.Line.Length > Longest && LongText().Replace(l.Line, "").Length > Longest - 40)
            .Select(l => l.Place)));
    }

    [Fact]
    public void A_body_stands_on_its_own_line()
    {
        Assert.Empty(Files.SelectMany(f => BodyBeside().Matches(SourceTree.Read(f)).Select(m => $"{f}: {m.Value.Trim()}")));
    }

    [Fact]
    public void Namespaces_that_are_used_stand_in_their_order_those_of_the_system_first()
    {
        Assert.DoesNotContain(Files, f =>
        {
            var used = UsedNamespace().Matches(SourceTree.Read(f)).Select(m => m.Groups[1].Value).ToList();
            return !used.SequenceEqual(used.OrderBy(u => u != "System" && !u.StartsWith("System.", StringComparison.Ordinal))
                .ThenBy(u => u.Replace('.', '\0'), StringComparer.OrdinalIgnoreCase));
        });
    }

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"")]
    private static partial Regex RawText();

    [GeneratedRegex("^.{0,80}\\$\".*$|\"(?:[^\"\\\\]|\\\\.|\"\"){60,}\"")]
    private static partial Regex LongText();

    [GeneratedRegex(@"^using ([A-Z][\w.]*);", RegexOptions.Multiline)]
    private static partial Regex UsedNamespace();

    [GeneratedRegex(@"^\s*(?:else if|if|foreach|for|while|lock|using) \(.*\) (?:return|continue|break|throw|yield|[a-z]\w*\.)[^{\n]*;\s*$",
        RegexOptions.Multiline)]
    private static partial Regex BodyBeside();
}
