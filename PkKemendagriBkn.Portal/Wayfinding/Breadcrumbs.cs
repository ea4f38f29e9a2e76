namespace PkKemendagriBkn.Portal.Wayfinding;

/// <summary>Where a page stands.</summary>
public static class Breadcrumbs
{
    /// <summary>The pages above the one at this path, topmost first; none for a page of the top level.</summary>
    /// <param name="path">Without a query.</param>
    /// <param name="record">What the nearest record above is called; null for what its kind is called.</param>
    /// <param name="further">What stands between those and the page itself.</param>
    public static IReadOnlyList<(string Text, string Href)> Above(string path, string? record = null, IReadOnlyList<(string Text, string Href)>? further = null)
    {
        var above = new List<(string Text, string Href)>();
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var page = PortalPages.At(path) is { } here ? PortalPages.Above(here) : null; page is not null; page = PortalPages.Above(page))
        {
            var title = page.Title;
            if (!page.HasOneAddress && !string.IsNullOrWhiteSpace(record))
                (title, record) = (record, null);
            above.Insert(0, (title, "/" + string.Join('/', parts.Take(page.Route.Count(c => c == '/')).Select(Uri.EscapeDataString))));
        }

        return [.. above, .. further ?? []];
    }
}
