using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>What is known of a NIP: its first row on each side.</summary>
[StructLayout(LayoutKind.Auto)]
public struct NipEntry
{
    public ulong Nip;

    /// <summary>Where its first record of side B lies, plus one; 0 when there is none.</summary>
    public int PlaceInB;

    /// <summary>Its first row of side A; 0 when there is none yet.</summary>
    public int RowInA;
}

/// <summary>Finds the entry of a NIP. The seed is drawn for each run, so that no file can choose NIPs that all fall together.</summary>
public sealed class NipTable(ulong seed)
{
    private const int Least = 1 << 10;
    private readonly ulong odd = seed | 1;
    private NipEntry[] entries = new NipEntry[Least];
    private int count, shift = 64 - 10;

    public void Clear(int expected)
    {
        int size = Least;
        while (size < expected * 2L && size < 1 << 24)
            size *= 2;
        if (size > entries.Length)
            entries = new NipEntry[size];
        else
            Array.Clear(entries);
        shift = 64 - System.Numerics.BitOperations.Log2((uint)entries.Length);
        count = 0;
    }

    /// <summary>The entry of this NIP, a new one when it was not known. Good until the next call.</summary>
    public ref NipEntry this[ulong nip]
    {
        get
        {
            if (count * 2 >= entries.Length)
                Grow();
            ref var entry = ref Find(nip);
            if (entry.Nip == 0)
            {
                entry.Nip = nip;
                count++;
            }

            return ref entry;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref NipEntry Find(ulong nip)
    {
        ulong mixed = (nip ^ seed) * odd;
        uint at = (uint)(((mixed ^ (mixed >> 29)) * 0x9E3779B97F4A7C15UL) >> shift), last = (uint)entries.Length - 1;
        while (entries[at].Nip != nip && entries[at].Nip != 0)
            at = (at + 1) & last;
        return ref entries[at];
    }

    private void Grow()
    {
        var old = entries;
        entries = new NipEntry[old.Length * 2];
        shift--;
        foreach (var entry in old)
            if (entry.Nip != 0)
                Find(entry.Nip) = entry;
    }
}
