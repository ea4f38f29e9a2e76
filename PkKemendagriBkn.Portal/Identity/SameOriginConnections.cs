using Microsoft.Extensions.Options;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Browsers let any site open a WebSocket to any other, and send the origin along. Only the portal's own pages, and origins
/// named in <c>Security:AllowedOrigins</c>, may connect.
/// </summary>
public sealed class SameOriginConnections(RequestDelegate next, IOptions<SecurityOptions> options, ILogger<SameOriginConnections> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        var isConnection = context.WebSockets.IsWebSocketRequest || request.Path.StartsWithSegments("/_blazor");
        if (!isConnection || origin.Length == 0 || IsOwn(origin, request) || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
            return next(context);

        log.LogWarning("A connection from a foreign origin was refused; address {Address}", context.Connection.RemoteIpAddress);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
