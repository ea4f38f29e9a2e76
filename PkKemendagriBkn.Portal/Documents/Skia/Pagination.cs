namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>
/// A strip of a document that is never split, as high as <paramref name="Height"/> points;
/// <paramref name="Draw"/> gets the drawing and the strip's top.
/// </summary>
internal sealed record Strip(float Height, Action<PageDrawing, float> Draw)
{
    /// <summary>Empty space above, dropped at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>Must stand on the page where the next strip begins.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Starts a new page.</summary>
    public bool BreakBefore { get; init; }

    /// <summary>Drawn first when this strip comes first on a page: the heading row of its table.</summary>
    public Strip? Repeat { get; init; }
}

internal static class Pagination
{
    /// <summary>Lays strips out on pages of <paramref name="height"/> points. There is always one page.</summary>
    public static IReadOnlyList<IReadOnlyList<(Strip Strip, float Top)>> Lay(IReadOnlyList<Strip> strips, float height)
    {
        var pages = new List<List<(Strip, float)>> { new() };
        var used = 0f;
        for (var first = 0; first < strips.Count;)
        {
            var last = first;
            while (last < strips.Count - 1 && strips[last].KeepWithNext && !strips[last + 1].BreakBefore) last++;

            var together = 0f;
            for (var i = first; i <= last; i++) together += strips[i].SpaceBefore + strips[i].Height;
            var alone = together - strips[first].SpaceBefore + (strips[first].Repeat?.Height ?? 0);

            if (strips[first].BreakBefore && used > 0) Turn();
            if (used > 0 && used + together > height && alone <= height) Turn();
            for (; first <= last; first++) Put(strips[first]);
        }
        return pages;

        void Put(Strip strip)
        {
            if (used > 0 && used + strip.SpaceBefore + strip.Height > height) Turn();
            if (used == 0 && strip.Repeat is { } heading)
            {
                pages[^1].Add((heading, 0));
                used = heading.Height;
            }
            else if (used > 0) used += strip.SpaceBefore;
            pages[^1].Add((strip, used));
            used += strip.Height;
        }

        void Turn()
        {
            pages.Add([]);
            used = 0;
        }
    }
}
