using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>For every reason to refuse a file, the one sentence that says what is wrong and what to do, and the status that goes with it.</summary>
public static class EvidenceSentences
{
    public static string Of(EvidenceRefused refused, EvidenceOptions options) => refused.Sentence ?? Of(refused.Reason, options);

    public static string Of(EvidenceRefusal reason, EvidenceOptions options) => reason switch
    {
        EvidenceRefusal.Empty => "Berkas itu kosong. Pilih berkas lain.",
        EvidenceRefusal.CutOff => "Unggahan terputus sebelum selesai. Periksa jaringan Anda, lalu unggah kembali.",
        EvidenceRefusal.TooLarge => $"Berkas lebih besar dari {options.MaxMegabytes} MB. Perkecil atau bagi berkas itu, lalu unggah kembali.",
        EvidenceRefusal.TypeNotAllowed => "Jenis berkas itu tidak diterima. Gunakan PDF, DOCX, XLSX, CSV, JPG, atau PNG.",
        EvidenceRefusal.ContentDiffersFromName =>
            "Isi berkas tidak sesuai dengan jenis pada namanya. Simpan ulang dari aplikasinya sebagai PDF, DOCX, XLSX, CSV, JPG, atau PNG.",
        EvidenceRefusal.Damaged => "Berkas rusak atau tidak lengkap. Buka di aplikasinya, simpan ulang, lalu unggah kembali.",
        EvidenceRefusal.Ambiguous =>
            "Berkas memuat isi tambahan dari jenis lain, sehingga tidak dapat diterima. Simpan ulang dari aplikasinya, lalu unggah kembali.",
        EvidenceRefusal.Macros => "Berkas memuat makro, sehingga tidak dapat diterima. Simpan sebagai PDF atau tanpa makro.",
        EvidenceRefusal.NestedArchive =>
            "Berkas memuat berkas lain yang disisipkan di dalamnya. Simpan sebagai PDF, atau hapus sisipan itu lalu unggah terpisah.",
        EvidenceRefusal.UnsafeArchive => "Susunan berkas tidak wajar, sehingga tidak dapat diterima. Simpan sebagai PDF, lalu unggah kembali.",
        EvidenceRefusal.ActiveContent =>
            "Berkas memuat isi yang bertindak sendiri, sehingga tidak dapat diterima. Simpan sebagai PDF biasa, lalu unggah kembali.",
        EvidenceRefusal.Quarantined =>
            "Berkas memuat isi yang bertindak sendiri, sehingga dikarantina: hanya auditor yang dapat membukanya, dan berkas itu bukan bukti. Simpan sebagai PDF biasa, lalu unggah kembali.",
        EvidenceRefusal.Encrypted =>
            "Berkas terkunci atau terenkripsi, sehingga isinya tidak dapat diperiksa. Hapus sandinya atau cetak ulang ke PDF biasa, lalu unggah kembali.",
        EvidenceRefusal.HugePicture =>
            $"Berkas memuat gambar yang lebih besar dari {Pictures.MostPoints / 1_000_000} juta titik. Perkecil gambar itu (misalnya pindai pada 300 dpi), lalu unggah kembali.",
        EvidenceRefusal.Infected => "Berkas terdeteksi berbahaya dan ditolak. Kejadian ini tercatat; hubungi pengelola TI Anda.",
        EvidenceRefusal.NotScanned =>
            "Pemeriksaan keamanan berkas sedang tidak tersedia, sehingga berkas belum dapat diterima. Coba lagi nanti atau hubungi administrator portal.",
        EvidenceRefusal.QuotaReached =>
            $"Batas unggahan Anda hari ini ({options.DailyMegabytesPerUser} MB atau {options.DailyFilesPerUser} berkas) telah tercapai. Lanjutkan besok atau hubungi administrator portal.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Every refusal has its sentence."),
    };

    public static int Status(EvidenceRefusal reason) => reason switch
    {
        EvidenceRefusal.TooLarge => StatusCodes.Status413PayloadTooLarge,
        EvidenceRefusal.TypeNotAllowed or EvidenceRefusal.ContentDiffersFromName => StatusCodes.Status415UnsupportedMediaType,
        EvidenceRefusal.QuotaReached => StatusCodes.Status429TooManyRequests,
        EvidenceRefusal.NotScanned => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
