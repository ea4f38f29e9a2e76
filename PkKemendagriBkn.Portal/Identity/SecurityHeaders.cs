using Microsoft.AspNetCore.StaticAssets;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// The headers of every response. Scripts are ours alone; styles must allow inline ones, which MudBlazor writes at run time.
/// <c>base-uri</c> is 'self' because Blazor needs its base element.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'; manifest-src 'self'; report-uri " + PolicyReports.Path;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            // A file to be downloaded asks for less than a page; it keeps its own policy.
            if (!headers.ContentSecurityPolicy.ToString().Contains("sandbox", StringComparison.Ordinal))
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
