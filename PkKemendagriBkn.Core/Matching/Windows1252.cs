using System.Text;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>Text of older programs, one byte a character; the five bytes without a character stay control characters.</summary>
public static class Windows1252
{
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Writes it as UTF-8.</summary>
    /// <remarks>The target is three times as long as the text.</remarks>
    public static int ToUtf8(ReadOnlySpan<byte> text, Span<byte> target)
    {
        int length = 0;
        foreach (byte b in text)
            length += new Rune(b is >= 0x80 and < 0xA0 ? High[b - 0x80] : (char)b).EncodeToUtf8(target[length..]);
        return length;
    }
}
