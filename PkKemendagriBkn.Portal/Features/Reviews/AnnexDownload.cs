using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>
/// The annexes of a frozen review as files: as CSV the very bytes whose digests stand in the minutes, as XLSX the same lines, a queue a file.
/// The masked one is both parties'; the full one is handed over by the party that matched, and taking it is on the trail.
/// </summary>
public sealed class AnnexDownload(IDbContextFactory<PortalDbContext> contexts, ReconciliationFiles files, PersonalData personal)
{
    public const string Masked = "tersamar", Full = "lengkap";

    /// <summary>A file for the browser, or why there is none.</summary>
    /// <param name="Content">Its bytes; null when there is none.</param>
    /// <param name="Name">Its name, or the sentence that says why.</param>
    public sealed record Answer(byte[]? Content, string Name);

    /// <param name="id">Whose annexes.</param>
    /// <param name="form"><c>tersamar.csv</c>, <c>lengkap.csv</c>, and the same as <c>.xlsx</c>.</param>
    /// <param name="queue">Which queue, for a workbook.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null when there is nothing that this person may know of.</returns>
    /// <exception cref="PermissionDenied">The refusal is on the trail.</exception>
    public async Task<Answer?> OpenAsync(Guid id, string form, ReviewQueue queue, Actor actor, CancellationToken ct = default)
    {
        var (kind, extension) = (Path.GetFileNameWithoutExtension(form), Path.GetExtension(form));
        if (kind is not (Masked or Full) || extension is not (".csv" or ".xlsx") || !Enum.IsDefined(queue))
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ReconciliationsSeenBy(actor).SingleOrDefaultAsync(r => r.Id == id && r.FrozenAt != null, ct);
        if (row is null || kind == Full && row.Party != actor.Party)
            return null;
        if (!row.HasRows)
            return new(null, OutcomeWords.AnnexesDestroyed);
        if (kind == Full)
            await personal.ShowAsync(nameof(Reconciliation), id, $"Unduhan lampiran lengkap hasil telaah ({extension[1..]})", actor, ct);
        var bytes = await ReadAsync(row, kind == Full ? ReviewAnnexes.Full : ReviewAnnexes.Masked, ct);
        if (bytes is null)
            return new(null, OutcomeWords.AnnexUnreadable);
        return extension == ".csv"
            ? new(bytes, $"telaah-{form}")
            : new(await WorkbookAsync(bytes, Labels.Of(queue), ct), $"telaah-{kind}-{Labels.Of(queue).ToLowerInvariant().Replace(' ', '-')}.xlsx");
    }

    /// <summary>The bytes of an annex; null when they are not those whose digest was kept.</summary>
    private async Task<byte[]?> ReadAsync(Reconciliation of, string name, CancellationToken ct)
    {
        try
        {
            using var content = new MemoryStream();
            await using var open = files.Open(of.Id, of.SealedKey, name);
            await open.CopyToAsync(content, ct);
            var bytes = content.ToArray();
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == ReviewAnnexes.Of(of).First(a => a.FileName == name).Sha256 ? bytes : null;
        }
        catch (SealedFileUnreadable)
        {
            return null;
        }
    }

    private static async Task<byte[]> WorkbookAsync(byte[] csv, string queue, CancellationToken ct)
    {
        using var text = new StreamReader(new MemoryStream(csv));
        var lines = CsvLines.Read(text).ToList();
        using var workbook = new MemoryStream();
        await XlsxFile.WriteAsync(workbook, queue, lines[0], lines.Skip(1).Where(l => l[0] == queue).Select(l => l.ToArray<object?>()).ToAsyncEnumerable(), ct);
        return workbook.ToArray();
    }
}
