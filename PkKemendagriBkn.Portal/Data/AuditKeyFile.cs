using System.Security.Cryptography;

namespace PkKemendagriBkn.Portal.Data;

/// <summary>
/// Where the secret of the audit chain comes from: <c>Audit:Key</c> (base64), or a file beside the database that is made at the
/// first start. In production give it by environment or secret store and keep a copy apart from the backups of the database.
/// </summary>
public static class AuditKeyFile
{
    public static AuditKey Load(string? configured, string folder)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            try
            {
                return new AuditKey(Convert.FromBase64String(configured));
            }
            catch (Exception e) when (e is FormatException or ArgumentException)
            {
                throw new StartRefused("Audit:Key must be base64 of at least 32 bytes.", e);
            }
        }

        var path = Path.Combine(folder, "keys", "audit.key");
        if (File.Exists(path))
            return new AuditKey(File.ReadAllBytes(path));
        if (File.Exists(Path.Combine(folder, "portal.db")))
            throw new StartRefused($"The database exists but its audit key {path} does not. Put the key back, or give it as Audit:Key.");

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var bytes = RandomNumberGenerator.GetBytes(32);
        var mode = OperatingSystem.IsWindows() ? (UnixFileMode?)null : UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is { } m && !OperatingSystem.IsWindows())
            create.UnixCreateMode = m;
        using (var file = new FileStream(path, create))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        return new AuditKey(bytes);
    }
}
