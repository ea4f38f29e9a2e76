using System.Buffers.Binary;
using System.Text;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>
/// Cuts a TrueType font down to the glyphs a document uses, since the drawing library embeds fonts whole.
/// Glyph numbers stay, unused outlines become empty, and tables that a PDF viewer does not read go.
/// </summary>
internal static class TrueTypeSubset
{
    private static readonly string[] Kept =
        ["OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"];

    public static byte[] Create(byte[] font, IEnumerable<ushort> glyphs)
    {
        var tables = Tables(font);
        var longOffsets = Short(tables["head"].Span[50..]) == 1;
        var loca = tables["loca"];
        var glyf = tables["glyf"];
        var count = Short(tables["maxp"].Span[4..]);
        var used = WithParts(glyphs, glyph => Outline(glyph).Span);

        using var outlines = new MemoryStream();
        var offsets = new byte[(count + 1) * 4];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan(glyph * 4), (uint)outlines.Length);
            if (used.Contains((ushort)glyph))
                outlines.Write(Outline((ushort)glyph).Span);
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }
        BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan(count * 4), (uint)outlines.Length);

        var head = tables["head"].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        tables["head"] = head;
        tables["loca"] = offsets;
        tables["glyf"] = outlines.ToArray();
        return Assemble(Kept.Where(tables.ContainsKey).Select(tag => (tag, tables[tag])).ToArray());

        ReadOnlyMemory<byte> Outline(ushort glyph)
        {
            var (from, to) = longOffsets
                ? (Long(loca.Span[(glyph * 4)..]), Long(loca.Span[(glyph * 4 + 4)..]))
                : (Short(loca.Span[(glyph * 2)..]) * 2u, Short(loca.Span[(glyph * 2 + 2)..]) * 2u);
            return glyf[(int)from..(int)to];
        }
    }

    private delegate ReadOnlySpan<byte> OutlineOf(ushort glyph);

    /// <summary>The glyphs, the one for missing characters, and the parts that composed glyphs (such as é) are made of.</summary>
    private static HashSet<ushort> WithParts(IEnumerable<ushort> glyphs, OutlineOf outlineOf)
    {
        const ushort wideArguments = 1, oneScale = 8, more = 32, twoScales = 64, matrix = 128;
        var found = new HashSet<ushort>();
        var open = new Stack<ushort>(glyphs.Append((ushort)0));
        while (open.TryPop(out var glyph))
        {
            if (!found.Add(glyph))
                continue;
            var outline = outlineOf(glyph);
            if (outline.Length == 0 || (short)Short(outline) >= 0)
                continue;
            var at = 10;
            ushort flags;
            do
            {
                flags = Short(outline[at..]);
                open.Push(Short(outline[(at + 2)..]));
                at += 4 + ((flags & wideArguments) != 0 ? 4 : 2)
                    + ((flags & oneScale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0);
            }
            while ((flags & more) != 0);
        }
        return found;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Tables(byte[] font)
    {
        var tables = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (var i = 0; i < Short(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + i * 16, 16);
            tables[Encoding.ASCII.GetString(entry[..4])] = font.AsMemory((int)Long(entry[8..]), (int)Long(entry[12..]));
        }
        return tables;
    }

    private static byte[] Assemble((string Tag, ReadOnlyMemory<byte> Bytes)[] tables)
    {
        var start = 12 + tables.Length * 16;
        var font = new byte[start + tables.Sum(table => (table.Bytes.Length + 3) / 4 * 4)];
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Length);
        var at = start;
        for (var i = 0; i < tables.Length; i++)
        {
            var entry = font.AsSpan(12 + i * 16, 16);
            Encoding.ASCII.GetBytes(tables[i].Tag, entry);
            tables[i].Bytes.Span.CopyTo(font.AsSpan(at));
            var padded = (tables[i].Bytes.Length + 3) / 4 * 4;
            uint sum = 0;
            for (var word = at; word < at + padded; word += 4)
                sum = unchecked(sum + Long(font.AsSpan(word)));
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], sum);
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)tables[i].Bytes.Length);
            at += padded;
        }
        return font;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
