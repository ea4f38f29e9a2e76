using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>What the list of versions is narrowed to and sorted by.</summary>
[SortedBy("-mulai", "jenis", "versi", "mulai", "jumlah")]
public sealed record CodeSetFilter : SearchFilter
{
    [InAddress("jenis")]
    public CodeSetKind? Kind { get; init; }

    [InAddress("pihak", nameof(Party.First), nameof(Party.Second))]
    public Party? Owner { get; init; }

    internal IQueryable<CodeSetVersion> Narrow(PortalDbContext db)
    {
        var versions = db.CodeSetVersions.AsNoTracking().WithVoided();
        if (Kind is { } kind)
            versions = versions.Where(v => v.Kind == kind);
        if (Owner is { } owner)
            versions = versions.Where(v => v.Owner == owner);
        if (Search is not null)
        {
            var pattern = Like.Anywhere(Search);
            versions = versions.Where(v => EF.Functions.Like(v.Label, pattern, Like.Escape) || EF.Functions.Like(v.Title!, pattern, Like.Escape)
                || EF.Functions.Like(v.Note!, pattern, Like.Escape)
                || db.Letters.Any(l => l.Id == v.LetterId && EF.Functions.Like(l.Number, pattern, Like.Escape)));
        }

        return versions;
    }

    internal IOrderedQueryable<CodeSetVersion> Order(IQueryable<CodeSetVersion> versions) => (Sort switch
    {
        "jenis" => versions.OrderBy(v => v.Kind).ThenBy(v => v.Title),
        "-jenis" => versions.OrderByDescending(v => v.Kind).ThenByDescending(v => v.Title),
        "versi" => versions.OrderBy(v => v.Label),
        "-versi" => versions.OrderByDescending(v => v.Label),
        "mulai" => versions.OrderBy(v => v.ValidFromOn),
        "jumlah" => versions.OrderBy(v => v.RowCount),
        "-jumlah" => versions.OrderByDescending(v => v.RowCount),
        _ => versions.OrderByDescending(v => v.ValidFromOn),
    }).ThenByDescending(v => v.RecordedAt).ThenByDescending(v => v.Id);
}

/// <summary>Reads of code sets and their versions.</summary>
public sealed class CodeSetQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Far more versions than the parties publish in three years.</summary>
    private const int Most = 5_000;

    /// <summary>A set as of a day, with the version in force, if one is.</summary>
    public sealed record SetRow(CodeSetKey Set, VersionRow? InForce, int Versions, VersionRow Latest);

    public sealed record VersionRow(Guid Id, Party Owner, CodeSetKind Kind, string? Title, string Label, DateOnly ValidFromOn, DateOnly? ValidUntilOn,
        int RowCount, DateTimeOffset RecordedAt, bool IsVoid)
    {
        public CodeSetKey Set => new(Owner, Kind, Title);
    }

    /// <param name="Version">The version.</param>
    /// <param name="Letter">The letter that it rests on.</param>
    /// <param name="Others">Versions of the same kind that stand, whoever owns them, the latest first: what it may be compared with.</param>
    public sealed record Detail(CodeSetVersion Version, Letter? Letter, IReadOnlyList<VersionRow> Others)
    {
        /// <summary>The version that it took over from.</summary>
        public VersionRow? Previous => Others.FirstOrDefault(v => v.Set == Version.Set && v.ValidFromOn < Version.ValidFromOn);

        /// <summary>The version that took over from it by a day.</summary>
        public VersionRow? SuccessorOn(DateOnly asOf) =>
            Others.LastOrDefault(v => v.Set == Version.Set && v.ValidFromOn > Version.ValidFromOn && v.ValidFromOn <= asOf);
    }

    /// <summary>All sets that have a version which stands, by name.</summary>
    public async Task<IReadOnlyList<SetRow>> SetsAsync(DateOnly asOf, CodeSetFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var standing = (filter with { Search = null }).Narrow(db).Where(v => v.VoidedAt == null);
        var versions = await Rows(standing.OrderByDescending(v => v.ValidFromOn)).Take(Most).ToListAsync(ct);
        return [.. versions.GroupBy(v => v.Set).Select(g => new SetRow(g.Key, InForce(g, asOf), g.Count(), g.First()))
            .OrderBy(s => s.Set.Kind).ThenBy(s => s.Set.Title, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Set.Owner)];
    }

    public async Task<ListPart<VersionRow>> ListAsync(CodeSetFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var versions = filter.Narrow(db);
        var total = await versions.CountAsync(ct);
        return new ListPart<VersionRow>(await Rows(filter.Order(versions)).OnPage(filter).ToListAsync(ct), total);
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.CodeSetVersions.AsNoTracking().WithVoided().Where(v => v.Id == id)
            .LeftJoin(db.Letters.AsNoTracking(), v => v.LetterId, l => l.Id, (v, l) => new { Version = v, Letter = l }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var kind = found.Version.Kind;
        var others = await Rows(db.CodeSetVersions.AsNoTracking().Where(v => v.Kind == kind && v.Id != id)
            .OrderByDescending(v => v.ValidFromOn).ThenByDescending(v => v.RecordedAt).ThenByDescending(v => v.Id)).Take(Most).ToListAsync(ct);
        return new Detail(found.Version, found.Letter, others);
    }

    /// <summary>The versions in force on a day: one a set at most.</summary>
    internal static async Task<IReadOnlyList<VersionRow>> InForceAsync(PortalDbContext db, DateOnly asOf, CancellationToken ct)
    {
        var versions = await Rows(db.CodeSetVersions.AsNoTracking().Where(v => v.ValidFromOn <= asOf).OrderByDescending(v => v.ValidFromOn)).Take(Most)
            .ToListAsync(ct);
        return [.. versions.GroupBy(v => v.Set).Select(g => InForce(g, asOf)).OfType<VersionRow>()];
    }

    /// <summary>The version that a new one is compared with: of its set the latest that begins before it.</summary>
    internal static async Task<VersionRow?> BeforeAsync(PortalDbContext db, CodeSetKey set, DateOnly validFromOn, CancellationToken ct)
    {
        var versions = await Rows(db.CodeSetVersions.AsNoTracking()
            .Where(v => v.Owner == set.Owner && v.Kind == set.Kind && v.ValidFromOn < validFromOn).OrderByDescending(v => v.ValidFromOn)).Take(Most)
            .ToListAsync(ct);
        return versions.Find(v => v.Set == set);
    }

    private static VersionRow? InForce(IEnumerable<VersionRow> versions, DateOnly asOf)
    {
        var list = versions.ToList();
        return CodeSets.InForce(list.Select(v => new CodeSets.Span(v.Id, v.ValidFromOn, v.ValidUntilOn)), asOf) is { } id ? list.Single(v => v.Id == id) : null;
    }

    private static IQueryable<VersionRow> Rows(IQueryable<CodeSetVersion> versions) =>
        versions.Select(v => new VersionRow(v.Id, v.Owner, v.Kind, v.Title, v.Label, v.ValidFromOn, v.ValidUntilOn, v.RowCount, v.RecordedAt,
            v.VoidedAt != null));
}
