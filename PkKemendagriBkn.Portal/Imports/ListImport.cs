using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>The file that is imported: an upload of the person who imports it. <see cref="UploadId"/> is bound to the fact as its evidence.</summary>
public sealed record ImportedFile(Guid UploadId, string FileName, string Sha256);

/// <summary>A row as it was read, with its number in the file.</summary>
public readonly record struct Imported<TRow>(int Number, TRow Row);

/// <summary>
/// What a register has found by comparing rows with what stands: the change that <see cref="ListImport{TRow, TPlan}"/> applies. A register adds what its change
/// needs.
/// </summary>
public record ImportPlan(ImportCounts Counts);

/// <summary>A file that has been looked through: what it would change, what is wrong with it, and what was passed over.</summary>
public sealed record ImportCheck(ImportedFile File, int RowCount, ImportPlan Plan, ImportErrors Errors, IReadOnlyList<string> Notes)
{
    public ImportCounts Counts => Plan.Counts;

    /// <summary>Compares once more inside the transaction, then applies.</summary>
    public required Func<Recording, Task<Guid>> Apply { get; init; }

    public bool MayApply => Errors.Total == 0 && RowCount > 0 && !Counts.ChangesNothing;
}

/// <summary>What the wizard knows of an import. A register derives from <see cref="ListImport{TRow, TPlan}"/>.</summary>
public abstract class ListImport
{
    /// <summary>What is imported, such as <c>Butir usulan perbaikan</c>.</summary>
    public abstract string Title { get; }

    public abstract Permission Permission { get; }

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The most rows that one file may have.</summary>
    public virtual int MostRows => 100_000;

    internal abstract Task<ImportCheck> CheckAsync(PortalDbContext db, ImportedFile file, ListFile list, ColumnMap map, IProgress<int>? progress,
        CancellationToken ct);
}

/// <summary>
/// How one register takes a list from a file. An instance belongs to one page and may hold what the list is for (the fact that the
/// rows go to, the day they count for); it keeps nothing between its calls.
/// </summary>
/// <typeparam name="TRow">A row as the register understands it.</typeparam>
/// <typeparam name="TPlan">What comparing finds and applying takes.</typeparam>
public abstract class ListImport<TRow, TPlan> : ListImport where TRow : class where TPlan : ImportPlan
{
    /// <summary>Rows between two reports of progress and two looks whether to stop.</summary>
    private const int Step = 500;

    /// <summary>Reads one row; null, or anything when <see cref="ImportCells.IsSound"/> is false, leaves it out.</summary>
    protected abstract TRow? Read(ImportCells cells);

    /// <summary>
    /// Says what the rows would change, and what is wrong with them beside what stands or beside each other. Called twice: for the
    /// dry run, and inside the transaction of <see cref="ApplyAsync(Recording, TPlan, ImportedFile)"/>.
    /// </summary>
    protected abstract Task<TPlan> CompareAsync(PortalDbContext db, IReadOnlyList<Imported<TRow>> rows, ImportErrors errors, CancellationToken ct);

    /// <summary>
    /// Makes the change, inside the transaction: records or amends the fact, binds <see cref="ImportedFile.UploadId"/> to it, and
    /// hands new rows to <see cref="BulkRows"/>. What it says of the fact with <see cref="Recording.About"/> is the one audit entry.
    /// </summary>
    /// <returns>The id of the fact to show next.</returns>
    protected abstract Task<Guid> ApplyAsync(Recording recording, TPlan plan, ImportedFile file);

    internal sealed override async Task<ImportCheck> CheckAsync(PortalDbContext db, ImportedFile file, ListFile list, ColumnMap map, IProgress<int>? progress,
        CancellationToken ct)
    {
        map.Check(Columns);
        var errors = new ImportErrors(Columns);
        var cells = new ImportCells(Columns, map, errors);
        var read = new List<Imported<TRow>>();
        var count = 0;
        foreach (var row in list.Rows())
        {
            if (++count > MostRows)
                throw new ImportRefused($"Berkas memuat lebih dari {Core.Writing.IndonesianNumbers.Whole(MostRows)} baris. Bagi menjadi beberapa berkas, lalu unggah satu per satu.");
            if (Read(cells.At(row)) is { } sound && cells.IsSound)
                read.Add(new Imported<TRow>(row.Number, sound));
            if (count % Step != 0)
                continue;
            ct.ThrowIfCancellationRequested();
            progress?.Report(count);
        }

        if (count == 0)
            throw new ImportRefused("Berkas hanya memuat judul kolom, tanpa baris data. Isi datanya, lalu unggah kembali.");
        progress?.Report(count);
        var plan = await CompareAsync(db, read, errors, ct);
        return new ImportCheck(file, count, plan, errors, list.Notes) { Apply = recording => ApplyAsync(recording, read, file, plan.Counts) };
    }

    private async Task<Guid> ApplyAsync(Recording recording, List<Imported<TRow>> rows, ImportedFile file, ImportCounts agreed)
    {
        var errors = new ImportErrors(Columns);
        var plan = await CompareAsync(recording.Db, rows, errors, recording.Cancelled);
        // What others changed since the dry run may make it another change than the one that was agreed to.
        if (errors.Total > 0 || plan.Counts != agreed)
            throw new ImportRefused("Data di portal berubah sejak berkas diperiksa, sehingga hasilnya tidak lagi sama. Periksa berkas sekali lagi.");
        return await ApplyAsync(recording, plan, file);
    }
}
