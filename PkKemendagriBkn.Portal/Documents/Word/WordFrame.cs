using DocumentFormat.OpenXml.Wordprocessing;
using Look = PkKemendagriBkn.Portal.Documents.DocumentStyle;
using Writing = PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>Head and foot of every page.</summary>
internal sealed class WordFrame(Look look)
{
    public Header Header(Writing.Document document)
    {
        var paragraph = Line(new BottomBorder());
        if (document.Header is { } header)
            paragraph.Append(WordBlocks.Runs(header, Look.Grey));
        if (document.Classification is { } mark)
        {
            paragraph.Append(new Run(new TabChar()));
            paragraph.Append(WordBlocks.Runs(Writing.RichText.Bold(mark)));
        }
        return new Header(document.Header is null && document.Classification is null ? new Paragraph() : paragraph);
    }

    public Footer Footer(Writing.Footer footer)
    {
        var parts = new Footer();
        if (footer.Paraf is { } paraf)
            parts.Append(WordTables.Of(paraf));
        var paragraph = Line(new TopBorder());
        if (footer.Paraf is not null)
            paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "200" };
        if (footer.Note is { } note)
            paragraph.Append(WordBlocks.Runs(note, Look.Grey));
        paragraph.Append(new Run(new TabChar()));
        paragraph.Append(WordBlocks.Runs(Writing.Footer.BeforePage, Look.Grey));
        paragraph.Append(Field(" PAGE "));
        paragraph.Append(WordBlocks.Runs(Writing.Footer.BeforeTotal, Look.Grey));
        paragraph.Append(Field(" NUMPAGES "));
        parts.Append(paragraph);
        return parts;
    }

    /// <summary>A number that Word computes itself; 1 stands there until it does.</summary>
    private static SimpleField Field(string instruction) => new(WordBlocks.Runs("1", Look.Grey)) { Instruction = instruction };

    private Paragraph Line(BorderType border)
    {
        (border.Val, border.Size, border.Space, border.Color) = (BorderValues.Single, 4, 3, Look.Rule);
        var edge = WordRenderer.Twips(look.TextWidth);
        return new Paragraph(new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = WordStyles.Small },
            ParagraphBorders = new ParagraphBorders(border),
            Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = edge }),
        });
    }
}
