using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>Comma separated lines in UTF-8, ended by a line feed; values stand as they are, quoted where they must be.</summary>
internal static class CsvBytes
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    public static IBufferWriter<byte> Number(this IBufferWriter<byte> line, long number)
    {
        Utf8Formatter.TryFormat(number, line.GetSpan(20), out int length);
        line.Advance(length);
        return line;
    }

    public static IBufferWriter<byte> Nip(this IBufferWriter<byte> line, ulong nip)
    {
        line.Advance(Core.Matching.PackedNip.Write(nip, line.GetSpan(20)));
        return line;
    }

    public static IBufferWriter<byte> Text(this IBufferWriter<byte> line, string text) => line.Value(Encoding.UTF8.GetBytes(text));

    public static IBufferWriter<byte> Value(this IBufferWriter<byte> line, ReadOnlySpan<byte> value)
    {
        if (!value.ContainsAny(Special))
        {
            line.Write(value);
            return line;
        }

        line.Write("\""u8);
        for (int quote; (quote = value.IndexOf((byte)'"')) >= 0; value = value[(quote + 1)..])
        {
            line.Write(value[..(quote + 1)]);
            line.Write("\""u8);
        }

        line.Write(value);
        line.Write("\""u8);
        return line;
    }

    public static IBufferWriter<byte> Comma(this IBufferWriter<byte> line)
    {
        line.Write(","u8);
        return line;
    }

    public static IBufferWriter<byte> EndLine(this IBufferWriter<byte> line)
    {
        line.Write("\n"u8);
        return line;
    }
}
