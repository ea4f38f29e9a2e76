using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>
/// Says in the file that its language is Indonesian, so that a screen reader speaks it rightly. The drawing library
/// cannot, so the catalogue is written once more behind the file, as PDF allows (an incremental update).
/// </summary>
internal static partial class PdfLanguage
{
    public static byte[] Indonesian(byte[] pdf)
    {
        // Latin-1 maps every byte to one character, so that positions in the text are positions in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var root = Root().Match(trailer).Groups[1].Value;
        var size = Size().Match(trailer).Groups[1].Value;
        var info = Info().Match(trailer).Value;
        var previous = StartXref().Match(trailer).Groups[1].Value;

        var start = text.LastIndexOf($"\n{root} 0 obj\n", StringComparison.Ordinal) + 1;
        var end = text.IndexOf("endobj", start, StringComparison.Ordinal);
        var catalogue = text[start..end];
        if (start == 0 || !catalogue.Contains("/Type /Catalog", StringComparison.Ordinal))
            throw new InvalidDataException("The PDF has no catalogue where its trailer says.");

        var spoken = catalogue.Replace("/Type /Catalog", "/Type /Catalog\n/Lang (id-ID)", StringComparison.Ordinal);
        var update = new StringBuilder("\n").Append(spoken).Append("endobj\n");
        var xref = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{root} 1\n{pdf.Length + 1:D10} 00000 n \n")
            .Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}\n/Root {root} 0 R\n{info}\n/Prev {previous}>>\n")
            .Append(CultureInfo.InvariantCulture, $"startxref\n{xref}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Info \d+ 0 R")]
    private static partial Regex Info();

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex StartXref();
}
