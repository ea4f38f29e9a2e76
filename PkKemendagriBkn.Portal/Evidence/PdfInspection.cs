using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>
/// Looks for what acts in a PDF (ISO 32000-1, 12.6). It reads every object that a reader could be led to, wherever "obj" stands and in
/// every stream of objects, whatever the table of references says; so an earlier edition of an object counts as much as the newest.
/// </summary>
internal sealed class PdfInspection
{
    /// <summary>Times that the text may be read over, since objects can be laid into each other to make it long.</summary>
    private const int MostReadings = 4;

    /// <summary>The events that an additional action may wait for.</summary>
    private static readonly HashSet<string> Events = [.. "E X D U Fo Bl PO PC PV PI O C K F V WC WS DS WP DP".Split(' ')];

    private readonly byte[] file;
    private readonly PdfStreams streams;
    private readonly HashSet<int> claimed = [];
    private readonly Dictionary<int, List<(byte[] Bytes, int At)>> numbered = [];
    private readonly List<(int Number, bool IsAdditional)> followed = [];
    private readonly List<(PdfObject Action, bool IsAdditional)> direct = [];
    private long left;
    private bool hasCatalog;

    private PdfInspection(byte[] file)
    {
        this.file = file;
        streams = new PdfStreams(file);
        left = (long)file.Length * MostReadings + 1024 * 1024;
    }

    /// <summary>One at a time: each holds its file in memory.</summary>
    private static readonly Lock Turn = new();

    /// <summary>Bytes that are kept for the next one.</summary>
    private const int MostRoom = 32 * 1024 * 1024;
    private static byte[] room = [];

    /// <exception cref="EvidenceRefused">With the reason.</exception>
    public static void Inspect(Stream file)
    {
        lock (Turn)
        {
            file.Position = 0;
            if (room.Length < file.Length)
                room = GC.AllocateUninitializedArray<byte>((int)file.Length);
            file.ReadExactly(room, 0, (int)file.Length);
            Array.Clear(room, (int)file.Length, room.Length - (int)file.Length); // empty space to a PDF
            try
            {
                new PdfInspection(room).Run();
            }
            finally
            {
                if (room.Length > MostRoom)
                    room = [];
            }
        }
    }

    private void Run()
    {
        for (var at = Find("obj"u8, 0); at >= 0; at = Find("obj"u8, at + 3))
        {
            if (at > 0 && (PdfLexer.IsSpace(file[at - 1]) || char.IsAsciiDigit((char)file[at - 1])))
                Examine(NumberBefore(at), new PdfObject(file, at + 3), isWhole: false);
        }

        for (var at = Find("trailer"u8, 0); at >= 0; at = Find("trailer"u8, at + 7))
            Read(new PdfObject(file, at + 7), isWhole: true, looks: true);
        RequireEveryStreamRead();
        if (!hasCatalog)
            throw new EvidenceRefused(EvidenceRefusal.Damaged);
        // Last, so that a reason that says more comes first.
        foreach (var (action, isAdditional) in direct)
            Require(action, isAdditional);
        foreach (var (number, isAdditional) in followed)
            RequireHarmless(number, isAdditional);
    }

    private int Find(ReadOnlySpan<byte> word, int from) => file.AsSpan(from).IndexOf(word) is >= 0 and var at ? from + at : -1;

    private void Examine(int number, PdfObject found, bool isWhole)
    {
        Read(found, isWhole, looks: true);
        if (!numbered.TryGetValue(number, out var editions))
            numbered[number] = editions = [];
        editions.Add((found.Bytes, found.At));
        hasCatalog |= found.NameOf("Type") == "Catalog";
        if (found.StreamAt is not { } start || !claimed.Add(start))
            return;
        if (found.Keys.ContainsKey("F"))
            throw ActiveContent.Refusal(ActiveContent.OtherFile);
        foreach (var (inner, at, content) in streams.Objects(found, start))
            Examine(inner, new PdfObject(content, at), isWhole: true);
    }

    /// <summary>Reads to the object's end: the end of its first value, or what closes it.</summary>
    /// <param name="found">What is filled.</param>
    /// <param name="isWhole">It ends with its first value; otherwise at the word that closes an object.</param>
    /// <param name="looks">Whether names that act are refused.</param>
    private void Read(PdfObject found, bool isWhole, bool looks)
    {
        var lexer = new PdfLexer(found.Bytes, found.At);
        string? key = null;
        for (var depth = 0; ;)
        {
            var before = lexer.At;
            var token = lexer.Next();
            if ((left -= lexer.At - before) < 0)
                throw new EvidenceRefused(EvidenceRefusal.UnsafeArchive);
            if (found.First == PdfToken.End)
                found.First = token;
            if (depth == 1 && key is not null)
            {
                found.HasTwice |= !found.Keys.TryAdd(key, before);
                key = null;
            }
            else if (depth == 1 && token == PdfToken.Name)
            {
                key = lexer.Word;
            }

            switch (token)
            {
                case PdfToken.End:
                    return;
                case PdfToken.OpenArray or PdfToken.OpenDictionary:
                    depth++;
                    break;
                case PdfToken.CloseArray or PdfToken.CloseDictionary:
                    depth--;
                    break;
                case PdfToken.Name when looks:
                    Look(found.Bytes, lexer);
                    break;
                case PdfToken.Word when lexer.Word is "endobj" or "obj":
                    return;
                case PdfToken.Word when lexer.Word == "stream":
                    if (depth != 0)
                        throw new EvidenceRefused(EvidenceRefusal.Damaged);
                    found.StreamAt = lexer.At;
                    return;
            }

            if (depth < 0 || isWhole && depth == 0)
                return;
        }
    }

