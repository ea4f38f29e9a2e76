using System.Reflection;
using System.Text.RegularExpressions;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>The names of actions that the portal's sources give to its audit trail.</summary>
internal static partial class AuditActions
{
    private static readonly BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>What these are given becomes the reason of an AccessDenied, never an action.</summary>
    private static readonly string[] OnlyRefused = [nameof(Journal.RequireAsync), nameof(Journal.RecordDenialAsync), "MayAsync"];

    private static readonly List<(string File, string Text)> Sources =
        [.. SourceTree.Code("PkKemendagriBkn.Portal").Where(f => !f.EndsWith(".js", StringComparison.Ordinal)).Select(f => (f, SourceTree.Read(f)))];

    /// <summary>Every action: whatever is handed to a parameter that is called so.</summary>
    public static IReadOnlyCollection<string> Written()
    {
        var found = Given(Sources, @"new AuditNote\(", 1).ToHashSet(StringComparer.Ordinal);
        var takers = typeof(Journal).Assembly.GetTypes()
            .Where(t => t != typeof(AuditWords))
            .SelectMany(t => t.GetMethods(Any))
            .Where(m => !OnlyRefused.Contains(m.Name))
            .Select(m => (Method: m, At: Array.FindIndex(m.GetParameters(), p => p.Name == "action" && p.ParameterType == typeof(string))))
            .Where(t => t.At >= 0);
        foreach (var (method, at) in takers.DistinctBy(t => (t.Method.DeclaringType, t.Method.Name, t.At)))
        {
            // A private method is called in its own file alone, and its name may mean something else elsewhere.
            var where = method.IsPrivate ? Sources.Where(s => s.File.EndsWith($"/{method.DeclaringType!.Name}.cs", StringComparison.Ordinal)) : Sources;
            found.UnionWith(Given(where, $@"\b{Regex.Escape(method.Name)}(?:<\w+>)?\(", at));
        }

        return found;
    }

    /// <summary>The files that change something through the journal, by the name of their class.</summary>
    public static IReadOnlyList<string> Callers() =>
        [.. Sources.Where(s => JournalCall().IsMatch(s.Text)).Select(s => Path.GetFileNameWithoutExtension(s.File)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Given(IEnumerable<(string File, string Text)> sources, string call, int at) =>
        sources.SelectMany(s => Calls(s.Text, call)).SelectMany(arguments => Literals(arguments.ElementAtOrDefault(at)));

    private static IEnumerable<string> Literals(string? argument) =>
        argument is null ? [] : Literal().Matches(argument).Select(m => m.Groups[1].Value + m.Groups[2].Value);

    private static IEnumerable<List<string>> Calls(string text, string call) => Regex.Matches(text, call).Select(m => Arguments(text, m.Index + m.Length));

    /// <summary>The arguments of a call, from behind its bracket on, parted at the commas of its own level.</summary>
    private static List<string> Arguments(string text, int from)
    {
        var arguments = new List<string>();
        var (depth, start, quoted) = (0, from, false);
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '"' && text[at - 1] != '\\')
                quoted = !quoted;
            if (quoted)
                continue;
            if (text[at] is '(' or '[' or '{')
                depth++;
            else if (text[at] is ')' or ']' or '}' && depth-- == 0 || text[at] == ',' && depth == 0)
            {
                arguments.Add(text[start..at]);
                start = at + 1;
                if (depth < 0)
                    break;
            }
        }

        return arguments;
    }

    [GeneratedRegex(@"^\s*nameof\((\w+)\)|""([A-Z][A-Za-z]+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\bjournal\s*\.RecordAsync")]
    private static partial Regex JournalCall();
}
