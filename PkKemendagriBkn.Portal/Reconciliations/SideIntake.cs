using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Portal.Matching;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>A file that becomes a side, and the delivery that it proves; null for an upload of the person's own.</summary>
public sealed record SideFile(EvidenceFile File, Guid? DeliveryId);

/// <summary>A side's file as CSV, with its headings and what was passed over in a workbook.</summary>
public sealed record SideContent(Stream Csv, IReadOnlyList<string> Headings, IReadOnlyList<string> Notes) : IDisposable
{
    public void Dispose() => Csv.Dispose();
}

/// <summary>Takes a file in as a side: CSV as it is, a workbook as its one list, read as an import reads it.</summary>
public sealed class SideIntake(ContentStore store, ReconciliationFiles files)
{
    private const int MostHeadings = 4000, HeadingBytes = 1 << 18;
    private static readonly ImportColumn[] Known = [new("nip", "NIP", true, "nip_baru", "nip pegawai", "nomor induk pegawai"),
        new("nama", "Nama", false, "nama_pegawai")];
    private static readonly MatchField[] NoColumn = [new("\u0001", FieldKind.Text)];

    /// <summary>The file that a person chose: a file of a delivery, or an own upload that waits for its form.</summary>
    /// <exception cref="RuleViolation">It is neither.</exception>
    public static async Task<SideFile> FindAsync(PortalDbContext db, Guid id, Actor actor, CancellationToken ct)
    {
        var file = await db.FilesSeenBy(actor).SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file is { FactId: null } && file.UploadedById == actor.UserId)
            return new(file, null);
        return file?.FactId is { } fact && await db.Deliveries.AnyAsync(d => d.Id == fact, ct) ? new(file, fact) : throw new RuleViolation(Rule.FileRefused);
    }

    /// <exception cref="RefusedInWords">It holds no list that can be read for what it shows.</exception>
    public async Task<SideContent> OpenAsync(EvidenceFile file, CancellationToken ct)
    {
        var kind = EvidenceKinds.Of(file.FileName);
        var content = await store.OpenAsync(file.Sha256, ct);
        if (kind == EvidenceKind.Csv)
            return new(content, Checked(CsvHeadings(store.PathOf(file.Sha256))), []);
        await using (content)
            return Workbook(kind, content);
    }

    private SideContent Workbook(EvidenceKind? kind, Stream content)
    {
        using var list = ListFile.Open(kind, content, Known);
        string[] headings = [.. list.Heading.Cells.Select((c, i) => c.Trim().Length > 0 ? c.Trim() : $"Kolom {Sheets.Letters(i)}")];
        Checked(headings);
        Directory.CreateDirectory(files.Room);
        // Gone when it is closed, whatever happens.
        var csv = new FileStream(Path.Combine(files.Room, $"{Guid.CreateVersion7():N}.csv"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose);
        try
        {
            using (var text = new StreamWriter(csv, leaveOpen: true))
            {
                Write(text, headings, headings.Length);
                foreach (var row in list.Rows())
                    Write(text, row.Faults is { } faults ? throw new ImportRefused(faults.Values.First()) : row.Cells, headings.Length);
            }

            csv.Position = 0;
            return new(csv, headings, list.Notes);
        }
        catch
        {
            csv.Dispose();
            throw;
        }
    }

    /// <summary>As many cells as there are headings; empty ones beyond them do not count, others make the engine reject the line.</summary>
    private static void Write(StreamWriter text, string[] cells, int columns)
    {
        int last = Array.FindLastIndex(cells, c => c.Length > 0) + 1;
        for (int i = 0; i < Math.Max(columns, last); i++)
        {
            text.Write(i == 0 ? "\"" : ",\"");
            text.Write(i < cells.Length ? cells[i].Replace("\"", "\"\"", StringComparison.Ordinal) : "");
            text.Write('"');
        }

        text.Write('\n');
    }

    private static IReadOnlyList<string> CsvHeadings(string path)
    {
        using var source = new SourceText(path);
        var buffer = new byte[HeadingBytes];
        int length = 0;
        for (int read; length < buffer.Length && (read = source.Read(buffer.AsSpan(length))) > 0;)
            length += read;
        int mark = buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
        return HeadingRow.Read(buffer.AsSpan(mark, length - mark), length < buffer.Length, NoColumn)?.Names
            ?? throw new ReconciliationRefused("Judul kolom berkas CSV itu tidak terbaca. Periksa apakah baris pertamanya memuat judul kolom, lalu pilih berkas lagi.");
    }

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> headings) =>
        headings.Any(h => h.Contains('\n', StringComparison.Ordinal)) || headings.Sum(h => h.Length + 1) > MostHeadings
            ? throw new ReconciliationRefused("Judul kolom berkas itu terlalu panjang atau terbagi atas beberapa baris. Pendekkan judulnya, lalu pilih berkas lagi.")
            : headings.Count(h => h.Trim().Length > 0) < 2
                ? throw new ReconciliationRefused("Berkas itu hanya memuat satu kolom yang berjudul. Pemadanan memerlukan kolom NIP dan sedikitnya satu kolom lain.")
                : headings;
}
