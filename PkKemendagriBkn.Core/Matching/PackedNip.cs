using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using PkKemendagriBkn.Core.Exchange;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>
/// A NIP as one number: its 18 digits. 0 is none. What is valid is <see cref="Nip"/>'s to say; this says the same without a text for each row.
/// </summary>
public static class PackedNip
{
    private const int Length = Nip.Length;

    /// <remarks>The value is UTF-8, as it stands in the file.</remarks>
    /// <returns>0 when it is no valid NIP.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Read(ReadOnlySpan<byte> value) => value.Length == Length && TryDigits(value, out ulong packed)
        ? IsValid(packed) ? packed : 0
        : value.Length == 0 || !Nip.TryParse(Bare(value), out var nip, out _) ? 0 : ulong.Parse(nip.Digits, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The 18 digits whether they make a NIP or not: what one digit may have spoilt. 0 when there are not 18.</summary>
    public static ulong ReadDigits(ReadOnlySpan<byte> value)
    {
        var bare = Encoding.UTF8.GetBytes(string.Concat(Bare(value).Where(c => !char.IsWhiteSpace(c))));
        return bare.Length == Length && TryDigits(bare, out ulong packed) ? packed : 0;
    }

    /// <summary>Why <see cref="Read"/> answered 0.</summary>
    public static NipFault FaultOf(ReadOnlySpan<byte> value) =>
        Nip.TryParse(Bare(value), out _, out var fault) ? throw new ArgumentException("A valid NIP.", nameof(value)) : fault.Value;

    /// <summary>Writes the 18 digits.</summary>
    public static int Write(ulong nip, Span<byte> target) => Utf8Formatter.TryFormat(nip, target, out int length, new('D', Length)) ? length : 0;

    /// <summary>The day of birth that the first eight digits tell, if there is such a day.</summary>
    public static DateOnly? BornOn(ulong nip)
    {
        int day = (int)(nip / 10_000_000_000);
        return IsDay(day / 10_000, day / 100 % 100, day % 100) ? new DateOnly(day / 10_000, day / 100 % 100, day % 100) : null;
    }

    /// <summary>Whether one digit differs, or day and month of birth have changed places.</summary>
    public static bool AreOneSlipApart(ulong a, ulong b)
    {
        if (a == b)
            return false;
        ulong dayA = a / 10_000_000_000, dayB = b / 10_000_000_000;
        if (a % 10_000_000_000 == b % 10_000_000_000 && dayA / 10_000 == dayB / 10_000 && dayA / 100 % 100 == dayB % 100 && dayA % 100 == dayB / 100 % 100)
            return true;
        int differing = 0;
        for (; a != b && differing < 2; a /= 10, b /= 10)
            differing += a % 10 == b % 10 ? 0 : 1;
        return differing == 1;
    }

    /// <remarks>The 18 bytes are read as twice eight and two.</remarks>
    private static bool TryDigits(ReadOnlySpan<byte> digits, out ulong packed)
    {
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(digits), second = BinaryPrimitives.ReadUInt64LittleEndian(digits[8..]);
        uint tens = digits[16] - (uint)'0', ones = digits[17] - (uint)'0';
        packed = (EightDigits(first) * 100_000_000 + EightDigits(second)) * 100 + tens * 10 + ones;
        return AreDigits(first) && AreDigits(second) && tens <= 9 && ones <= 9;
    }

    private static bool AreDigits(ulong bytes) =>
        ((bytes & 0xF0F0F0F0F0F0F0F0) | (((bytes + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) >> 4)) == 0x3333333333333333;

    /// <summary>Adds up neighbours, then pairs, then fours.</summary>
    private static ulong EightDigits(ulong bytes)
    {
        bytes -= 0x3030303030303030;
        bytes = bytes * 10 + (bytes >> 8);
        return (((bytes & 0x000000FF000000FF) * 0x000F424000000064) + (((bytes >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32;
    }

    private static bool IsValid(ulong packed)
    {
        int day = (int)(packed / 10_000_000_000), rest = (int)(packed / 10_000 % 1_000_000), year = rest / 100, month = rest % 100, bornIn = day / 10_000;
        return bornIn >= 1900 && IsDay(bornIn, day / 100 % 100, day % 100) && year >= bornIn && month is (>= 1 and <= 12) or (>= 21 and <= 29)
            && packed / 1000 % 10 is 1 or 2 && packed % 1000 != 0;
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>
    /// Without characters that have no width, and without quotation marks at its ends, <c>="…"</c> among them, by which spreadsheets keep digits; spaces are
    /// <see cref="Nip"/>'s to take.
    /// </summary>
    private static string Bare(ReadOnlySpan<byte> value) => value.Length > 200
        ? "?"
        : string.Concat(Encoding.UTF8.GetString(value).Where(c => !PlainText.IsWithoutWidth(c))).Trim()
            .TrimStart('=').Trim('\'', '’', '‘', '`', '"', '“', '”');
}
