using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Codes;

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

    /// <summary>The kind of difference as it stands in an address; null when it is none.</summary>
    public static CodeDifferenceKind? KindOf(string? text) => Enum.GetValues<CodeDifferenceKind>().Where(k => k.ToString() == text).Select(k => (CodeDifferenceKind?)k).FirstOrDefault();

    /// <summary>How many codes differ in each way.</summary>
    public static IReadOnlyList<(CodeDifferenceKind Kind, int Count)> Counts(IEnumerable<CodeDifference> differences) =>
        [.. differences.SelectMany(d => d.Kinds).GroupBy(k => k).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];

    /// <summary>The differences of one kind whose code, id or name holds a text.</summary>
    public static IEnumerable<CodeDifference> Filtered(IEnumerable<CodeDifference> differences, CodeDifferenceKind? kind, string? search)
    {
        if (kind is { } chosen)
            differences = differences.Where(d => d.Kinds.Contains(chosen));
        return string.IsNullOrWhiteSpace(search) ? differences : differences.Where(d => Holds(d.Before, search.Trim()) || Holds(d.After, search.Trim()));
    }

    private static bool Holds(ReferenceCode? row, string text) => row is not null
        && (row.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || row.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase) || row.Code?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true);

    private static Task<List<ReferenceCode>> DifferingAsync(PortalDbContext db, Guid version, Guid other, CancellationToken ct) =>
        db.ReferenceCodes.AsNoTracking().Where(r => r.VersionId == version && !db.ReferenceCodes.Any(o => o.VersionId == other && o.Key == r.Key && o.Digest == r.Digest)).ToListAsync(ct);
}
