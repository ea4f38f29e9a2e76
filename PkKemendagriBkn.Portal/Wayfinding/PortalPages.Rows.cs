using MudBlazor;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Wayfinding;

public static partial class PortalPages
{
    private static PortalPage[] OverviewPages =>
    [
        new("/", "Dasbor") { Menu = Overview, Icon = Icons.Material.Outlined.SpaceDashboard, Words = "beranda ringkasan awal utama mulai dashboard", Clauses = ["1(2)", "8"] },
        new("/pimpinan", "Dasbor pimpinan") { Menu = Overview, Icon = Icons.Material.Outlined.Insights, NotFor = Role.Leadership, Words = "ringkasan eksekutif kepatuhan lampu", Clauses = ["4(1)b.1", "8", "7(2)"], SeeAlso = ["/kewajiban"] },
        new("/tenggat", "Tenggat") { Menu = Overview, Icon = Icons.Material.Outlined.EventNote, Words = "deadline jatuh tempo terlambat batas waktu kewajiban", Clauses = ["4(1)b.1", "4(1)b.2", "3(2)c", "8"], SeeAlso = ["/penafsiran", "/simulasi"] },
        new("/tenggat/{Key}", "Satu tenggat") { SeeAlso = ["/penafsiran", "/simulasi"] },
        new("/kalender", "Kalender") { Menu = Overview, Icon = Icons.Material.Outlined.CalendarMonth, Words = "agenda jadwal bulan", Clauses = ["3(2)c", "8"] },
        new("/kalender/langganan", "Langganan kalender") { Words = "ics ical google outlook sinkron" },
        new("/linimasa", "Linimasa") { Menu = Overview, Icon = Icons.Material.Outlined.Timeline, Words = "garis waktu timeline sumbu sejarah", Clauses = ["7(1)", "8"] },
        new("/kewajiban", "Kewajiban") { Menu = Overview, Icon = Icons.Material.Outlined.Balance, Words = "hak tanggung jawab", Clauses = ["3(2)", "4(2)"] },
        new("/simulasi", "Simulasi") { Menu = Overview, Icon = Icons.Material.Outlined.Science, Words = "andaian bagaimana jika what-if", Clauses = ["4(1)b.1", "4(1)b.2"], SeeAlso = ["/penafsiran"] },
        new("/panduan", "Panduan") { Menu = Overview, Icon = Icons.Material.Outlined.HelpOutline, Words = "bantuan help cara manual petunjuk" },
        new("/panduan/{Slug}", "Panduan peran"),
        new("/pengingat", "Pengingat") { Words = "lonceng notifikasi pemberitahuan bell", Clauses = ["3(2)c", "4(1)b.1"] },
        new("/cari", "Pencarian") { Words = "cari telusuri" },
        new("/pengingat/pengaturan", "Pengaturan pengingat") { Words = "notifikasi surel lonceng preferensi" },
    ];

