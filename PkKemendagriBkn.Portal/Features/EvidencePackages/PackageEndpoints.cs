using System.Globalization;
using Microsoft.Net.Http.Headers;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Packages;

namespace PkKemendagriBkn.Portal.Features.EvidencePackages;

/// <summary>
/// A finished package as a file: <c>/paket-bukti/ID/unduh</c>, to whoever asked for it. A download that broke off goes on where it was
/// (Range, If-Range with the package's digest as its tag). Its beginning is on the trail, what follows is not counted again.
/// </summary>
public static class PackageEndpoints
{
    public static void MapPackages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/paket-bukti/{id:guid}/unduh", DownloadAsync).RequireAuthorization(nameof(Permission.MakePackage));

    private static async Task<IResult> DownloadAsync(Guid id, HttpContext http, PackageQueries packages, PackageFiles files, Journal journal)
    {
        var ct = http.RequestAborted;
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.User.ToActor() is not { UserId: { } me } actor)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        try
        {
            await journal.RequireAsync(actor, Permission.MakePackage, "DownloadPackage", ct);
            var package = await packages.FindAsync(id, me, ct);
            if (package is { WithTrail: true })
                await journal.RequireAsync(actor, Permission.ViewAudit, "DownloadPackage", ct);
            if (package is not { State: PackageState.Ready } || !File.Exists(files.PathOf(id)))
                return Message(StatusCodes.Status404NotFound,
                    "Paket tidak ada, belum siap, atau telah lewat waktu simpannya. Buka halaman Paket bukti untuk menyusunnya kembali.");
            if (IsBeginning(http.Request))
                await journal.NoteAsync(actor, Permission.MakePackage, "DownloadPackage", nameof(EvidencePackage), id, $"SHA-256 {package.Sha256}", ct);
            var name = string.Create(CultureInfo.InvariantCulture, $"paket-bukti-{package.FromOn:yyyy-MM-dd}-{package.ToOn:yyyy-MM-dd}.zip");
            return Results.File(files.PathOf(id), "application/zip", name, package.ReadyAt, new EntityTagHeaderValue($"\"{package.Sha256}\""),
                enableRangeProcessing: true);
        }
        catch (PermissionDenied)
        {
            return Message(StatusCodes.Status403Forbidden, "Anda tidak berwenang mengunduh paket ini. Penolakan ini tercatat.");
        }
    }

    private static bool IsBeginning(HttpRequest request) =>
        request.GetTypedHeaders().Range is not { Ranges: { Count: > 0 } ranges } || ranges.Any(r => r.From is null or 0);

    private static IResult Message(int status, string text) => Results.Text(text, "text/plain; charset=utf-8", statusCode: status);
}
