namespace PkKemendagriBkn.Portal.Words;

/// <summary>What each setting decides, in the words of those who run the portal.</summary>
public static class SettingWords
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Urls"] = "Alamat tempat program ini mendengarkan.",
        ["AllowedHosts"] = "Nama peladen yang boleh dipakai untuk membuka portal.",
        ["Database:Provider"] = "Basis data: Sqlite (di dalam folder) atau SqlServer.",
        ["Database:ConnectionString"] = "Sambungan ke SQL Server.",
        ["Database:Folder"] = "Folder berkas bukti, paket, dan basis data bawaan.",
        ["Database:LeastFreeMegabytes"] = "Sisa ruang diska (megabita) yang mulai diperingatkan.",
        ["Audit:Key"] = "Kunci yang menyegel jejak audit; kosong berarti kunci dari berkas di dalam folder.",
        ["Audit:AnchorFile"] = "Berkas jangkar jejak audit; kosong berarti di dalam folder.",
        ["Security:RequireTotpOfWriters"] = "Apakah yang mencatat atau memutuskan wajib memakai kode sekali pakai.",
        ["Security:IdleMinutes"] = "Menit tanpa kegiatan sebelum sesi berakhir.",
        ["Security:AbsoluteHours"] = "Lama sesi paling panjang (jam).",
        ["Security:CircuitsPerUser"] = "Banyaknya tab yang boleh dibuka satu orang sekaligus.",
        ["Security:TrustedProxies"] = "Alamat perantara (proksi) yang dipercaya menyebut alamat asal pengunjung.",
        ["Security:AllowedOrigins"] = "Alamat lain tempat tab portal boleh tersambung.",
        ["Access:DecidedBy"] = "Peran BKN yang memutuskan penghentian dan pemberian kembali akses.",
        ["Evidence:MaxMegabytes"] = "Ukuran berkas unggahan terbesar (megabita).",
        ["Evidence:DailyMegabytesPerUser"] = "Jumlah unggahan satu orang dalam sehari (megabita).",
        ["Evidence:DailyFilesPerUser"] = "Banyaknya berkas unggahan satu orang dalam sehari.",
        ["Evidence:ActiveContent"] = "Sikap terhadap berkas dengan isi yang bertindak sendiri.",
        ["Evidence:ScanCommand"] = "Program pemindai perangkat jahat untuk setiap unggahan.",
        ["Evidence:ScanSeconds"] = "Detik yang diberikan kepada pemindai.",
        ["Apip:JumpPercent"] = "Perubahan angka APIP (persen) yang dimintakan penjelasan.",
        ["Apip:JumpLeast"] = "Perubahan angka APIP terkecil (orang) yang dimintakan penjelasan.",
        ["Reports:PdfEngine"] = "Mesin pembuat PDF: Skia atau QuestPdf.",
        ["Reports:QuestPdfLicense"] = "Jenis lisensi QuestPDF yang dimiliki.",
        ["Reports:PublicAddress"] = "Alamat portal yang tercetak pada dokumen dan kode QR.",
        ["Signing:Mode"] = "Tanda tangan elektronik tersertifikat: kosong, Bsre, atau Local (hanya Development).",
        ["Signing:Address"] = "Alamat layanan tanda tangan BSrE.",
        ["Signing:User"] = "Nama pengguna pada layanan BSrE.",
        ["Signing:Password"] = "Kata sandi pada layanan BSrE.",
        ["Signing:Roots"] = "Folder sertifikat induk yang dipercaya saat memeriksa tanda tangan.",
        ["Signing:SecondOpinion"] = "Apakah BSrE ditanyai juga saat tanda tangan diperiksa, bila pengunggah menyetujuinya.",
        ["Signing:TimeoutSeconds"] = "Detik menunggu jawaban layanan tanda tangan.",
        ["Mail:Mode"] = "Pengiriman surel: Off, Files, atau Smtp.",
        ["Mail:Host"] = "Peladen surel.",
        ["Mail:Port"] = "Porta peladen surel; 0 berarti porta yang lazim.",
        ["Mail:Security"] = "Pengamanan sambungan ke peladen surel.",
        ["Mail:User"] = "Nama pengguna pada peladen surel.",
        ["Mail:Password"] = "Kata sandi pada peladen surel.",
        ["Mail:CertificateSha256"] = "Sidik jari sertifikat peladen surel yang dipercaya.",
        ["Mail:From"] = "Alamat pengirim surel.",
        ["Mail:FromName"] = "Nama pengirim surel.",
        ["Mail:PortalAddress"] = "Alamat portal di dalam surel.",
        ["Mail:Folder"] = "Folder surel untuk cara Files.",
        ["Mail:TimeoutSeconds"] = "Detik menunggu jawaban peladen surel.",
        ["Jobs:Run"] = "Apakah program ini menjalankan pekerjaan terjadwal.",
        ["Clock:StartsAt"] = "Jam buatan untuk mencoba hari lain (hanya Development).",
        ["Telemetry:OtlpAddress"] = "Pengumpul jejak, ukuran, dan log (OTLP); kosong berarti tidak dikirim.",
        ["Telemetry:OtlpProtocol"] = "Cara mengirim ke pengumpul: Grpc atau Http.",
        ["Telemetry:MetricsToken"] = "Kunci untuk membaca /metrics; kosong berarti halaman itu tidak ada.",
        ["Telemetry:LogFormat"] = "Bentuk log: Text atau Json.",
        ["Telemetry:SlowActionMilliseconds"] = "Tindakan yang lebih lama dari ini (milidetik) dicatat di log.",
        ["Telemetry:SlowQueryMilliseconds"] = "Perintah basis data yang lebih lama dari ini (milidetik) dicatat di log.",
    };

    public static string Of(string setting) => Meanings[setting];

    public static string Of(SettingSource source) => source switch
    {
        SettingSource.Default => "Bawaan",
        SettingSource.File => "Berkas pengaturan",
        SettingSource.Environment => "Variabel lingkungan",
        SettingSource.CommandLine => "Baris perintah",
        _ => "Program",
    };
}
