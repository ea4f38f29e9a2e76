using System.Text.RegularExpressions;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Tests.Core.Agreements;

/// <summary>The agreement as it was printed (agreement.txt beside this file), and the catalogue, each as a sequence of words.</summary>
internal static partial class PrintedAgreement
{
    /// <summary>All lines as they stand in the file.</summary>
    internal static IReadOnlyList<string> Lines { get; } =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Core", "Agreements", "agreement.txt"));

    /// <summary>Boxes for initials and page numbers: they stand on every page and belong to no clause.</summary>
    internal static bool IsPageFurniture(string line) => Furniture().IsMatch(line);

    internal static IReadOnlyList<string> Words { get; } = Split(
        Lines.Where(line => !IsPageFurniture(line))
            .Select(line => ListDash().Replace(line, ""))
            .Select(line => Emphasis().Replace(line, "${words}")));

    internal static IReadOnlyList<string> WordsOf(Agreement agreement) => Split(
    [
        .. agreement.Preamble.Heading,
        agreement.Preamble.Opening,
        .. agreement.Preamble.Introductions.Select(part => $"{part.Marker} {part.Text}"),
        agreement.Preamble.Designations,
        .. agreement.Preamble.Recitals.Select(part => $"{part.Marker} {part.Text}"),
        agreement.Preamble.Formula,
        .. agreement.Articles.SelectMany(article => article.Clauses
            .Select(clause => $"{clause.Marker} {clause.Text}")
            .Prepend($"{article.Citation} {article.Title}")),
    ]);

    private static List<string> Split(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    [GeneratedRegex(@"^\s*(Paraf:|Pihak (Kesatu|Kedua):?|Halaman ke-[0-9]+ dari 19 halaman)\s*$")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^\s*- ")]
    private static partial Regex ListDash();

    [GeneratedRegex(@"\*(?<words>[^*]+)\*")]
    private static partial Regex Emphasis();
}
