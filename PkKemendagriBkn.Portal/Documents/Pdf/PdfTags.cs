using System.Globalization;
using System.Text;
using PkKemendagriBkn.Portal.Signatures.Pdf;

namespace PkKemendagriBkn.Portal.Documents.Pdf;

/// <summary>Writes the tree of tags, and for each page which tag each of its marks belongs to.</summary>
internal sealed class PdfTags(PdfObjects file, IReadOnlyList<int> pages)
{
    private readonly Dictionary<(int Page, int Mark), int> owners = [];

    /// <returns>The number of the tree's root.</returns>
    public int Write(Tag document)
    {
        var root = file.Reserve();
        var top = Write(document, root);
        var parents = new StringBuilder();
        for (var page = 0; page < pages.Count; page++)
        {
            parents.Append(CultureInfo.InvariantCulture, $"{page} [");
            for (var mark = 0; owners.TryGetValue((page, mark), out var owner); mark++)
                parents.Append(CultureInfo.InvariantCulture, $"{owner} 0 R ");
            parents.Append("] ");
        }

        var tree = file.Add($"<</Nums [{parents}]>>");
        return file.Set(root, $"<</Type /StructTreeRoot /K {top} 0 R /ParentTree {tree} 0 R /ParentTreeNextKey {pages.Count}>>");
    }

    private int Write(Tag tag, int parent)
    {
        var number = file.Reserve();
        foreach (var at in tag.Marks)
            owners.Add(at, number);
        var own = tag.Marks.Count == 0 ? -1 : tag.Marks[0].Page;
        var kids = new List<string>(tag.Marks.Select(m => m.Page == own ? $"{m.Mark}" : $"<</Type /MCR /Pg {pages[m.Page]} 0 R /MCID {m.Mark}>>"));
        foreach (var part in tag.Parts)
            kids.Add($"{Write(part, number)} 0 R");
        return file.Set(number, $"<</S /{tag.Kind} /P {parent} 0 R{(own < 0 ? "" : $" /Pg {pages[own]} 0 R")}"
            + kids.Count switch { 0 => "", 1 => $" /K {kids[0]}", _ => $" /K [{string.Join(' ', kids)}]" }
            + (tag.Alternative is { } said ? $" /Alt {PdfString.Of(said)}" : "") + tag.Attributes + ">>");
    }
}
