using System.IO.Compression;
using System.Text;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>PDFs put together by hand, object by object, as an attacker or a good program would.</summary>
public static class MadePdf
{
    private const string Pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>", Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";

    /// <summary>One empty page, a catalog with <paramref name="catalog"/> in it, and these objects from number 10 on.</summary>
    public static byte[] Of(string catalog = "", params string[] objects) =>
        Whole([(1, $"<</Type/Catalog/Pages 2 0 R{catalog}>>"), (2, Pages), (3, Page), .. objects.Select((o, i) => (10 + i, o))]);

    /// <summary>The same, with the catalog and the objects inside a packed stream of objects.</summary>
    /// <param name="isFolded">Whether the rows are filtered as PNG filters them.</param>
    /// <param name="type">What the stream says that it is.</param>
    /// <param name="catalog">What the catalog has besides its pages.</param>
    /// <param name="objects">From number 10 on.</param>
    public static byte[] Packed(bool isFolded, string type, string catalog, params string[] objects)
    {
        (int Number, string Text)[] inner = [(1, $"<</Type/Catalog/Pages 2 0 R{catalog}>>"), .. objects.Select((o, i) => (10 + i, o))];
        var (places, text) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, o) in inner)
        {
            places.Append(number).Append(' ').Append(text.Length).Append(' ');
            text.Append(o).Append('\n');
        }

        var content = Encoding.Latin1.GetBytes($"{places}{text}");
        var parameters = isFolded ? "/DecodeParms<</Predictor 12/Columns 8>>" : "";
        var packed = Deflated(isFolded ? Folded(content, 8) : content);
        return Whole([(2, Pages), (3, Page),
            (4, Stream($"{type}/N {inner.Length}/First {places.Length}/Filter/FlateDecode{parameters}", packed))]);
    }

    public static string Stream(string keys, byte[] content) =>
        $"<<{keys}/Length {content.Length}>>stream\r\n{Encoding.Latin1.GetString(content)}\r\nendstream";

    public static byte[] Deflated(byte[] content)
    {
        using var buffer = new MemoryStream();
        using (var packing = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            packing.Write(content);
        return buffer.ToArray();
    }

    /// <summary>A later edition, written behind the first.</summary>
    public static byte[] Changed(byte[] pdf, int number, string text) =>
        [.. pdf, .. Encoding.Latin1.GetBytes($"{number} 0 obj\n{text}\nendobj\ntrailer\n<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF\n")];

    private static byte[] Whole(IEnumerable<(int Number, string Text)> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        foreach (var (number, text) in objects)
            file.Append(number).Append(" 0 obj\n").Append(text).Append("\nendobj\n");
        return Encoding.Latin1.GetBytes(file.Append("trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n").ToString());
    }

    /// <summary>Each byte less the one above it, row by row.</summary>
    private static byte[] Folded(byte[] content, int row)
    {
        var folded = new List<byte>();
        for (var i = 0; i < content.Length; i++)
        {
            if (i % row == 0)
                folded.Add(2);
            folded.Add((byte)(content[i] - (i >= row ? content[i - row] : 0)));
        }

        return [.. folded];
    }
}