    private static PortalPage[] ExchangePages =>
    [
        new("/korespondensi", "Korespondensi") { Menu = Exchanged, Icon = Icons.Material.Outlined.Mail, Words = "surat masuk keluar email", Clauses = ["9(1)", "9(2)"] },
        new("/korespondensi/baru", "Catat surat") { IsAction = true, Words = "tambah surat masuk keluar korespondensi", Clauses = ["9(1)", "9(2)"] },
        new("/korespondensi/{Id:guid}", "Surat"),
        new("/korespondensi/{Id:guid}/koreksi", "Koreksi surat"),
        new("/korespondensi/{Id:guid}/konfirmasi", "Konfirmasi penerimaan surat") { Clauses = ["9(2)", "3(1)b.2"] },
        new("/pengiriman", "Pengiriman data") { Menu = Exchanged, Icon = Icons.Material.Outlined.SwapHoriz, Words = "penerimaan web service akses data pegawai", Clauses = ["4(2)a", "3(2)a", "3(1)b.1"] },
        new("/pengiriman/baru", "Catat penerimaan data") { IsAction = true, Words = "terima data pengiriman", Clauses = ["3(1)b.1"] },
        new("/pengiriman/kirim", "Catat pengiriman data") { IsAction = true, Words = "kirim berikan data", Clauses = ["3(2)a", "4(2)a"] },
        new("/pengiriman/{Id:guid}", "Satu pengiriman"),
        new("/pengiriman/{Id:guid}/koreksi", "Koreksi pengiriman data"),
        new("/pengiriman/{Id:guid}/konfirmasi", "Konfirmasi penerimaan data"),
        new("/balikan", "Data balikan") { Menu = Exchanged, Icon = Icons.Material.Outlined.Reply, Words = "referensi balikan feedback enam bulan", Clauses = ["3(1)b.1", "4(1)b.1"], SeeAlso = ["/penafsiran"] },
        new("/balikan/baru", "Catat data balikan") { IsAction = true, Words = "sampaikan balikan feedback" },
        new("/balikan/{Id:guid}", "Satu data balikan"),
        new("/balikan/{Id:guid}/koreksi", "Koreksi data balikan"),
        new("/kode", "Kode referensi") { Menu = Exchanged, Icon = Icons.Material.Outlined.Tag, Words = "referensi jabatan unor golongan instansi", Clauses = ["3(2)b", "4(2)b"] },
        new("/kode/impor", "Impor versi kode") { IsAction = true, Words = "unggah kode referensi terbitkan" },
        new("/kode/cari", "Cari kode yang berlaku") { Words = "kode referensi jabatan" },
        new("/kode/{Id:guid}", "Versi kode"),
        new("/kode/{Id:guid}/banding/{Other:guid}", "Perbandingan versi"),
        new("/kode/{Id:guid}/koreksi", "Koreksi keterangan versi"),
        new("/kode/nomenklatur", "Padanan nomenklatur") { Words = "ppupd pengawas pemerintahan jabatan lama", Clauses = ["1(2)"] },
        new("/kode/nomenklatur/baru", "Catat padanan nomenklatur") { IsAction = true, OnlyFor = Party.First, Words = "ppupd jabatan lama" },
        new("/kode/nomenklatur/periksa", "Periksa daftar jabatan") { Words = "nomenklatur cek ppupd", Clauses = ["1(2)"] },
        new("/kode/nomenklatur/{Id:guid}", "Satu padanan nomenklatur"),
        new("/kode/nomenklatur/{Id:guid}/koreksi", "Koreksi padanan nomenklatur"),
        new("/apip", "Agregat APIP") { Menu = Exchanged, Icon = Icons.Material.Outlined.Groups, Words = "inspektorat daerah auditor ppupd pelaksana provinsi kelembagaan", Clauses = ["3(1)c", "4(2)c"] },
        new("/apip/impor", "Impor data agregat APIP") { IsAction = true, Words = "unggah inspektorat" },
        new("/apip/{Id:guid}", "Satu data agregat APIP"),
        new("/apip/{Id:guid}/koreksi", "Koreksi keterangan data agregat APIP"),
        new("/apip/{Id:guid}/unit/{Code}", "Angka satu unit"),
        new("/apip/{Id:guid}/banding/{Other:guid}", "Perbandingan data agregat APIP"),
        new("/apip/provinsi/{Code}", "Provinsi"),
        new("/apip/inspektorat/{Code}", "Inspektorat Daerah"),
        new("/apip/wilayah", "Kode wilayah SIASN") { Words = "padanan kode daerah kabupaten kota" },
        new("/apip/wilayah/baru", "Catat padanan kode wilayah") { IsAction = true, Words = "siasn daerah" },
        new("/apip/wilayah/impor", "Impor kode wilayah SIASN") { IsAction = true, Words = "unggah padanan daerah" },
        new("/apip/wilayah/{Id:guid}", "Satu padanan kode wilayah"),
        new("/apip/wilayah/{Id:guid}/koreksi", "Koreksi padanan kode wilayah"),
        new("/perbaikan/menunggu", "Butir perbaikan yang menunggu") { Words = "umur tunggakan siasn" },
        new("/perbaikan", "Usulan perbaikan data") { Menu = Exchanged, Icon = Icons.Material.Outlined.PlaylistAddCheck, Words = "daftar perbaikan siasn koreksi pegawai nip", Clauses = ["3(1)e", "4(1)d"] },
        new("/perbaikan/baru", "Catat daftar usulan perbaikan") { IsAction = true, Words = "siasn perbaikan data" },
        new("/perbaikan/{Id:guid}", "Satu daftar usulan"),
        new("/perbaikan/{Id:guid}/koreksi", "Koreksi daftar usulan perbaikan"),
        new("/perbaikan/{Id:guid}/impor", "Impor butir usulan perbaikan"),
        new("/perbaikan/{Id:guid}/butir/baru", "Tambah butir usulan"),
        new("/perbaikan/{Id:guid}/butir/{ItemId:guid}", "Butir usulan perbaikan"),
        new("/perbaikan/{Id:guid}/butir/{ItemId:guid}/koreksi", "Koreksi butir usulan"),
        new("/masalah", "Masalah data") { Menu = Exchanged, Icon = Icons.Material.Outlined.ReportProblem, Words = "permasalahan kualitas kendala", Clauses = ["3(2)d", "4(2)d"] },
        new("/masalah/baru", "Laporkan masalah data") { IsAction = true, Words = "permasalahan kendala kualitas" },
        new("/masalah/{Id:guid}", "Satu masalah data"),
        new("/masalah/{Id:guid}/koreksi", "Koreksi masalah data"),
        new("/masalah/{Id:guid}/langkah/{Step}", "Langkah penyelesaian"),
    ];

