using System.Security.Cryptography;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// Where the secret of the audit chain comes from: <c>Audit:Key</c> (base64), or a file beside the database that is made at the
/// first start. In production give it by environment or secret store and keep a copy apart from the backups of the database.
/// </summary>
public static class AuditKeyFile
{
    public static AuditKey Load(string? configured, DatabaseOptions database)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return Checked("Audit:Key", () => Convert.FromBase64String(configured));

        var path = Path.Combine(database.Folder, "keys", "audit.key");
        if (File.Exists(path))
            return Checked(path, () => File.ReadAllBytes(path));
        if (database.IsSqlServer)
            throw new StartRefused("With SQL Server the key of the audit trail is shared by every node: give the same Audit:Key (base64 of 32 random bytes) to each.");
        if (File.Exists(database.SqliteFile) && new FileInfo(database.SqliteFile).Length > 0)
            throw new StartRefused($"The database exists but its audit key {path} does not. Put the key back, or give it as Audit:Key.");

        return Create(path);
    }

    private static AuditKey Checked(string source, Func<byte[]> read)
    {
        try
        {
            return new AuditKey(read());
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new StartRefused($"{source} must hold at least 32 bytes{(source == "Audit:Key" ? ", as base64" : ": put the right key back")}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The audit key {source} cannot be read: check the rights of the file.", e);
        }
    }

    private static AuditKey Create(string path)
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        var temporary = $"{path}.{Guid.CreateVersion7():N}.new";
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(temporary, create))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            // Whole or not at all, and never over another process's key.
            File.Move(temporary, path, overwrite: false);
            return new AuditKey(bytes);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
            return Checked(path, () => File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The folder {Path.GetDirectoryName(path)} cannot be written: check its rights.", e);
        }
    }
}
