namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>
/// A band across the page that is never split, as high as <paramref name="Height"/> points;
/// <paramref name="Draw"/> gets the drawing and the band's top.
/// </summary>
internal sealed record PageBand(float Height, Action<PageDrawing, float> Draw)
{
    /// <summary>Empty space above, dropped at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>Must stand on the page where the next band begins.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Starts a new page.</summary>
    public bool BreakBefore { get; init; }

    /// <summary>Drawn first when this band comes first on a page: the heading row of its table.</summary>
    public PageBand? Repeat { get; init; }
}

internal static class Pagination
{
    /// <summary>Lays bands out on pages of <paramref name="height"/> points. There is always one page.</summary>
    public static IReadOnlyList<IReadOnlyList<(PageBand Band, float Top)>> Lay(IReadOnlyList<PageBand> bands, float height)
    {
        var pages = new List<List<(PageBand, float)>> { new() };
        var used = 0f;
        for (var first = 0; first < bands.Count;)
        {
            var last = first;
            while (last < bands.Count - 1 && bands[last].KeepWithNext && !bands[last + 1].BreakBefore)
                last++;

            var together = 0f;
            for (var i = first; i <= last; i++)
                together += bands[i].SpaceBefore + bands[i].Height;
            var alone = together - bands[first].SpaceBefore + (bands[first].Repeat?.Height ?? 0);

            if (bands[first].BreakBefore && used > 0)
                Turn();
            if (used > 0 && used + together > height && alone <= height)
                Turn();
            for (; first <= last; first++)
                Put(bands[first]);
        }
        return pages;

        void Put(PageBand band)
        {
            if (used > 0 && used + band.SpaceBefore + band.Height > height)
                Turn();
            if (used == 0 && band.Repeat is { } heading)
            {
                pages[^1].Add((heading, 0));
                used = heading.Height;
            }
            else if (used > 0)
                used += band.SpaceBefore;
            pages[^1].Add((band, used));
            used += band.Height;
        }

        void Turn()
        {
            pages.Add([]);
            used = 0;
        }
    }
}
