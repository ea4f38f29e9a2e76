namespace PkKemendagriBkn.Portal.Matching;

/// <summary>
/// Which part of the records a NIP belongs to. Drawn anew for each run, so that no file can fill one part alone; the results do not depend on it.
/// </summary>
internal sealed class NipParts(int count, ulong seed)
{
    public int Of(ulong nip)
    {
        ulong mixed = (nip ^ seed) * (seed | 1);
        return (int)Math.BigMul((mixed ^ (mixed >> 31)) * 0xD6E8FEB86659FD93UL, (ulong)count, out _);
    }
}
