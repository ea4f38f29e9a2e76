using System.Globalization;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Audit;

/// <summary>The filter as it stands in an address, and the download that uses the same address.</summary>
public static class AuditFilters
{
    /// <summary>Nonsense counts as absent.</summary>
    public static AuditFilter Read(string? from, string? to, string? action, string? actor, string? subject) =>
        new(Date(from), Date(to), action, actor, subject);

    public static void MapAuditExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/audit/unduh", async (HttpContext http, AuditExport export, string? dari, string? sampai, string? tindakan, string? pelaku, string? catatan) =>
        {
            http.Response.ContentType = "text/csv; charset=utf-8";
            http.Response.Headers.ContentDisposition = "attachment; filename=\"jejak-audit.csv\"";
            await export.WriteAsync(Read(dari, sampai, tindakan, pelaku, catatan), http.User.ToActor()!, http.Response.Body, http.RequestAborted);
        }).RequireAuthorization(nameof(Permission.ViewAudit));

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
