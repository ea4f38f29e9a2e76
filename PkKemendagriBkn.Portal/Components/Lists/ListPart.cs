namespace PkKemendagriBkn.Portal.Components.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Total">How many rows the filters leave on all pages.</param>
/// <param name="Years">The years that the whole list reaches over, newest first, for the filter of years.</param>
public sealed record ListPart<TRow>(IReadOnlyList<TRow> Rows, int Total, IReadOnlyList<int> Years)
{
    public ListPart(IReadOnlyList<TRow> rows, int total) : this(rows, total, []) { }
}

/// <summary>Cuts the part that is shown out of a whole list.</summary>
public static class ListParts
{
    public static IQueryable<T> OnPage<T>(this IQueryable<T> rows, ListFilter filter) => rows.Skip((filter.Page - 1) * Pager.PageSize).Take(Pager.PageSize);

    /// <summary>The part of rows that are in memory anyway.</summary>
    public static ListPart<T> Part<T>(this IReadOnlyList<T> rows, ListFilter filter) =>
        new([.. rows.Skip((filter.Page - 1) * Pager.PageSize).Take(Pager.PageSize)], rows.Count);
}

/// <summary>What the filter of years offers.</summary>
public static class YearsBetween
{
    /// <summary>The years from the first day to the last, newest first; none when there is no day.</summary>
    public static IReadOnlyList<int> Of(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } to ? [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Reverse()] : [];
}
