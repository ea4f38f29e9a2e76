using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Search;

/// <summary>A row that a kind of search found, as the database gives it. Never a person's name, NIP or NIK: everybody who may see the kind sees it.</summary>
public sealed class SearchRow
{
    /// <summary>The kind's place in <see cref="SearchKinds.All"/>; set by the search itself.</summary>
    internal int Kind { get; init; }
    public Guid Id { get; init; }

    /// <summary>The fact that holds the row, where its page stands below that fact's.</summary>
    public Guid? Within { get; init; }

    /// <summary>What the fact is called; without it, the kind's own name stands.</summary>
    public string? Title { get; init; }
    public string? Detail { get; init; }
    public DateOnly? On { get; init; }
    public bool IsVoid { get; init; }
}

/// <summary>What is looked for.</summary>
/// <param name="Words">As typed, without blanks around.</param>
/// <param name="Like">The pattern that finds them anywhere, to be given <see cref="Database.Like.Escape"/>.</param>
/// <param name="Today">The day (WIB) for which what is in force is looked through.</param>
/// <param name="Reader">Who looks.</param>
public sealed record SearchQuestion(string Words, string Like, DateOnly Today, Actor Reader)
{
    public static SearchQuestion Of(string words, DateOnly today, Actor reader) => new(words, Database.Like.Anywhere(words), today, reader);
}

/// <summary>One kind of facts that the search across the portal looks through. A new kind is one entry in <see cref="SearchKinds.All"/>.</summary>
/// <param name="Title">What the results are headed with, and what a fact without a name is called.</param>
/// <param name="Needs">Without this permission the kind is not looked through.</param>
/// <param name="List">The register's list; a fact's page is below it.</param>
/// <param name="Rows">
/// The rows that fit, newest first; the search takes as many as it needs. Null when the words are none that the kind can be found by.
/// </param>
public sealed record SearchKind(string Title, Permission Needs, string List, Func<PortalDbContext, SearchQuestion, IQueryable<SearchRow>?> Rows)
{
    /// <summary>A kind of facts that everybody may see, by its row in <see cref="FactKinds"/>.</summary>
    public SearchKind(FactKind kind,
        Func<PortalDbContext, SearchQuestion, IQueryable<SearchRow>?> rows) : this(kind.Words, Permission.ViewPortal, kind.Path, rows)
    {
    }

    /// <summary>A row's page, where it is not the list's address and the id.</summary>
    public Func<SearchRow, string>? Page { get; init; }

    /// <summary>Whether its rows stand below facts, and name them in <see cref="SearchRow.Within"/>.</summary>
    public bool IsWithin { get; init; }

    /// <summary>Whether the list can be searched by <c>?cari=</c>, so that all results are one click away.</summary>
    public bool IsListSearchable { get; init; } = true;

    /// <summary>
    /// Kinds with the same word here are asked for in one command. Their title and their detail must come from columns of the same
    /// length, or SQL Server's side cannot join them.
    /// </summary>
    public string? Together { get; init; }
}
