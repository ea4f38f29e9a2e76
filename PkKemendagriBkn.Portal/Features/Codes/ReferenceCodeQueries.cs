using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>What the rows of a version are narrowed to and sorted by.</summary>
public sealed record ReferenceCodeFilter(string? Search = null, string? Status = null, string? Jenjang = null, string? Sort = null);

/// <summary>Reads of the rows of code sets.</summary>
public sealed class ReferenceCodeQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>A code that was found, with the version that it stands in.</summary>
    public sealed record Found(ReferenceCode Code, CodeSetQueries.VersionRow Version);

    /// <summary>The rows of one version, in the order of its file unless sorted, with the jenjang that it knows.</summary>
    public async Task<(IReadOnlyList<ReferenceCode> Rows, int Total, IReadOnlyList<string> Jenjang)> ListAsync(Guid versionId, int page, ReferenceCodeFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db.ReferenceCodes.AsNoTracking().Where(r => r.VersionId == versionId), filter);
        var total = await rows.CountAsync(ct);
        var list = await Sorted(rows, filter.Sort).Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize).ToListAsync(ct);
        var jenjang = await db.ReferenceCodes.Where(r => r.VersionId == versionId && r.Jenjang != null).Select(r => r.Jenjang!).Distinct().OrderBy(j => j).Take(50).ToListAsync(ct);
        return (list, total, jenjang);
    }

    /// <summary>Searches the codes in force on a day: name, code or id.</summary>
    public async Task<(IReadOnlyList<Found> Rows, int Total)> SearchAsync(string? search, DateOnly asOf, CodeSetKind? kind, int page, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var versions = (await CodeSetQueries.InForceAsync(db, asOf, ct)).Where(v => kind is null || v.Set.Kind == kind).ToDictionary(v => v.Id);
        if (string.IsNullOrWhiteSpace(search))
            return ([], 0);
        var ids = versions.Keys.ToList();
        var rows = Searched(db.ReferenceCodes.AsNoTracking().Where(r => ids.Contains(r.VersionId)), search);
        var total = await rows.CountAsync(ct);
        var list = await rows.OrderBy(r => r.Name).ThenBy(r => r.VersionId).ThenBy(r => r.Key).Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize).ToListAsync(ct);
        return ([.. list.Select(r => new Found(r, versions[r.VersionId]))], total);
    }

    internal static IQueryable<ReferenceCode> Filtered(IQueryable<ReferenceCode> rows, ReferenceCodeFilter filter)
    {
        if (filter.Status is "N" or "O")
        {
            var status = filter.Status == "N" ? CodeStatus.New : CodeStatus.Old;
            rows = rows.Where(r => r.Status == status);
        }

        if (filter.Jenjang is { Length: > 0 } jenjang)
            rows = rows.Where(r => r.Jenjang == jenjang);
        return string.IsNullOrWhiteSpace(filter.Search) ? rows : Searched(rows, filter.Search);
    }

    internal static IOrderedQueryable<ReferenceCode> Sorted(IQueryable<ReferenceCode> rows, string? sort) => sort switch
    {
        "kode" => rows.OrderBy(r => r.Code).ThenBy(r => r.Key),
        "-kode" => rows.OrderByDescending(r => r.Code).ThenByDescending(r => r.Key),
        "nama" => rows.OrderBy(r => r.Name).ThenBy(r => r.Key),
        "-nama" => rows.OrderByDescending(r => r.Name).ThenByDescending(r => r.Key),
        _ => rows.OrderBy(r => r.Line).ThenBy(r => r.Key),
    };

    internal static IQueryable<ReferenceCode> Searched(IQueryable<ReferenceCode> rows, string search)
    {
        var (anywhere, beginning) = (Like.Anywhere(search), Like.Beginning(search));
        return rows.Where(r => EF.Functions.Like(r.Name, anywhere, Like.Escape) || EF.Functions.Like(r.Code!, beginning, Like.Escape) || EF.Functions.Like(r.Id, beginning, Like.Escape));
    }
}
