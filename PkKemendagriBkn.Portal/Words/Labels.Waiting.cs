using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    /// <summary>What is to be done, before the name of what it is about.</summary>
    public static string Of(WaitingKind kind) => kind switch
    {
        WaitingKind.FinishDraft => "Selesaikan rancangan",
        WaitingKind.ApproveDocument => "Periksa dan setujui naskah",
        WaitingKind.SubmitDocument => "Sampaikan laporan kepada BKN",
        WaitingKind.SendLetter => "Kirim surat yang sudah ditandatangani",
        WaitingKind.ReviewDocument => "Telaah naskah pihak lain",
        WaitingKind.ReviseDocument => "Perbaiki naskah yang dikembalikan",
        WaitingKind.SignDocument => "Tanda tangani naskah",
        WaitingKind.AnswerProposal => "Jawab usulan pihak lain",
        WaitingKind.AnswerStatement => "Tanggapi pernyataan pihak lain",
        WaitingKind.AnswerForceMajeure => "Terima atau bantah keadaan kahar",
        WaitingKind.SettleMatter => "Selesaikan perselisihan dengan musyawarah",
        WaitingKind.EndUse => "Musnahkan atau kembalikan data",
        WaitingKind.AnswerDisclosure => "Jawab permintaan pengungkapan data",
        WaitingKind.CloseIncident => "Tangani insiden sampai penutupannya",
        WaitingKind.AdoptProposal => "Tegaskan catatan lama sebagai usulan",
        WaitingKind.DecideAccess => "Putuskan usulan akses",
        WaitingKind.AnswerClaim => "Jawab permintaan pemberian kembali akses",
        WaitingKind.ConfirmLetter => "Konfirmasi penerimaan surat",
        WaitingKind.ConfirmDelivery => "Konfirmasi penerimaan data",
        WaitingKind.SettleProblem => "Selesaikan masalah data",
        WaitingKind.VerifyProblem => "Periksa penyelesaian masalah data",
        WaitingKind.ReportFollowUp => "Laporkan tindak lanjut",
        WaitingKind.JudgeFollowUp => "Nilai tindak lanjut",
        WaitingKind.MeetDeadline => "Penuhi tenggat",
        WaitingKind.AssignedWork => "Diserahkan kepada Anda",
        WaitingKind.AnswerMention => "Baca komentar yang menyebut Anda",
        WaitingKind.ConsentToAccount => "Setujui atau tolak perubahan akun",
        WaitingKind.LateRecord => "Dicatat lama setelah kejadiannya",
        WaitingKind.FailedMail => "Periksa surel yang gagal dikirim",
        WaitingKind.FailedJob => "Periksa pekerjaan yang gagal",
        WaitingKind.LittleStorage => "Tambah ruang penyimpanan",
        _ => "Lengkapi hari libur",
    };

    /// <summary>The words of the button that leads to where it is done.</summary>
    public static string ToDo(WaitingKind kind) => kind switch
    {
        WaitingKind.FinishDraft => "Tulis",
        WaitingKind.ApproveDocument or WaitingKind.ReviewDocument or WaitingKind.VerifyProblem => "Periksa",
        WaitingKind.SubmitDocument => "Sampaikan",
        WaitingKind.SendLetter => "Kirim",
        WaitingKind.ReviseDocument => "Perbaiki",
        WaitingKind.SignDocument => "Tanda tangani",
        WaitingKind.AnswerProposal or WaitingKind.AnswerStatement or WaitingKind.AnswerForceMajeure => "Jawab",
        WaitingKind.DecideAccess or WaitingKind.ConsentToAccount => "Putuskan",
        WaitingKind.AnswerClaim or WaitingKind.AnswerDisclosure => "Jawab",
        WaitingKind.ConfirmLetter or WaitingKind.ConfirmDelivery => "Konfirmasi",
        WaitingKind.SettleProblem => "Selesaikan",
        WaitingKind.ReportFollowUp => "Laporkan",
        WaitingKind.JudgeFollowUp => "Nilai",
        WaitingKind.MeetDeadline => "Kerjakan",
        _ => "Buka",
    };

    /// <summary>For whom it waits, in words: the role of a party where only one can do it.</summary>
    public static string DoerOf(WaitingItem item) => item switch
    {
        { Doer: null } => Of(Role.Administrator),
        { Only: Role.Leadership, Doer: { } party } => $"Pimpinan {Of(party)}",
        { Doer: Party.Both } => "Kedua pihak",
        { Doer: { } party } => Of(party),
    };
}
