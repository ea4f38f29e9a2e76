using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Writing = PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>
/// Headings whose numbers Word counts itself: whoever moves or adds a section has the right numbers at once. A number that would not come out
/// of the counting is written as it is.
/// </summary>
internal sealed class WordHeadings(Writing.Document document)
{
    /// <summary>The counter that the style of the main headings names.</summary>
    public const int Number = 1;

    private readonly bool byLetters = FirstMark(document) is [>= 'A' and <= 'Z', ..];
    private int counted;

    /// <summary>Whether any heading is numbered.</summary>
    public bool AreNumbered { get; } = FirstMark(document) is not null;

    /// <summary>The counter of the main headings; none without numbers. It comes first.</summary>
    public IEnumerable<AbstractNum> Counter => AreNumbered
        ? [new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = byLetters ? NumberFormatValues.UpperLetter : NumberFormatValues.Decimal },
                new ParagraphStyleIdInLevel { Val = WordStyles.Heading + "1" },
                new LevelSuffix { Val = LevelSuffixValues.Space },
                new LevelText { Val = "%1." },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = "0" }))
            { LevelIndex = 0 })
        { AbstractNumberId = Number - 1 }]
        : [];

    public Paragraph Of(Writing.Heading heading)
    {
        var counts = AreNumbered && heading.Level == 1 && heading.Mark == Mark(counted);
        if (counts)
            counted++;
        var paragraph = WordBlocks.Paragraph(counts ? heading.Title : heading.Text,
            WordStyles.Heading + heading.Level.ToString(CultureInfo.InvariantCulture));
        // The style numbers all main headings: one without a number says that it has none.
        if (AreNumbered && heading.Level == 1 && !counts)
            paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 0 });
        return paragraph;
    }

    private string Mark(int index) => byLetters
        ? index < 26 ? $"{(char)('A' + index)}." : ""
        : $"{(index + 1).ToString(CultureInfo.InvariantCulture)}.";

    private static string? FirstMark(Writing.Document document) =>
        document.Blocks.OfType<Writing.Heading>().FirstOrDefault(heading => heading is { Level: 1, Mark.Length: > 0 })?.Mark;
}
