using Microsoft.Net.Http.Headers;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Wayfinding;

namespace PkKemendagriBkn.Portal.Features.Help;

/// <summary>The pictures of the guides. They show the invented people and facts of Development, and still need an account.</summary>
public static class GuideEndpoints
{
    public static void MapGuides(this IEndpointRouteBuilder app) =>
        app.MapGet("/panduan/gambar/{file}", Picture).RequireAuthorization(nameof(Permission.ViewPortal));

    private static IResult Picture(string file, HttpContext http)
    {
        if (Guides.Picture(file) is not { } picture)
            return Results.NotFound();
        // The pictures change with the program alone.
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.Stream(picture, "image/webp", entityTag: new EntityTagHeaderValue($"\"{typeof(GuideEndpoints).Module.ModuleVersionId:N}\""));
    }
}
