using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Documents.Word;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>A document as a file: the very PDF that was frozen, or what is being written as a draft; and the same as Word.</summary>
public static class DocumentEndpoints
{
    private const string Pdf = "application/pdf", Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapDocuments(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/naskah/{id:guid}/unduh/pdf", async (
            Guid id, HttpContext http, DocumentQueries queries, DocumentFile file, IPdfRenderer pdf, ContentStore store, CancellationToken ct) =>
        {
            if (await queries.FindAsync(id, ReaderOf(http), ct) is not { } detail)
                return Results.NotFound();
            // What was frozen is given as the bytes that were kept, never drawn again.
            return detail.Frozen is { FileSha256.Length: 64 } version
                ? Results.File(await store.OpenAsync(version.FileSha256, ct), Pdf, NameOf(detail, "pdf"))
                : Results.File(pdf.Render(await DraftAsync(detail, queries, file, ct)), Pdf, NameOf(detail, "pdf"));
        }).RequireAuthorization(nameof(Permission.ViewPortal));
        endpoints.MapGet("/naskah/{id:guid}/unduh/docx",
            async (Guid id, HttpContext http, DocumentQueries queries, DocumentFile file, WordRenderer word, CancellationToken ct) =>
            await queries.FindAsync(id, ReaderOf(http), ct) is not { } detail ? Results.NotFound()
                : Results.File(word.Render(await DraftAsync(detail, queries, file, ct)), Word, NameOf(detail, "docx")))
            .RequireAuthorization(nameof(Permission.ViewPortal));
        // For whoever holds the right file, without an account, as the page of verification itself.
        endpoints.MapGet("/verifikasi/{code}/lembar-tanda-tangan", async (
            string code, string? sidik, HttpContext http, SignatureSheet sheet, AttemptLimiter limiter, CancellationToken ct) =>
        {
            var network = AttemptLimiter.NetworkOf(http);
            return !limiter.Allow(Door.Verification, network, network) ? Results.StatusCode(StatusCodes.Status429TooManyRequests)
                : await sheet.RenderAsync(code, sidik ?? "", ct) is { } made ? Results.File(made, Pdf, "lembar-tanda-tangan.pdf")
                : Results.NotFound();
        }).AllowAnonymous();
    }

    private static string NameOf(DocumentQueries.Detail detail, string extension) =>
        $"{DocumentFile.NameOf(detail.Document, detail.Frozen?.Number)}.{extension}";

    private static Actor ReaderOf(HttpContext http) => http.User.ToActor() ?? Actor.Nobody;

    private static async Task<Core.Writing.Document> DraftAsync(DocumentQueries.Detail detail, DocumentQueries queries, DocumentFile file, CancellationToken ct)
    {
        var (document, frozen) = (detail.Document, detail.Frozen);
        var imprint = file.Imprint(document, await queries.TemplateAsync(document.Kind, frozen?.TemplateNumber, ct), frozen?.Number ?? 0, detail.ShownAt);
        // The Word file of a frozen version is made to work on: it does not say that it is the locked one.
        var copy = detail.PaperOf(frozen).ToDocument(PksAgreement.Instance, imprint with { VerifyAt = null, QrPng = default });
        return frozen is null ? copy : copy with { Header = $"SALINAN KERJA versi {frozen.Number}: yang berlaku hanya berkas PDF yang dikunci" };
    }
}
