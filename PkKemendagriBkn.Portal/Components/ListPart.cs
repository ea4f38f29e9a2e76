namespace PkKemendagriBkn.Portal.Components;

/// <summary>One page of a list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Total">How many rows the filters leave on all pages.</param>
/// <param name="Years">The years that the whole list reaches over, newest first, for the filter of years.</param>
public sealed record ListPart<TRow>(IReadOnlyList<TRow> Rows, int Total, IReadOnlyList<int> Years)
{
    /// <summary>From the first to the last day of the whole list; none when it is empty.</summary>
    public static ListPart<TRow> Of(IReadOnlyList<TRow> rows, int total, DateOnly? first, DateOnly? last) =>
        new(rows, total, first is { } from && last is { } to ? [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Reverse()] : []);
}
