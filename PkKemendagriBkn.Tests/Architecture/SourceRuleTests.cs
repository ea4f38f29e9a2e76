using System.Text.RegularExpressions;
using FluentValidation;
using PkKemendagriBkn.Portal;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>What must not stand in the sources at all.</summary>
public partial class SourceRuleTests
{
    private static readonly string[] NamesOfNothing = ["Services", "Helpers", "Managers", "Models", "DTOs", "Dtos", "Common", "Utils", "Interfaces"];

    [Fact]
    public void Folders_are_named_after_what_they_hold()
    {
        var folders = SourceTree.Files.SelectMany(f => f.Split('/')[..^1]).ToHashSet();
        Assert.True(folders.Count > 20);
        Assert.Empty(folders.Intersect(NamesOfNothing, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("FromSqlRaw")]
    [InlineData("ExecuteSqlRaw")]
    [InlineData("SqlQueryRaw")]
    [InlineData("MarkupString")]
    [InlineData("AddMarkupContent")]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("javascript:")]
    [InlineData("eval(")]
    public void Text_never_becomes_code(string forbidden)
    {
        var code = SourceTree.Code("PkKemendagriBkn.Core", "PkKemendagriBkn.Portal").ToList();
        Assert.True(code.Count > 200);
        Assert.DoesNotContain(code, f => SourceTree.Read(f).Contains(forbidden, StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_of_forms_are_known_by_the_property_that_they_stand_for()
    {
        // By it what was typed is put back when the page had to be loaded anew; TextField takes it by itself. Remarks are kept with their draft.
        var files = SourceTree.Under("PkKemendagriBkn.Portal", ".razor").Where(f => !f.EndsWith("/RemarkList.razor", StringComparison.Ordinal)).ToList();
        Assert.True(files.Sum(f => TextFieldTag().Count(SourceTree.Read(f))) > 80);
        var others =
            files.SelectMany(f => TypedField().Matches(SourceTree.Read(f)).Select(m => (File: f, Property: m.Groups["property"].Value, Field: m.Value)));
        Assert.Empty(others.Where(f => !f.Field.Contains($" data-field=\"{f.Property}\"", StringComparison.Ordinal))
            .Select(f => $"{f.File}: {f.Property} has no data-field of its name"));
    }

    [Fact]
    public void Every_form_has_rules_for_what_is_typed_into_it()
    {
        // A form asks for them when it is drawn; without them the whole page breaks.
        var inputs = SourceTree.Under("PkKemendagriBkn.Portal", ".razor").SelectMany(f => FormTag().Matches(SourceTree.Read(f)))
            .Select(m => m.Groups["input"].Value).Where(i => i != "TInput").ToHashSet(StringComparer.Ordinal);
        Assert.True(inputs.Count > 35);
        var ruled = typeof(PortalHost).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IValidator)) && !t.ContainsGenericParameters)
            .SelectMany(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)))
            .Select(i => i.GetGenericArguments()[0].FullName!.Replace('+', '.')).ToList();
        Assert.DoesNotContain(inputs, i => !ruled.Exists(r => r.EndsWith($".{i}", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_length_of_a_text_stands_at_the_property_that_keeps_it_and_nowhere_else()
    {
        // What Identity brings along has no property of ours, and neither has a column without one.
        var code = SourceTree.Code("PkKemendagriBkn.Core", "PkKemendagriBkn.Portal").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        Assert.True(code.Sum(f => LengthAtProperty().Count(SourceTree.Read(f))) > 120);
        Assert.Empty(code.SelectMany(f => LengthElsewhere().Matches(SourceTree.Read(f)).Select(m => $"{f}: {m.Value}")));
    }

    [Fact]
    public void Nothing_is_left_to_do()
    {
        var code = SourceTree.Code("PkKemendagriBkn.Core", "PkKemendagriBkn.Portal", "PkKemendagriBkn.Tests").ToList();
        Assert.NotEmpty(code);
        Assert.DoesNotContain(code, f => Unfinished().IsMatch(SourceTree.Read(f)));
    }

    [Fact]
    public void Dotnet_run_prints_nothing_of_its_own()
    {
        // It announces this file on standard output, where the evaluate verb answers; the project file sets what it would.
        Assert.NotEmpty(SourceTree.Files);
        Assert.DoesNotContain(SourceTree.Files, f => f.EndsWith("launchSettings.json", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_secret_is_kept_in_the_repository()
    {
        var files = SourceTree.Files.Where(f => !Binary().IsMatch(f)).ToList();
        Assert.True(files.Count > 300);
        Assert.Empty(files.SelectMany(f => SourceTree.Lines(f).Select((line, i) => (Place: $"{f}:{i + 1}", Line: line)))
            .Where(l => PrivateKey().IsMatch(l.Line) || IsSecret(l.Line, l.Place)).Select(l => l.Place));
    }

    [Fact]
    public void No_machine_is_named()
    {
        var files = SourceTree.Files.Where(f => !Binary().IsMatch(f)).ToList();
        Assert.True(files.Count > 300);
        Assert.DoesNotContain(files, f => MachinePath().IsMatch(SourceTree.Read(f)));
        Assert.DoesNotContain(SourceTree.Files, f => Path.GetFileName(f).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));
        Assert.All(SourceTree.Files.Where(f => f.EndsWith("packages.lock.json", StringComparison.Ordinal)),
            f => Assert.DoesNotContain("://", SourceTree.Read(f), StringComparison.Ordinal));
    }

    [Fact]
    public void Scans_find_what_they_look_for()
    {
        // Put together here, so that this file does not hold what it forbids.
        Assert.Matches(PrivateKey(), "-----BEGIN RSA " + "PRIVATE KEY-----");
        Assert.True(IsSecret("\"Key\": \"" + Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData([1])) + "\"", "appsettings.json:1"));
        Assert.Matches(MachinePath(), "/ho" + "me/someone/code");
        Assert.Matches(Unfinished(), "// TO" + "DO: later");
    }

    /// <summary>
    /// 32 random bytes or more in base64: capitals, small letters and digits without a break. Lock files hold hashes of packages, samples hold pictures.
    /// </summary>
    private static bool IsSecret(string line, string place) =>
        !place.Contains("packages.lock.json", StringComparison.Ordinal)
        && Base64()
            .Matches(line)
            .Any(m => m.Value.Any(char.IsDigit) && m.Value.Any(char.IsAsciiLetterUpper) && m.Value.Any(char.IsAsciiLetterLower) && !Picture().IsMatch(m.Value));

    [GeneratedRegex(@"<ActionForm\s+TInput=""(?<input>[\w.]+)""")]
    private static partial Regex FormTag();

    [GeneratedRegex(@"<Mud(?:Text|Numeric)Field(?: (?:""[^""]*""|[^>""])*)? For=""\(\) => (?:(?:[Ii]nput|[a-z]\w*)\.)?(?<property>[\w.]+)""(?:""[^""]*""|[^>""])*>")]
    private static partial Regex TypedField();

    [GeneratedRegex(@"<TextField ")]
    private static partial Regex TextFieldTag();

    [GeneratedRegex(@"\[MaxLength\(")]
    private static partial Regex LengthAtProperty();

    private const string WithoutProperty = @"Property\(""|PasswordHash|Stamp|PhoneNumber|LoginProvider|ProviderKey|t\.Name";

    [GeneratedRegex(@"\.(?:AtMost|MaximumLength)\(\d+|\bMaxLength=""\d+|^(?!.*(?:" + WithoutProperty + @")).*HasMaxLength\(\d+", RegexOptions.Multiline)]
    private static partial Regex LengthElsewhere();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"(?<![A-Za-z0-9+/])[A-Za-z0-9+]{43,}={0,2}(?![A-Za-z0-9+/])|(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{42,}={1,2}")]
    private static partial Regex Base64();

    [GeneratedRegex("^(?:iVBORw0KGgo|/9j/)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<![\w.])/(?:work|home|root|Users)/\w|(?i:[a-z]:\\users\\)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(?:TO[D]O|FIX[M]E|HA[C]K|X[X]X)\b|NotImplemented[E]xception")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\.(?:png|jpg|ttf|woff2|ico|pdf|docx|xlsx|db)$")]
    private static partial Regex Binary();
}
