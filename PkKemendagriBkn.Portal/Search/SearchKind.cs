using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Search;

/// <summary>A row that a kind of search found, as the database gives it. Never a person's name, NIP or NIK: everybody who may see the kind sees it.</summary>
public sealed class SearchRow
{
    /// <summary>The kind's place in <see cref="SearchKinds.All"/>; set by the search itself.</summary>
    internal int Kind { get; init; }
    public Guid Id { get; init; }

    /// <summary>What the fact is called; without it, the kind's own name stands.</summary>
    public string? Title { get; init; }
    public string? Detail { get; init; }
    public DateOnly? On { get; init; }
    public bool IsVoid { get; init; }
}

/// <summary>One kind of facts that the search across the portal looks through. A new kind is one entry in <see cref="SearchKinds.All"/>.</summary>
/// <param name="Title">What the results are headed with, and what a fact without a name is called.</param>
/// <param name="Needs">Without this permission the kind is not looked through.</param>
/// <param name="List">The register's list; a fact's page is below it.</param>
/// <param name="Rows">The rows whose text is LIKE the pattern (to be given <see cref="Like.Escape"/>), newest first. The search takes as many as it needs.</param>
public sealed record SearchKind(string Title, Permission Needs, string List, Func<PortalDbContext, string, IQueryable<SearchRow>> Rows)
{
    /// <summary>A fact's page, where it is not the list's address and the id.</summary>
    public Func<Guid, string>? Page { get; init; }

    /// <summary>Whether the list can be searched by <c>?cari=</c>, so that all results are one click away.</summary>
    public bool IsListSearchable { get; init; } = true;

    /// <summary>
    /// Kinds with the same word here are asked for in one command. Their title and their detail must come from columns of the same
    /// length, or SQL Server's side cannot join them.
    /// </summary>
    public string? Together { get; init; }
}
