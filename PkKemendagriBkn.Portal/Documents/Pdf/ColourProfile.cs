using System.Buffers.Binary;
using System.Text;

namespace PkKemendagriBkn.Portal.Documents.Pdf;

/// <summary>
/// What the colours of a file mean: the colour space sRGB (IEC 61966-2-1) as a profile of ICC.1:2004-10, made from its public numbers. With it
/// a page looks the same in fifty years, as PDF/A asks.
/// </summary>
internal static class ColourProfile
{
    private const int HeaderLength = 128, EntryLength = 12;

    public static byte[] Rgb { get; } = Make();

    private static byte[] Make()
    {
        var curve = Numbers("para", 3 << 16, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Name, byte[] Value)[] tags =
        [
            ("desc", Text("sRGB IEC61966-2.1")), ("cprt", Text("Public domain")), ("wtpt", Numbers("XYZ ", null, 0.9642, 1, 0.8249)),
            // From the white of D65 to that of D50 (Bradford), and the three primaries seen under it.
            ("chad", Numbers("sf32", null, 1.04791, 0.02293, -0.05020, 0.02960, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179)),
            ("rXYZ", Numbers("XYZ ", null, 0.43607, 0.22249, 0.01392)), ("gXYZ", Numbers("XYZ ", null, 0.38515, 0.71687, 0.09708)),
            ("bXYZ", Numbers("XYZ ", null, 0.14307, 0.06061, 0.71410)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        using var profile = new MemoryStream();
        profile.Write(new byte[HeaderLength]);
        Write(profile, tags.Length);
        var at = HeaderLength + 4 + tags.Length * EntryLength;
        foreach (var (name, value) in tags)
        {
            profile.Write(Encoding.ASCII.GetBytes(name));
            Write(profile, at);
            Write(profile, value.Length);
            at += value.Length;
        }

        foreach (var (_, value) in tags)
            profile.Write(value);
        var bytes = profile.ToArray();
        Head(bytes);
        return bytes;
    }

    /// <summary>Size, version 4.2, for a screen, colours given as RGB and meant as XYZ, the day of the standard, a signature, and the white of D50.</summary>
    private static void Head(byte[] profile)
    {
        var head = profile.AsSpan();
        BinaryPrimitives.WriteInt32BigEndian(head, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(head[8..], 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", head[12..]);
        foreach (var (i, part) in new short[] { 1999, 10, 18 }.Index())
            BinaryPrimitives.WriteInt16BigEndian(head[(24 + 2 * i)..], part);
        Encoding.ASCII.GetBytes("acsp", head[36..]);
        Numbers("", null, 0.9642, 1, 0.8249).AsSpan(4).CopyTo(head[68..]);
    }

    /// <summary>Numbers of sixteen bits before and sixteen behind the point.</summary>
    private static byte[] Numbers(string kind, int? before, params ReadOnlySpan<double> values)
    {
        using var written = new MemoryStream();
        written.Write(Encoding.ASCII.GetBytes(kind));
        Write(written, 0);
        if (before is { } first)
            Write(written, first);
        foreach (var value in values)
            Write(written, (int)Math.Round(value * 65536));
        return written.ToArray();
    }

    /// <summary>A text in one language, filled up to whole words of four bytes.</summary>
    private static byte[] Text(string text)
    {
        using var written = new MemoryStream();
        written.Write(Encoding.ASCII.GetBytes("mluc"));
        Write(written, 0);
        Write(written, 1);
        Write(written, EntryLength);
        written.Write(Encoding.ASCII.GetBytes("enUS"));
        Write(written, 2 * text.Length);
        Write(written, 28);
        written.Write(Encoding.BigEndianUnicode.GetBytes(text));
        while (written.Length % 4 != 0)
            written.WriteByte(0);
        return written.ToArray();
    }

    private static void Write(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
