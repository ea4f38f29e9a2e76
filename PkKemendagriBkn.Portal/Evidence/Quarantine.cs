using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>
/// Files that would act when they are opened, kept apart for auditors where the operator wants that. They are no evidence: they have no
/// row, and so no list, package, import or page can lead to them; the audit trail alone names them.
/// </summary>
public sealed class Quarantine(DatabaseOptions database)
{
    private readonly string folder = Path.Combine(database.Folder, "quarantine");

    /// <summary>Whether it is a file of this kind.</summary>
    public static bool IsFor(EvidenceRefusal reason) => reason is EvidenceRefusal.ActiveContent or EvidenceRefusal.Macros;

    /// <summary>Takes a file in under its hash.</summary>
    public void Keep(Arrived arrived)
    {
        Directory.CreateDirectory(folder);
        File.Move(arrived.Path, PathOf(arrived.Sha256), overwrite: true);
    }

    /// <summary>For auditors alone; null when nothing is kept under this hash.</summary>
    public FileStream? Open(string sha256) => ContentStore.IsHash(sha256) && File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    public static bool MayOpen(Actor actor) => actor.Role == Role.Auditor;

    private string PathOf(string sha256) => Path.Combine(folder, sha256);
}
