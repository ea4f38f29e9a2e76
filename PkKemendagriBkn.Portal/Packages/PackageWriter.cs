using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Packages;

/// <summary>What came of writing a package.</summary>
/// <param name="Files">Files in it.</param>
/// <param name="Faults">Evidence that is missing or damaged, one line each, in Indonesian.</param>
public sealed record PackageWritten(int Files, IReadOnlyList<string> Faults);

/// <summary>
/// Writes a package into a stream, one file after the other and none of them whole in memory. Names and times are made from the content,
/// so that the same records give the same bytes.
/// </summary>
public sealed class PackageWriter(IDbContextFactory<PortalDbContext> contexts, FactsReader facts, ContentStore store, StatusReport status, IPdfRenderer pdf,
    ILogger<PackageWriter> log)
{
    private const int BufferBytes = 128 * 1024;

    /// <param name="package">Which period.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="output">Seekable; the zip file.</param>
    /// <param name="progress">Told how much is done, 0 to 99, as it changes.</param>
    /// <param name="ct">Ends it; what was written is worth nothing then.</param>
    public async Task<PackageWritten> WriteAsync(EvidencePackage package, Actor reader, Stream output, IProgress<int> progress, CancellationToken ct = default)
    {
        var snapshot = await facts.ReadAsync(ct);
        await using var db = await contexts.CreateReadOnceAsync(ct);
        var contents = new PackageContents(db, package.FromOn, package.ToOn, reader);
        var evidence = await contents.Evidence.ToListAsync(ct);
        var run = new Run(output, package.ToOn, evidence.Sum(e => e.Size), progress);
        List<string> faults = [];
        long masked;
        using (run.Zip)
        {
            foreach (var list in PackageLists.Of(contents, db, snapshot, package.ToOn))
                await run.AddAsync(list.Path, CompressionLevel.Fastest, stream => CsvFile.WriteAsync(stream, list.Headings, list.Rows, semicolon: false, ct));
            masked = await AddTrailAsync(run, contents, package.WithTrail, ct);
            var report = pdf.Render(await status.BuildAsync(package.ToOn, ct));
            await run.AddAsync($"{PackageNames.Of(PackageFolder.Status)}/laporan-status.pdf", CompressionLevel.NoCompression,
                stream => stream.WriteAsync(report, ct).AsTask());
            var index = await AddEvidenceAsync(run, evidence, faults, ct);
            await run.AddAsync(PackageNames.Index, CompressionLevel.Fastest, stream => CsvFile.WriteAsync(
                stream, ["Berkas dalam paket", "Tanggal", "Ukuran (bita)", "SHA-256", "Id catatan", "Id berkas"], index.ToAsyncEnumerable(), semicolon: false,
                ct));
            if (faults.Count > 0)
                await run.AddTextAsync(PackageNames.Faults, string.Join('\n', faults.Prepend("Berkas bukti berikut tidak ada dalam paket ini:")) + "\n", ct);
            await run.AddTextAsync(PackageNames.ReadMe, PackageReadMe.Of(package, PksAgreement.Instance, faults.Count, masked), ct);
            await run.AddSumsAsync(ct);
        }

        return new PackageWritten(run.Files, faults);
    }

    private async Task<List<object?[]>> AddEvidenceAsync(Run run, List<PackageEvidence> evidence, List<string> faults, CancellationToken ct)
    {
        List<object?[]> index = [];
        // A fact's day is that of its files; where it has an instant instead, the upload's.
        var named = evidence.Select(e => (File: e, On: e.On ?? WibClock.DateOf(e.UploadedAt))).OrderBy(e => e.File.Folder).ThenBy(e => e.On)
            .ThenBy(e => e.File.FactId).ThenBy(e => e.File.UploadedAt).ThenBy(e => e.File.Id);
        foreach (var fact in named.GroupBy(e => (e.File.Folder, e.File.FactId)))
        {
            foreach (var ((file, on), ordinal) in fact.Select((f, i) => (f, i + 1)))
            {
                var path = PackageNames.Evidence(file.Folder, on, file.FactId, ordinal, file.FileName);
                // Found right first, then copied from the same open file: what is in the package is what was uploaded, or is not in it.
                await using var content = await OpenAsync(file, path, faults, ct);
                if (content is null)
                {
                    run.Skip(file.Size);
                    continue;
                }

                await run.CopyAsync(path, content, file.Sha256, ct);
                index.Add([path, on, content.Length, file.Sha256, file.FactId.ToString(), file.Id.ToString()]);
            }
        }

        return index;
    }

    private async Task<FileStream?> OpenAsync(PackageEvidence file, string path, List<string> faults, CancellationToken ct)
    {
        try
        {
            return await store.OpenAsync(file.Sha256, ct);
        }
        catch (Exception e) when (e is EvidenceDamaged or ArgumentException)
        {
            log.LogError(e, "Evidence {Id} is missing from a package", file.Id);
            faults.Add($"{path}: {(File.Exists(PathOf(file.Sha256)) ? "isinya tidak lagi sama dengan saat diunggah" : "berkasnya hilang")} (SHA-256 saat diunggah {file.Sha256}, id berkas {file.Id})");
            return null;
        }
    }

    private string? PathOf(string sha256) => ContentStore.IsHash(sha256) ? store.PathOf(sha256) : null;

    /// <summary>
    /// The entries of the period in their order, the seal alone of those that the reader may not know; how many hide personal values is the answer.
    /// </summary>
    private static async Task<long> AddTrailAsync(Run run, PackageContents contents, bool inWords, CancellationToken ct)
    {
        long masked = 0;
        var unseen = inWords ? await contents.TrailUnseen.ToHashSetAsync(ct) : [];
        await run.AddAsync($"{PackageNames.Of(PackageFolder.Trail)}/jejak-audit.jsonl", CompressionLevel.Fastest, async stream =>
        {
            await using var json = new Utf8JsonWriter(stream, AuditLines.Plain);
            await foreach (var entry in contents.Trail.OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (!inWords || unseen.Contains(entry.Sequence))
                {
                    AuditLines.WriteSeal(json, entry);
                }
                else
                {
                    var shown = AuditWords.Masked(entry.Changes);
                    masked += shown == entry.Changes ? 0 : 1;
                    AuditLines.WriteMasked(json, entry, shown);
                }

                await json.FlushAsync(ct);
                json.Reset();
                stream.WriteByte((byte)'\n');
            }
        });
        return masked;
    }

    /// <summary>One package being written: the archive, its sums, and how far it is.</summary>
    private sealed class Run
    {
        /// <summary>What the lists count for beside the evidence, in bytes, so that a package without evidence progresses too.</summary>
        private const long Rest = 1024 * 1024;

        private readonly PackageSums sums = new();
        private readonly DateTimeOffset at;
        private readonly long total;
        private readonly IProgress<int> progress;
        private long done;
        private int told = -1;

        public Run(Stream output, DateOnly on, long bytes, IProgress<int> progress)
        {
            Zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            at = new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            (total, this.progress) = (bytes + Rest, progress);
        }

        public ZipArchive Zip { get; }
        public int Files => sums.Count + 1;

        /// <summary>Adds a file whose digest is taken while it is written.</summary>
        public async Task AddAsync(string path, CompressionLevel level, Func<Stream, Task> write)
        {
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var stream = new HashedStream(Open(path, level), sha))
                await write(stream);
            sums.Add(path, Convert.ToHexStringLower(sha.GetHashAndReset()));
        }

        public Task AddTextAsync(string path, string text, CancellationToken ct) =>
            AddAsync(path, CompressionLevel.Fastest, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text), ct).AsTask());

        /// <summary>Adds a file whose digest is known to be right. Evidence is compressed already, all but text.</summary>
        public async Task CopyAsync(string path, Stream content, string sha256, CancellationToken ct)
        {
            await using (var stream = Open(path, path.EndsWith(".csv", StringComparison.Ordinal) ? CompressionLevel.Fastest : CompressionLevel.NoCompression))
            {
                var buffer = new byte[BufferBytes];
                int read;
                while ((read = await content.ReadAsync(buffer, ct)) > 0)
                {
                    await stream.WriteAsync(buffer.AsMemory(0, read), ct);
                    Skip(read);
                }
            }

            sums.Add(path, sha256);
        }

        /// <summary>Counts bytes as done.</summary>
        public void Skip(long bytes)
        {
            done += bytes;
            var percent = (int)Math.Min(99, done * 100 / total);
            if (percent == told)
                return;
            told = percent;
            progress.Report(percent);
        }

        public async Task AddSumsAsync(CancellationToken ct)
        {
            await using var stream = Open(PackageNames.Sums, CompressionLevel.Fastest);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(sums.ToString()), ct);
        }

        private Stream Open(string path, CompressionLevel level)
        {
            var entry = Zip.CreateEntry(path, level);
            entry.LastWriteTime = at;
            return entry.Open();
        }
    }
}
