#if QUESTPDF
using PkKemendagriBkn.Core.Writing;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Document = PkKemendagriBkn.Core.Writing.Document;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Quest;

/// <summary>Maps a document to QuestPDF. Compiled only with <c>-p:UseQuestPdf=true</c>, under a licence that was bought.</summary>
public sealed class QuestPdfRenderer : IPdfRenderer
{
    /// <param name="license">A member of QuestPDF's <see cref="LicenseType"/>, such as <c>Professional</c>.</param>
    /// <exception cref="InvalidOperationException">The licence has another name.</exception>
    public QuestPdfRenderer(string license)
    {
        if (!Enum.TryParse<LicenseType>(license, out var type) || !Enum.IsDefined(type))
            throw new InvalidOperationException(
                $"Reports:QuestPdfLicense is '{license}'; choose one of {string.Join(", ", Enum.GetNames<LicenseType>())}.");
        QuestPDF.Settings.License = type;
        QuestPDF.Settings.UseEnvironmentFonts = false;
        foreach (var typeface in Enum.GetValues<Typeface>())
            foreach (var style in Enum.GetValues<FontStyle>())
            {
                using var font = new MemoryStream(DocumentFonts.File(typeface, style));
                FontManager.RegisterFont(font);
            }
    }

    public byte[] Render(Document document)
    {
        var sections = PageSection.Of(document);
        return QuestPDF.Fluent.Document.Create(container =>
        {
            for (var i = 0; i < sections.Count; i++)
                Page(container, document, sections[i], i == 0 ? document.Letterhead : null);
        })
        .WithMetadata(new DocumentMetadata
        {
            Title = document.Title,
            Subject = document.Subject,
            Author = document.Author,
            Creator = "Portal PKS Kemendagri-BKN",
            Producer = "Portal PKS Kemendagri-BKN",
            Language = "id-ID",
            CreationDate = document.CreatedAt.ToUniversalTime(),
            ModifiedDate = document.CreatedAt.ToUniversalTime(),
        })
        .GeneratePdf();
    }

    private static void Page(IDocumentContainer container, Document document, PageSection section, Letterhead? letterhead) => container.Page(page =>
    {
        var look = section.Look;
        var blocks = new QuestBlocks(look);
        page.Size(look.PageWidth, look.PageHeight);
        page.MarginLeft(look.MarginLeft);
        page.MarginRight(look.MarginRight);
        page.MarginTop(Style.EdgeOfHead);
        page.MarginBottom(Style.EdgeOfFoot);
        page.DefaultTextStyle(text => text.FontFamily(look.Font).FontSize(look.Body).LineHeight(Style.LineFactor).FontColor(Hex(Style.Ink)));
        Header(page.Header().MinHeight(look.MarginTop - Style.EdgeOfHead), document);
        page.Content().Column(column => blocks.Compose(column, section.Blocks, letterhead));
        Footer(page.Footer().MinHeight(look.MarginBottom - Style.EdgeOfFoot).AlignBottom(), document.Footer, blocks);
    });

    internal static Color Hex(string rgb) => Color.FromHex("#" + rgb);

    private static void Header(IContainer container, Document document)
    {
        if (document.Header is null && document.Classification is null)
            return;
        container.PaddingBottom(10).BorderBottom(0.4f).BorderColor(Hex(Style.Rule)).PaddingBottom(3).Row(row =>
        {
            row.Spacing(10);
            row.RelativeItem(7).Text(document.Header ?? "").FontSize(Style.Small).FontColor(Hex(Style.Grey));
            if (document.Classification is { } mark)
                row.RelativeItem(3).AlignRight().Text(mark).FontSize(Style.Small).Bold();
        });
    }

    private static void Footer(IContainer container, Footer footer, QuestBlocks blocks) => container.PaddingTop(10).Column(column =>
    {
        if (footer.Paraf is { } paraf)
            column.Item().PaddingBottom(10).Element(box => blocks.Paraf(box, paraf));
        column.Item().BorderTop(0.4f).BorderColor(Hex(Style.Rule)).PaddingTop(4).Row(row =>
        {
            row.Spacing(10);
            row.RelativeItem(66).Text(footer.Note ?? "").FontSize(Style.Small).FontColor(Hex(Style.Grey));
            row.RelativeItem(34).Text(text =>
            {
                text.AlignRight();
                text.DefaultTextStyle(style => style.FontSize(Style.Small).FontColor(Hex(Style.Grey)));
                text.Span(Core.Writing.Footer.BeforePage);
                text.CurrentPageNumber();
                text.Span(Core.Writing.Footer.BeforeTotal);
                text.TotalPages();
            });
        });
    });
}
#endif
