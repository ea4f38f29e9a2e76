using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Guards one open tab: lets it open for somebody who is signed in, notes that the person is there while clicks come, and lets no
/// click through once the session has ended.
/// </summary>
public sealed class CircuitGuard(
    OpenCircuits circuits, Sessions sessions, AuthenticationStateProvider authentication, NavigationManager navigation,
    IOptions<SecurityOptions> options, TimeProvider clock, ILogger<CircuitGuard> log) : CircuitHandler
{
    private volatile bool ended;
    private DateTimeOffset touchedAt;

    /// <summary>Who opened the tab; fixed for its life.</summary>
    public Actor? Owner { get; private set; }

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Owner = (await authentication.GetAuthenticationStateAsync()).User.ToActor();
        if (Owner?.SessionId is null)
        {
            ended = true;
            throw new TabRefused("A connection needs somebody who is signed in.");
        }

        touchedAt = clock.GetUtcNow();
        if (circuits.TryOpen(this, options.Value.CircuitsPerUser))
            return;
        ended = true;
        log.LogWarning("User {UserId} has reached the limit of open tabs", Owner.UserId);
        navigation.NavigateTo("/akun/sesi?pesan=tab", forceLoad: true);
        throw new TabRefused("The limit of open tabs is reached.");
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Close(this);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (ended)
            return;
        var now = clock.GetUtcNow();
        if (now - touchedAt >= Sessions.TouchEvery)
        {
            touchedAt = now;
            if (!await sessions.TouchAsync(Owner!.SessionId!.Value))
            {
                End();
                return;
            }
        }

        await next(context);
    };

    /// <summary>Shuts the tab: no click reaches the portal any more, nobody is signed in there, and <c>SessionEnd</c> leads the browser out.</summary>
    public void End()
    {
        if (ended)
            return;
        ended = true;
        circuits.Close(this);
        (authentication as ServerAuthenticationStateProvider)?.SetAuthenticationState(
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }
}

/// <summary>A tab may not open. It is told in one line where it matters; whoever tries it again and again costs no stack in the journal.</summary>
public sealed class TabRefused(string message) : Exception(message)
{
    public static bool IsIn(Exception? fault) =>
        fault is TabRefused || fault is AggregateException all && all.InnerExceptions.All(IsIn) || fault?.InnerException is { } inner && IsIn(inner);
}
