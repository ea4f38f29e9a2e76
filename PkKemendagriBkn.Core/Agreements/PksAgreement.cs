using PkKemendagriBkn.Core.Agreements.Pks;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>
/// The agreement that the portal is built for: PKS 800.1.9.1/2205/IJ and 39/HM.04.01/2025 between Itjen Kemendagri and BKN.
/// The annex (Lampiran: data fields and mechanism, Pasal 5) is not part of the text at hand.
/// </summary>
public static class PksAgreement
{
    public static Agreement Instance { get; } = new()
    {
        Id = "pks-itjen-bkn-2025",
        Subject = "Pertukaran dan Pemanfaatan Data dan/atau Informasi Aparatur Sipil Negara",
        SignedOn = new DateOnly(2025, 8, 27),
        SignedIn = "Jakarta",
        TermYears = 3,
        First = new AgreementParty
        {
            Side = Party.First,
            Designation = "PIHAK KESATU",
            ShortName = "Itjen Kemendagri",
            FullName = "Inspektorat Jenderal Kementerian Dalam Negeri",
            LetterheadNames = ["KEMENTERIAN DALAM NEGERI REPUBLIK INDONESIA", "INSPEKTORAT JENDERAL"],
            AgreementNumber = "800.1.9.1/2205/IJ",
            SeatAddress = "Jalan Medan Merdeka Timur Nomor 8, Gambir, Jakarta Pusat",
            Signatory = new Signatory(
                "S. M. MAHENDRA JAYA",
                "Inspektur Jenderal Kementerian Dalam Negeri",
                "Keputusan Presiden Republik Indonesia Nomor 32/TPA Tahun 2025 tanggal 4 Februari 2025"),
            Correspondence = new Correspondence(
                "Sekretariat Inspektorat Jenderal Kementerian Dalam Negeri",
                "Jalan Medan Merdeka Timur Nomor 8, Gambir, Jakarta Pusat",
                "-",
                "admppupd.itjenkemendagri@gmail.com"),
        },
        Second = new AgreementParty
        {
            Side = Party.Second,
            Designation = "PIHAK KEDUA",
            ShortName = "BKN",
            FullName = "Badan Kepegawaian Negara",
            LetterheadNames = ["BADAN KEPEGAWAIAN NEGARA"],
            AgreementNumber = "39/HM.04.01/2025",
            SeatAddress = "Jalan Mayjen Sutoyo Nomor 12, Cililitan, Kramat Jati, Jakarta Timur",
            Signatory = new Signatory(
                "IMAS SUKMARIAH",
                "Sekretaris Utama Badan Kepegawaian Negara",
                "Keputusan Presiden Republik Indonesia Nomor 171/TPA Tahun 2020, tanggal 24 September 2020"),
            Correspondence = new Correspondence(
                "Sekretariat Deputi Bidang Sistem Informasi dan Digitalisasi Manajemen Aparatur Sipil Negara Badan Kepegawaian Negara",
                "Jalan Mayjen Sutoyo Nomor 12 Cililitan Jakarta Timur",
                "-",
                "sesdep.sidigimasn@bkn.go.id"),
        },
        Memorandum = new Memorandum(
            ["119/215/SJ", "4/K/KS/I/2021"],
            "Dukungan Pelaksanaan Tugas dan Fungsi Kementerian Dalam Negeri dan Badan Kepegawaian Negara",
            new DateOnly(2021, 1, 14)),
        Preamble = PksText.Preamble,
        Articles =
        [
            PksText.Article01, PksText.Article02, PksText.Article03, PksText.Article04, PksText.Article05,
            PksText.Article06, PksText.Article07, PksText.Article08, PksText.Article09, PksText.Article10,
            PksText.Article11, PksText.Article12, PksText.Article13, PksText.Article14,
        ],
        Obligations = PksObligations.Listed,
        OtherDuties = PksObligations.Other,
        Interpretations = PksInterpretations.Register,
    };
}
