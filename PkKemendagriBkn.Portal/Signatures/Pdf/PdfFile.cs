using System.Text;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Portal.Signatures.Pdf;

/// <summary>
/// One state of the file: the bytes from <paramref name="Start"/> to <paramref name="End"/>, the objects that they set, where each stands,
/// and the trailer. <paramref name="Mark"/> is where the mark of the end ends; a line end may follow it.
/// </summary>
internal sealed record PdfRevision(int Start, int Mark, int End, int Table, IReadOnlyDictionary<int, int> Offsets, PdfDictionary Trailer);

/// <summary>A PDF file as a row of revisions, each appended to the one before; only files with plain tables of references are read.</summary>
internal sealed partial class PdfFile
{
    private const int MostObjects = 200_000, MostRevisions = 30, Free = -1;

    private readonly byte[] bytes;
    private readonly Dictionary<(int Number, int Revision), PdfValue> read = [];

    private PdfFile(byte[] bytes, IReadOnlyList<PdfRevision> revisions) => (this.bytes, Revisions) = (bytes, revisions);

    /// <summary>Oldest first; at least one.</summary>
    public IReadOnlyList<PdfRevision> Revisions { get; }

    /// <summary>Whether bytes follow the last revision that belong to nothing.</summary>
    public bool HasBytesBehind => Revisions[^1].End < bytes.Length;

    public int Last => Revisions.Count - 1;

    /// <exception cref="PdfUnreadable">It is no PDF, or not one of this make.</exception>
    public static PdfFile Read(byte[] bytes)
    {
        new PdfParser(bytes).Require("%PDF-");
        var behind = bytes.AsSpan().LastIndexOf("startxref"u8);
        if (behind < 0)
            throw new PdfUnreadable("The file has no end.");
        var (found, table) = (new Stack<PdfRevision>(), new PdfParser(bytes, behind).Require("startxref").SkipSpace().Whole());
        for (int? next = table; next is { } at; next = Earlier(found.Peek()))
        {
            if (found.Count == MostRevisions || at >= bytes.Length || (found.TryPeek(out var later) && at >= later.Table))
                throw new PdfUnreadable("The tables of the file do not follow one another.");
            found.Push(Section(bytes, at));
        }

        if (found.Sum(s => s.Offsets.Count) > MostObjects)
            throw new PdfUnreadable("The file has too many objects.");
        var (revisions, start) = (new List<PdfRevision>(), 0);
        foreach (var section in found)
        {
            var set = section.Offsets.Where(o => o.Value != Free).ToDictionary();
            if (section.Table < start || set.Values.Any(o => o < start || o >= section.Table))
                throw new PdfUnreadable("A table points outside of its own revision.");
            if (start > 0 && set.Count < section.Offsets.Count)
                throw new PdfUnreadable("A revision takes objects away.");
            revisions.Add(section with { Start = start, Offsets = set });
            start = section.End;
        }

        return new PdfFile(bytes, revisions);
    }

    private static int? Earlier(PdfRevision revision) => revision.Trailer["Prev"] switch
    {
        null => null,
        PdfWord { Whole: { } at } => at,
        _ => throw new PdfUnreadable("A table does not say where the one before it is."),
    };

    private static PdfRevision Section(byte[] bytes, int at)
    {
        var parser = new PdfParser(bytes, at).Require("xref").SkipSpace();
        var offsets = new Dictionary<int, int>();
        while (!parser.Takes("trailer"))
        {
            var first = parser.Whole();
            parser.Require(" ");
            var count = parser.Whole();
            parser.SkipSpace();
            if (first > MostObjects || count > MostObjects)
                throw new PdfUnreadable("The file says that it has too many objects.");
            for (var number = first; number < first + count; number++)
                Entry(bytes, parser, number, offsets);
        }

        if (parser.SkipSpace().Value() is not PdfDictionary trailer || trailer["Encrypt"] is not null || trailer["XRefStm"] is not null)
            throw new PdfUnreadable("The file is encrypted, or its trailer is damaged.");
        if (trailer["Size"] is not PdfWord { Whole: { } size } || offsets.Keys.Any(n => n >= size))
            throw new PdfUnreadable("The trailer does not count the objects.");
        if (parser.SkipSpace().Require("startxref").SkipSpace().Whole() != at)
            throw new PdfUnreadable("A table is not where its end says.");
        var mark = parser.SkipSpace().Require("%%EOF").Position;
        _ = parser.Takes("\r\n") || parser.Takes("\n") || parser.Takes("\r");
        return new PdfRevision(0, mark, parser.Position, at, offsets, trailer);
    }

    private static void Entry(byte[] bytes, PdfParser parser, int number, Dictionary<int, int> offsets)
    {
        var entry = parser.Position + 20 <= bytes.Length ? Encoding.Latin1.GetString(bytes, parser.Position, 20) : "";
        if (!EntryForm().IsMatch(entry))
            throw new PdfUnreadable("A table of the file is damaged.");
        var offset = parser.Whole();
        parser.Require(entry[10..]);
        var isFree = entry[17] == 'f';
        if (number > 0 && ((!isFree && entry[11..16] != "00000") || !offsets.TryAdd(number, isFree ? Free : offset)))
            throw new PdfUnreadable($"Object {number} stands twice in a table, or is of another generation.");
    }

    /// <summary>The revision, at most this one, that set an object last; -1 when none did.</summary>
    public int SetBy(int number, int revision)
    {
        while (revision >= 0 && !Revisions[revision].Offsets.ContainsKey(number))
            revision--;
        return revision;
    }

    /// <summary>An object as it stood in a revision; null when there was none.</summary>
    public PdfValue? Object(int number, int revision)
    {
        var by = SetBy(number, revision);
        if (by < 0)
            return null;
        if (!read.TryGetValue((number, by), out var value))
            read[(number, by)] = value = new PdfParser(bytes, Revisions[by].Offsets[number]).Object(number);
        return value;
    }

    /// <summary>A value, or what it refers to.</summary>
    public PdfValue? Follow(PdfValue? value, int revision) => value is PdfReference reference ? Object(reference.Number, revision) : value;

    /// <summary>The number one above the highest of a revision.</summary>
    public int SizeIn(int revision) => ((PdfWord)Revisions[revision].Trailer["Size"]!).Whole!.Value;

    /// <summary>All objects of a revision and those before it, as they stood in it.</summary>
    public IEnumerable<(int Number, PdfValue Value)> ObjectsIn(int revision) =>
        Revisions.Take(revision + 1).SelectMany(r => r.Offsets.Keys).Distinct().Order().Select(n => (n, Object(n, revision)!));

    public PdfReference RootOf(int revision) =>
        Revisions[revision].Trailer["Root"] as PdfReference ?? throw new PdfUnreadable("The file does not say where its catalogue is.");

    public PdfDictionary CatalogueOf(int revision) =>
        Follow(RootOf(revision), revision) as PdfDictionary ?? throw new PdfUnreadable("The file has no catalogue.");

    /// <summary>The fields of the form, in order.</summary>
    public IReadOnlyList<PdfValue> FieldsOf(int revision) =>
        Follow(CatalogueOf(revision)["AcroForm"], revision) is PdfDictionary form && Follow(form["Fields"], revision) is PdfArray fields ? fields.Items : [];

    [GeneratedRegex(@"^[0-9]{10} [0-9]{5} [nf](?: \n| \r|\r\n)\z")]
    private static partial Regex EntryForm();
}
