using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>The objects of a PDF behind what is seen: catalogue, fonts, and the tree of tags with the text of each.</summary>
internal sealed class PdfParts(byte[] bytes) : IDisposable
{
    private readonly PdfDocument pdf = PdfDocument.Open(bytes);

    public DictionaryToken Catalogue => pdf.Structure.Catalog.CatalogDictionary;

    public IReadOnlyList<Page> Pages => [.. pdf.GetPages()];

    public DocumentInformation Information => pdf.Information;

    /// <summary>Every dictionary of the file that stands by itself.</summary>
    public IEnumerable<DictionaryToken> Objects => pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.OrderBy(r => r.ObjectNumber)
        .Select(r => pdf.Structure.GetObject(r).Data)
        .Select(o => o as DictionaryToken ?? (o as StreamToken)?.StreamDictionary).OfType<DictionaryToken>();

    public void Dispose() => pdf.Dispose();

    /// <summary>An entry, or what it refers to; null without it.</summary>
    public IToken? this[DictionaryToken of, string name] => of.TryGet(NameToken.Create(name), out var token) ? Follow(token) : null;

    public IToken Follow(IToken token) => token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;

    public string Word(DictionaryToken of, string name) => this[of, name] switch
    {
        NameToken word => word.Data,
        StringToken text => text.Data,
        HexToken text => text.Data,
        NumericToken number => $"{number.Data}",
        BooleanToken yes => $"{yes.Data}",
        _ => "",
    };

    public IReadOnlyList<IToken> Items(DictionaryToken of, string name) => this[of, name] switch
    {
        null => [],
        ArrayToken items => [.. items.Data.Select(Follow)],
        var one => [one],
    };

    public static byte[] Unpack(StreamToken stream)
    {
        using var unpack = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpack.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Read(StreamToken stream) => Encoding.UTF8.GetString(stream.Data.Span);

    /// <summary>The tags in reading order, each as its kind, its text, and the parts within.</summary>
    public TagNode Tags => Node((DictionaryToken)Items((DictionaryToken)this[Catalogue, "StructTreeRoot"]!, "K").Single(), Marks());

    public sealed record TagNode(string Kind, string Text, string Alternative, IReadOnlyList<TagNode> Parts)
    {
        public IEnumerable<TagNode> All => Parts.SelectMany(p => p.All).Prepend(this);

        public override string ToString() => $"{Kind} {Text}".Trim();
    }

    /// <summary>The text of each mark, by the number of the page's object.</summary>
    private Dictionary<(long Page, int Mark), string> Marks()
    {
        var found = new Dictionary<(long, int), string>();
        var pages = ((ArrayToken)this[(DictionaryToken)this[Catalogue, "Pages"]!, "Kids"]!).Data.Cast<IndirectReferenceToken>().ToList();
        foreach (var page in pdf.GetPages())
        {
            foreach (var mark in page.GetMarkedContents().Where(m => !m.IsArtifact))
                found.Add((pages[page.Number - 1].Data.ObjectNumber, mark.MarkedContentIdentifier), string.Concat(mark.Letters.Select(l => l.Value)));
        }

        return found;
    }

    private static long PageOf(DictionaryToken of) => of.TryGet<IndirectReferenceToken>(NameToken.Create("Pg"), out var page) ? page.Data.ObjectNumber : 0;

    private TagNode Node(DictionaryToken tag, Dictionary<(long Page, int Mark), string> marks)
    {
        var (texts, parts) = (new List<string>(), new List<TagNode>());
        foreach (var kid in Items(tag, "K"))
        {
            if (kid is NumericToken mark)
                texts.Add(marks[(PageOf(tag), mark.Int)]);
            else if (kid is DictionaryToken part && Word(part, "Type") == "MCR")
                texts.Add(marks[(PageOf(part), ((NumericToken)this[part, "MCID"]!).Int)]);
            else
                parts.Add(Node((DictionaryToken)kid, marks));
        }

        return new TagNode(Word(tag, "S"), string.Concat(texts).Trim(), Word(tag, "Alt"), parts);
    }
}
