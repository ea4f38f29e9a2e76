using System.Text.RegularExpressions;
using PkKemendagriBkn.Portal.Components;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>Colours stand in one place.</summary>
public partial class ThemeTests
{
    private static readonly string[] Sheets = [.. SourceTree.Under("PkKemendagriBkn.Portal", ".css", ".razor")];

    [Fact]
    public void No_style_sheet_and_no_page_has_a_colour_of_its_own()
    {
        Assert.True(Sheets.Length > 100);
        Assert.DoesNotContain(Sheets, f => Color().IsMatch(SourceTree.Read(f)));
    }

    [Fact]
    public void Every_token_that_is_used_is_one_that_there_is()
    {
        var known = Defined().Matches(PortalTheme.Css + string.Concat(Sheets.Select(SourceTree.Read))).Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("ink", known);
        var used = Sheets.SelectMany(f => Used().Matches(SourceTree.Read(f)).Select(m => m.Groups[1].Value))
            .Where(t => !t.StartsWith("mud-", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(used.Count > 15);
        Assert.Empty(used.Except(known));
    }

    [Fact]
    public void Light_and_dark_have_the_same_tokens()
    {
        var (light, dark) = (PortalTheme.Css.Split("@media")[0], PortalTheme.Css.Split("@media")[1]);
        var tokens = Defined().Matches(dark).Select(m => m.Groups[1].Value).Where(t => !t.StartsWith("mud-", StringComparison.Ordinal)).ToList();
        Assert.True(tokens.Count > 10);
        Assert.All(tokens, t => Assert.Contains($"--{t}:", light, StringComparison.Ordinal));
    }

    [Fact]
    public void The_scan_finds_what_it_looks_for()
    {
        Assert.Matches(Color(), "color: #0b4f8a;");
        Assert.Matches(Color(), "background: rgb(0 0 0 / 40%);");
        Assert.DoesNotMatch(Color(), "href=\"#isi\"");
    }

    [GeneratedRegex(@"(?<!href=""|&)#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![-\w])|\b(?:rgb|hsl)a?\(")]
    private static partial Regex Color();

    [GeneratedRegex(@"--([a-z][a-z0-9-]*)\s*:")]
    private static partial Regex Defined();

    [GeneratedRegex(@"var\(--([a-z][a-z0-9-]*)")]
    private static partial Regex Used();
}
