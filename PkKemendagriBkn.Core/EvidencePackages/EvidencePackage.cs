using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.EvidencePackages;

/// <summary>How far a package is.</summary>
public enum PackageState { Waiting, Building, Ready, Failed, Expired }

/// <summary>
/// The evidence of a period as one file (zip): asked for by a person, put together by the portal itself, kept for some days. It states
/// nothing; what it holds are facts, their evidence and what follows from them.
/// </summary>
public sealed class EvidencePackage
{
    /// <summary>How long a finished file is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Times that putting it together is tried, by whichever node.</summary>
    public const int MostAttempts = 3;

    /// <summary>Packages of one person that may wait or be under way.</summary>
    public const int MostAtOnce = 3;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgreementId { get; init; }

    /// <summary>The first day of the period (WIB).</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>The last day of the period (WIB), included; obligations are shown as of this day.</summary>
    public DateOnly ToOn { get; init; }

    /// <summary>Whether it holds the audit trail in words, which only those get who may look at it; else only its seals.</summary>
    public bool WithTrail { get; init; }
    public Guid RequestedById { get; init; }
    [MaxLength(200)] public required string RequestedBy { get; init; }
    public DateTimeOffset RequestedAt { get; init; }

    public PackageState State { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>How much of it is done, 0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>Files in it.</summary>
    public int Files { get; private set; }

    /// <summary>Bytes of the finished file.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the finished file, hexadecimal; empty until it is ready.</summary>
    [MaxLength(64)] public string Sha256 { get; private set; } = "";

    /// <summary>Evidence that could not be put in, one line each; empty when all of it is there.</summary>
    public string Faults { get; private set; } = "";

    /// <summary>Why it failed, in Indonesian.</summary>
    [MaxLength(1000)] public string? Problem { get; private set; }
    public DateTimeOffset? ReadyAt { get; private set; }

    public DateTimeOffset? ExpiresAt => ReadyAt + Kept;

    public bool IsUnderWay => State is PackageState.Waiting or PackageState.Building;

    /// <summary>Every fault as a line of its own.</summary>
    public IReadOnlyList<string> FaultLines => Faults.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The file is finished and in its place.</summary>
    /// <exception cref="RuleViolation">It was finished, given up or cleared away before.</exception>
    public void Finish(int files, long size, string sha256, IReadOnlyCollection<string> faults, DateTimeOffset at)
    {
        Require(IsUnderWay);
        (State, Percent, Files, Size, Sha256, Faults, ReadyAt) = (PackageState.Ready, 100, files, size, sha256, string.Join('\n', faults), at);
    }

    /// <summary>It is given up.</summary>
    /// <exception cref="RuleViolation">It was finished or given up before.</exception>
    public void Fail(string problem)
    {
        Require(IsUnderWay);
        (State, Problem) = (PackageState.Failed, problem);
    }

    /// <summary>Its file is cleared away; the record of it stays.</summary>
    /// <exception cref="RuleViolation">It was never finished, or has expired before.</exception>
    public void Expire()
    {
        Require(State == PackageState.Ready);
        State = PackageState.Expired;
    }

    private static void Require(bool holds)
    {
        if (!holds)
            throw new RuleViolation(Rule.StepNotOpen);
    }
}
