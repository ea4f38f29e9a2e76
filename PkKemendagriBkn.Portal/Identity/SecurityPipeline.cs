using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>What every request passes before it reaches a page, in this order.</summary>
public static class SecurityPipeline
{
    public static WebApplication UsePortalSecurity(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value;
        if (options.TrustedProxies.Count > 0)
            app.UseForwardedHeaders(Forwarding(options));
        app.UseMiddleware<SecurityHeaders>();
        // The build packs files of packages under their plain names only, not under those with a hash that pages ask for. Nothing of
        // the agreement is under this path, so that packing over HTTPS gives nothing away.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/_content"), files => files.UseResponseCompression());
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/galat", CreateScopeForErrors = true,
                StatusCodeSelector = e => StorageFaults.Of(e) is not null || e is WriteWaitedTooLong
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status500InternalServerError,
            });
            app.UseHsts();
            if (ServesHttps(app.Configuration))
                app.UseHttpsRedirection();
        }

        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/_blazor"),
            pages => pages.UseStatusCodePagesWithReExecute("/galat/{0}", createScopeForStatusCodePages: true));
        app.Use(ShowErrorsByGet);
        app.UseMiddleware<SameOriginConnections>();
        app.UseRouting();
        app.UseCookiePolicy();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(RefuseForeignForms);
        return app;
    }

    /// <summary>Whether the process is alive, and whether it can do its work: for load balancers, without details and without an account.</summary>
    public static WebApplication MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(DatabaseHealth.Ready) }).AllowAnonymous();
        return app;
    }

    /// <summary>Without an answer of its own, so that the page for this status says it, in Development too.</summary>
    private static Task RefuseForeignForms(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>What answers a failed post is a page, and is not itself posted to.</summary>
    private static Task ShowErrorsByGet(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    private static ForwardedHeadersOptions Forwarding(SecurityOptions security)
    {
        var forwarding = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarding.KnownProxies.Clear();
        forwarding.KnownIPNetworks.Clear();
        foreach (var proxy in security.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                forwarding.KnownProxies.Add(address);
            else
                forwarding.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }

        return forwarding;
    }

    private static bool ServesHttps(IConfiguration configuration) =>
        configuration["HTTPS_PORT"] is not null || configuration["HTTPS_PORTS"] is not null
        || $"{configuration["urls"]};{string.Join(';', configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]))}"
            .Contains("https://", StringComparison.OrdinalIgnoreCase);
}
