using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(Paper paper) => paper == Paper.F4 ? "F4 (215 x 330 mm)" : "A4 (210 x 297 mm)";

    public static string Of(Typeface typeface) => typeface == Typeface.Lato ? "Lato" : "Liberation Sans (selebar Arial)";

    public static string Of(DraftKind kind) => kind switch
    {
        DraftKind.Report => "Laporan hasil pertukaran dan pemanfaatan data",
        DraftKind.Minutes => "Berita acara hasil pemadanan data",
        DraftKind.JointEvaluation => "Berita acara evaluasi bersama",
        DraftKind.Letter => "Surat",
        _ => "Berita acara evaluasi sendiri",
    };

    public static string Of(DraftState state) => state switch
    {
        DraftState.Draft => "Rancangan",
        DraftState.Proposed => "Menunggu pimpinan",
        DraftState.Approved => "Disetujui pimpinan",
        DraftState.Submitted => "Disampaikan",
        DraftState.Offered => "Ditelaah pihak lain",
        DraftState.Returned => "Dikembalikan",
        DraftState.Agreed => "Disepakati, menunggu tanda tangan",
        DraftState.Accepted => "Diterima",
        DraftState.Signed => "Ditandatangani",
        _ => "Ditarik",
    };

    /// <summary>The tone of a state: see <c>Tag</c>.</summary>
    public static string Tone(DraftState state) => state switch
    {
        DraftState.Accepted or DraftState.Signed => "good",
        DraftState.Returned => "bad",
        DraftState.Draft or DraftState.Withdrawn => "quiet",
        _ => "soon",
    };

    public static string Of(DraftStep step) => step switch
    {
        DraftStep.Edit => "Tulis",
        DraftStep.Propose => "Ajukan kepada pimpinan",
        DraftStep.TakeBack => "Tarik kembali untuk diubah",
        DraftStep.Approve => "Setujui",
        DraftStep.SendBack => "Kembalikan kepada penyusun",
        DraftStep.Submit => "Sampaikan kepada BKN",
        DraftStep.Offer => "Teruskan kepada pihak lain",
        DraftStep.Agree => "Sepakati isinya",
        DraftStep.Accept => "Terima laporan",
        DraftStep.Return => "Kembalikan dengan catatan",
        DraftStep.Revise => "Perbaiki",
        DraftStep.Sign => "Tanda tangani",
        _ => "Batalkan naskah",
    };

    public static string Of(FollowUpStatus status) => status switch
    {
        FollowUpStatus.Compliant => "Sesuai",
        FollowUpStatus.NotYetCompliant => "Belum sesuai",
        FollowUpStatus.NotFollowedUp => "Belum ditindaklanjuti",
        _ => "Tidak dapat ditindaklanjuti",
    };

    public static string Tone(FollowUpStatus status) => status switch
    {
        FollowUpStatus.Compliant => "good",
        FollowUpStatus.NotYetCompliant => "soon",
        FollowUpStatus.NotFollowedUp => "bad",
        _ => "quiet",
    };

    public static string Of(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Corrections => "Daftar perbaikan data",
        FollowUpKind.DataProblem => "Masalah data",
        _ => "Tindak lanjut biasa",
    };
}
