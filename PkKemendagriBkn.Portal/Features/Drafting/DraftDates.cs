using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Dates and numbers between a draft and the browser's inputs.</summary>
public static class DraftDates
{
    public static string Text(DateOnly? date) => date is { } day ? TypedDates.Write(day) : "";

    public static DateOnly? Read(string? text) => WrittenDates.Read(text);

    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A count; none typed is 0.</summary>
    public static long Count(string? text) => IndonesianNumbers.ReadWhole(text) ?? 0;
}
