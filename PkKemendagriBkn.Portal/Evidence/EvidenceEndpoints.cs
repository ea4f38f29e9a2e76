using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>
/// Evidence goes in and out by plain HTTP, streamed: through a circuit it would be slow and end with the tab. Answers to
/// failures are JSON: <c>{"pesan": "…"}</c>.
/// </summary>
public static class EvidenceEndpoints
{
    public const string Path = "/berkas";

    /// <summary>The name of the form's part that holds the file.</summary>
    public const string Field = "berkas";

    /// <summary>What boundaries and part headers may take beside the file itself, in bytes.</summary>
    private const int Envelope = 64 * 1024;

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path, UploadAsync).DisableAntiforgery(); // checked by hand, before the body is read
        endpoints.MapGet(Path + "/{id:guid}", DownloadAsync);
        endpoints.MapGet(Path + "/karantina/{sha256}", DownloadQuarantinedAsync);
        return endpoints;
    }

    private static async Task<IResult> UploadAsync(
        HttpContext http, EvidenceUpload upload, EvidenceOptions options, IAntiforgery antiforgery, Journal journal, ILogger<EvidenceUpload> log)
    {
        var ct = http.RequestAborted;
        if (http.User.ToActor() is not { } actor)
            return Message(StatusCodes.Status401Unauthorized, "Sesi Anda telah berakhir. Masuk kembali, lalu ulangi unggahan.");
        if (!await HasTokenAsync(http, antiforgery))
            return Message(StatusCodes.Status400BadRequest,
                "Permintaan ini tidak berasal dari halaman portal yang sah. Muat ulang halaman, lalu ulangi unggahan.");
        if (!await MayAsync(journal, actor, EvidenceUpload.PermissionOf(actor), "UploadEvidence", ct))
            return NotPermitted();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = options.MaxBytes + Envelope;
        if (http.Request.ContentLength > options.MaxBytes + Envelope)
            return Refusal(EvidenceRefusal.TooLarge, options);
        if (Boundary(http.Request) is not { } boundary)
            return Message(StatusCodes.Status415UnsupportedMediaType, "Permintaan harus berupa unggahan berkas (multipart/form-data).");

        try
        {
            var reader = new MultipartReader(boundary, http.Request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
            for (var section = await reader.ReadNextSectionAsync(ct); section is not null; section = await reader.ReadNextSectionAsync(ct))
            {
                if (section.AsFileSection() is not { } part || part.Name != Field || part.FileStream is not { } content)
                    continue;
                var file = await upload.AcceptAsync(actor, part.FileName, content, ct);
                return Results.Json(new { id = file.Id, nama = file.FileName, ukuran = file.Size, sha256 = file.Sha256 },
                    statusCode: StatusCodes.Status201Created);
            }

            return Refusal(EvidenceRefusal.Empty, options);
        }
        catch (EvidenceRefused refused)
        {
            await DrainAsync(http);
            return Message(EvidenceSentences.Status(refused.Reason), EvidenceSentences.Of(refused, options));
        }
        catch (PermissionDenied)
        {
            return NotPermitted();
        }
        catch (BadHttpRequestException e)
        {
            return Refusal(e.StatusCode == StatusCodes.Status413PayloadTooLarge ? EvidenceRefusal.TooLarge : EvidenceRefusal.CutOff, options);
        }
        catch (InvalidDataException)
        {
            return Message(StatusCodes.Status400BadRequest, "Unggahan tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.");
        }
        catch (Exception e) when ((e is IOException or UnauthorizedAccessException || RuleSentences.Of(e) is not null) && !ct.IsCancellationRequested)
        {
            log.LogError(e, "An upload could not be stored");
            return Message(StatusCodes.Status503ServiceUnavailable, RuleSentences.Of(e) ??
                "Berkas belum tersimpan karena gangguan penyimpanan pada portal. Coba lagi nanti atau hubungi administrator portal.");
        }
    }

    private static async Task<IResult> DownloadAsync(
        Guid id, HttpContext http, IDbContextFactory<PortalDbContext> contexts, ContentStore store, Journal journal, ILogger<ContentStore> log)
    {
        var ct = http.RequestAborted;
        GiveOutSafely(http.Response.Headers);
        if (http.User.ToActor() is not { } actor)
            return Message(StatusCodes.Status401Unauthorized, "Sesi Anda telah berakhir. Masuk kembali, lalu ulangi unduhan.");
        if (!await MayAsync(journal, actor, Permission.ViewPortal, $"DownloadEvidence {id}", ct))
            return NotPermitted();

        await using var db = await contexts.CreateDbContextAsync(ct);
        var file = await db.FilesSeenBy(actor).SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file is not null && file.FactId is null && file.UploadedById != actor.UserId)
        {
            await journal.RecordDenialAsync(actor, Permission.ViewPortal, $"DownloadEvidence {id}", ct);
            file = null; // and the answer does not tell that it exists
        }

        if (file is null)
            return Message(StatusCodes.Status404NotFound, "Berkas tidak ditemukan.");
        try
        {
            var content = await store.OpenAsync(file.Sha256, ct);
            var type = EvidenceKinds.Of(file.FileName) is { } kind ? EvidenceKinds.MediaType(kind) : "application/octet-stream";
            return Results.File(content, type, file.FileName);
        }
        catch (Exception e) when (e is EvidenceDamaged or ArgumentException)
        {
            log.LogError(e, "Evidence {Id} cannot be given out", id);
            return Message(StatusCodes.Status500InternalServerError,
                "Berkas tidak dapat diberikan karena isinya hilang atau tidak lagi sama dengan saat diunggah. Beri tahu administrator portal.");
        }
    }

    /// <summary>What is in quarantine, for auditors, who find its hash on the audit trail.</summary>
    private static async Task<IResult> DownloadQuarantinedAsync(string sha256, HttpContext http, Quarantine quarantine, Journal journal)
    {
        var (ct, action) = (http.RequestAborted, $"DownloadQuarantined {(ContentStore.IsHash(sha256) ? sha256 : "?")}");
        GiveOutSafely(http.Response.Headers);
        if (http.User.ToActor() is not { } actor)
            return Message(StatusCodes.Status401Unauthorized, "Sesi Anda telah berakhir. Masuk kembali, lalu ulangi unduhan.");
        try
        {
            var current = await journal.RequireAsync(actor, Permission.ViewAudit, action, ct);
            if (!Quarantine.MayOpen(current))
            {
                await journal.RecordDenialAsync(current, Permission.ViewAudit, action, ct);
                return NotPermitted();
            }
        }
        catch (PermissionDenied)
        {
            return NotPermitted();
        }

        return quarantine.Open(sha256) is { } content
            ? Results.File(content, "application/octet-stream", $"karantina-{sha256[..12]}.bin")
            : Message(StatusCodes.Status404NotFound, "Berkas tidak ditemukan.");
    }

    private static void GiveOutSafely(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>A browser reads the answer only once it has sent everything; a connection closed before that would hide the reason.</summary>
    private static async Task DrainAsync(HttpContext http)
    {
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Larger than allowed, or gone: nobody waits for the rest.
        }
    }

    /// <summary>As the database knows the person now; a refusal is on the trail.</summary>
    private static async Task<bool> MayAsync(Journal journal, Actor actor, Permission permission, string action, CancellationToken ct)
    {
        try
        {
            await journal.RequireAsync(actor, permission, action, ct);
            return true;
        }
        catch (PermissionDenied)
        {
            return false;
        }
    }

    /// <summary>Only the header counts: to look for the token in the form would mean to read the whole upload first.</summary>
    private static async Task<bool> HasTokenAsync(HttpContext http, IAntiforgery antiforgery)
    {
        var header = http.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<AntiforgeryOptions>>().Value.HeaderName;
        return header is not null && http.Request.Headers.ContainsKey(header) && await antiforgery.IsRequestValidAsync(http);
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary ? boundary.ToString() : null;

    private static IResult Refusal(EvidenceRefusal reason, EvidenceOptions options) =>
        Message(EvidenceSentences.Status(reason), EvidenceSentences.Of(reason, options));

    private static IResult NotPermitted() => Message(StatusCodes.Status403Forbidden, "Anda tidak berwenang melakukan ini. Penolakan ini tercatat.");

    private static IResult Message(int status, string sentence) => Results.Json(new { pesan = sentence }, statusCode: status);
}
