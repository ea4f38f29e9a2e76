using System.Text;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>Tells text whose letters were lost on its way: UTF-8 that a program has read as Windows-1252, or what it could not read at all.</summary>
public static class MixedUp
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback,
        DecoderFallback.ReplacementFallback)!;

    /// <summary>Whether a text holds the mark of a lost character, or two or more letters in a row that are one letter of UTF-8 read wrongly.</summary>
    public static bool IsIn(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return true;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] > 127 && Byte(text[i]) is var lead and >= 0xC2 and <= 0xF4)
            {
                var more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
                if (i + more < text.Length && Enumerable.Range(i + 1, more).All(at => Byte(text[at]) is >= 0x80 and <= 0xBF))
                    return true;
            }
        }

        return false;
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
