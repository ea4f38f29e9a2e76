namespace PkKemendagriBkn.Portal.Matching;

/// <summary>
/// Where a run works and what it leaves: everything is written beside its place and moved there at the end, so that a run that was
/// cancelled or killed leaves no half result. A new folder appears whole by one renaming; into one that is there the files move one by
/// one, <c>summary.json</c> last, and without it a result is none.
/// </summary>
internal sealed class ResultFolder : IDisposable
{
    private const string Summary = "summary.json", Mark = ".pemadanan-";
    private readonly string target, room;
    private readonly FileStream held;

    public ResultFolder(string output)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (File.Exists(target))
            throw new Core.Matching.MatchingRefused($"{output} adalah berkas; beri nama folder pada --out.");
        var parent = Directory.Exists(target) ? target : Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        ClearLeft(parent, Mark);
        room = Path.Combine(parent, Mark + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Result);
        held = new FileStream(Path.Combine(room, "lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    private string Result => Path.Combine(room, "result");

    public string Working(string name) => Path.Combine(room, name);

    public string Final(string name) => Path.Combine(Result, name);

    /// <summary>The results are whole: they take their place.</summary>
    public void Publish()
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(Result, target);
            return;
        }

        File.Delete(Path.Combine(target, Summary));
        foreach (var file in Directory.GetFiles(Result).OrderBy(f => Path.GetFileName(f) == Summary))
            File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }

    public void Dispose()
    {
        held.Dispose();
        Directory.Delete(room, recursive: true);
    }

    /// <summary>Clears away the rooms of killed processes: the folders of this beginning whose <c>lock</c> nobody holds.</summary>
    public static void ClearLeft(string parent, string mark)
    {
        foreach (var left in Directory.GetDirectories(parent, mark + "*"))
            DeleteWhenLeft(left);
    }

    /// <summary>A killed run's room: nobody holds its lock any more.</summary>
    private static void DeleteWhenLeft(string folder)
    {
        try
        {
            var path = Path.Combine(folder, "lock");
            if (File.Exists(path))
                new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Another run is at work there.
        }
    }
}
