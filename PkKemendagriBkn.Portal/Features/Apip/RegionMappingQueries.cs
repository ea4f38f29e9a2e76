using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>Which mappings a list shows, and in which order. It is searched by a code of either system, or a region's name.</summary>
[SortedBy("kemendagri", "siasn", "kemendagri", "berlaku")]
public sealed record RegionMappingFilter : SearchFilter
{
    public const string InForce = "berlaku", Void = "batal";

    /// <summary>A province's code.</summary>
    [InAddress("provinsi")]
    public string? Province { get; init; }

    /// <summary>Those in force on the day, or void ones; without it those that stand.</summary>
    [InAddress("keadaan", InForce, Void)]
    public string? State { get; init; }

    internal IQueryable<RegionMapping> Apply(IQueryable<RegionMapping> mappings, DateOnly asOf)
    {
        mappings = State == Void ? mappings.Where(m => m.VoidedAt != null) : mappings.Where(m => m.VoidedAt == null);
        if (State == InForce)
            mappings = mappings.Where(m => m.ValidFrom <= asOf && (m.ValidTo == null || m.ValidTo >= asOf));
        if (Regions.Find(Province) is { Kind: RegionKind.Province } province)
        {
            var within = $"{province.Code}.%";
            mappings = mappings.Where(m => m.RegionCode == province.Code || EF.Functions.Like(m.RegionCode, within));
        }

        if (Search is not null)
        {
            // Names stand in no table: they are looked up here, and the database is asked for their codes.
            var named = Regions.All.Where(r => r.FullName.Contains(Search, StringComparison.OrdinalIgnoreCase)).Select(r => r.Code).ToArray();
            var pattern = Like.Anywhere(Search);
            mappings = mappings.Where(m => EF.Functions.Like(m.SiasnCode, pattern, Like.Escape) || EF.Functions.Like(m.RegionCode, pattern, Like.Escape)
                || named.Contains(m.RegionCode));
        }

        return mappings;
    }

    internal IOrderedQueryable<RegionMapping> Order(IQueryable<RegionMapping> mappings) => (Sort switch
    {
        "siasn" => mappings.OrderBy(m => m.SiasnCode),
        "-siasn" => mappings.OrderByDescending(m => m.SiasnCode),
        "-kemendagri" => mappings.OrderByDescending(m => m.RegionCode),
        "berlaku" => mappings.OrderBy(m => m.ValidFrom),
        "-berlaku" => mappings.OrderByDescending(m => m.ValidFrom),
        _ => mappings.OrderBy(m => m.RegionCode),
    }).ThenBy(m => m.ValidFrom).ThenBy(m => m.RecordedAt).ThenBy(m => m.Id);
}

/// <summary>Reads of the mappings from SIASN to Kemendagri codes.</summary>
public sealed class RegionMappingQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<ListPart<RegionMapping>> ListAsync(RegionMappingFilter filter, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mappings = filter.Apply(Of(db), asOf);
        var total = await mappings.CountAsync(ct);
        return new ListPart<RegionMapping>(await filter.Order(mappings).OnPage(filter).ToListAsync(ct), total);
    }

    public async Task<RegionMapping?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Of(db).SingleOrDefaultAsync(m => m.Id == id, ct);
    }

    /// <summary>Those that stand, for reading the SIASN codes of a file.</summary>
    public async Task<IReadOnlyList<RegionMapping>> StandingAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.RegionMappings.AsNoTracking().ToListAsync(ct);
    }

    internal static IQueryable<RegionMapping> Of(PortalDbContext db) => db.RegionMappings.AsNoTracking().WithVoided();
}
