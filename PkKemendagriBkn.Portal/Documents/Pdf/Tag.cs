namespace PkKemendagriBkn.Portal.Documents.Pdf;

/// <summary>
/// A part of the document as reading programs hear it (ISO 32000-1, 14.8.4): heading, paragraph, list, table, figure. The parts stand in
/// reading order, whatever the order of drawing; a part may be drawn on several pages.
/// </summary>
/// <param name="kind">A standard name: <c>P</c>, <c>H1</c>, <c>TD</c>.</param>
internal sealed class Tag(string kind)
{
    // Most tags are cells: without parts, and drawn once.
    private List<Tag>? parts;
    private List<(int Page, int Mark)>? marks;

    public string Kind => kind;

    public IReadOnlyList<Tag> Parts => parts ?? [];

    /// <summary>Where it was drawn: pages and the numbers of the marks on them, from 0.</summary>
    public IReadOnlyList<(int Page, int Mark)> Marks => marks ?? [];

    /// <summary>What is said in place of a picture.</summary>
    public string? Alternative { get; init; }

    /// <summary>What is said in the list of contents; only of headings.</summary>
    public string? Title { get; init; }

    /// <summary>Further entries, such as what a heading cell is the head of.</summary>
    public string Attributes { get; set; } = "";

    /// <summary>Where it begins on the page of its first mark, in points from the foot; only of what was drawn.</summary>
    public float Top { get; private set; }

    public Tag Add(Tag part)
    {
        (parts ??= []).Add(part);
        return part;
    }

    public Tag Add(string part) => Add(new Tag(part));

    public void Mark(int page, int mark, float top)
    {
        if (marks is null)
            (marks, Top) = (new List<(int, int)>(1), top);
        marks.Add((page, mark));
    }
}
