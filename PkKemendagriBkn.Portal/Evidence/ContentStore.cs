using System.Security.Cryptography;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>A file that has arrived whole, still under a temporary name; it disappears when disposed unless it was kept.</summary>
public sealed record Arrived(string Path, string Sha256, long Size) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}

/// <summary>The content is not there, or is no longer what it was when it was uploaded.</summary>
public sealed class EvidenceDamaged(string sha256, string what) : Exception($"Evidence {sha256}: {what}.");

/// <summary>
/// Contents under their SHA-256: <c>files/ab/abcdef…</c>, outside the web root and without any name that a user gave. A content
/// is written under a temporary name, flushed to the disk and renamed, so that what stands under a hash is always whole.
/// </summary>
public sealed class ContentStore(DatabaseOptions database, TimeProvider clock)
{
    private const int BufferBytes = 80 * 1024;

    public string Folder { get; } = Path.Combine(database.Folder, "files");
    public string Temporary => Path.Combine(Folder, "tmp");

    public string PathOf(string sha256) => IsHash(sha256)
        ? Path.Combine(Folder, sha256[..2], sha256)
        : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));

    /// <summary>Takes a stream in, hashing it on the way.</summary>
    /// <param name="source">What comes.</param>
    /// <param name="most">Bytes; one more is refused, and the temporary file is gone.</param>
    /// <param name="ct">Ends it, and the temporary file.</param>
    /// <exception cref="EvidenceRefused">Empty or too large.</exception>
    public async Task<Arrived> ReceiveAsync(Stream source, long most, CancellationToken ct)
    {
        Directory.CreateDirectory(Temporary);
        var path = Path.Combine(Temporary, $"{Guid.CreateVersion7():N}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[BufferBytes];
            long size = 0;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                int read;
                while ((read = await ReadAsync(source, buffer, ct)) > 0)
                {
                    if ((size += read) > most)
                        throw new EvidenceRefused(EvidenceRefusal.TooLarge);
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }

                file.Flush(flushToDisk: true);
            }

            return size == 0 ? throw new EvidenceRefused(EvidenceRefusal.Empty) : new Arrived(path, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>A sender that goes away is not a disk that fails.</summary>
    private static async Task<int> ReadAsync(Stream source, byte[] buffer, CancellationToken ct)
    {
        try
        {
            return await source.ReadAsync(buffer, ct);
        }
        catch (IOException e)
        {
            throw new EvidenceRefused(e is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? EvidenceRefusal.TooLarge
                : EvidenceRefusal.CutOff);
        }
    }

    /// <summary>Gives a content its place. What is there already under the hash is used, and counts as fresh for the sweep.</summary>
    public void Keep(Arrived arrived)
    {
        var path = PathOf(arrived.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.SetLastWriteTimeUtc(arrived.Path, clock.GetUtcNow().UtcDateTime);
        // Over a damaged or an old copy too: what has just arrived is known to be right.
        File.Move(arrived.Path, path, overwrite: true);
    }

    public bool Holds(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Opens a content after its hash has been found right; the caller reads the same open file.</summary>
    /// <exception cref="EvidenceDamaged">Missing, or not what it was.</exception>
    public async Task<FileStream> OpenAsync(string sha256, CancellationToken ct)
    {
        FileStream file;
        try
        {
            file = new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EvidenceDamaged(sha256, "the file is missing");
        }

        try
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) != sha256)
                throw new EvidenceDamaged(sha256, "the file's hash differs");
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The hashes of all contents.</summary>
    public IEnumerable<string> All() => !Directory.Exists(Folder) ? [] :
        Directory.EnumerateDirectories(Folder).Where(d => d != Temporary).SelectMany(Directory.EnumerateFiles).Select(f => Path.GetFileName(f)).Where(IsHash);

    public static bool IsHash(string text) => text.Length == 64 && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
}
