using Microsoft.AspNetCore.Antiforgery;

namespace PkKemendagriBkn.Portal.Features.Account;

/// <summary>Signing out is a form post without a page of its own.</summary>
public static class AccountEndpoints
{
    public static void MapAccountEndpoints(this IEndpointRouteBuilder app) =>
        app.MapPost("/akun/keluar", async (HttpContext http, AccountFlow flow, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            await flow.SignOutAsync(http);
            return Results.LocalRedirect("/akun/masuk?pesan=keluar");
        }).AllowAnonymous();
}
