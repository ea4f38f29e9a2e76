using PkKemendagriBkn.Portal.Signatures.Pdf;

namespace PkKemendagriBkn.Portal.Documents.Pdf;

/// <summary>The list of contents that viewers show beside the pages: the headings, one below the other.</summary>
internal sealed class PdfOutline(PdfObjects file, IReadOnlyList<int> pages)
{
    private sealed record Entry(Tag Heading, List<Entry> Below)
    {
        public int Number { get; set; }
        public int All => Below.Sum(e => 1 + e.All);
    }

    /// <returns>The number of the outline; null for a document without headings.</returns>
    public int? Write(Tag document)
    {
        var top = new Entry(document, []);
        var open = new Stack<Entry>([top]);
        foreach (var heading in Headings(document))
        {
            while (open.Count > 1 && Level(open.Peek().Heading) >= Level(heading))
                open.Pop();
            var entry = new Entry(heading, []);
            open.Peek().Below.Add(entry);
            open.Push(entry);
        }

        if (top.Below.Count == 0)
            return null;
        top.Number = file.Reserve();
        Reserve(top);
        file.Set(top.Number, $"<</Type /Outlines{Ends(top)}>>");
        WriteBelow(top);
        return top.Number;
    }

    private static IEnumerable<Tag> Headings(Tag tag) =>
        tag.Parts.SelectMany(Headings).Concat(tag is { Title: not null, Marks.Count: > 0 } ? [tag] : []);

    private static int Level(Tag heading) => heading.Kind[1];

    private void Reserve(Entry entry)
    {
        foreach (var below in entry.Below)
        {
            below.Number = file.Reserve();
            Reserve(below);
        }
    }

    private void WriteBelow(Entry entry)
    {
        for (var i = 0; i < entry.Below.Count; i++)
        {
            var (own, heading) = (entry.Below[i], entry.Below[i].Heading);
            file.Set(own.Number, $"<</Title {PdfString.Of(heading.Title!)} /Parent {entry.Number} 0 R"
                + $" /Dest [{pages[heading.Marks[0].Page]} 0 R /XYZ null {PdfObjects.Number(heading.Top)} null]"
                + (i > 0 ? $" /Prev {entry.Below[i - 1].Number} 0 R" : "")
                + (i < entry.Below.Count - 1 ? $" /Next {entry.Below[i + 1].Number} 0 R" : "") + Ends(own) + ">>");
            WriteBelow(own);
        }
    }

    private static string Ends(Entry entry) =>
        entry.Below.Count == 0 ? "" : $" /First {entry.Below[0].Number} 0 R /Last {entry.Below[^1].Number} 0 R /Count {entry.All}";
}
