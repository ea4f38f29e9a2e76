using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Agreements.ObligationKind;
using static PkKemendagriBkn.Core.Agreements.ObligationSide;
using static PkKemendagriBkn.Core.Agreements.Party;

namespace PkKemendagriBkn.Core.Agreements.Pks;

/// <summary>What each clause of Pasal 3 and 4, and the duties elsewhere, ask of whom.</summary>
internal static class PksObligations
{
    private const string SuspendAndRestore =
        "Kedua ketentuan menyangkut kewajiban yang sama, yaitu penyampaian oleh PIHAK KESATU: keterlambatan memberi hak "
        + "menghentikan sementara kepada PIHAK KEDUA, sedangkan pemenuhan memberi hak menerima kembali akses kepada PIHAK KESATU.";

    private const string CorrectionLists =
        "Kedua ketentuan adalah hak: masing-masing PIHAK memperoleh informasi dari daftar perbaikan data PIHAK lainnya, "
        + "sehingga arus informasinya dua arah. Frasa \"pada SIASN\" hanya terdapat pada Pasal 4 ayat (1) huruf d.";

    private const string DataProblems =
        "Kedua ketentuan adalah kewajiban yang serupa: masing-masing PIHAK menyelesaikan permasalahan data yang diterimanya dari PIHAK lainnya.";

    internal static IReadOnlyList<Obligation> Listed { get; } =
    [
        // Pasal 3 ayat (1): rights of the first party
        RightOf(First, "3(1)a", StandingAccess, "4(2)a", "Akses terbatas ke data pegawai ASN"),
        RightOf(First, "3(1)b.1", EventClock, "4(1)b.1", "Pemberian kembali akses: data dan referensi balikan telah disampaikan")
            with { Performer = First, Deadline = DeadlineKind.Feedback, Remark = SuspendAndRestore },
        RightOf(First, "3(1)b.2", EventClock, "4(1)b.2", "Pemberian kembali akses: laporan yang diminta telah disampaikan")
            with { Performer = First, Deadline = DeadlineKind.RequestedReport, Remark = SuspendAndRestore },
        RightOf(First, "3(1)c", AsNeeded, "4(2)c", "Menerima data agregat APIP Inspektorat Daerah"),
        RightOf(First, "3(1)d", AsNeeded, "4(2)b", "Menerima kode referensi ASN terkait kepegawaian"),
        RightOf(First, "3(1)e", AsNeeded, "4(1)d", "Memperoleh informasi usulan perbaikan data dari daftar PIHAK KEDUA")
            with { Remark = CorrectionLists },

        // Pasal 3 ayat (2): duties of the first party
        DutyOf(First, "3(2)a", StandingAccess, "4(1)a", "Memberikan akses terbatas ke data jabatan fungsional binaan"),
        DutyOf(First, "3(2)b", AsNeeded, "4(1)c", "Memberikan kode referensi jabatan fungsional binaan"),
        DutyOf(First, "3(2)c#minutes", AsNeeded, "4(1)e#minutes", "Menyampaikan berita acara hasil pemadanan data"),
        DutyOf(First, "3(2)c#report", AtLeastPerYear, "4(1)e#report", "Menyampaikan laporan berkala hasil pertukaran dan pemanfaatan data")
            with { TimesPerYear = 2, Deadline = DeadlineKind.PeriodicReport },
        DutyOf(First, "3(2)d", AsNeeded, "4(2)d", "Menyelesaikan permasalahan data yang diterima dari PIHAK KEDUA")
            with { Remark = DataProblems },

        // Pasal 4 ayat (1): rights of the second party
        RightOf(Second, "4(1)a", StandingAccess, "3(2)a", "Akses terbatas ke data jabatan fungsional binaan PIHAK KESATU"),
        RightOf(Second, "4(1)b.1", EventClock, "3(1)b.1", "Penghentian sementara akses: data dan referensi balikan tidak diterima")
            with { Deadline = DeadlineKind.Feedback, Remark = SuspendAndRestore },
        RightOf(Second, "4(1)b.2", EventClock, "3(1)b.2", "Penghentian sementara akses: laporan yang diminta tidak diterima")
            with { Deadline = DeadlineKind.RequestedReport, Remark = SuspendAndRestore },
        RightOf(Second, "4(1)c", AsNeeded, "3(2)b", "Menerima kode referensi jabatan fungsional binaan PIHAK KESATU"),
        RightOf(Second, "4(1)d", AsNeeded, "3(1)e", "Memperoleh informasi usulan perbaikan data pada SIASN dari daftar PIHAK KESATU")
            with { Remark = CorrectionLists },
        RightOf(Second, "4(1)e#minutes", AsNeeded, "3(2)c#minutes", "Menerima berita acara hasil pemadanan data"),
        RightOf(Second, "4(1)e#report", AtLeastPerYear, "3(2)c#report", "Menerima laporan berkala hasil pertukaran dan pemanfaatan data")
            with { TimesPerYear = 2, Deadline = DeadlineKind.PeriodicReport },

        // Pasal 4 ayat (2): duties of the second party
        DutyOf(Second, "4(2)a", StandingAccess, "3(1)a", "Memberikan akses terbatas ke data pegawai ASN"),
        DutyOf(Second, "4(2)b", AsNeeded, "3(1)d", "Memberikan kode referensi ASN terkait kepegawaian"),
        DutyOf(Second, "4(2)c", AsNeeded, "3(1)c", "Memberikan data agregat APIP Inspektorat Daerah"),
        DutyOf(Second, "4(2)d", AsNeeded, "3(2)d", "Menyelesaikan permasalahan data yang diterima dari PIHAK KESATU")
            with { Remark = DataProblems },
    ];