    private static PortalPage[] ReportingPages =>
    [
        new("/permintaan", "Permintaan laporan") { Menu = Reported, Icon = Icons.Material.Outlined.MarkEmailUnread, Words = "surat permintaan dua bulan", Clauses = ["4(1)b.2", "9(2)"], SeeAlso = ["/penafsiran"] },
        new("/permintaan/baru", "Catat permintaan laporan") { IsAction = true, Words = "minta surat permintaan", Clauses = ["4(1)b.2", "9(1)"] },
        new("/permintaan/{Id:guid}", "Satu permintaan laporan"),
        new("/permintaan/{Id:guid}/koreksi", "Koreksi permintaan laporan"),
        new("/laporan", "Laporan") { Menu = Reported, Icon = Icons.Material.Outlined.Description, Words = "berkala semester hasil pertukaran pemanfaatan", Clauses = ["3(2)c", "4(1)e", "3(1)b.2"] },
        new("/laporan/baru", "Catat laporan") { IsAction = true, Words = "sampaikan laporan berkala semester", Clauses = ["3(2)c", "3(1)b.2"] },
        new("/laporan/{Id:guid}", "Satu laporan"),
        new("/laporan/{Id:guid}/koreksi", "Koreksi laporan"),
        new("/evaluasi", "Evaluasi") { Menu = Reported, Icon = Icons.Material.Outlined.FactCheck, Words = "pemantauan monev monitoring", Clauses = ["8"] },
        new("/evaluasi/baru", "Catat evaluasi") { IsAction = true, Words = "pemantauan monev" },
        new("/evaluasi/rencana/baru", "Rencanakan evaluasi") { IsAction = true, Words = "jadwal pemantauan monev rapat" },
        new("/evaluasi/{Id:guid}", "Satu evaluasi"),
        new("/evaluasi/{Id:guid}/koreksi", "Koreksi evaluasi"),
        new("/evaluasi/rencana/{Id:guid}", "Rencana evaluasi"),
        new("/evaluasi/rencana/{Id:guid}/koreksi", "Ubah rencana evaluasi"),
        new("/naskah", "Naskah bersama") { Menu = Reported, Icon = Icons.Material.Outlined.HistoryEdu, Words = "ba bap berita acara draf konsep tanda tangan paraf pemadanan", Clauses = ["3(2)c", "4(1)e", "8"] },
        new("/naskah/baru/{Slug}", "Naskah baru"),
        new("/naskah/{Id:guid}", "Satu naskah"),
        new("/naskah/{Id:guid}/tulis", "Tulis naskah"),
        new("/naskah/{Id:guid}/sampaikan", "Sampaikan laporan kepada BKN"),
        new("/naskah/{Id:guid}/tanda-tangan", "Tanda tangani naskah"),
        new("/naskah/{Id:guid}/banding/{Before:int}/{After:int}", "Perbandingan versi naskah"),
        new("/tindak-lanjut", "Tindak lanjut") { Menu = Reported, Icon = Icons.Material.Outlined.TaskAlt, Words = "rekomendasi temuan tugas rtl", Clauses = ["8"] },
        new("/tindak-lanjut/{Id:guid}", "Satu tindak lanjut"),
    ];

