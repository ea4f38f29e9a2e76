using System.Text.Json.Nodes;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Cli;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>The worked cases, read as JSON so that the whole way from a line to a line is compared.</summary>
internal static class VectorFile
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Core", "Deadlines", "Vectors");

    public static string RandomPath => Path.Combine(Folder, "random.jsonl");

    public static IReadOnlyList<string> Lines { get; } =
        [.. File.ReadLines(Path.Combine(Folder, "named.jsonl")), .. File.ReadLines(RandomPath)];

    public static IReadOnlyDictionary<string, string> LineByName { get; } =
        Lines.ToDictionary(line => (string)JsonNode.Parse(line)!["name"]!);

    public static IEnumerable<(AgreementFacts Facts, DateOnly AsOf)> Cases =>
        Lines.Select(FactsJson.ReadLine).Select(question => (question.Facts, question.AsOf));

    public static JsonNode Expected(string line) => JsonNode.Parse(line)!["expected"]!;
}
