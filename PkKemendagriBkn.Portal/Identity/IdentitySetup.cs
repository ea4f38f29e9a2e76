using System.IO.Compression;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Registers accounts, cookies, permissions and the guards of open tabs.</summary>
public static class IdentitySetup
{
    /// <summary>PBKDF2 with HMAC-SHA512.</summary>
    private const int HashIterations = 210_000;

    public static WebApplicationBuilder AddPortalIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SecurityOptions>().BindConfiguration("Security").ValidateOnStart()
            .Validate(o => o is { IdleMinutes: > 0, AbsoluteHours: > 0, CircuitsPerUser: > 0 },
                "Security: IdleMinutes, AbsoluteHours and CircuitsPerUser must be above zero.")
            .Validate(o => o.TrustedProxies.All(SecurityOptions.IsAddressOrNetwork),
                "Security:TrustedProxies must be addresses or networks such as 10.0.0.0/8.");

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddAccounts(services);
        AddCookies(services);
        AddPermissions(services);
        AddTabs(services);
        AddKeyRing(services);
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/css", "text/javascript"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [DatabaseHealth.Ready]);
        return builder;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton<SecretBox>();
        services.AddSingleton<IPasswordHasher<PortalUser>, PasswordHasher<PortalUser>>();
        services.AddSingleton<IPasswordValidator<PortalUser>, PasswordPolicy>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashIterations);
        services.AddIdentityCore<PortalUser>(o => o.User.RequireUniqueEmail = true).AddUserStore<PortalUserStore>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<AttemptLimiter>();
        services.AddSingleton<Guesses>();
        services.AddSingleton<KnownBrowsers>();
        services.AddSingleton<AccountNotices>();
        services.AddSingleton<AccountWork>();
        services.AddSingleton<AccountChangeQueries>();
        services.AddSingleton<BreakGlass>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<VerifyAgain>();
        services.AddSingleton<DemoUsers>();
        services.AddSingleton<SetUpLink>();
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddSingleton<SessionCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o => Harden(o, "__Host-portal"))
            .AddCookie(SessionCookie.Pending, o =>
            {
                Harden(o, "__Host-portal-langkah");
                o.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SecurityOptions>>((cookie, security) => cookie.ExpireTimeSpan = security.Value.Absolute);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "__Host-portal-formulir";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.SuppressXFrameOptionsHeader = true;
        });
        // Browsers take Secure cookies from http://localhost too, while antiforgery itself refuses to work there when told Always.
        services.Configure<CookiePolicyOptions>(o => o.Secure = CookieSecurePolicy.Always);
        services.AddHsts(o =>
        {
            o.MaxAge = TimeSpan.FromDays(365);
            o.IncludeSubDomains = true;
        });

        static void Harden(CookieAuthenticationOptions options, string name)
        {
            options.Cookie.Name = name;
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.Path = "/";
            options.SlidingExpiration = false;
            options.EventsType = typeof(SessionCookie);
        }
    }

    private static void AddPermissions(IServiceCollection services)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddOptions<AuthorizationOptions>().Configure<ActingLeaders>((authorization, acting) =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
            {
                authorization.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser()
                    .RequireAssertion(context => context.User.ToActor() is { } actor && acting.Now(actor).May(permission)));
            }
        });
    }

    private static void AddTabs(IServiceCollection services)
    {
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<CircuitGuard>();
        services.AddScoped<CircuitHandler>(sp => sp.GetRequiredService<CircuitGuard>());
        services.AddHostedService<SessionWatch>();
    }

    private static void AddKeyRing(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("PkKemendagriBkn").PersistKeysToDbContext<PortalDbContext>();
        services.AddOptions<KeyManagementOptions>().Configure<SecretBox>((keys, box) => keys.XmlEncryptor = new KeyRingSealer(box));
    }
}
