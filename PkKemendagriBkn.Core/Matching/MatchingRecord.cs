using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>
/// The canonical form of a row: length of what follows the head (4 bytes), row number (4), packed NIP (8, 0 when the key is not valid), then
/// each field behind its length (one byte, or 255 and four). A valid key is not repeated among the fields; one that is not stands first.
/// Two records of one NIP whose fields are the same bytes are equal.
/// </summary>
public static class MatchingRecord
{
    public const int HeadLength = 16;

    private const int ShortValue = 32;

    /// <summary>Set in the NIP of a stored record once its partner was found.</summary>
    private const ulong Mark = 1UL << 63;

    /// <summary>The most that a row of so many bytes and fields can take.</summary>
    public static int MostFor(int rowLength, int fields) => HeadLength + rowLength + 5 * fields;

    public static void WriteHead(Span<byte> record, int fieldsLength, int row, ulong nip)
    {
        BinaryPrimitives.WriteInt32LittleEndian(record, fieldsLength);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], row);
        BinaryPrimitives.WriteUInt64LittleEndian(record[8..], nip);
    }

    /// <summary>Writes the value that stands in a text from one place to another.</summary>
    /// <returns>Where the next field goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteField(Span<byte> record, int at, ReadOnlySpan<byte> text, int from, int to)
    {
        int length = to - from;
        // Most values are short: one move of 32 bytes, whatever stands behind them, is cheaper than a copy of their length.
        if (length > ShortValue || from + ShortValue > text.Length || at + ShortValue + 1 > record.Length)
            return WriteLongField(record, at, text[from..to]);
        record[at] = (byte)length;
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)from).StoreUnsafe(ref MemoryMarshal.GetReference(record), (nuint)at + 1);
        return at + 1 + length;
    }

    private static int WriteLongField(Span<byte> record, int at, ReadOnlySpan<byte> value)
    {
        if (value.Length < 255)
        {
            record[at++] = (byte)value.Length;
        }
        else
        {
            record[at] = 255;
            BinaryPrimitives.WriteInt32LittleEndian(record[(at + 1)..], value.Length);
            at += 5;
        }

        value.CopyTo(record[at..]);
        return at + value.Length;
    }

    /// <summary>The length of the whole record.</summary>
    public static int Length(ReadOnlySpan<byte> record) => HeadLength + BinaryPrimitives.ReadInt32LittleEndian(record);
    public static int Row(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record[4..]);
    public static ulong Nip(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt64LittleEndian(record[8..]) & ~Mark;
    public static ReadOnlySpan<byte> Fields(ReadOnlySpan<byte> record) => record[HeadLength..Length(record)];
    public static bool IsMarked(ReadOnlySpan<byte> record) => (record[15] & 0x80) != 0;
    public static void SetMark(Span<byte> record) => record[15] |= 0x80;

    /// <summary>The first of the remaining fields, which it is taken from.</summary>
    public static ReadOnlySpan<byte> TakeField(scoped ref ReadOnlySpan<byte> fields)
    {
        int length = fields[0], from = 1;
        if (length == 255)
        {
            length = BinaryPrimitives.ReadInt32LittleEndian(fields[1..]);
            from = 5;
        }

        var value = fields.Slice(from, length);
        fields = fields[(from + length)..];
        return value;
    }
}
