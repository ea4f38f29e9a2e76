namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>What stands next in the text of a PDF.</summary>
internal enum PdfToken { End, Name, Number, Word, Text, OpenArray, CloseArray, OpenDictionary, CloseDictionary }

/// <summary>Cuts PDF into tokens as ISO 32000-1, 7.2 and 7.3 say. It never fails: what cannot be a token is passed over.</summary>
internal ref struct PdfLexer(ReadOnlySpan<byte> bytes, int at)
{
    /// <summary>Names and words that are longer mean nothing here, and are cut off.</summary>
    private const int Longest = 24;

    private static readonly System.Buffers.SearchValues<byte> Digits = System.Buffers.SearchValues.Create("0123456789+-."u8);

    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the next token is looked for.</summary>
    public int At { get; private set; } = at;

    /// <summary>The last name with its escapes undone, or the last word.</summary>
    public string Word { get; private set; } = "";

    /// <summary>The last number when it was a whole one of at most nine digits; otherwise -1.</summary>
    public int Number { get; private set; } = -1;

    public PdfToken Next()
    {
        PassOver();
        if (At >= bytes.Length)
            return PdfToken.End;
        switch (bytes[At++])
        {
            case (byte)'/':
                return Name();
            case (byte)'(':
                return Literal();
            case (byte)'<' when Is((byte)'<'):
                At++;
                return PdfToken.OpenDictionary;
            case (byte)'<':
                return Hexadecimal();
            case (byte)'>' when Is((byte)'>'):
                At++;
                return PdfToken.CloseDictionary;
            case (byte)'[':
                return PdfToken.OpenArray;
            case (byte)']':
                return PdfToken.CloseArray;
            default:
                At--;
                return IsRegular(bytes[At]) ? Regular() : PassOne();
        }
    }

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsSpace(b) && "()<>[]{}/%"u8.IndexOf(b) < 0;

    private readonly bool Is(byte b) => At < bytes.Length && bytes[At] == b;

    /// <summary>Spaces and comments.</summary>
    private void PassOver()
    {
        for (; At < bytes.Length; At++)
        {
            if (bytes[At] == '%')
            {
                while (At < bytes.Length && bytes[At] is not 10 and not 13)
                    At++;
                At--;
            }
            else if (!IsSpace(bytes[At]))
            {
                return;
            }
        }
    }

    private PdfToken PassOne()
    {
        At++;
        return PdfToken.Text;
    }

    private PdfToken Name()
    {
        Span<char> name = stackalloc char[Longest];
        var length = 0;
        for (; At < bytes.Length && IsRegular(bytes[At]); At++)
        {
            var c = (char)bytes[At];
            if (c == '#' && At + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[At + 1]) && char.IsAsciiHexDigit((char)bytes[At + 2]))
            {
                c = (char)((Convert.ToInt32(((char)bytes[At + 1]).ToString(), 16) << 4) + Convert.ToInt32(((char)bytes[At + 2]).ToString(), 16));
                At += 2;
            }

            if (length < Longest)
                name[length++] = c;
        }

        Word = new string(name[..length]);
        return PdfToken.Name;
    }

    /// <summary>A text in parentheses, which may stand within it in pairs.</summary>
    private PdfToken Literal()
    {
        for (var depth = 1; At < bytes.Length && depth > 0; At++)
        {
            switch (bytes[At])
            {
                case (byte)'\\':
                    At++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')':
                    depth--;
                    break;
            }
        }

        At = Math.Min(At, bytes.Length);
        return PdfToken.Text;
    }

    private PdfToken Hexadecimal()
    {
        var end = bytes[At..].IndexOf((byte)'>');
        At = end < 0 ? bytes.Length : At + end + 1;
        return PdfToken.Text;
    }

    private PdfToken Regular()
    {
        var from = At;
        while (At < bytes.Length && IsRegular(bytes[At]))
            At++;
        var text = bytes[from..At];
        if (text[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.')
        {
            // A keyword may stand right behind a number, as in "0obj".
            var digits = text.IndexOfAnyExcept(Digits);
            if (digits > 0)
            {
                At = from + digits;
                text = text[..digits];
            }

            Number = text.Length <= 9 && int.TryParse(text, System.Globalization.NumberStyles.None, null, out var whole) ? whole : -1;
            return PdfToken.Number;
        }

        Word = System.Text.Encoding.Latin1.GetString(text[..Math.Min(text.Length, Longest)]);
        return PdfToken.Word;
    }
}
