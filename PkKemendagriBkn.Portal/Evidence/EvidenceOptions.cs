namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>What becomes of a file that would act when it is opened; nobody gets it as evidence either way.</summary>
public enum ActiveContentRule
{
    /// <summary>Nothing of it is kept.</summary>
    Refuse,

    /// <summary>It is kept apart, for auditors alone.</summary>
    Quarantine,
}

/// <summary>Settings under <c>Evidence</c>.</summary>
public sealed class EvidenceOptions
{
    /// <summary>What <see cref="ScanCommand"/> is where the operator does without a scanner, by name.</summary>
    public const string NoScanner = "Tanpa";

    /// <summary>The largest file, in MiB.</summary>
    public int MaxMegabytes { get; set; } = 25;

    /// <summary>What one person may upload in one WIB day, in MiB.</summary>
    public int DailyMegabytesPerUser { get; set; } = 500;

    /// <summary>How many files one person may upload in one WIB day.</summary>
    public int DailyFilesPerUser { get; set; } = 200;

    /// <summary>What becomes of scripts, macros and what else acts.</summary>
    public ActiveContentRule ActiveContent { get; set; }

    /// <summary>
    /// A program that looks for malware, such as <c>clamdscan --fdpass --no-summary</c>; it gets the file's path as its last
    /// argument, without a shell. Exit code 0 is clean, 1 is infected; anything else, or no answer in time, refuses the file too.
    /// Empty, or <see cref="NoScanner"/>: no program.
    /// </summary>
    public string ScanCommand { get; set; } = "";
    public int ScanSeconds { get; set; } = 60;

    public long MaxBytes => MaxMegabytes * 1024L * 1024L;

    /// <exception cref="StartRefused">A number is out of range.</exception>
    public static EvidenceOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Evidence").Get<EvidenceOptions>() ?? new EvidenceOptions();
        return options switch
        {
            // A PDF is held in memory while it is looked at.
            { MaxMegabytes: < 1 or > 500 } => throw new StartRefused("Evidence:MaxMegabytes must be from 1 to 500."),
            { DailyMegabytesPerUser: < 1 } or { DailyFilesPerUser: < 1 } =>
                throw new StartRefused("Evidence:DailyMegabytesPerUser and Evidence:DailyFilesPerUser must be at least 1."),
            { ScanSeconds: < 1 or > 600 } => throw new StartRefused("Evidence:ScanSeconds must be from 1 to 600."),
            _ when !Enum.IsDefined(options.ActiveContent) => throw new StartRefused("Evidence:ActiveContent must be Refuse or Quarantine."),
            _ => options,
        };
    }

    /// <summary>Outside Development nobody goes without a scanner by mistake.</summary>
    /// <exception cref="StartRefused">There is none, and nothing says that there shall be none.</exception>
    public void RequireScanner()
    {
        if (string.IsNullOrWhiteSpace(ScanCommand))
            throw new StartRefused(
                $"Evidence:ScanCommand names no scanner for uploads: give one, such as 'clamdscan --fdpass --no-summary', or '{NoScanner}' to go without.");
    }
}
