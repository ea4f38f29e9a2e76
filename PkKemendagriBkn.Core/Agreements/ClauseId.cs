using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>
/// Where a clause stands: article (pasal), paragraph (ayat), letter (huruf), number (angka).
/// Written <c>3(1)b.1</c>; an article without paragraphs is just <c>8</c>.
/// </summary>
public sealed partial record ClauseId(int Article, int? Paragraph = null, char? Letter = null, int? Number = null)
{
    /// <exception cref="FormatException">The text is not a clause id.</exception>
    public static ClauseId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a clause id such as 3(1)b.1.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out ClauseId? id)
    {
        var match = Shape().Match(text ?? "");
        id = match.Success
            ? new ClauseId(
                int.Parse(match.Groups["article"].ValueSpan, CultureInfo.InvariantCulture),
                Optional(match.Groups["paragraph"]),
                match.Groups["letter"].Success ? match.Groups["letter"].Value[0] : null,
                Optional(match.Groups["number"]))
            : null;
        return id is not null;
    }

    /// <summary>The clause that this one stands under, or null for a paragraph or a whole article.</summary>
    public ClauseId? Parent =>
        Number is not null ? this with { Number = null }
        : Letter is not null && Paragraph is not null ? this with { Letter = null }
        : null;

    /// <summary>How the agreement marks this clause where it stands: <c>(1)</c>, <c>b.</c>, <c>1)</c>, or nothing.</summary>
    public string Marker => (Paragraph, Letter, Number) switch
    {
        (_, _, int number) => string.Create(CultureInfo.InvariantCulture, $"{number})"),
        (_, char letter, _) => $"{letter}.",
        (int paragraph, _, _) => string.Create(CultureInfo.InvariantCulture, $"({paragraph})"),
        _ => "",
    };

    /// <summary>The full citation: <c>Pasal 3 ayat (1) huruf b angka 1)</c>.</summary>
    public string Citation => string.Create(CultureInfo.InvariantCulture, $"Pasal {Article}")
        + (Paragraph is int paragraph ? string.Create(CultureInfo.InvariantCulture, $" ayat ({paragraph})") : "")
        + (Letter is char letter ? $" huruf {letter}" : "")
        + (Number is int number ? string.Create(CultureInfo.InvariantCulture, $" angka {number})") : "");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article}")
        + (Paragraph is int paragraph ? string.Create(CultureInfo.InvariantCulture, $"({paragraph})") : "")
        + Letter
        + (Number is int number ? string.Create(CultureInfo.InvariantCulture, $".{number}") : "");

    private static int? Optional(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\A(?<article>[1-9][0-9]?)(\((?<paragraph>[1-9][0-9]?)\))?((?<letter>[a-z])(\.(?<number>[1-9][0-9]?))?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
