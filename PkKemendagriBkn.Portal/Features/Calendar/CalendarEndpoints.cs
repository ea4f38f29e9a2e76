using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>
/// Deadlines for calendar programs: one as a download for who is signed in, and all of a person's as a feed. A calendar program cannot
/// sign in, so the feed is open to whoever holds its secret address, and to nobody else.
/// </summary>
public static class CalendarEndpoints
{
    public const string FeedPath = "/kalender/umpan";

    public static void MapCalendar(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(FeedPath + "/{token}.ics", FeedAsync).AllowAnonymous();
        endpoints.MapGet("/tenggat/{Key}/ics", DownloadAsync).RequireAuthorization(nameof(Permission.ViewPortal));
    }

    private static async Task<IResult> FeedAsync(string token, HttpContext http, CalendarFeeds feeds, AttemptLimiter limiter, TimeProvider clock)
    {
        // A calendar program that asks too often locks nobody of its office out.
        if (!limiter.Allow(Door.CalendarFeed, AttemptLimiter.NetworkOf(http), token))
        {
            http.Response.Headers.RetryAfter = "60";
            return Results.Text("Terlalu sering. Coba lagi satu menit kemudian.", MediaTypeNames.Text.Plain, Encoding.UTF8,
                StatusCodes.Status429TooManyRequests);
        }

        if (await feeds.ReadAsync(token, clock.Today(), http.RequestAborted) is not { } entries)
            return Results.Text("Umpan kalender tidak ada.", MediaTypeNames.Text.Plain, Encoding.UTF8, StatusCodes.Status404NotFound);

        var content = Encoding.UTF8.GetBytes(DeadlineCalendar.Write(entries.Deadlines, entries.Notices, PortalOf(http)));
        Sandbox(http);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        return Results.Bytes(content, DeadlineCalendar.MediaType, entityTag: tag);
    }

    private static async Task<IResult> DownloadAsync(string key, HttpContext http, FactsReader reader, TimeProvider clock)
    {
        var concluded = (await reader.ReadAsync(http.RequestAborted)).Conclude(clock.Today());
        var (deadlines, notices) = (concluded.Deadlines.Where(d => d.Key == key).ToList(), concluded.Incidents.Where(n => n.Key == key).ToList());
        if (deadlines.Count + notices.Count == 0)
            return Results.Text("Tenggat itu tidak ada pada hari ini.", MediaTypeNames.Text.Plain, Encoding.UTF8, StatusCodes.Status404NotFound);
        Sandbox(http);
        return Results.File(Encoding.UTF8.GetBytes(DeadlineCalendar.Write(deadlines, notices, PortalOf(http))), DeadlineCalendar.MediaType,
            $"tenggat-{key.Replace(':', '-')}.ics");
    }

    private static void Sandbox(HttpContext http) => http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";

    private static Uri PortalOf(HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host}");
}
