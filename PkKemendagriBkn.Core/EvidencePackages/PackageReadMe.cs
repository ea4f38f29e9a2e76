using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.EvidencePackages;

/// <summary>What a reader of a package is told first, in plain text. The same content gives the same words.</summary>
public static class PackageReadMe
{
    public static string Of(EvidencePackage package, Agreement agreement, int faults, long maskedEntries) =>
        $"""
         PAKET BUKTI PERJANJIAN KERJA SAMA

         {agreement.Subject}
         Nomor {agreement.First.AgreementNumber} dan Nomor {agreement.Second.AgreementNumber}
         {agreement.First.FullName} dan {agreement.Second.FullName}

         Periode: {IndonesianDates.Long(package.FromOn)} s.d. {IndonesianDates.Long(package.ToOn)} (kedua tanggal termasuk, waktu WIB)

         ISI
         {PackageNames.Of(PackageFolder.Letters)}/            daftar surat yang bertanggal dalam periode, dan berkas buktinya
         {PackageNames.Of(PackageFolder.Exchange)}/  pengiriman data dan data balikan (Pasal 3)
         {PackageNames.Of(PackageFolder.Reports)}/          permintaan laporan dan laporan (Pasal 3)
         {PackageNames.Of(PackageFolder.Evaluations)}/         pemantauan dan evaluasi (Pasal 8)
         {PackageNames.Of(PackageFolder.Access)}/            keputusan penghentian dan pemulihan akses (Pasal 3 dan 4)
         {PackageNames.Of(PackageFolder.Events)}/        keadaan kahar, pemberitahuan, insiden, perubahan perwakilan (Pasal 7, 9, 10, 11)
         {PackageNames.Of(PackageFolder.Documents)}/           laporan, berita acara, dan evaluasi yang dikunci dalam periode, sebagai PDF yang sama
                              bita demi bita dengan yang dipegang dan ditandatangani para pihak
         {PackageNames.Of(PackageFolder.Reminders)}/        buku pengingat
         {PackageNames.Of(PackageFolder.Trail)}/      jejak audit dalam periode, dengan segel setiap entri
         {PackageNames.Of(PackageFolder.Status)}/           status setiap kewajiban per {IndonesianDates.Long(package.ToOn)}, sebagai CSV dan PDF
         {PackageNames.Index}     setiap berkas bukti: catatan yang dibuktikan, ukuran, dan SHA-256
         {PackageNames.Sums}          SHA-256 setiap berkas dalam paket ini

         MEMERIKSA KEUTUHAN
         Ekstrak paket, buka folder hasilnya, lalu jalankan:

             sha256sum -c {PackageNames.Sums}

         Setiap baris harus berakhir dengan OK. SHA-256 berkas zip ini sendiri tercatat pada halaman Paket bukti dan pada jejak
         audit portal, sehingga paket dapat dibuktikan sama dengan yang disusun portal.

         BERKAS BERMASALAH
         {(faults == 0
             ? "Tidak ada. Semua berkas bukti dalam periode ini ada dan sama dengan saat diunggah."
             : $"{faults} berkas bukti hilang atau tidak lagi sama dengan saat diunggah, dan karena itu TIDAK ada dalam paket ini.\nDaftarnya ada pada {PackageNames.Faults}.")}

         JEJAK AUDIT
         {(package.WithTrail
             ? $"Satu entri sebaris (JSON), seperti hasil perintah export-audit. Data pribadi dalam {IndonesianNumbers.Whole(maskedEntries)} entri disamarkan; entri itu\nbertanda \"masked\" dan segelnya hanya dapat dihitung ulang dari salinan utuh. Segel entri lain dapat dihitung ulang\noleh pemegang kunci; setiap entri menyebut segel entri sebelumnya, sehingga rangkaiannya dapat diikuti tanpa kunci.\nEntri tentang hal yang belum dibagikan pihak lain kepada penyusun paket ini dimuat dengan segelnya saja."
             : "Hanya nomor, waktu, tindakan, dan segel setiap entri: penyusun paket ini tidak berwenang membaca isi jejak audit.\nSetiap entri menyebut segel entri sebelumnya, sehingga rangkaiannya dapat diikuti tanpa kunci.")}

         DATA PRIBADI (PASAL 10)
         Daftar dalam paket ini tidak memuat NIP atau nama ASN. Berkas bukti dimuat sebagaimana diunggah dan dapat memuat data
         pribadi; simpan dan bagikan paket ini sesuai Pasal 10 perjanjian. Usulan perbaikan data dan data ASN yang dipertukarkan
         tidak termasuk dalam paket ini.

         """.ReplaceLineEndings("\n");
}