    /// <summary>Pasal 10(6), (7), (9) and (10) are about liability and survival: they ask for no act, so they are no entries.</summary>
    internal static IReadOnlyList<Obligation> Other { get; } =
    [
        Joint("7(2)", EventClock, "Memberitahukan kehendak memperpanjang atau mengakhiri perjanjian", DeadlineKind.TermNotice),
        Joint("8", AtLeastPerYear, "Mengadakan pemantauan dan evaluasi", DeadlineKind.Evaluation) with { TimesPerYear = 2 },
        Joint("9(2)", AsNeeded, "Mengonfirmasi penerimaan pemberitahuan dan komunikasi"),
        Joint("9(3)", EventClock, "Memberitahukan perubahan perwakilan", DeadlineKind.RepresentativeNotice),
        Joint("10(1)", StandingConduct, "Menjaga kerahasiaan data, informasi, dan keterangan"),
        Joint("10(2)", StandingConduct, "Mencegah kelalaian dan penyalahgunaan data"),
        Joint("10(3)", StandingConduct, "Tidak mengungkapkan data di luar pengecualian"),
        Joint("10(4)", StandingConduct, "Menggunakan data hanya untuk melaksanakan perjanjian"),
        Joint("10(5)", StandingConduct, "Memastikan pegawai dan pihak terafiliasi menjaga kerahasiaan"),
        Joint("10(8)", StandingConduct, "Menerapkan prinsip keamanan data"),
        Joint("11(2)", EventClock, "Memberitahukan keadaan kahar", DeadlineKind.ForceMajeureNotice),
    ];

    private static Obligation RightOf(Party holder, string key, ObligationKind kind, string counterpart, string title) => new()
    {
        Key = key,
        Side = Right,
        Holder = holder,
        Performer = holder == First ? Second : First,
        Kind = kind,
        Counterpart = counterpart,
        Title = title,
    };

    private static Obligation DutyOf(Party holder, string key, ObligationKind kind, string counterpart, string title) => new()
    {
        Key = key,
        Side = ObligationSide.Duty,
        Holder = holder,
        Performer = holder,
        Kind = kind,
        Counterpart = counterpart,
        Title = title,
    };

    /// <summary>A duty of whichever party it strikes; where one party alone is struck, the deadline says which.</summary>
    private static Obligation Joint(string key, ObligationKind kind, string title, DeadlineKind? deadline = null) =>
        new() { Key = key, Side = ObligationSide.Duty, Holder = Both, Performer = Both, Kind = kind, Title = title, Deadline = deadline };
}