    private static PortalPage[] AgreementPages =>
    [
        new("/akses", "Akses data") { Menu = Agreed, Icon = Icons.Material.Outlined.Key, Words = "penangguhan penghentian sementara suspensi pembekuan pemulihan", Clauses = ["4(1)b.1", "4(1)b.2", "3(1)b.1", "3(1)b.2"] },
        new("/akses/{Id:guid}", "Keputusan akses"),
        new("/akses/usul/{What}", "Usulan akses"),
        new("/peristiwa", "Peristiwa perjanjian") { Menu = Agreed, Icon = Icons.Material.Outlined.Campaign, Words = "kahar insiden perpanjangan pengakhiran adendum kebocoran", Clauses = ["7(1)", "7(2)", "10(6)", "11(2)"] },
        new("/peristiwa/baru/{Slug}", "Peristiwa baru"),
        new("/peristiwa/{Id:guid}", "Satu peristiwa"),
        new("/peristiwa/{Id:guid}/koreksi", "Koreksi peristiwa"),
        new("/perwakilan", "Perwakilan") { Menu = Agreed, Icon = Icons.Material.Outlined.ContactMail, Words = "kontak narahubung pejabat alamat surel telepon", Clauses = ["9(1)", "9(3)"] },
        new("/perwakilan/ganti", "Catat perubahan perwakilan") { IsAction = true, Words = "ganti narahubung kontak", Clauses = ["9(3)"] },
        new("/perwakilan/{Id:guid}", "Satu perwakilan"),
        new("/perwakilan/{Id:guid}/koreksi", "Koreksi perwakilan"),
        new("/perjanjian", "Naskah perjanjian") { Menu = Agreed, Icon = Icons.Material.Outlined.Gavel, Words = "pks pasal ayat klausul isi teks" },
        new("/perjanjian/{ClauseId}", "Pasal"),
        new("/perjanjian/lampiran", "Lampiran: elemen data") { Words = "rincian data field", Clauses = ["5", "3(1)a", "3(2)a"] },
        new("/perjanjian/lampiran/baru", "Tambah elemen data") { IsAction = true, Words = "lampiran rincian" },
        new("/perjanjian/lampiran/{Id:guid}/koreksi", "Koreksi elemen data"),
        new("/penafsiran", "Penafsiran") { Menu = Agreed, Icon = Icons.Material.Outlined.Rule, Words = "tafsir pembacaan ambigu kebijakan hitung", Clauses = ["4(1)b.2", "9(2)", "8"] },
        new("/status", "Laporan status") { Menu = Agreed, Icon = Icons.Material.Outlined.PictureAsPdf, Words = "kepatuhan cetak pdf unduh word", Clauses = ["3(2)c", "8"] },
    ];

    private static PortalPage[] WatchPages =>
    [
        new("/paket-bukti", "Paket bukti") { Menu = Watched, Icon = Icons.Material.Outlined.Inventory2, Words = "zip unduh arsip bukti sha256", Clauses = ["10(2)"] },
        new("/audit", "Jejak audit") { Menu = Watched, Icon = Icons.Material.Outlined.History, Words = "log riwayat siapa kapan audit trail", Clauses = ["10(2)", "10(8)"] },
        new("/administrasi/pengguna", "Pengguna") { Menu = Watched, Icon = Icons.Material.Outlined.People, Words = "akun user peran reset sandi", Clauses = ["10(5)"] },
        new("/administrasi/pengguna/baru", "Buat akun") { IsAction = true, Words = "tambah pengguna user" },
        new("/administrasi/pengguna/{Id:guid}", "Satu akun"),
        new("/administrasi/pengguna/{Id:guid}/ubah", "Ubah akun"),
        new("/administrasi/templat", "Templat naskah") { Menu = Watched, Icon = Icons.Material.Outlined.Article, Words = "kop surat template kalimat" },
        new("/administrasi/templat/{KindText}", "Satu templat"),
        new("/administrasi/pengingat", "Aturan pengingat") { Menu = Watched, Icon = Icons.Material.Outlined.NotificationsActive, Words = "jadwal notifikasi" },
        new("/administrasi/pengingat/pratinjau", "Pratinjau pengingat") { Words = "siapa menerima apa 60 hari" },
        new("/administrasi/pengingat/{KindText}/{RoleText}/{PartyText}", "Satu aturan pengingat"),
        new("/administrasi/surel", "Surel keluar") { Menu = Watched, Icon = Icons.Material.Outlined.Outbox, Words = "email kirim gagal outbox" },
        new("/administrasi/surel/{Id:guid}", "Satu surel"),
        new("/administrasi/jadwal", "Pekerjaan terjadwal") { Menu = Watched, Icon = Icons.Material.Outlined.Schedule, Words = "job hangfire malam kesehatan" },
        new("/administrasi/hari-libur", "Hari libur") { Menu = Watched, Icon = Icons.Material.Outlined.EventBusy, Words = "cuti bersama tanggal merah nasional" },
        new("/administrasi/hari-libur/baru", "Catat hari libur") { IsAction = true, Words = "cuti bersama tanggal merah" },
        new("/administrasi/hari-libur/impor", "Impor hari libur") { IsAction = true, Words = "unggah cuti bersama" },
        new("/administrasi/hari-libur/{Id:guid}", "Satu hari libur"),
        new("/administrasi/hari-libur/{Id:guid}/koreksi", "Koreksi hari libur"),
    ];

    private static PortalPage[] AccountPages =>
    [
        new("/akun/kata-sandi", "Ganti kata sandi") { Menu = Account, Words = "password sandi" },
        new("/akun/totp", "Verifikasi dua langkah") { Menu = Account, Words = "totp autentikator otp kode keamanan" },
        new("/akun/sesi", "Sesi masuk saya") { Menu = Account, Words = "perangkat login" },
        new("/akun/keluar", "Keluar") { Menu = Account, Words = "logout" },
    ];
}
