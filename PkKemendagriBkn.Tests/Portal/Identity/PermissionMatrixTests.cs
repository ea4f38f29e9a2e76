using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Every endpoint, action and permission against every role: S1, S4, S9, S32.</summary>
public sealed class PermissionMatrixTests : IClassFixture<PermissionMatrixTests.OnePortal>
{
    private readonly PortalFactory portal;

    public PermissionMatrixTests(OnePortal one) => portal = one.Portal;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Who, Role, Party?> People => [.. PermissionMatrix.People.Select(p => (p.Who, p.Role, p.Party))];

    [Fact]
    public void Every_endpoint_stands_in_the_matrix_and_nothing_else_does()
    {
        var served = Endpoints().Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal).ToList();
        var written = PermissionMatrix.Public.Concat(PermissionMatrix.Plumbing).Concat(PermissionMatrix.PostedTo)
            .Concat(PermissionMatrix.Pages.Select(p => p.Route)).Order(StringComparer.Ordinal).ToList();
        Assert.True(served.Count > 30);
        Assert.Equal(written, served);
    }

    [Fact]
    public void Only_the_public_list_is_open_to_people_without_an_account() =>
        Assert.Equal(
            PermissionMatrix.Public.Order(StringComparer.Ordinal),
            Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.RoutePattern.RawText!).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Without_an_account_every_page_leads_to_the_sign_in()
    {
        using var browser = portal.NewBrowser();
        foreach (var (route, _) in PermissionMatrix.Pages)
            Assert.True((await browser.GetAsync(Address(route))).Path == "/akun/masuk", route);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_role_opens_its_own_pages_and_no_other(Who who, Role role, Party? party)
    {
        using var browser = await portal.SignInAsync(role, party);
        var before = await DigestAsync();
        foreach (var (route, may) in PermissionMatrix.Pages)
        {
            var answer = await browser.GetAsync(Address(route));
            Assert.True((answer.Status == HttpStatusCode.Forbidden) != may.HasFlag(who), $"{who} {route}: {answer.Status}");
            Assert.True(answer.Status is not (HttpStatusCode.InternalServerError or HttpStatusCode.Unauthorized) && answer.Path != "/akun/masuk",
                $"{who} {route}: {answer.Status}");
        }

        // Opening pages changes nothing.
        Assert.Equal(before, await DigestAsync());
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_role_has_the_permissions_of_the_matrix_at_the_table_and_at_the_journal(Who who, Role role, Party? party)
    {
        Assert.Equal(Enum.GetNames<Permission>().Order(StringComparer.Ordinal),
            PermissionMatrix.Permissions.Select(p => p.Permission).Order(StringComparer.Ordinal));
        var actor = await portal.ActorAsync(role, party);
        foreach (var (name, may) in PermissionMatrix.Permissions)
        {
            var permission = Enum.Parse<Permission>(name);
            var allowed = may.HasFlag(who);
            Assert.True(RolePermissions.May(role, party, permission) == allowed, $"{who} {name}");
            var asked =
                await Record.ExceptionAsync(() => portal.Get<Journal>().RecordAsync(actor, permission, $"Coba {name}", (_, _) => Task.CompletedTask, Ct));
            Assert.True(asked is PermissionDenied == !allowed, $"{who} {name}: {asked}");
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_role_is_refused_the_actions_that_are_not_its_own_and_the_refusal_is_recorded(Who who, Role role, Party? party)
    {
        var actor = await portal.ActorAsync(role, party);
        foreach (var (name, may) in PermissionMatrix.Actions)
        {
            var before = await DenialsAsync(actor);
            var error = await Record.ExceptionAsync(() => ExecuteAsync(ActionTypes().Single(t => t.Name == name), actor));
            Assert.True(error is PermissionDenied == !may.HasFlag(who), $"{who} {name}: {error}");
            Assert.Equal(may.HasFlag(who) ? 0 : 1, await DenialsAsync(actor) - before);
        }
    }

    private async Task<int> DenialsAsync(Actor actor)
    {
        await using var db = portal.Db();
        return await db.AuditEntries.CountAsync(e => e.Action == "AccessDenied" && e.ActorId == actor.UserId, Ct);
    }

    [Fact]
    public void Every_action_stands_in_the_matrix() =>
        Assert.Equal(ActionTypes().Select(t => t.Name).Order(StringComparer.Ordinal),
            PermissionMatrix.Actions.Select(a => a.Action).Order(StringComparer.Ordinal));

    [Fact]
    public void No_administrator_and_no_auditor_writes_a_fact() =>
        Assert.All(PermissionMatrix.Permissions.Where(p => p.May.HasFlag(Who.Admin)),
            p => Assert.True(p.Permission is "ViewPortal" or "ViewAudit" or "ViewJobs" or "ManageUsers" or "ManageSettings"));

    [Fact]
    public async Task Static_files_and_health_are_reachable_without_an_account_and_tell_nothing()
    {
        using var browser = portal.NewBrowser();
        foreach (var file in new[] { "/portal.css", "/account.css", "/favicon.svg", "/_framework/blazor.web.js", "/_content/MudBlazor/MudBlazor.min.css" })
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(file)).Status);
        Assert.Equal("Healthy", (await browser.GetAsync("/health/live")).Body);
        Assert.Contains((await browser.GetAsync("/health/ready")).Body, new[] { "Healthy", "Unhealthy" });
    }

    /// <summary>Calls the action with an empty input: whoever may not must be refused before the input is looked at.</summary>
    private async Task ExecuteAsync(Type type, Actor actor)
    {
        var method = type.GetMethod("ExecuteAsync")!;
        var arguments = method.GetParameters().Select(p =>
            p.ParameterType == typeof(Actor) ? actor
            : p.ParameterType.IsValueType || p.ParameterType.GetConstructor(Type.EmptyTypes) is not null ? Activator.CreateInstance(p.ParameterType)
            : null).ToArray();
        await (Task)method.Invoke(portal.Services.GetRequiredService(type), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static IEnumerable<Type> ActionTypes() => typeof(PortalHost).Assembly.GetTypes().Where(t =>
        t.Namespace?.StartsWith("PkKemendagriBkn.Portal.Features", StringComparison.Ordinal) == true
        && t.GetMethod("ExecuteAsync") is not null && t.GetConstructors()
            .Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(Journal) || p.ParameterType == typeof(AccountDesk))));

    private IEnumerable<RouteEndpoint> Endpoints() => portal.Services.GetServices<EndpointDataSource>()
        .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    /// <summary>An address of the route: of something that does not exist, where it asks for an id.</summary>
    private static string Address(string route) => System.Text.RegularExpressions.Regex.Replace(route, @"\{\w+:guid\}", Guid.Empty.ToString())
        .Replace("{Key}", "tidak-ada", StringComparison.Ordinal).Replace("{Code}", "11", StringComparison.Ordinal)
        .Replace("{What}", "hentikan", StringComparison.Ordinal).Replace("/{**path}", "", StringComparison.Ordinal);

    /// <summary>Every row of every table, except the trail, where looking at personal data leaves its mark, and the night's reminders.</summary>
    private async Task<string> DigestAsync()
    {
        await using var db = portal.Db();
        var all = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Except(["AuditEntries", "Reminders"])
            .Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync(Ct);
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync(Ct);
            while (await reader.ReadAsync(Ct))
                all.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))}");
        }

        return string.Join('\n', all);
    }

    /// <summary>One portal for the whole table: nothing here changes what the next line looks at.</summary>
    public sealed class OnePortal : IAsyncLifetime
    {
        public PortalFactory Portal { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Portal = await PortalFactory.StartAsync();

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
