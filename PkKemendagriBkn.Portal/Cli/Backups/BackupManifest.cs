using System.Security.Cryptography;
using System.Text.Json;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Cli.Backups;

/// <summary>One file of a backup; the path is relative to the backup's folder, with forward slashes.</summary>
public sealed record BackupFile(string Path, long Size, string Sha256);

/// <summary>
/// What a backup holds, written as its last file: a folder without one is half a backup. It names the database's shape and the
/// newest audit entry, so that a restore can tell whether it fits and whether it is whole.
/// </summary>
public sealed record BackupManifest(
    int Format, DateTimeOffset CreatedAt, string Provider, IReadOnlyList<string> Migrations, AuditAnchor AuditHead, IReadOnlyList<BackupFile> Files,
    IReadOnlyList<string> MissingEvidence)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";
    public const string DatabaseFile = "portal.db";
    public const string EvidenceFolder = "files";

    private static readonly JsonSerializerOptions Json = new(AuditNote.Json) { WriteIndented = true };

    public void Write(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, this, Json);
        file.Flush(flushToDisk: true);
    }

    /// <exception cref="StartRefused">No manifest, not ours, or of a newer format.</exception>
    public static BackupManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new StartRefused($"{folder} is no backup, or only half of one: it has no {FileName}.");
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(path), Json);
            return manifest is { Files: not null, Migrations: not null, AuditHead: not null, Format: CurrentFormat }
                ? manifest
                : throw new StartRefused($"{path} is not of a format that this version knows.");
        }
        catch (JsonException e)
        {
            throw new StartRefused($"{path} cannot be read.", e);
        }
    }

    /// <summary>Every file must be there as it was; and none may lead out of the folder.</summary>
    /// <exception cref="StartRefused">One is not.</exception>
    public async Task RequireWholeAsync(string folder, CancellationToken ct)
    {
        foreach (var file in Files)
        {
            var isDatabase = file.Path == DatabaseFile;
            if (!isDatabase && file.Path != $"{EvidenceFolder}/{file.Sha256[..2]}/{file.Sha256}")
                throw new StartRefused($"The manifest names a file that no backup holds: {file.Path}.");
            var path = Path.Combine(folder, file.Path);
            if (!File.Exists(path) || await HashAsync(path, ct) != file.Sha256)
                throw new StartRefused($"The backup is damaged: {file.Path} is missing or was changed.");
        }
    }

    public static async Task<string> HashAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }
}
