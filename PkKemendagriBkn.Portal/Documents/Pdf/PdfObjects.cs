using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Portal.Documents.Pdf;

/// <summary>The objects of a PDF file as they are written one behind the other, and the table of where each stands.</summary>
internal sealed class PdfObjects
{
    private readonly ArrayBufferWriter<byte> file = new();
    private readonly List<int> offsets = [];

    // The second line tells programs that carry files around that this one is not text.
    public PdfObjects() => Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>A number for an object that others name before it is written.</summary>
    public int Reserve()
    {
        offsets.Add(0);
        return offsets.Count;
    }

    /// <summary>Writes an object that got its number before.</summary>
    public int Set(int number, string value)
    {
        Begin(number);
        Write(value);
        Write("\nendobj\n");
        return number;
    }

    public int Add(string value) => Set(Reserve(), value);

    /// <summary>Writes a stream.</summary>
    /// <param name="entries">What its dictionary says beside length and packing.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="packs">Whether it is packed; not what is packed already, or must be readable without unpacking.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> bytes, bool packs = true)
    {
        var number = Reserve();
        var packed = packs ? Pack(bytes) : bytes;
        Begin(number);
        Write($"<<{entries} /Length {packed.Length}{(packs ? " /Filter /FlateDecode" : "")}>>\nstream\n");
        file.Write(packed);
        Write("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>The whole file. Its identifier is a digest of what it holds: the same content has the same.</summary>
    public byte[] Finish(int catalogue, int information)
    {
        var table = file.WrittenCount;
        var id = Convert.ToHexString(SHA256.HashData(file.WrittenSpan).AsSpan(0, 16));
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Write($"trailer\n<</Size {offsets.Count + 1} /Root {catalogue} 0 R /Info {information} 0 R /ID [<{id}> <{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return file.WrittenSpan.ToArray();
    }

    /// <summary>A number as PDF writes it, to a thousandth of a point.</summary>
    public static string Number(float value)
    {
        var thousandths = (long)MathF.Round(value * 1000);
        var whole = (thousandths / 1000).ToString(CultureInfo.InvariantCulture);
        return thousandths % 1000 == 0 ? whole : (thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
    }

    private void Begin(int number)
    {
        if (offsets[number - 1] != 0)
            throw new InvalidOperationException($"Object {number} was written already.");
        offsets[number - 1] = file.WrittenCount;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Write(string text) => file.Advance(Encoding.Latin1.GetBytes(text, file.GetSpan(text.Length)));

    private static ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            pack.Write(bytes);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }
}
