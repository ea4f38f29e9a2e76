using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>Where the annexes of a frozen review are downloaded: <c>/pemadanan/ID/lampiran/tersamar.csv</c>; a workbook holds one queue.</summary>
public static class AnnexEndpoints
{
    /// <summary>The name in the query that names the queue.</summary>
    public const string Queue = "antrean";

    public static void MapReviewAnnexes(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/pemadanan/{id:guid}/lampiran/{form}", async (Guid id, string form, HttpContext http, AnnexDownload annexes, CancellationToken ct) =>
        {
            ExportEndpoints.KeepNowhere(http.Response);
            var queue = Enum.TryParse<ReviewQueue>(http.Request.Query[Queue], out var asked) ? asked : ReviewQueue.Difference;
            try
            {
                return await annexes.OpenAsync(id, form, queue, http.User.ToActor() ?? Actor.Nobody, ct) switch
                {
                    null => Results.NotFound(),
                    { Content: null } gone => Results.Text(gone.Name, "text/plain; charset=utf-8", statusCode: StatusCodes.Status410Gone),
                    var file => Results.File(file.Content, ExportEndpoints.MediaType(file.Name), file.Name),
                };
            }
            catch (PermissionDenied)
            {
                return Results.Text("Anda tidak berwenang mengunduh lampiran ini. Penolakan ini tercatat.", "text/plain; charset=utf-8",
                    statusCode: StatusCodes.Status403Forbidden);
            }
        }).RequireAuthorization(nameof(Permission.MatchData));
}
