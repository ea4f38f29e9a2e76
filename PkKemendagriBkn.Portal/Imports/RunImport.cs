using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>
/// Runs an import over an uploaded file: the headings, the dry run, and then all or nothing in one transaction with one audit entry.
/// Reading is work for the processor, so it never runs on the thread of a circuit.
/// </summary>
public sealed class RunImport(Journal journal, IDbContextFactory<PortalDbContext> contexts, ContentStore store)
{
    /// <summary>Where the list begins, and the headings of its columns, empty where a column has none.</summary>
    /// <param name="import">The register's import.</param>
    /// <param name="uploadId">The file, uploaded by this person.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="headingRow">The row of the headings where the person has chosen it; null to find it.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="ImportRefused">The file cannot be read as a list.</exception>
    public Task<ListHead> HeadAsync(ListImport import, Guid uploadId, Actor actor, int? headingRow = null, CancellationToken ct = default) =>
        OffThread(async () =>
    {
        await journal.RequireAsync(actor, import.Permission, nameof(RunImport), ct);
        var (_, kind, content) = await OpenAsync(uploadId, actor, ct);
        await using (content)
        {
            using var list = ListFile.Open(kind, content, import.Columns, headingRow);
            Sheets.CheckHeadings(list.Heading);
            return list.Head();
        }
    }, ct);

    /// <summary>Reads and compares everything, and changes nothing.</summary>
    /// <param name="import">The register's import.</param>
    /// <param name="uploadId">The file, uploaded by this person.</param>
    /// <param name="map">Which of the file's columns are read.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="progress">Told how many rows have been read.</param>
    /// <param name="ct">Stops it between rows.</param>
    /// <exception cref="ImportRefused">The file cannot be read as a list, or its columns do not fit.</exception>
    public Task<ImportCheck> CheckAsync(ListImport import, Guid uploadId, ColumnMap map, Actor actor, IProgress<int>? progress = null,
        CancellationToken ct = default) => OffThread(async () =>
    {
        await journal.RequireAsync(actor, import.Permission, nameof(RunImport), ct);
        var (file, kind, content) = await OpenAsync(uploadId, actor, ct);
        await using (content)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            using var list = ListFile.Open(kind, content, import.Columns, map.HeadingRow);
            return await import.CheckAsync(db, file, list, map, progress, ct);
        }
    }, ct);

    /// <summary>Applies what was checked.</summary>
    /// <returns>The id of the fact to show next.</returns>
    /// <exception cref="ImportRefused">It has errors, changes nothing, or would now change something else.</exception>
    public Task<Guid> ExecuteAsync(ListImport import, ImportCheck check, Actor actor, CancellationToken ct = default) => OffThread(() =>
        journal.RecordAsync(actor, import.Permission, nameof(RunImport), async recording =>
        {
            if (check.Errors.Total > 0)
                throw new ImportRefused("Berkas masih memuat kesalahan. Perbaiki, lalu unggah kembali.");
            if (check.Counts.ChangesNothing)
                throw new ImportRefused("Isi berkas sama dengan yang sudah tercatat, sehingga tidak ada yang diimpor.");
            return await check.Apply(recording);
        }, ct), ct);

    private async Task<(ImportedFile File, EvidenceKind? Kind, Stream Content)> OpenAsync(Guid uploadId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var file = await db.EvidenceFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == uploadId && f.UploadedById == actor.UserId && f.FactId == null, ct)
            ?? throw new ImportRefused("Unggahan tidak ditemukan atau sudah dipakai. Unggah berkas itu sekali lagi.");
        return (new ImportedFile(file.Id, file.FileName, file.Sha256), EvidenceKinds.Of(file.FileName), await store.OpenAsync(file.Sha256, ct));
    }

    private static Task<T> OffThread<T>(Func<Task<T>> work, CancellationToken ct) => Task.Run(work, ct);
}
