using System.Globalization;

namespace PkKemendagriBkn.Portal.Features.Audit;

/// <summary>The filter as it stands in an address.</summary>
public static class AuditFilters
{
    /// <summary>Nonsense counts as absent.</summary>
    public static AuditFilter Read(string? from, string? to, string? action, string? actor, string? subject) =>
        new(Date(from), Date(to), action, actor, subject);

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
