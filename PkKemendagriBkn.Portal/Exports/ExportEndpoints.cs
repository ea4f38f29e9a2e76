using System.Globalization;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Exports;

/// <summary>
/// Every list as a file: <c>/unduh/{slug}.xlsx</c> and <c>.csv</c>, with the filters of its page in the query. Personal data is masked;
/// <c>?lengkap=1</c> asks for all of it, needs its permission and is on the trail.
/// </summary>
public static class ExportEndpoints
{
    public const string Path = "/unduh";

    /// <summary>The name in the query that asks for personal data in full, with the value 1.</summary>
    public const string Complete = "lengkap";

    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        foreach (var export in endpoints.ServiceProvider.GetServices<ListExport>())
        {
            endpoints.MapGet($"{Path}/{export.Slug}.xlsx",
                (HttpContext http, RunExport run, TimeProvider clock) => SendAsync(export, ExportFormat.Xlsx, http, run, clock))
                .RequireAuthorization(export.Permission.ToString());
            endpoints.MapGet($"{Path}/{export.Slug}.csv",
                (HttpContext http, RunExport run, TimeProvider clock) => SendAsync(export, ExportFormat.Csv, http, run, clock))
                .RequireAuthorization(export.Permission.ToString());
        }
    }

    private static async Task<IResult> SendAsync(ListExport export, ExportFormat format, HttpContext http, RunExport run, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        KeepNowhere(http.Response);
        var complete = http.Request.Query[Complete] == "1";
        if (http.User.ToActor() is not { } actor)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        try
        {
            await run.AllowAsync(export, complete, actor, http.Request.QueryString.Value ?? "", ct);
        }
        catch (PermissionDenied)
        {
            return Results.Text("Anda tidak berwenang mengunduh daftar ini. Penolakan ini tercatat.", "text/plain; charset=utf-8",
                statusCode: StatusCodes.Status403Forbidden);
        }

        // A file first: what fails on the way is an error to the browser, not half a list that looks whole.
        var file = new FileStream(System.IO.Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            await run.WriteAsync(export, format, new ExportQuery(http.Request.Query, clock.Today(), actor), complete, file, ct);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{export.Slug}-{clock.Today():yyyy-MM-dd}.{(format == ExportFormat.Csv ? "csv" : "xlsx")}");
        return Results.File(file, MediaType(name), name);
    }

    /// <summary>Says that a file is kept by nobody on the way, and is nothing to open inside of the browser.</summary>
    public static void KeepNowhere(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>The media type of a list by the name of its file.</summary>
    public static string MediaType(string name) => name.EndsWith(".csv", StringComparison.Ordinal)
        ? "text/csv; charset=utf-8"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
