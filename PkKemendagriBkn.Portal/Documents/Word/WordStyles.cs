using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Look = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>The styles of a Word file, so that whoever works on with it changes one place.</summary>
internal sealed class WordStyles(Look look)
{
    public const string Title = "Judul", TitleStart = "AwalJudul", Heading = "Heading", Letterhead = "KopNaskah", Address = "AlamatKop",
        List = "ButirNaskah", TableText = "IsiTabel", TableHeading = "KepalaTabel", Caption = "JudulTabel",
        Table = "TabelNaskah", Small = "KepalaKaki", Signature = "TandaTangan",
        Pair = "Identitas", Picture = "Gambar", Between = "AntaraTabel";

    /// <param name="numbersHeadings">Whether the main headings are counted.</param>
    public Styles Create(bool numbersHeadings) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle
            {
                RunFonts = new RunFonts { Ascii = look.Font, HighAnsi = look.Font, ComplexScript = look.Font, EastAsia = look.Font },
                Color = new Color { Val = Look.Ink },
                FontSize = new FontSize { Val = Half(look.Body) },
                FontSizeComplexScript = new FontSizeComplexScript { Val = Half(look.Body) },
                Languages = new Languages { Val = "id-ID", EastAsia = "id-ID", Bidi = "ar-SA" },
            }),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle
            {
                SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = "276", LineRule = LineSpacingRuleValues.Auto },
            })),
        Style("Normal", "Normal", 6, isDefault: true),
        Style(TitleStart, "Awal Judul", 12, look.TitleSize, bold: true, align: JustificationValues.Center, keepNext: true),
        Style(Title, "Judul Naskah", 2, look.TitleSize, bold: true, align: JustificationValues.Center, keepNext: true),
        HeadingStyle(1, 14, numbersHeadings), HeadingStyle(2, 9), HeadingStyle(3, 9),
        Style(Letterhead, "Kop Naskah", 0, look.LetterheadSize, bold: true, align: JustificationValues.Center, keepNext: true),
        Style(Address, "Alamat Kop", 0, Look.Small + 0.5f, align: JustificationValues.Center),
        Style(List, "Butir Naskah", 3),
        Style(TableText, "Isi Tabel", 0, look.TableText),
        Style(TableHeading, "Kepala Tabel", 0, look.TableText, bold: true, align: JustificationValues.Center, keepNext: true),
        Style(Caption, "Judul Tabel", 8, look.Caption, bold: true, keepNext: true),
        Style(Small, "Kepala dan Kaki Halaman", 0, Look.Small),
        Style(Pair, "Identitas", 2),
        Style(Picture, "Gambar", 8, align: JustificationValues.Center),
        BetweenTables(),
        Style(Signature, "Tanda Tangan", 0, align: JustificationValues.Center, keepNext: true),
        TableStyle());

    public static Settings Settings() => new(
        new EmbedTrueTypeFonts(),
        new Compatibility(new DoNotExpandShiftReturn(), new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        new ThemeFontLanguages { Val = "id-ID" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    /// <summary>Font sizes are written in half points.</summary>
    private static string Half(float points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    private Style HeadingStyle(int level, float before, bool isNumbered = false)
    {
        var style = Style(Heading + level.ToString(CultureInfo.InvariantCulture), $"heading {level}", before,
            look.HeadingSize(level), bold: level < 3, keepNext: true);
        style.StyleParagraphProperties!.OutlineLevel = new OutlineLevel { Val = level - 1 };
        if (isNumbered)
            style.StyleParagraphProperties.NumberingProperties = new NumberingProperties(new NumberingId { Val = WordHeadings.Number });
        if (level == 3)
            style.StyleRunProperties!.Italic = new Italic();
        return style;
    }

    private static Style Style(
        string id, string name, float before, float? size = null, bool bold = false,
        JustificationValues? align = null, bool keepNext = false, bool isDefault = false)
    {
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            StyleName = new StyleName { Val = name },
            PrimaryStyle = new PrimaryStyle(),
            StyleParagraphProperties = new StyleParagraphProperties
            {
                KeepNext = keepNext ? new KeepNext() : null,
                SpacingBetweenLines = new SpacingBetweenLines
                {
                    Before = WordRenderer.Twips(before).ToString(CultureInfo.InvariantCulture), After = "0",
                },
                Justification = align is { } value ? new Justification { Val = value } : null,
            },
            StyleRunProperties = new StyleRunProperties
            {
                Bold = bold ? new Bold() : null,
                FontSize = size is { } points ? new FontSize { Val = Half(points) } : null,
            },
        };
        if (isDefault)
            style.Default = OnOffValue.FromBoolean(true);
        else
        {
            style.BasedOn = new BasedOn { Val = "Normal" };
            style.CustomStyle = !id.StartsWith(Heading, StringComparison.Ordinal);
        }
        return style;
    }

    /// <summary>As low as a line may be: it is there to keep two tables apart, and for nothing to be seen.</summary>
    private static Style BetweenTables()
    {
        var style = Style(Between, "Antara Tabel", 0, 1);
        style.StyleParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = "0", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact,
        };
        return style;
    }

    private static Style TableStyle()
    {
        var margin = WordRenderer.Twips(Look.CellPaddingX);
        return new Style
        {
            Type = StyleValues.Table,
            StyleId = Table,
            CustomStyle = true,
            StyleName = new StyleName { Val = "Tabel Naskah" },
            StyleTableProperties = new StyleTableProperties(
                new TableBorders(
                    Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(),
                    Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
                new TableCellMarginDefault(
                    new TopMargin { Width = "50", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = (short)margin, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "50", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = (short)margin, Type = TableWidthValues.Dxa })),
        };
    }

    internal static T Edge<T>() where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = Look.Rule };
}
