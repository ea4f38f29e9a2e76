using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>The last lines of a frozen document: how anyone who holds it can check that it is the one that was signed.</summary>
public static class VerificationPage
{
    /// <summary>At least 25 mm of the narrowest text (A4 with the widest margins), so that every telephone reads the code.</summary>
    private const double LeastShare = 0.23;

    public static IEnumerable<Block> Of(Imprint imprint)
    {
        if (imprint.VerifyAt is not { } address)
            yield break;
        yield return new Heading(2, "Pemeriksaan Keaslian Berkas");
        yield return new Paragraph(
            $"Berkas ini adalah versi {imprint.VersionNumber} yang dikunci pada {IndonesianDates.InWib(imprint.At)}. Sidik SHA-256 berkas dihitung dengan alat baku "
            + "(Linux dan macOS: sha256sum nama-berkas.pdf; Windows: certutil -hashfile nama-berkas.pdf SHA256), lalu dicocokkan pada alamat berikut. "
            + "Halaman itu menjawab apakah berkas yang Anda pegang adalah berkas yang ditandatangani atau disampaikan, dan naskah apa itu. Bila naskah "
            + "ditandatangani di portal, di sana dapat diunduh lembar tanda tangan: siapa menandatangani, dalam jabatan apa, kapan, dengan cara apa "
            + "(sertifikat elektronik, atau kata sandi dan kode sekali pakai), dan hasil pemeriksaannya.", KeepWithNext: true)
        { IsWhole = true };
        yield return new Paragraph(RichText.Bold(address), Alignment.Left, KeepWithNext: true);
        if (!imprint.QrPng.IsEmpty)
            yield return new Picture(imprint.QrPng, $"Kode QR menuju {address}", LeastShare);
    }
}
