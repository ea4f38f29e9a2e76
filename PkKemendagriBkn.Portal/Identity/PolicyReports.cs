using System.Text.Json;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Where browsers report what the content security policy kept from happening. Anyone may send anything here, so little is read and less is believed.
/// </summary>
public static class PolicyReports
{
    public const string Path = "/csp";
    private const int MostBytes = 8 * 1024;
    private const int MostShown = 200;

    public static void MapPolicyReports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, async (HttpContext http, AttemptLimiter limiter, ILoggerFactory logs, CancellationToken ct) =>
        {
            if (limiter.Allow(Door.PolicyReports, AttemptLimiter.NetworkOf(http), "csp") && await ReadAsync(http.Request, ct) is { } report)
                logs.CreateLogger(typeof(PolicyReports))
                    .LogWarning("Content security policy kept {Directive} from {Blocked}", report.Directive, report.Blocked);
            return Results.NoContent();
        }).AllowAnonymous().DisableAntiforgery();

    /// <summary>The directive and what it blocked, made harmless for a log; null for anything that is no report.</summary>
    private static async Task<(string Directive, string Blocked)?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength is null or > MostBytes)
            return null;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 8 }, ct);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("csp-report", out var report)
                && report.ValueKind == JsonValueKind.Object
                ? (Word(report, "violated-directive"), Word(report, "blocked-uri"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Word(JsonElement report, string name)
    {
        var text = report.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return new string([.. text.Take(MostShown).Select(c => char.IsControl(c) ? ' ' : c)]);
    }
}
