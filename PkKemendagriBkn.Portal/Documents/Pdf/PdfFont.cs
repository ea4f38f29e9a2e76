using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using SkiaSharp;

namespace PkKemendagriBkn.Portal.Documents.Pdf;

/// <summary>One style of a type in a file: the glyphs that were drawn with it, embedded with their widths and what each means as text.</summary>
internal sealed class PdfFont : IDisposable
{
    private const int Em = 1000, MostInBlock = 100;

    private readonly Typeface typeface;
    private readonly FontStyle style;
    private readonly SKFont font;
    private readonly Dictionary<int, ushort> glyphs = [];
    private readonly SortedDictionary<ushort, int> meanings = [];

    public PdfFont(Typeface typeface, FontStyle style)
    {
        (this.typeface, this.style) = (typeface, style);
        font = Typesetter.FontOf(DocumentFonts.Face(typeface, style), Em);
    }

    public bool IsUsed => meanings.Count > 0;

    public void Dispose() => font.Dispose();

    /// <summary>The text as the numbers of its glyphs, in the hexadecimal digits of a content stream.</summary>
    public void Write(StringBuilder content, string text)
    {
        content.Append('<');
        foreach (var rune in text.EnumerateRunes())
        {
            if (!glyphs.TryGetValue(rune.Value, out var glyph))
            {
                glyphs[rune.Value] = glyph = font.GetGlyph(rune.Value);
                // A space and a space that does not break share one glyph; what is copied is the plain one.
                if (!meanings.TryGetValue(glyph, out var meaning) || rune.Value < meaning)
                    meanings[glyph] = rune.Value;
            }

            content.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
        }

        content.Append('>');
    }

    /// <returns>The number of the font.</returns>
    public int Embed(PdfObjects file)
    {
        var subset = TrueTypeSubset.Create(DocumentFonts.File(typeface, style), meanings.Keys);
        var name = $"{Mark()}+{DocumentFonts.NameOf(typeface).Replace(" ", "", StringComparison.Ordinal)}-{style}";
        var program = file.AddStream($"/Length1 {subset.Length}", subset);
        var look = font.Metrics;
        var descriptor = file.Add($"<</Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{Units(look.XMin)} {Units(-look.Bottom)} {Units(look.XMax)}"
            + $" {Units(-look.Top)}] /ItalicAngle {(style.HasFlag(FontStyle.Italic) ? "-12" : "0")} /Ascent {Units(-look.Ascent)} /Descent {Units(-look.Descent)}"
            + $" /CapHeight {Units(look.CapHeight)} /StemV {(style.HasFlag(FontStyle.Bold) ? 140 : 80)} /FontFile2 {program} 0 R>>");
        ushort[] used = [.. meanings.Keys];
        var widths = string.Join(' ', font.GetGlyphWidths(used).Zip(used, (width, glyph) => $"{glyph} [{PdfObjects.Number(width)}]"));
        var descendant = file.Add($"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity /FontDescriptor {descriptor} 0 R"
            + $" /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 0 /W [{widths}]>>");
        var text = file.AddStream("", Encoding.ASCII.GetBytes(Meanings()));
        return file.Add($"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {text} 0 R>>");
    }

    private static string Units(float value) => PdfObjects.Number(MathF.Round(value));

    /// <summary>Six letters that differ where the glyphs differ, as ISO 32000-1, 9.6.4 asks of a font that was cut.</summary>
    private string Mark()
    {
        var digest = SHA256.HashData([.. meanings.Keys.SelectMany(glyph => new[] { (byte)(glyph >> 8), (byte)glyph })]);
        return string.Concat(digest.Take(6).Select(b => (char)('A' + b % 26)));
    }

    private string Meanings()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in meanings.Chunk(MostInBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, meaning) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes($"{new Rune(meaning)}"))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
