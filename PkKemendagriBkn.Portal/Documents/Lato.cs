using PkKemendagriBkn.Portal.Documents.Skia;
using SkiaSharp;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>The four styles of the bundled font; the values combine as bold (1) and italic (2).</summary>
[Flags]
internal enum FontStyle { Regular = 0, Bold = 1, Italic = 2, BoldItalic = Bold | Italic }

/// <summary>The open font that the program carries, so that no font of the machine is needed (Fonts/OFL.txt).</summary>
internal static class Lato
{
    private static readonly byte[][] Files =
        [Load("Lato-Regular.ttf"), Load("Lato-Bold.ttf"), Load("Lato-Italic.ttf"), Load("Lato-BoldItalic.ttf")];

    public static byte[] File(FontStyle style) => Files[(int)style];

    /// <summary>The style as it goes into a file that people write on in: every character, without the tables for fine typesetting.</summary>
    public static byte[] Embeddable(FontStyle style)
    {
        using var face = SKTypeface.FromData(SKData.CreateCopy(File(style)));
        using var font = face.ToFont();
        var characters = Enumerable.Range(' ', char.MaxValue - ' ').Where(c => !char.IsSurrogate((char)c));
        return TrueTypeSubset.Create(File(style), characters.Select(c => font.GetGlyph(c)).Distinct());
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(Lato).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
