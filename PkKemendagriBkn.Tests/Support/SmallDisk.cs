using System.Diagnostics;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>A disk of a few megabytes in memory, which a test can fill; skips the test where nobody lets it be mounted.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk Mount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("pkbkn-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        Assert.Skip("Unconfigured: a user that may mount a tmpfs");
        return null!;
    }

    /// <summary>Leaves no byte.</summary>
    public void Fill()
    {
        using var rest = File.Create(Rest);
        try
        {
            for (var block = new byte[4096]; ;)
            {
                rest.Write(block);
                rest.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Clear() => File.Delete(Rest);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private string Rest => Path.Combine(Folder, "rest");

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
