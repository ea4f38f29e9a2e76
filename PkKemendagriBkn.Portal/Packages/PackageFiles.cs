
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Packages;

/// <summary>Where finished packages lie: <c>packages/ID.zip</c> in the data folder, outside the web root and outside all backups.</summary>
public sealed class PackageFiles(DatabaseOptions database)
{
    public string Folder { get; } = Path.Combine(database.Folder, "packages");

    public string PathOf(Guid id) => Path.Combine(Folder, $"{id:N}.zip");

    /// <summary>Where it is written until it is whole.</summary>
    public string Partial(Guid id)
    {
        Directory.CreateDirectory(Folder);
        return Path.Combine(Folder, $"{id:N}.part");
    }

    public void Keep(Guid id) => File.Move(Partial(id), PathOf(id), overwrite: true);

    public void Delete(Guid id)
    {
        if (!Directory.Exists(Folder))
            return;
        File.Delete(Partial(id));
        File.Delete(PathOf(id));
    }

    /// <summary>The ids of all files that lie here, finished or not.</summary>
    public IReadOnlyList<Guid> All() => !Directory.Exists(Folder) ? [] :
        [.. Directory.EnumerateFiles(Folder).Select(f => Guid.TryParseExact(Path.GetFileNameWithoutExtension(f), "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty).Distinct()];

    /// <summary>Bytes that are free there; null when the system does not tell.</summary>
    public long? Free()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            return new DriveInfo(Path.GetFullPath(Folder)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
