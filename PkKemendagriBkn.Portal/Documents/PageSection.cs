using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>A run of a document on pages that stand or lie alike.</summary>
internal sealed record PageSection(DocumentStyle Look, IReadOnlyList<Block> Blocks)
{
    /// <summary>
    /// A table whose words would break on an upright page has pages of its own that lie on their side, with what leads to it; the rest stands.
    /// There is always one section.
    /// </summary>
    public static IReadOnlyList<PageSection> Of(Document document)
    {
        var upright = new DocumentStyle(document.Page);
        var sections = new List<PageSection>();
        var gathered = new List<Block>();
        foreach (var block in document.Blocks)
        {
            if (block is not Table table || !ColumnWidths.Breaks(table, upright))
            {
                gathered.Add(block);
                continue;
            }

            var from = gathered.Count;
            while (from > 0 && gathered[from - 1] is Heading or Paragraph { KeepWithNext: true })
                from--;
            Close(gathered[..from], upright);
            Close([.. gathered[from..], table], upright.Turned());
            gathered.Clear();
        }

        if (gathered.Count > 0 || sections.Count == 0)
            Close(gathered, upright);
        return sections;

        // What lies one after the other goes on the same pages.
        void Close(List<Block> blocks, DocumentStyle look)
        {
            if (sections.Count > 0 && sections[^1].Look.IsTurned == look.IsTurned)
                sections[^1] = sections[^1] with { Blocks = [.. sections[^1].Blocks, .. blocks] };
            else if (blocks.Count > 0 || document.Blocks.Count == 0)
                sections.Add(new PageSection(look, [.. blocks]));
        }
    }
}
