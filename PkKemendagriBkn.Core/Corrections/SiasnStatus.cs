namespace PkKemendagriBkn.Core.Corrections;

/// <summary>What SIASN's many states of a proposal mean to the two parties.</summary>
public enum CorrectionGroup
{
    /// <summary>Under way at SIASN.</summary>
    Open,

    /// <summary>Sent back to be completed (berkas tidak sesuai, BTS); the proposer has to act.</summary>
    Returned,

    /// <summary>Refused for good (tidak memenuhi syarat, TMS), or withdrawn.</summary>
    Rejected,

    /// <summary>The profile has been updated.</summary>
    Done,
}

/// <summary>
/// One of the 67 states that SIASN gives a proposal (1-53, 55-67, 99), with SIASN's own words where they are publicly known. The others
/// are stages of technical consideration, decrees, signing and printing, all of them under way.
/// </summary>
public sealed record SiasnStatus(int Code, string Name, CorrectionGroup Group)
{
    /// <summary>The state of a proposal that nothing is known of yet.</summary>
    public const int First = 1;

    private static readonly Dictionary<int, (string Name, CorrectionGroup Group)> Known = new()
    {
        [1] = ("Input Berkas", CorrectionGroup.Open),
        [2] = ("Berkas Disimpan (Terverifikasi)", CorrectionGroup.Open),
        [3] = ("Surat Usulan", CorrectionGroup.Open),
        [4] = ("Approval Surat Usulan", CorrectionGroup.Open),
        [5] = ("Perbaikan Dokumen", CorrectionGroup.Returned),
        [6] = ("Tidak Memenuhi Syarat", CorrectionGroup.Rejected),
        [11] = ("Profil PNS telah diperbaharui", CorrectionGroup.Done),
        [12] = ("Terima Usulan", CorrectionGroup.Open),
        [13] = ("Validasi – TMS", CorrectionGroup.Rejected),
        [14] = ("Validasi – Perbaikan Dokumen", CorrectionGroup.Returned),
        [15] = ("Validasi – Disetujui", CorrectionGroup.Open),
        [16] = ("Berkas Disetujui", CorrectionGroup.Open),
        [31] = ("Telah Update di Profile PNS", CorrectionGroup.Done),
        [33] = ("Menunggu Layanan", CorrectionGroup.Open),
        [34] = ("Perbaikan Dokumen – Menunggu Approval", CorrectionGroup.Returned),
        [50] = ("Perbaikan MySAPK", CorrectionGroup.Returned),
        [51] = ("Input MySAPK", CorrectionGroup.Open),
        [52] = ("Approval MySAPK", CorrectionGroup.Open),
        [55] = ("Approval Tingkat Provinsi", CorrectionGroup.Open),
        [56] = ("Perbaikan Approval", CorrectionGroup.Returned),
        [67] = ("Perbaikan Dokumen – BTS", CorrectionGroup.Returned),
        [99] = ("Usulan Dihapus", CorrectionGroup.Rejected),
    };

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<SiasnStatus> All { get; } =
    [
        .. Enumerable.Range(1, 67).Where(code => code != 54).Append(99)
            .Select(code => Known.TryGetValue(code, out var known)
                ? new SiasnStatus(code, known.Name, known.Group)
                : new SiasnStatus(code, "Tahap penyelesaian", CorrectionGroup.Open)),
    ];

    private static readonly Dictionary<int, SiasnStatus> ByCode = All.ToDictionary(s => s.Code);

    /// <summary>The state with this code; null when SIASN has none.</summary>
    public static SiasnStatus? Find(int code) => ByCode.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">SIASN has no such state.</exception>
    public static SiasnStatus Of(int code) => ByCode[code];

    public static IReadOnlyList<int> CodesOf(CorrectionGroup group) => [.. All.Where(s => s.Group == group).Select(s => s.Code)];

    /// <summary>Whether somebody still waits: only then does a proposal grow old.</summary>
    public bool IsPending => Group is CorrectionGroup.Open or CorrectionGroup.Returned;

    /// <summary>The codes of all that <see cref="IsPending"/>, for questions to the database.</summary>
    public static IReadOnlyList<int> PendingCodes { get; } = [.. All.Where(s => s.IsPending).Select(s => s.Code)];

    public override string ToString() => $"{Code} – {Name}";
}
