using System.Collections.Concurrent;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Typeface = PkKemendagriBkn.Core.Writing.Typeface;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>
/// The font inside the file, so that lines and columns come out alike where it is not installed. Word and LibreOffice read it; who does
/// not takes Arial. Slanted letters are made from the upright ones.
/// </summary>
internal static class WordFonts
{
    /// <summary>Any would do: it veils the first bytes of a font (ECMA-376 part 4, 2.8.1), and stands beside them in the file.</summary>
    private const string Key = "7C1B6A52-9D34-4F0E-8A21-5E3D0B96C4F7";

    private static readonly ConcurrentDictionary<(Typeface, FontStyle), byte[]> Made = new();

    public static void AddTo(FontTablePart table, Typeface typeface)
    {
        table.Fonts = new Fonts(new Font
        {
            Name = DocumentFonts.NameOf(typeface),
            AltName = new AltName { Val = "Arial" },
            FontFamily = new FontFamily { Val = FontFamilyValues.Swiss },
            Pitch = new Pitch { Val = FontPitchValues.Variable },
            EmbedRegularFont = new EmbedRegularFont { Id = Add("rId1", Made.GetOrAdd((typeface, FontStyle.Regular), Veiled)), FontKey = $"{{{Key}}}" },
            EmbedBoldFont = new EmbedBoldFont { Id = Add("rId2", Made.GetOrAdd((typeface, FontStyle.Bold), Veiled)), FontKey = $"{{{Key}}}" },
        });

        string Add(string id, byte[] font)
        {
            using var content = new MemoryStream(font);
            table.AddFontPart(FontPartType.FontOdttf, id).FeedData(content);
            return id;
        }
    }

    private static byte[] Veiled((Typeface Typeface, FontStyle Style) of)
    {
        var font = DocumentFonts.Embeddable(of.Typeface, of.Style);
        var key = Convert.FromHexString(Key.Replace("-", "", StringComparison.Ordinal)).AsEnumerable().Reverse().ToArray();
        for (var i = 0; i < 32; i++)
            font[i] ^= key[i % key.Length];
        return font;
    }
}
