using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>What the rows of a version are narrowed to and sorted by; in the order of its file unless sorted.</summary>
[SortedBy(null, "kode", "nama")]
public sealed record ReferenceCodeFilter : SearchFilter
{
    public const string New = "N", Old = "O";

    [InAddress("status", New, Old)]
    public string? Status { get; init; }

    [InAddress("jenjang")]
    public string? Jenjang { get; init; }

    internal IQueryable<ReferenceCode> Narrow(IQueryable<ReferenceCode> rows)
    {
        if (Status is not null)
        {
            var status = Status == New ? CodeStatus.New : CodeStatus.Old;
            rows = rows.Where(r => r.Status == status);
        }

        if (Jenjang is not null)
            rows = rows.Where(r => r.Jenjang == Jenjang);
        return Search is null ? rows : CodeSearchFilter.Holding(rows, Search);
    }

    internal IOrderedQueryable<ReferenceCode> Order(IQueryable<ReferenceCode> rows) => Sort switch
    {
        "kode" => rows.OrderBy(r => r.Code).ThenBy(r => r.Key),
        "-kode" => rows.OrderByDescending(r => r.Code).ThenByDescending(r => r.Key),
        "nama" => rows.OrderBy(r => r.Name).ThenBy(r => r.Key),
        "-nama" => rows.OrderByDescending(r => r.Name).ThenByDescending(r => r.Key),
        _ => rows.OrderBy(r => r.Line).ThenBy(r => r.Key),
    };
}

/// <summary>What is searched for among all codes in force.</summary>
public sealed record CodeSearchFilter : SearchFilter
{
    [InAddress("jenis")]
    public CodeSetKind? Kind { get; init; }

    /// <summary>The versions of that kind in force on a day, by id.</summary>
    internal async Task<Dictionary<Guid, CodeSetQueries.VersionRow>> VersionsAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct) =>
        (await CodeSetQueries.InForceAsync(db, asOf, ct)).Where(v => Kind is null || v.Set.Kind == Kind).ToDictionary(v => v.Id);

    /// <summary>What is found in these versions, by name; nothing when nothing is searched for.</summary>
    internal IQueryable<ReferenceCode> Find(PortalDbContext db, IReadOnlyCollection<Guid> versions)
    {
        var rows = db.ReferenceCodes.AsNoTracking().Where(r => versions.Contains(r.VersionId));
        return (Search is null ? rows.Where(r => false) : Holding(rows, Search)).OrderBy(r => r.Name).ThenBy(r => r.VersionId).ThenBy(r => r.Key);
    }

    /// <summary>Those whose name holds a text, or whose code or id begins with it.</summary>
    internal static IQueryable<ReferenceCode> Holding(IQueryable<ReferenceCode> rows, string text)
    {
        var (anywhere, beginning) = (Like.Anywhere(text), Like.Beginning(text));
        return rows.Where(r => EF.Functions.Like(r.Name, anywhere, Like.Escape) || EF.Functions.Like(r.Code!, beginning, Like.Escape)
            || EF.Functions.Like(r.Id, beginning, Like.Escape));
    }
}

/// <summary>Reads of the rows of code sets.</summary>
public sealed class ReferenceCodeQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>A code that was found, with the version that it stands in.</summary>
    public sealed record Found(ReferenceCode Code, CodeSetQueries.VersionRow Version);

    /// <summary>The rows of one version, with the jenjang that it knows.</summary>
    public async Task<(ListPart<ReferenceCode> Codes, IReadOnlyList<string> Jenjang)> ListAsync(
        Guid versionId, ReferenceCodeFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = db.ReferenceCodes.AsNoTracking().Where(r => r.VersionId == versionId);
        var rows = filter.Narrow(all);
        var total = await rows.CountAsync(ct);
        var list = await filter.Order(rows).OnPage(filter).ToListAsync(ct);
        var jenjang = await all.Where(r => r.Jenjang != null).Select(r => r.Jenjang!).Distinct().OrderBy(j => j).Take(50).ToListAsync(ct);
        return (new ListPart<ReferenceCode>(list, total), jenjang);
    }

    /// <summary>Searches the codes in force on a day: name, code or id.</summary>
    public async Task<ListPart<Found>> SearchAsync(CodeSearchFilter filter, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var versions = await filter.VersionsAsync(db, asOf, ct);
        var rows = filter.Find(db, versions.Keys);
        var list = await rows.OnPage(filter).ToListAsync(ct);
        return new ListPart<Found>([.. list.Select(r => new Found(r, versions[r.VersionId]))], await rows.CountAsync(ct));
    }
}
