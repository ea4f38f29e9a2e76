using System.Text;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>Tells text whose letters were lost on its way: UTF-8 that a program has read as Windows-1252, or what it could not read at all.</summary>
public static class MixedUp
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback,
        DecoderFallback.ReplacementFallback)!;

    /// <summary>What UTF-8 begins with where it writes letters with marks, quotation marks and dashes, or the mark of a lost character.</summary>
    private static readonly byte[][] Beginnings = [[0xC2], [0xC3], [0xE2, 0x80], [0xE2, 0x82], [0xE2, 0x84], [0xEF, 0xBF], [0xEF, 0xBB], [0xF0, 0x9F]];

    /// <summary>Whether a text holds the mark of a lost character, or two or more letters in a row that are one letter of UTF-8 read wrongly.</summary>
    public static bool IsIn(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return true;
        if (Ascii.IsValid(text))
            return false;
        int[] bytes = [.. text.Select(Byte)];
        return Enumerable.Range(0, bytes.Length).Any(at => Beginnings.Any(b => Stands(b, bytes.AsSpan(at))));
    }

    /// <summary>Whether a letter with this beginning stands here, its last byte behind it.</summary>
    private static bool Stands(byte[] beginning, ReadOnlySpan<int> bytes)
    {
        if (bytes.Length <= beginning.Length || bytes[beginning.Length] is < 0x80 or > 0xBF)
            return false;
        for (var i = 0; i < beginning.Length; i++)
        {
            if (bytes[i] != beginning[i])
                return false;
        }

        return true;
    }

    /// <summary>The byte that Windows-1252 writes for a character; 0 when it has none.</summary>
    private static int Byte(char c)
    {
        if (c is >= '\u0080' and <= '\u009F')
            return c;
        Span<byte> bytes = stackalloc byte[4];
        try
        {
            return Windows.GetBytes([c], bytes) == 1 ? bytes[0] : 0;
        }
        catch (EncoderFallbackException)
        {
            return 0;
        }
    }
}
