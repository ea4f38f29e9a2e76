using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Look = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>
/// The font inside the file, so that lines and columns come out alike where it is not installed. Word and LibreOffice read it; who does
/// not takes Arial. Slanted letters are made from the upright ones.
/// </summary>
internal static class WordFonts
{
    /// <summary>Any would do: it veils the first bytes of a font (ECMA-376 part 4, 2.8.1), and stands beside them in the file.</summary>
    private const string Key = "7C1B6A52-9D34-4F0E-8A21-5E3D0B96C4F7";

    private static readonly Lazy<byte[]> Regular = new(() => Veiled(FontStyle.Regular)), Bold = new(() => Veiled(FontStyle.Bold));

    public static void AddTo(FontTablePart table)
    {
        table.Fonts = new Fonts(new Font
        {
            Name = Look.Font,
            AltName = new AltName { Val = "Arial" },
            FontFamily = new FontFamily { Val = FontFamilyValues.Swiss },
            Pitch = new Pitch { Val = FontPitchValues.Variable },
            EmbedRegularFont = new EmbedRegularFont { Id = Add("rId1", Regular.Value), FontKey = $"{{{Key}}}" },
            EmbedBoldFont = new EmbedBoldFont { Id = Add("rId2", Bold.Value), FontKey = $"{{{Key}}}" },
        });

        string Add(string id, byte[] font)
        {
            using var content = new MemoryStream(font);
            table.AddFontPart(FontPartType.FontOdttf, id).FeedData(content);
            return id;
        }
    }

    private static byte[] Veiled(FontStyle style)
    {
        var font = Lato.Embeddable(style);
        var key = Convert.FromHexString(Key.Replace("-", "", StringComparison.Ordinal)).AsEnumerable().Reverse().ToArray();
        for (var i = 0; i < 32; i++)
            font[i] ^= key[i % key.Length];
        return font;
    }
}
