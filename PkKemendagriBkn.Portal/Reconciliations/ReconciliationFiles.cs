using System.Security.Cryptography;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>
/// Where the files of a reconciliation lie: <c>pemadanan/ID/…</c> in the data folder, sealed each, outside the web root and outside all
/// backups. Its key is a random one, kept in its row and sealed there by the portal's secret; without the row a file is nothing.
/// </summary>
public sealed class ReconciliationFiles(DatabaseOptions database, SecretBox secrets)
{
    /// <summary>The two sides as the engine reads them.</summary>
    public const string SideA = "a.csv", SideB = "b.csv";
    private const string Extension = ".seal";

    public string Folder { get; } = Path.Combine(database.Folder, "pemadanan");

    /// <summary>Where runs and checks work on plain text for as long as they last; whatever is left there is cleared away by the next.</summary>
    public string Room => Path.Combine(Folder, "kerja");

    /// <summary>A new key, sealed for the row of the one that it is for.</summary>
    public string NewKey(Guid id) => secrets.Seal(Purpose(id), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    public static string NameOf(MatchSide side) => side == MatchSide.A ? SideA : SideB;

    public void Write(Guid id, string sealedKey, string name, Stream plain)
    {
        Directory.CreateDirectory(FolderOf(id));
        SealedFile.Write(plain, PathOf(id, name), Key(id, sealedKey));
    }

    /// <summary>Opens a file that decrypts as it is read.</summary>
    /// <exception cref="SealedFileUnreadable">It was destroyed, is missing, damaged, or the portal's secret is another.</exception>
    public Stream Open(Guid id, string sealedKey, string name) => SealedFile.Open(PathOf(id, name), Key(id, sealedKey));

    /// <summary>Clears away all files of one.</summary>
    public void Destroy(Guid id)
    {
        if (Directory.Exists(FolderOf(id)))
            Directory.Delete(FolderOf(id), recursive: true);
    }

    /// <summary>The ids of all that have files here.</summary>
    public IReadOnlyList<Guid> All() => !Directory.Exists(Folder) ? [] :
        [.. Directory.EnumerateDirectories(Folder).Select(f => Guid.TryParseExact(Path.GetFileName(f), "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)];

    public string FolderOf(Guid id) => Path.Combine(Folder, id.ToString("N"));

    /// <summary>A key for something else that goes with the files.</summary>
    public byte[] KeyFor(Guid id, string sealedKey, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Key(id, sealedKey), 32, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    private string PathOf(Guid id, string name) => Path.Combine(FolderOf(id), name + Extension);

    private byte[] Key(Guid id, string sealedKey) => secrets.Open(Purpose(id), sealedKey) is { } key
        ? Convert.FromBase64String(key)
        : throw new SealedFileUnreadable("The key of the files is gone, or the portal's secret is another.");

    private static string Purpose(Guid id) => $"pemadanan:{id:N}";
}
