using System.Security.Cryptography;

namespace PkKemendagriBkn.Core.Audit;

/// <summary>What is wrong with the chain at one place.</summary>
public enum AuditFault { Altered, WrongPredecessor, Missing, CutOff, AnchorMismatch }

/// <summary>A fault and the sequence numbers, <paramref name="Sequence"/> to <paramref name="Through"/> inclusive, at which it shows.</summary>
public sealed record AuditFinding(long Sequence, AuditFault Fault, long Through);

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

/// <summary>
/// Walks a chain in the order of its sequence and reports every place where it does not hold. Without the key only the order can be
/// judged: that each entry names the one before it, that none is missing, and what the anchors noted.
/// </summary>
public sealed class AuditVerification(byte[]? key, IReadOnlyList<AuditAnchor> anchors)
{
    /// <summary>Past this many findings the chain is plainly broken, and listing more helps nobody.</summary>
    private const int MostFindings = 1000;

    private readonly ILookup<long, AuditAnchor> anchorAt = anchors.ToLookup(a => a.Sequence);
    private readonly List<AuditFinding> findings = [];
    private long count;
    private long expected = 1;
    private byte[] previous = AuditChain.Genesis;

    /// <summary>Takes the next entry, in ascending sequence.</summary>
    public void Add(AuditEntry entry)
    {
        if (!Reach(entry.Sequence) && !entry.PreviousHash.AsSpan().SequenceEqual(previous))
            Report(entry.Sequence, AuditFault.WrongPredecessor);

        if (key is not null && !CryptographicOperations.FixedTimeEquals(AuditChain.Seal(entry, key), entry.Hash))
            Report(entry.Sequence, AuditFault.Altered);

        if (anchorAt.Contains(entry.Sequence) && anchorAt[entry.Sequence].Any(a => a.Hash != Convert.ToHexStringLower(entry.Hash)))
            Report(entry.Sequence, AuditFault.AnchorMismatch);

        previous = entry.Hash;
    }

    /// <summary>Takes a row that cannot even be read as an entry, such as one whose time was overwritten with words.</summary>
    public void AddUnreadable(long sequence)
    {
        Reach(sequence);
        Report(sequence, AuditFault.Altered);
        previous = [];
    }

    /// <returns>Whether entries are missing before this one.</returns>
    private bool Reach(long sequence)
    {
        count++;
        if (sequence < expected)
            return false; // below 1: the portal never wrote it, so its seal cannot hold
        var gap = sequence > expected;
        if (gap)
            Report(expected, AuditFault.Missing, sequence - 1);
        expected = sequence + 1;
        return gap;
    }

    /// <summary>Ends the walk: what the newest anchor has seen must still be there, and the first entry is as old as the database.</summary>
    public AuditVerdict Conclude()
    {
        var anchored = anchors.Count == 0 ? 1 : anchors.Max(a => a.Sequence);
        if (anchored >= expected)
            Report(expected, AuditFault.CutOff, anchored);
        return new AuditVerdict(count, count == 0 ? null : Convert.ToHexStringLower(previous), findings);
    }

    private void Report(long sequence, AuditFault fault, long? through = null)
    {
        if (findings.Count < MostFindings)
            findings.Add(new AuditFinding(sequence, fault, through ?? sequence));
    }
}
