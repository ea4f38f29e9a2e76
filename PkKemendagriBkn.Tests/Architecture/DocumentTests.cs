using System.Text.RegularExpressions;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>What the documents say about the code stays true.</summary>
public partial class DocumentTests
{
    /// <summary>The nouns that each folder of the Core is about; the glossary has a row for each.</summary>
    private static readonly Dictionary<string, string[]> Nouns = new()
    {
        ["Access"] = ["access", "access decision", "ground", "suspension", "restoration", "proposal"],
        ["Accounts"] = ["account", "account change", "break-glass"],
        ["Agreements"] = ["agreement", "party", "signatory", "article", "clause", "citation", "obligation", "ambiguity", "reading", "interpretation register",
            "agreement event", "term change", "register entry", "matter", "data use", "disclosure"],
        ["Apip"] = ["aggregate", "apip", "apip return", "apip figure", "inspectorate", "region", "region mapping", "need"],
        ["Assignments"] = ["assignment", "assigned work"],
        ["Audit"] = ["audit trail", "audit entry", "anchor", "fact", "correction", "void", "role"],
        ["Calendar"] = ["holiday", "working day"],
        ["Codes"] = ["reference code", "code set", "code set version", "nomenclature mapping", "functional position", "jenjang", "look-alike"],
        ["Comments"] = ["comment", "mention"],
        ["Corrections"] = ["correction list", "correction proposal"],
        ["Correspondence"] = ["letter", "correspondence"],
        ["Dashboard"] = ["executive summary", "compliance light"],
        ["Delegations"] = ["delegation"],
        ["Deadlines"] = ["deadline", "due date", "clock", "clock start", "conclusion", "policy", "period", "term", "relief", "as of", "reminder",
            "imagined change"],
        ["Drafting"] = ["two party document", "draft", "version", "remark", "signature", "document template"],
        ["Evaluations"] = ["evaluation", "finding", "follow up"],
        ["Evidence"] = ["evidence", "evidence file"],
        ["Exchange"] = ["delivery", "feedback", "data problem", "data problem step"],
        ["Matching"] = ["reconciliation", "matching rule", "candidate pair", "rejected line", "nomenclature mapping",
            "difference pattern", "review item", "review sample", "review verdict"],
        ["Minutes"] = ["minutes", "reconciliation"],
        ["EvidencePackages"] = ["evidence package"],
        ["Explanations"] = ["explanation"],
        ["Reconciliations"] = ["reconciliation", "reconciliation side", "impact assessment", "destruction day"],
        ["Reminders"] = ["reminder rule", "reminder plan", "reminder ledger", "urgent reminder", "digest", "outbox", "quiet day"],
        ["Reporting"] = ["report", "report request", "receipt confirmation", "compliance status report"],
        ["Statements"] = ["party statement", "contested"],
        ["Timeline"] = ["time line", "lane", "mark"],
        ["Waiting"] = ["waiting"],
        ["Writing"] = ["official document"],
    };

    [Fact]
    public void Every_folder_of_the_core_speaks_the_glossarys_words()
    {
        var folders = SourceTree.Under("PkKemendagriBkn.Core", ".cs").Where(f => f.Count(c => c == '/') > 1).Select(f => f.Split('/')[1]).Distinct();
        Assert.Equal(Nouns.Keys.Order(), folders.Order());
        Assert.Empty(Nouns.Values.SelectMany(n => n).Except(Glossary()));
    }

    [Fact]
    public void Every_recorded_fact_is_in_the_glossary()
    {
        var facts = typeof(RecordedFact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RecordedFact))).ToList();
        Assert.True(facts.Count > 8);
        Assert.Empty(facts.Select(f => Hump().Replace(f.Name, " $1").ToLowerInvariant()).Except(Glossary()));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.id.md")]
    [InlineData("docs/CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/operations.md")]
    [InlineData("docs/operations.id.md")]
    public void Every_path_and_link_leads_somewhere(string document)
    {
        var text = SourceTree.Read(document);
        var named = Named().Matches(text).Select(m => m.Groups[1].Value)
            .Concat(Link().Matches(text).Select(m => FromRoot(document, m.Groups[1].Value)))
            .Select(path => path.TrimEnd('/')).ToHashSet();
        Assert.NotEmpty(named);
        // The picture is taken from the running portal, and may be newer than the words.
        Assert.DoesNotContain(named,
            path => !SourceTree.Files.Any(f => f == path || f.StartsWith(path + "/", StringComparison.Ordinal))
                && !path.EndsWith(".png", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md", "README.id.md")]
    [InlineData("docs/operations.md", "docs/operations.id.md")]
    public void Both_languages_give_the_same_commands(string english, string indonesian)
    {
        Assert.NotEmpty(Commands(english));
        Assert.Equal(Commands(english), Commands(indonesian));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.id.md")]
    public void Readme_is_read_in_three_minutes(string readme) =>
        Assert.InRange(SourceTree.Read(readme).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 200, 700);

    [Theory]
    [InlineData("docs/operations.md")]
    [InlineData("docs/operations.id.md")]
    public void Every_verb_is_documented(string document)
    {
        var verbs = VerbEntry().Matches(SourceTree.Read("PkKemendagriBkn.Portal/Cli/Verbs.cs")).Select(m => m.Groups[1].Value).ToList();
        Assert.True(verbs.Count >= 6);
        Assert.All(verbs, verb => Assert.Equal(verb, Verbs.Find([verb]).Verb));
        Assert.Equal(verbs.Order(), VerbRow().Matches(SourceTree.Read(document)).Select(m => m.Groups[1].Value).Order());
    }

    private static string FromRoot(string document, string link) =>
        Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link)).Replace('\\', '/');

    private static HashSet<string> Glossary() =>
        [.. SourceTree.Lines("docs/glossary.md").Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Select(l => Bracketed().Replace(l.Split('|')[1], "").Trim().ToLowerInvariant())];

    private static List<string> Commands(string document) =>
        [.. Block().Matches(SourceTree.Read(document)).SelectMany(m => m.Groups[1].Value.Split('\n')).Select(l => l.Split("  #")[0].Trim())
            .Where(l => l.Length > 0)];

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<=[a-z])([A-Z])")]
    private static partial Regex Hump();

    [GeneratedRegex(@"`((?:PkKemendagriBkn\.\w+|docs|\.ci)/[\w./-]+|[\w]+\.(?:props|json|txt|sh|md))`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\]\((?!http)([^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*\[""([a-z-]+)""\] = ", RegexOptions.Multiline)]
    private static partial Regex VerbEntry();

    [GeneratedRegex(@"^\| `([a-z-]+)(?: [^`]*)?` \|", RegexOptions.Multiline)]
    private static partial Regex VerbRow();
}
