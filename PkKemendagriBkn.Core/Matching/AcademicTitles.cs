using System.Collections.Frozen;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>
/// A name without what stands before and after it: Drs., Dr., Ir., H., Hj., Prof., and degrees such as S.Sos., M.Si., S.H., A.Md.,
/// S.STP, Ph.D., with or without dots, commas and spaces. Only known titles go, only from the ends, and never the last word of a name.
/// </summary>
public static class AcademicTitles
{
    private const int LongestInParts = 4;

    private static readonly FrozenSet<string> Before = Set("DRS DRA DR DRG DRH IR PROF H HJ KH HAJI HAJJAH NS APT BD DRHC");

    private static readonly FrozenSet<string> After = Set("""
        SH SE ST SSOS SIP SPD SPDI SPDK SPDSD SAG SSI SKOM SKM SKEP SKEB SKED SKH SP SPT SPI SHUT SS SSN SPSI SFARM SGZ SSTP SAP SMB SIK SIKOM SHI SESY SSY STHI
        SFIL SHUM SSTAT SAKUN SARS STP SKG SPAR SADM SINF SKP SMAT SPKP SPKN SST SSTPI SSTFT SSTRAK STR STRAK STRIP STRKEP STRKEB STRKES STRKOM
        STRT STRSOS STRGZ STRIPEM SIPEM SMIN SBIOMED SPEM STHEOL STH
        MSI MH MM MT MA MAP MPD MPDI MSC MKOM MKES MKM MEC MECDEV MSE MAG MHUM MPH MSOS MIP MSTR MSTRIP MAKT MBA MPA MP MPI MPT MENG MTI MSN MSTAT MFARM MIKOM MKN MPSI
         MHI MFIL MARS MEP MPM MURP MDEV MESY LLM MPP MMA MMPD MMSI MTH MHKES MKEP MKEB MCOM MACC MPAR MHP MTR MDS MPUB MPWK MPSDM MSAK MADM MTP MAB
        PHD DBA SJD
        AMD AMDKEP AMDKEB AMDKOM AMDAK AMDKL AMDFARM AMDGZ AMDAN AMDPAR AMDT AMDSI AMDAB AMDKES AMAPD AMAPKB AMDIP AMTRU AMP AMKEP AMKEB AMKL AMG AMF AMPD
        BSC BBA BCHK BCKN BAE AKT AK CA CPA CIA CRMA CFE CFRA CGCAE CGAE CRA CRMP QIA QRMP QGIA ACPA CSFA CRP BKP CERTDA CERTIPSAS ERMCP CSEP CISA CGRCOP CHRMP CPSP CPMA ASEANCPA
        NERS NS APT IPM IPU IPP
        SPA SPPD SPOG SPB SPM SPTHT SPKJ SPJP SPRAD SPAN SPPK SPOT SPU SPKK SPBS SPN SPKFR SPPA SPKG SPORT
        """);

    /// <summary>Degrees that are also words or short names: only with a dot in them or a comma before them.</summary>
    private static readonly FrozenSet<string> AfterWithMark =
        Set("SAN SIA SEI MEI MAK MED SOR SAB SAK SDS SHAN BA BE ME AP AMA DEA BC SA DR DRS IR CHT MIL SI MMAR H HJ");

    /// <summary>Writes the bare name; dots and commas become spaces, so that M.Saleh, M. Saleh and M Saleh are one.</summary>
    /// <remarks>Takes a name in plain form (<see cref="PlainText"/>), and a target at least as long.</remarks>
    public static int Write(ReadOnlySpan<char> name, Span<char> target)
    {
        Span<Range> ranges = stackalloc Range[32];
        Span<bool> marked = stackalloc bool[32];
        int count = Parts(name, ranges, marked);
        if (count < 0)
        {
            name.CopyTo(target);
            return name.Length;
        }

        int first = 0;
        while (count - first >= 2 && Holds(Before, name[ranges[first]]))
            first++;
        while (EndOfName(name, ranges, marked, first, count) is var end && end < count)
            count = end;
        int length = 0;
        for (int i = first; i < count; i++)
        {
            if (length > 0)
                target[length++] = ' ';
            var part = name[ranges[i]];
            part.CopyTo(target[length..]);
            length += part.Length;
        }

        return length;
    }

    /// <summary>
    /// The words between spaces, dots and commas, and for each whether a comma precedes or a dot touches it; -1 when there are too many for a name.
    /// </summary>
    private static int Parts(ReadOnlySpan<char> name, Span<Range> ranges, Span<bool> marked)
    {
        int count = 0, start = -1;
        bool comma = false;
        for (int i = 0; i <= name.Length; i++)
        {
            char c = i < name.Length ? name[i] : ' ';
            if (c is not (' ' or '.' or ','))
            {
                if (start < 0)
                    start = i;
                continue;
            }

            if (start >= 0)
            {
                if (count == ranges.Length)
                    return -1;
                marked[count] = comma || c == '.' || (start > 0 && name[start - 1] == '.');
                ranges[count++] = start..i;
                start = -1;
            }

            comma |= c == ',';
        }

        return count;
    }

    /// <summary>Where the name ends once its last title is gone; <paramref name="count"/> when the last word is no title.</summary>
    private static int EndOfName(ReadOnlySpan<char> name, ReadOnlySpan<Range> ranges, ReadOnlySpan<bool> marked, int first, int count)
    {
        Span<char> joined = stackalloc char[16];
        for (int parts = Math.Min(LongestInParts, count - first - 1); parts >= 1; parts--)
        {
            int length = 0, from = count - parts;
            bool mark = false;
            for (int i = from; i < count && length >= 0; i++)
            {
                var part = name[ranges[i]];
                mark |= marked[i];
                if (length + part.Length > joined.Length)
                    length = -1;
                else
                {
                    part.CopyTo(joined[length..]);
                    length += part.Length;
                }
            }

            if (length > 0 && (Holds(After, joined[..length]) || (mark && Holds(AfterWithMark, joined[..length]))))
                return from;
        }

        return count;
    }

    private static bool Holds(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