    /// <summary>A name that acts is refused; one that may lead to an action is followed.</summary>
    private void Look(byte[] bytes, PdfLexer lexer)
    {
        if (ActiveContent.OfPdfName(lexer.Word) is { } what)
            throw ActiveContent.Refusal(what);
        if (lexer.Word == "Encrypt")
            throw new EvidenceRefused(EvidenceRefusal.Encrypted);
        if (lexer.Word is not ("OpenAction" or "AA"))
            return;
        var (isAdditional, at) = (lexer.Word == "AA", lexer.At);
        switch (lexer.Next())
        {
            case PdfToken.OpenArray:
                break; // a place in the document
            case PdfToken.OpenDictionary:
                direct.Add((new PdfObject(bytes, at), isAdditional));
                break;
            case PdfToken.Number when lexer.Number >= 0:
                followed.Add((lexer.Number, isAdditional));
                break;
            case PdfToken.Word when lexer.Word == "null":
                break;
            default:
                if (!isAdditional) // it may be a value there
                    throw ActiveContent.Refusal(ActiveContent.ActsByItself);
                break;
        }
    }

    private void RequireHarmless(int number, bool isAdditional)
    {
        if (!numbered.TryGetValue(number, out var editions))
            throw ActiveContent.Refusal(ActiveContent.ActsByItself);
        foreach (var (bytes, at) in editions)
            Require(new PdfObject(bytes, at), isAdditional);
    }

    /// <summary>What happens by itself may only lead to a place in the same document.</summary>
    private void Require(PdfObject action, bool isAdditional)
    {
        Read(action, isWhole: true, looks: false);
        var isHarmless = isAdditional
            ? action.First == PdfToken.OpenDictionary && !action.Keys.Keys.Any(Events.Contains)
            : action.First == PdfToken.OpenArray
                || action is { First: PdfToken.OpenDictionary, HasTwice: false } && action.NameOf("S") == "GoTo" && !action.Keys.ContainsKey("Next");
        if (!isHarmless)
            throw ActiveContent.Refusal(ActiveContent.ActsByItself);
    }

    /// <summary>A stream whose object was not understood could hold objects that nobody looked at.</summary>
    private void RequireEveryStreamRead()
    {
        for (var at = Find("stream"u8, 0); at >= 0; at = Find("stream"u8, at + 6))
        {
            var end = at + 6;
            if (end >= file.Length || file[end] is not 10 and not 13 || claimed.Contains(end))
                continue;
            var before = file.AsSpan(0, at).TrimEnd("\0\t\n\f\r "u8);
            if (before.EndsWith(">>"u8))
                throw new EvidenceRefused(EvidenceRefusal.Damaged);
        }
    }

    /// <summary>The object's number, which stands before its generation; -1 when it is not written plainly.</summary>
    private int NumberBefore(int at)
    {
        var text = file.AsSpan(Math.Max(0, at - 40), Math.Min(40, at)).TrimEnd("\0\t\n\f\r "u8);
        text = text[..(text.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1)].TrimEnd("\0\t\n\f\r "u8); // less the generation
        var digits = text[(text.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1)..];
        return int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var number) ? number : -1;
    }
}

/// <summary>An object of a PDF, as far as it was read.</summary>
internal sealed class PdfObject(byte[] bytes, int at)
{
    public byte[] Bytes { get; } = bytes;
    public int At { get; } = at;

    public PdfToken First { get; set; } = PdfToken.End;

    /// <summary>Where the value of each key of the outermost dictionary begins.</summary>
    public Dictionary<string, int> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>A key stands there twice: readers may differ about which counts.</summary>
    public bool HasTwice { get; set; }

    /// <summary>Behind the word "stream".</summary>
    public int? StreamAt { get; set; }

    public string? NameOf(string key) => Value(key) is var value && value.Next() == PdfToken.Name ? value.Word : null;

    /// <summary>A number that stands there itself; null when the key is not there, -1 when its value is something else or a reference.</summary>
    public int? NumberOf(string key)
    {
        if (!Keys.ContainsKey(key))
            return null;
        var value = Value(key);
        if (value.Next() != PdfToken.Number)
            return -1;
        var number = value.Number;
        return value.Next() == PdfToken.Number && value.Next() == PdfToken.Word && value.Word == "R" ? -1 : number;
    }

    /// <summary>Reads from the key's value on; at the end of everything when the key is not there.</summary>
    public PdfLexer Value(string key) => new(Bytes, Keys.GetValueOrDefault(key, Bytes.Length));
}
