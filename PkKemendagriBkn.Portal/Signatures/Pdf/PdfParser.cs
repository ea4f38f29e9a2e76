using System.Text;

namespace PkKemendagriBkn.Portal.Signatures.Pdf;

/// <summary>
/// Reads values out of a PDF file. It is strict on purpose: no comments inside values, no key twice, no generation but 0, so that
/// no other reader can see another file in the same bytes.
/// </summary>
internal sealed class PdfParser(byte[] bytes, int position = 0)
{
    private const int Deepest = 64;

    private int depth;

    public int Position { get; private set; } = position;

    private int Here => Position < bytes.Length ? bytes[Position] : -1;

    private static bool IsSpace(int c) => c is ' ' or '\n' or '\r' or '\t' or '\f' or 0;

    private static bool IsDelimiter(int c) => c is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private static bool IsDigit(int c) => c is >= '0' and <= '9';

    public PdfParser SkipSpace()
    {
        while (IsSpace(Here))
            Position++;
        return this;
    }

    /// <summary>Whether this stands here; then it is passed by.</summary>
    public bool Takes(string text)
    {
        if (!bytes.AsSpan(Math.Min(Position, bytes.Length)).StartsWith(Encoding.Latin1.GetBytes(text)))
            return false;
        Position += text.Length;
        return true;
    }

    public PdfParser Require(string text) => Takes(text) ? this : throw new PdfUnreadable($"'{text}' was expected at byte {Position}.");

    /// <summary>A whole number without a sign.</summary>
    public int Whole()
    {
        var start = Position;
        while (IsDigit(Here))
            Position++;
        return new PdfWord(Encoding.Latin1.GetString(bytes, start, Position - start)).Whole
            ?? throw new PdfUnreadable($"A number was expected at byte {start}.");
    }

    /// <summary>An object from its number on; with a stream only what stands before the stream is read.</summary>
    public PdfValue Object(int number)
    {
        if (Whole() != number)
            throw new PdfUnreadable($"Object {number} is not where the table says.");
        Require(" 0 obj");
        var value = SkipSpace().Value();
        SkipSpace();
        if (value is PdfDictionary dictionary && Takes("stream"))
            return dictionary with { HasStream = true };
        Require("endobj");
        return value;
    }

    public PdfValue Value()
    {
        if (++depth > Deepest)
            throw new PdfUnreadable($"Values are nested too deeply at byte {Position}.");
        var value = Here switch
        {
            '/' => Name(),
            '(' => Literal(),
            '[' => Array(),
            '<' when Position + 1 < bytes.Length && bytes[Position + 1] == '<' => Dictionary(),
            '<' => Hexadecimal(),
            _ => WordOrReference(),
        };
        depth--;
        return value;
    }

    private string Regular()
    {
        var start = Position;
        while (Here >= 0 && !IsSpace(Here) && !IsDelimiter(Here))
            Position++;
        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    private PdfName Name()
    {
        var start = Position++;
        var written = Regular();
        var name = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '#')
                name.Append(written[i]);
            else if (i + 2 < written.Length && char.IsAsciiHexDigit(written[i + 1]) && char.IsAsciiHexDigit(written[i + 2]))
                name.Append((char)Convert.ToByte(written.Substring((i += 2) - 1, 2), 16));
            else
                throw new PdfUnreadable($"The name at byte {start} is damaged.");
        }

        return new PdfName(name.ToString(), start, Position);
    }

    private PdfValue WordOrReference()
    {
        var start = Position;
        var text = Regular();
        var isNumber = text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.') && text.Any(char.IsAsciiDigit);
        if (!isNumber && text is not ("true" or "false" or "null"))
            throw new PdfUnreadable($"The value at byte {start} is unknown.");
        var (word, after) = (new PdfWord(text, start, Position), Position);
        if (word.Whole is { } number && SkipSpace().Here == '0')
        {
            Position++;
            if (IsSpace(Here) && SkipSpace().Takes("R") && (Here < 0 || IsSpace(Here) || IsDelimiter(Here)))
                return new PdfReference(number, start, Position);
        }

        Position = after;
        return word;
    }

    private PdfArray Array()
    {
        var start = Position++;
        var items = new List<PdfValue>();
        while (!SkipSpace().Takes("]"))
            items.Add(Value());
        return new PdfArray(items, start, Position);
    }

    private PdfDictionary Dictionary()
    {
        var start = Position;
        Position += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (!SkipSpace().Takes(">>"))
        {
            if (Here != '/' || !entries.TryAdd(Name().Name, SkipSpace().Value()))
                throw new PdfUnreadable($"The dictionary at byte {start} has a key twice, or none.");
        }

        return new PdfDictionary(entries, start, Position);
    }

    private PdfString Hexadecimal()
    {
        var start = Position++;
        var digits = new StringBuilder();
        for (; Here != '>'; Position++)
        {
            if (char.IsAsciiHexDigit((char)Math.Max(Here, 0)))
                digits.Append((char)Here);
            else if (!IsSpace(Here))
                throw new PdfUnreadable($"The string at byte {start} is damaged.");
        }

        Position++;
        return new PdfString(Convert.FromHexString(digits.Length % 2 == 0 ? digits.ToString() : digits.Append('0').ToString()), start, Position);
    }

    private PdfString Literal()
    {
        var start = Position++;
        var (text, open) = (new List<byte>(), 1);
        for (; ; Position++)
        {
            var c = Here;
            if (c < 0)
                throw new PdfUnreadable($"The string at byte {start} has no end.");
            if (c == '\\')
            {
                Escaped(text);
                continue;
            }

            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0)
                break;
            text.Add((byte)c);
        }

        Position++;
        return new PdfString([.. text], start, Position);
    }

    /// <summary>What a backslash and what follows mean; the position is left at its last byte.</summary>
    private void Escaped(List<byte> text)
    {
        Position++;
        if (Here is >= '0' and <= '7')
        {
            var value = 0;
            for (var digits = 0; digits < 3 && Here is >= '0' and <= '7'; digits++, Position++)
                value = value * 8 + Here - '0';
            text.Add((byte)value);
            Position--;
        }
        else if (Here == '\r' && Position + 1 < bytes.Length && bytes[Position + 1] == '\n')
            Position++;
        else if (Here is not ('\r' or '\n'))
            text.Add((byte)(Here switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => Here }));
    }
}
