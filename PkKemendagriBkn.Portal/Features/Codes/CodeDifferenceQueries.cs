using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>Which differences a comparison shows. It is searched by a part of the name, or the beginning of a code or an id.</summary>
public sealed record CodeDifferenceFilter : SearchFilter
{
    [InAddress("beda")]
    public CodeDifferenceKind? Kind { get; init; }

    internal IEnumerable<CodeDifference> Narrow(IEnumerable<CodeDifference> differences) => differences
        .Where(d => Kind is not { } kind || d.Kinds.Contains(kind))
        .Where(d => Search is null || Holds(d.Before, Search) || Holds(d.After, Search));

    private static bool Holds(ReferenceCode? row, string text) => row is not null
        && (row.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || row.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase)
            || row.Code?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>What became of the codes between two versions.</summary>
public sealed class CodeDifferenceQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Compares two versions. The database leaves out what is the same in both, so that the cost is that of what differs.</summary>
    public async Task<IReadOnlyList<CodeDifference>> CompareAsync(Guid before, Guid after, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await CompareAsync(db, before, after, ct);
    }

    internal static async Task<IReadOnlyList<CodeDifference>> CompareAsync(PortalDbContext db, Guid before, Guid after, CancellationToken ct = default) =>
        CodeComparison.Compare(await DifferingAsync(db, before, after, ct), await DifferingAsync(db, after, before, ct));

    /// <summary>How many codes differ in each way.</summary>
    public static IReadOnlyList<(CodeDifferenceKind Kind, int Count)> Counts(IEnumerable<CodeDifference> differences) =>
        [.. differences.SelectMany(d => d.Kinds).GroupBy(k => k).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];

    private static Task<List<ReferenceCode>> DifferingAsync(PortalDbContext db, Guid version, Guid other, CancellationToken ct) =>
        db.ReferenceCodes.AsNoTracking()
            .Where(r => r.VersionId == version && !db.ReferenceCodes.Any(o => o.VersionId == other && o.Key == r.Key && o.Digest == r.Digest))
            .ToListAsync(ct);
}
