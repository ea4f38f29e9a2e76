using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Matching;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>
/// Both sides as plain files for as long as the engine reads them, and the folder for what it writes: all of it goes with this. What a
/// killed process left there is cleared away by the next one.
/// </summary>
internal sealed class PlainSides : IDisposable
{
    private static readonly Lock Opening = new();
    private readonly FileStream held;

    public PlainSides(ReconciliationFiles files, Reconciliation of)
    {
        Folder = Path.Combine(files.Room, Guid.CreateVersion7().ToString("N"));
        lock (Opening)
        {
            Directory.CreateDirectory(files.Room);
            ResultFolder.ClearLeft(files.Room, "");
            Directory.CreateDirectory(Folder);
            held = new FileStream(Path.Combine(Folder, "lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }

        try
        {
            (A, B) = (Decrypt(files, of, of.A), Decrypt(files, of, of.B));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Folder { get; }
    public string A { get; }
    public string B { get; }

    public void Dispose()
    {
        held.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Under the name that it came by, since the engine's sentences name it.</summary>
    private string Decrypt(ReconciliationFiles files, Reconciliation of, ReconciliationSide side)
    {
        var path = Path.Combine(Folder, side.Side.ToString(), Path.GetFileName(side.FileName));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var plain = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using var content = files.Open(of.Id, of.SealedKey, ReconciliationFiles.NameOf(side.Side));
        content.CopyTo(plain);
        return path;
    }
}
