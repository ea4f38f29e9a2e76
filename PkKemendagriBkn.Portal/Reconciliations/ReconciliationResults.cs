using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>The files that a run leaves, by their names (docs/decisions/0018-two-files-are-matched-part-by-part.md).</summary>
public static class ResultFile
{
    public const string Differences = "diff.csv", Only = "only.csv", Candidates = "candidates.csv", SetAside = "set_aside.csv", Rejected = "rejected.csv",
        Summary = "summary.json", Run = "run.json";

    public static IReadOnlyList<string> All { get; } = [Differences, Only, Candidates, SetAside, Rejected, Summary, Run];
}

/// <summary>
/// Reads the rows of a reconciliation for the portal's own code: personal data, unmasked. Whoever shows any of it asks
/// <see cref="Facts.Sight.ReconciliationsSeenBy"/> first whether the reader may know of the reconciliation, and masks.
/// </summary>
public sealed class ReconciliationResults(IDbContextFactory<PortalDbContext> contexts, ReconciliationFiles files)
{
    /// <summary>Opens a result file (<see cref="ResultFile"/>), or a side (<see cref="ReconciliationFiles.SideA"/>), decrypted as it is read.</summary>
    /// <exception cref="SealedFileUnreadable">There is no result yet or any more, or the file is missing or damaged.</exception>
    public async Task<Stream> OpenAsync(Guid id, string file, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Reconciliations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        return row is not null && (row.HasRows || !ResultFile.All.Contains(file))
            ? files.Open(id, row.SealedKey, file)
            : throw new SealedFileUnreadable("There is no result to read.");
    }
}
