using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Signatures;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>What an examination of electronic signatures found, in sentences: on the public page and on the command line alike.</summary>
public static class SignatureSentences
{
    /// <summary>Whether the certificate was taken back, as far as it is known: never sound by silence.</summary>
    public static string Of(Revocation revocation) => revocation.State switch
    {
        RevocationState.Revoked => $"Sertifikat dicabut penerbitnya pada {IndonesianDates.InWib(revocation.At!.Value)}.",
        RevocationState.NotListed =>
            $"Sertifikat tidak tercantum dalam daftar pencabutan penerbitnya tertanggal {IndonesianDates.InWib(revocation.At!.Value)}.",
        _ => "Pencabutan sertifikat tidak diperiksa: tidak tersedia daftar pencabutan penerbitnya yang dibuat sesudah penandatanganan. "
            + "Tanyakan kepada penerbit sertifikat bila diragukan.",
    };

    /// <summary>What the service's own examination says, as it was received.</summary>
    public static string Of(SecondOpinion opinion) => opinion.Conclusion is null
        ? $"Layanan verifikasi BSrE tidak menjawab{(opinion.Remark is { } why ? $" ({why})" : "")}; pendapat kedua tidak ada."
        : $"Pendapat layanan verifikasi BSrE, sebagaimana diterima: {opinion.Conclusion}.{(opinion.Remark is { } more ? $" {more}" : "")}";

    /// <summary>The whole in one sentence.</summary>
    public static string Of(SignatureReport report) =>
        report.IsSound ? "Semua tanda tangan elektronik pada berkas ini sah dan berkas tidak diubah sesudah ditandatangani."
            + (report.Signatures.Any(s => s.Revocation.State == RevocationState.NotChecked) ? " Pencabutan sertifikat tidak diperiksa." : "")
        : report.Faults.Contains(FileFault.NoSignature) ? "Berkas ini tidak bertanda tangan elektronik tersertifikat."
        : report.Signatures.Count > 0 && report.Faults.Count == 0 && report.Signatures.All(IsWhole)
            ? "Isi berkas tidak berubah sejak ditandatangani, tetapi penandatangannya tidak dapat dipastikan."
        : "Berkas ini tidak dapat dipercaya sebagaimana adanya; sebabnya disebut di bawah.";

    public static string Of(SignatureFault fault) => fault switch
    {
        SignatureFault.Coverage => "Tanda tangan tidak mencakup seluruh berkas sampai tempatnya sendiri.",
        SignatureFault.Form => "Bentuk tanda tangan rusak atau bukan ETSI.CAdES.detached.",
        SignatureFault.Content => "Isi yang ditandatangani telah diubah, atau tanda tangannya rusak.",
        SignatureFault.OtherCertificate => "Sertifikat yang menyertai bukan yang disebut oleh tanda tangan.",
        SignatureFault.Untrusted => "Sertifikat tidak berasal dari penerbit yang dipercaya, atau tidak boleh dipakai menandatangani.",
        SignatureFault.OutOfTime => "Sertifikat tidak berlaku pada waktu penandatanganan.",
        SignatureFault.Revoked => "Sertifikat sudah dicabut, dan tidak ada penanda waktu yang membuktikan bahwa tanda tangan dibubuhkan sebelumnya.",
        SignatureFault.NoTime => "Waktu penandatanganan tidak disebut.",
        _ => "Penanda waktu rusak, bukan untuk tanda tangan ini, atau bukan dari penerbit yang dipercaya.",
    };

    public static string Of(FileFault fault) => fault switch
    {
        FileFault.NotPdf => "Berkas ini bukan PDF.",
        FileFault.Structure => "Susunan berkas rusak, diubah, atau bukan susunan yang dapat diperiksa.",
        FileFault.NoSignature => "Tidak ada tanda tangan elektronik di dalamnya.",
        FileFault.BytesBehind => "Ada isi yang ditambahkan di belakang akhir berkas.",
        FileFault.ChangedAfterSigning => "Berkas diubah sesudah ditandatangani.",
        _ => "Ada tanda tangan tersembunyi di dalam berkas.",
    };

    /// <summary>Why no certified signature was put, and what to do.</summary>
    public static string Of(SigningRefused refused) => refused.Refusal switch
    {
        SigningRefusal.WrongPassphrase => "Frasa sandi ditolak oleh layanan tanda tangan. Periksa kembali sebelum mencoba lagi.",
        SigningRefusal.Held =>
            "Percobaan Anda ditahan: frasa sandi salah tiga kali dalam satu jam, atau penandatanganan Anda yang lain masih berjalan. Coba lagi nanti.",
        SigningRefusal.NotRegistered =>
            "Alamat surel akun Anda tidak terdaftar pada layanan tanda tangan. Daftarkan diri melalui verifikator BSrE di instansi Anda.",
        SigningRefusal.NoCertificate =>
            $"Anda tidak memiliki sertifikat elektronik yang dapat dipakai saat ini{CodeOf(refused)}. Hubungi verifikator BSrE di instansi Anda.",
        SigningRefusal.Unavailable =>
            $"Layanan tanda tangan tidak menjawab dengan lengkap{CodeOf(refused)}. Tidak ada tanda tangan yang dicatat; coba lagi beberapa saat kemudian.",
        SigningRefusal.Rejected => $"Layanan tanda tangan menolak permintaan ini{CodeOf(refused)}. Sampaikan kode itu kepada administrator portal.",
        SigningRefusal.Rewritten =>
            "Berkas yang dikembalikan layanan tanda tangan telah diubah, bukan hanya ditandatangani. Berkas itu dibuang; laporkan kepada administrator portal.",
        SigningRefusal.OtherPerson =>
            "Tanda tangan yang dikembalikan memakai sertifikat orang lain. Berkas itu dibuang; laporkan kepada administrator portal.",
        _ => "Tanda tangan yang dikembalikan tidak sah. Berkas itu dibuang; laporkan kepada administrator portal.",
    };

    private static string CodeOf(SigningRefused refused) => refused.Code is { } code ? $" ({code})" : "";

    /// <summary>When it was signed, and who says so.</summary>
    public static string TimeOf(SignatureCheck signature) => signature.SignedAt is not { } at ? "tidak disebut"
        : $"{IndonesianDates.InWib(at)} ({(signature.IsStamped ? "menurut penanda waktu" : "menurut penanda tangan")})";

    /// <summary>Whether what it covers is unchanged, whoever signed.</summary>
    private static bool IsWhole(SignatureCheck signature) =>
        signature.Faults.All(f => f is SignatureFault.Untrusted or SignatureFault.OutOfTime or SignatureFault.Revoked or SignatureFault.NoTime);
}
