using System.Collections.Concurrent;
using System.Text;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using SkiaSharp;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>The four styles of a bundled type; the values combine as bold (1) and italic (2).</summary>
[Flags]
internal enum FontStyle { Regular = 0, Bold = 1, Italic = 2, BoldItalic = Bold | Italic }

/// <summary>The open fonts that the program carries, so that no font of the machine is needed (Fonts/OFL.txt).</summary>
internal static class DocumentFonts
{
    private static readonly byte[][][] Files = [.. Enum.GetValues<Typeface>().Select(Load)];

    private static readonly ConcurrentDictionary<(Typeface Typeface, int Character), bool> Known = new();

    private static readonly SKTypeface[][] Drawn = [.. Files.Select(styles => styles.Select(SKTypefaceOf).ToArray())];

    public static string NameOf(Typeface typeface) => typeface == Typeface.Lato ? "Lato" : "Liberation Sans";

    public static byte[] File(Typeface typeface, FontStyle style) => Files[(int)typeface][(int)style];

    /// <summary>The type for measuring and drawing.</summary>
    public static SKTypeface Face(Typeface typeface, FontStyle style) => Drawn[(int)typeface][(int)style];

    /// <summary>Whether the type has this character; one that it lacks would be an empty box in print.</summary>
    public static bool Has(Typeface typeface, Rune character) =>
        Known.GetOrAdd((typeface, character.Value), of =>
        {
            using var font = Face(of.Typeface, FontStyle.Regular).ToFont();
            return font.GetGlyph(of.Character) != 0;
        });

    /// <summary>The words of a document that its type cannot print, each with the heading of the part where it stands.</summary>
    public static IEnumerable<(string Heading, string Word)> Unprintable(Document document) => DocumentLines.Of(document)
        .SelectMany(part => part.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), (part, word) => (part.Heading, word))
        .Where(at => at.word.EnumerateRunes().Any(rune => !Has(document.Page.Typeface, rune))).Distinct();

    /// <summary>The style as it goes into a file that people write on in: every character, without the tables for fine typesetting.</summary>
    public static byte[] Embeddable(Typeface typeface, FontStyle style)
    {
        using var font = Face(typeface, style).ToFont();
        var characters = Enumerable.Range(' ', char.MaxValue - ' ').Where(c => !char.IsSurrogate((char)c));
        return TrueTypeSubset.Create(File(typeface, style), characters.Select(c => font.GetGlyph(c)).Distinct());
    }

    private static SKTypeface SKTypefaceOf(byte[] file) => SKTypeface.FromData(SKData.CreateCopy(file));

    private static byte[][] Load(Typeface typeface) =>
        [.. Enum.GetValues<FontStyle>().Select(style => Load($"{NameOf(typeface).Replace(" ", "", StringComparison.Ordinal)}-{style}.ttf"))];

    private static byte[] Load(string name)
    {
        using var stream = typeof(DocumentFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
