using System.Security.Cryptography;

namespace PkKemendagriBkn.Core.Audit;

/// <summary>What is wrong with the chain at one place.</summary>
public enum AuditFault { Altered, WrongPredecessor, Missing, CutOff, AnchorMismatch }

/// <summary>A fault and the sequence number at which it shows.</summary>
public sealed record AuditFinding(long Sequence, AuditFault Fault);

/// <summary>
/// Two verdicts on a chain: <see cref="IsIntact"/> (nothing that is there was changed) and <see cref="IsComplete"/>
/// (nothing is missing, measured against the last anchor).
/// </summary>
public sealed record AuditVerdict(long Entries, string? HeadHash, IReadOnlyList<AuditFinding> Findings)
{
    public bool IsIntact => !Findings.Any(f => f.Fault is AuditFault.Altered or AuditFault.WrongPredecessor or AuditFault.AnchorMismatch);
    public bool IsComplete => !Findings.Any(f => f.Fault is AuditFault.Missing or AuditFault.CutOff);
    public bool IsSound => Findings.Count == 0;
}

/// <summary>Walks a chain in the order of its sequence and reports every place where it does not hold.</summary>
public sealed class AuditVerification(byte[] key, IReadOnlyList<AuditAnchor> anchors)
{
    /// <summary>Past this many findings the chain is plainly broken, and listing more helps nobody.</summary>
    private const int MostFindings = 1000;

    private readonly Dictionary<long, AuditAnchor> anchorAt = anchors.GroupBy(a => a.Sequence).ToDictionary(g => g.Key, g => g.Last());
    private readonly List<AuditFinding> findings = [];
    private long count;
    private long expected = 1;
    private byte[] previous = AuditChain.Genesis;

    /// <summary>Takes the next entry, in ascending sequence.</summary>
    public void Add(AuditEntry entry)
    {
        count++;
        if (entry.Sequence != expected)
            Report(expected, AuditFault.Missing);
        else if (!entry.PreviousHash.AsSpan().SequenceEqual(previous))
            Report(entry.Sequence, AuditFault.WrongPredecessor);

        if (!CryptographicOperations.FixedTimeEquals(AuditChain.Seal(entry, key), entry.Hash))
            Report(entry.Sequence, AuditFault.Altered);

        if (anchorAt.TryGetValue(entry.Sequence, out var anchor) && anchor.Hash != Convert.ToHexStringLower(entry.Hash))
            Report(entry.Sequence, AuditFault.AnchorMismatch);

        expected = entry.Sequence + 1;
        previous = entry.Hash;
    }

    /// <summary>Ends the walk: what the newest anchor has seen must still be there.</summary>
    public AuditVerdict Conclude()
    {
        var anchored = anchorAt.Count == 0 ? 0 : anchorAt.Keys.Max();
        if (anchored >= expected)
            Report(expected, AuditFault.CutOff);
        return new AuditVerdict(count, count == 0 ? null : Convert.ToHexStringLower(previous), findings);
    }

    private void Report(long sequence, AuditFault fault)
    {
        if (findings.Count < MostFindings)
            findings.Add(new AuditFinding(sequence, fault));
    }
}
