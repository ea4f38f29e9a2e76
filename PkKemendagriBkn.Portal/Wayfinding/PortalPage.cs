using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Wayfinding;

/// <summary>One page of the portal, as menu, palette, breadcrumbs and help know it.</summary>
/// <param name="Route">The route of its component, as its <c>@page</c> says it.</param>
/// <param name="Title">What it is called everywhere: a noun for a page, what is done there for a form.</param>
public sealed partial record PortalPage(string Route, string Title)
{
    private static readonly Lazy<ILookup<string, Type>> Components = new(() => typeof(PortalPage).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Select(r => (r.Template, Type: t)))
        .ToLookup(r => r.Template, r => r.Type, StringComparer.Ordinal));

    /// <summary>The heading of the menu that it stands under; null for a page that is not in the menu.</summary>
    public string? Menu { get; init; }
    public string? Icon { get; init; }

    /// <summary>Whether somebody goes there to do something rather than to read.</summary>
    public bool IsAction { get; init; }

    /// <summary>Other words that people look for it by, between blanks.</summary>
    public string Words { get; init; } = "";

    /// <summary>The clauses that the page is there for.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Routes of pages that explain this one further.</summary>
    public IReadOnlyList<string> SeeAlso { get; init; } = [];

    /// <summary>The one party that uses it, where both have the permission.</summary>
    public Party? OnlyFor { get; init; }

    /// <summary>A record has its own address; it is reached from its list, from the search, or as one visited before.</summary>
    public bool HasOneAddress => !Route.Contains('{', StringComparison.Ordinal);

    /// <summary>What the component itself asks for, so that no two tables can disagree; null for the pages of one's own account.</summary>
    public Permission? Needs =>
        Components.Value[Route].Select(t => t.GetCustomAttribute<AuthorizeAttribute>()?.Policy).FirstOrDefault() is { } policy
            ? Enum.Parse<Permission>(policy)
            : null;

    /// <summary>Whether this person is offered the page.</summary>
    public bool IsFor(Actor actor) =>
        (Needs is not { } needed || actor.May(needed)) && (OnlyFor is not { } party || actor.Party == party);
}
