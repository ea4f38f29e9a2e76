using System.Globalization;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Dates and numbers between a draft and the browser's inputs.</summary>
public static class DraftDates
{
    public static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A count as typed, with or without dots between the thousands; what is no number counts as 0.</summary>
    public static long Count(string? text) =>
        long.TryParse((text ?? "").Replace(".", "", StringComparison.Ordinal).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : 0;
}
