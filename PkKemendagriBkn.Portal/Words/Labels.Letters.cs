using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(LetterKind kind) => kind switch
    {
        LetterKind.ReportRequest => "Surat permintaan laporan",
        LetterKind.ReportCover => "Surat pengantar laporan",
        LetterKind.FeedbackCover => "Surat pengantar data balikan",
        LetterKind.ReceiptConfirmation => "Surat konfirmasi penerimaan",
        LetterKind.AccessWarning => "Surat teguran",
        LetterKind.AccessSuspension => "Surat penghentian sementara akses",
        LetterKind.AccessRestoration => "Surat pemberian kembali akses",
        LetterKind.AccessClaim => "Surat permintaan pemberian kembali akses",
        LetterKind.ForceMajeureNotice => "Surat pemberitahuan keadaan kahar",
        LetterKind.RepresentativeNotice => "Surat pemberitahuan perubahan perwakilan",
        LetterKind.ExtensionNotice => "Surat pemberitahuan perpanjangan",
        LetterKind.TerminationNotice => "Surat pemberitahuan pengakhiran",
        LetterKind.IncidentNotice => "Surat pemberitahuan insiden data pribadi",
        _ => "Surat lain",
    };

    /// <summary>What a document is; of a letter, which one.</summary>
    public static string Of(DraftKind kind, LetterKind? letter) => letter is { } which ? Of(which) : Of(kind);

    /// <summary>What is recorded with a letter, or in which form right after it.</summary>
    public static string RecordedWith(LetterKind kind) => kind switch
    {
        LetterKind.ReportRequest => "Permintaan laporan: jangka waktunya mulai dihitung sementara sampai penerimaan dikonfirmasi.",
        LetterKind.ReceiptConfirmation => "Penerimaan surat yang dijawab: terkonfirmasi pada tanggal yang dinyatakan.",
        LetterKind.AccessWarning => "Teguran tentang akses.",
        LetterKind.AccessClaim => "Permintaan pemberian kembali akses: menunggu jawaban BKN.",
        LetterKind.AccessSuspension => "Usulan penghentian sementara: berlaku setelah diputuskan pejabat BKN lain yang berwenang.",
        LetterKind.AccessRestoration => "Usulan pemberian kembali akses: berlaku setelah diputuskan pejabat BKN lain yang berwenang.",
        LetterKind.Other => "Surat dalam korespondensi.",
        _ => "Surat dalam korespondensi; sesudahnya terbuka formulir faktanya dengan surat ini terpilih.",
    };
}
