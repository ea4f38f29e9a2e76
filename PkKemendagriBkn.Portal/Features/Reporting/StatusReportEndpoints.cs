using System.Globalization;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Documents.Word;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>The compliance status report as a file: <c>/status/unduh/pdf?per=2026-03-01</c>.</summary>
public static class StatusReportEndpoints
{
    public static void MapStatusReport(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/status/unduh/pdf", async (StatusReport report, IPdfRenderer pdf, TimeProvider clock, string? per, CancellationToken ct) =>
            Read(per, clock) is not { } asOf
                ? BadDate()
                : Results.File(pdf.Render(await report.BuildAsync(asOf, ct)), "application/pdf", FileName(asOf, "pdf")))
            .RequireAuthorization(nameof(Permission.ViewPortal));
        endpoints.MapGet("/status/unduh/docx", async (StatusReport report, WordRenderer word, TimeProvider clock, string? per, CancellationToken ct) =>
            Read(per, clock) is not { } asOf
                ? BadDate()
                : Results.File(word.Render(await report.BuildAsync(asOf, ct)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    FileName(asOf, "docx")))
            .RequireAuthorization(nameof(Permission.ViewPortal));
    }

    private static DateOnly? Read(string? text, TimeProvider clock) => string.IsNullOrEmpty(text) ? clock.Today()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static IResult BadDate() =>
        Results.Text("Tanggal tidak dikenal. Tulis per=tahun-bulan-tanggal, misalnya per=2026-03-01.", "text/plain; charset=utf-8",
            statusCode: StatusCodes.Status400BadRequest);

    private static string FileName(DateOnly asOf, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"laporan-status-kepatuhan-{asOf:yyyy-MM-dd}.{extension}");
}
