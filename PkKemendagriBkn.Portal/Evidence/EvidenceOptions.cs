namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>Settings under <c>Evidence</c>.</summary>
public sealed class EvidenceOptions
{
    /// <summary>The largest file, in MiB.</summary>
    public int MaxMegabytes { get; set; } = 25;

    /// <summary>What one person may upload in one WIB day, in MiB.</summary>
    public int DailyMegabytesPerUser { get; set; } = 500;

    /// <summary>How many files one person may upload in one WIB day.</summary>
    public int DailyFilesPerUser { get; set; } = 200;

    /// <summary>
    /// A program that looks for malware, such as <c>clamdscan --fdpass --no-summary</c>; it gets the file's path as its last
    /// argument, without a shell. Exit code 0 is clean, 1 is infected; anything else, or no answer in time, refuses the file too.
    /// Empty: no program.
    /// </summary>
    public string ScanCommand { get; set; } = "";
    public int ScanSeconds { get; set; } = 60;

    public long MaxBytes => MaxMegabytes * 1024L * 1024L;
}
