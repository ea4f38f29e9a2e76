using System.Globalization;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Documents.Word;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Dashboard;

/// <summary>The Ringkasan eksekutif as a file: <c>/pimpinan/ringkasan.pdf?per=2026-03-01</c>, and <c>.docx</c>.</summary>
public static class SummaryEndpoints
{
    public static void MapExecutiveSummary(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/pimpinan/ringkasan.pdf",
            (SummaryDocument document, IPdfRenderer pdf, TimeProvider clock, HttpContext http, string? per, CancellationToken ct) =>
            FileAsync(document, pdf.Render, "application/pdf", "pdf", clock, http, per, ct)).RequireAuthorization(nameof(Permission.ViewPortal));
        endpoints.MapGet("/pimpinan/ringkasan.docx",
            (SummaryDocument document, WordRenderer word, TimeProvider clock, HttpContext http, string? per, CancellationToken ct) =>
            FileAsync(document, word.Render, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", clock, http, per, ct))
            .RequireAuthorization(nameof(Permission.ViewPortal));
    }

    private static async Task<IResult> FileAsync(
        SummaryDocument document, Func<Document, byte[]> render, string type, string extension, TimeProvider clock, HttpContext http, string? per,
        CancellationToken ct)
    {
        var asOf = string.IsNullOrEmpty(per) ? clock.Today()
            : DateOnly.TryParseExact(per, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        if (asOf is not { } day)
            return Results.Text("Tanggal tidak dikenal. Tulis per=tahun-bulan-tanggal, misalnya per=2026-03-01.", "text/plain; charset=utf-8",
                statusCode: StatusCodes.Status400BadRequest);
        if (http.User.ToActor() is not { } actor)
            return Results.NotFound();
        return Results.File(render(await document.BuildAsync(day, actor, ct)), type,
            string.Create(CultureInfo.InvariantCulture, $"ringkasan-eksekutif-{day:yyyy-MM-dd}.{extension}"));
    }
}
