using System.Globalization;
using System.Text.Json;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>Indonesian words for what stands on the audit trail.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["RegisterAgreement"] = "Mendaftarkan perjanjian",
        ["RecordReportRequest"] = "Mencatat permintaan laporan",
        ["CorrectReportRequest"] = "Mengoreksi permintaan laporan",
        ["ConfirmReceipt"] = "Mengonfirmasi penerimaan surat",
        ["RecordLetter"] = "Mencatat surat",
        ["CorrectLetter"] = "Mengoreksi surat",
        ["ConfirmLetter"] = "Mengonfirmasi penerimaan surat di korespondensi",
        ["ChangeRepresentative"] = "Mencatat perubahan perwakilan",
        ["CorrectRepresentative"] = "Mengoreksi perwakilan",
        ["RecordDelivery"] = "Mencatat penerimaan data",
        ["SendDelivery"] = "Mencatat pengiriman data",
        ["ConfirmDelivery"] = "Mengonfirmasi penerimaan data",
        ["CorrectDelivery"] = "Mengoreksi pengiriman data",
        ["SubmitFeedback"] = "Menyampaikan data balikan",
        ["CorrectFeedback"] = "Mengoreksi data balikan",
        ["SubmitReport"] = "Menyampaikan laporan",
        ["CorrectReport"] = "Mengoreksi laporan",
        ["RecordEvaluation"] = "Mencatat evaluasi",
        ["RecordEvaluationPlan"] = "Merencanakan evaluasi",
        ["CorrectEvaluationPlan"] = "Mengubah rencana evaluasi",
        ["CorrectEvaluation"] = "Mengoreksi evaluasi",
        ["RecordEvent"] = "Mencatat peristiwa perjanjian",
        ["CorrectEvent"] = "Mengoreksi peristiwa perjanjian",
        ["RecordAnnexField"] = "Menambah elemen data Lampiran",
        ["CorrectAnnexField"] = "Mengoreksi elemen data Lampiran",
        ["RecordImpactAssessment"] = "Mencatat penilaian dampak",
        ["PrepareReconciliation"] = "Menyiapkan pemadanan data",
        ["MapColumns"] = "Memilih kolom pemadanan dan memeriksa berkas",
        ["StartReconciliation"] = "Menjalankan pemadanan data",
        ["CancelReconciliation"] = "Menghentikan pemadanan data",
        ["StartReview"] = "Memulai telaah hasil pemadanan",
        ["DecideReview"] = "Memutuskan satu butir telaah",
        ["DecidePattern"] = "Memutuskan butir telaah yang sepola",
        ["UndoReview"] = "Membatalkan putusan telaah",
        ["FreezeReview"] = "Mengunci telaah hasil pemadanan",
        ["CarryOutReview"] = "Membuat usulan perbaikan dan masalah data dari pemadanan",
        ["ChangeDestruction"] = "Mengubah tanggal pemusnahan hasil pemadanan",
        ["RunReconciliation"] = "Pemadanan data berjalan atau berakhir",
        ["DestroyReconciliation"] = "Memusnahkan berkas dan hasil pemadanan",
        ["RecordDataProblem"] = "Melaporkan permasalahan data",
        ["CorrectDataProblem"] = "Mengoreksi permasalahan data",
        ["AcknowledgeDataProblem"] = "Mulai menangani permasalahan data",
        ["ResolveDataProblem"] = "Menyatakan permasalahan data selesai",
        ["CloseDataProblem"] = "Menutup permasalahan data",
        ["ReopenDataProblem"] = "Membuka kembali permasalahan data",
        ["CorrectDataProblemStep"] = "Mengoreksi langkah penyelesaian",
        ["CorrectApipReturn"] = "Mengoreksi keterangan data agregat APIP",
        ["CorrectApipFigure"] = "Mengoreksi angka data agregat APIP",
        ["RecordRegionMapping"] = "Mencatat padanan kode wilayah",
        ["CorrectRegionMapping"] = "Mengoreksi padanan kode wilayah",
        ["CorrectCodeSetVersion"] = "Mengoreksi keterangan versi kode",
        ["RecordNomenclatureMapping"] = "Mencatat padanan nomenklatur",
        ["CorrectNomenclatureMapping"] = "Mengoreksi padanan nomenklatur",
        ["RecordCorrectionList"] = "Mencatat usulan perbaikan data",
        ["CorrectCorrectionList"] = "Mengoreksi usulan perbaikan data",
        ["RecordCorrectionItem"] = "Menambah butir usulan perbaikan",
        ["CorrectCorrectionItem"] = "Mengoreksi butir usulan perbaikan",
        ["UpdateCorrectionStatus"] = "Memperbarui status butir usulan",
        ["OpenDocument"] = "Membuka naskah",
        ["SaveDraft"] = "Menyimpan rancangan naskah",
        ["SendDocument"] = "Mengunci dan meneruskan naskah",
        ["AgreeDocument"] = "Menyepakati isi naskah dan memberinya nomor",
        ["MoveDocument"] = "Mengubah keadaan naskah",
        ["SendLetter"] = "Mengirim surat",
        ["SubmitDocument"] = "Menyampaikan laporan kepada BKN",
        ["SignDocument"] = "Menandatangani naskah",
        ["SignWithCertificate"] = "Menandatangani naskah dengan sertifikat elektronik",
        ["PassphraseRefused"] = "Frasa sandi sertifikat elektronik ditolak",
        ["CertificateRefused"] = "Tanda tangan elektronik tidak jadi",
        ["RemarkOnDocument"] = "Memberi catatan pada naskah",
        ["AnswerRemark"] = "Menjawab catatan",
        ["AttachScan"] = "Melampirkan berkas pada naskah",
        ["ChangeTemplate"] = "Mengubah templat naskah",
        ["ReportFollowUp"] = "Melaporkan tindak lanjut",
        ["JudgeFollowUp"] = "Menilai tindak lanjut",
        ["VoidFact"] = "Membatalkan catatan",
        ["ProposeAccessDecision"] = "Mengusulkan keputusan akses",
        ["ApproveAccessDecision"] = "Menyetujui keputusan akses",
        ["RejectAccessDecision"] = "Menolak usulan keputusan akses",
        ["CarryOutPlan"] = "Mengaitkan rencana dengan evaluasinya",
        ["WithdrawAccessDecision"] = "Menarik usulan keputusan akses",
        ["GiveAccessNotice"] = "Mencatat surat tentang akses",
        ["CorrectAccessNotice"] = "Mengoreksi surat tentang akses",
        ["SeedHolidays"] = "Mengisi hari libur bawaan",
        ["RecordHoliday"] = "Mencatat hari libur",
        ["CorrectHoliday"] = "Mengoreksi hari libur",
        ["RenewCalendarFeed"] = "Membuat alamat umpan kalender",
        ["RevokeCalendarFeed"] = "Mencabut alamat umpan kalender",
        ["MarkRemindersRead"] = "Menandai pengingat sudah dibaca",
        ["SnoozeReminder"] = "Menunda pengingat",
        ["RemindToAct"] = "Mengingatkan pihak lain",
        ["HideFirstSteps"] = "Menyembunyikan atau menampilkan langkah pertama",
        ["ChangeNotificationPreferences"] = "Mengubah pengaturan diri",
        ["ChooseReading"] = "Memilih penafsiran",
        ["ConfirmProposal"] = "Mengonfirmasi usulan",
        ["RejectProposal"] = "Menolak usulan",
        ["WithdrawProposal"] = "Menarik usulan",
        ["ProposeAnnulment"] = "Mengusulkan pembatalan catatan",
        ["MakeStatement"] = "Membuat pernyataan",
        ["WriteReminders"] = "Menulis pengingat",
        ["SendMail"] = "Mengirim surel pengingat",
        ["MailFailed"] = "Surel pengingat gagal",
        ["SuppressMail"] = "Membatalkan surel pengingat",
        ["LeaveOutReminders"] = "Mengeluarkan pengingat dari surel",
        ["SettleMail"] = "Menangani surel pengingat",
        ["ChangeReminderRule"] = "Mengubah aturan pengingat",
        ["AccessDenied"] = "Ditolak: tidak berwenang",
        ["UploadEvidence"] = "Mengunggah berkas bukti",
        ["EvidenceInfected"] = "Berkas berbahaya ditolak",
        ["QuarantineEvidence"] = "Berkas dikarantina",
        ["CreateBackup"] = "Membuat cadangan",
        ["RestoreBackup"] = "Memulihkan dari cadangan",
        ["SweepEvidence"] = "Membersihkan unggahan yang tidak dipakai",
        ["SignIn"] = "Masuk",
        ["SignInFailed"] = "Gagal masuk",
        ["SignOut"] = "Keluar",
        ["SecondFactorProven"] = "Membuktikan kode sekali pakai",
        ["SecondFactorFailed"] = "Kode sekali pakai ditolak",
        ["AcknowledgeNotices"] = "Mengetahui pemberitahuan tentang akun sendiri",
        ["VerificationFailed"] = "Verifikasi ulang ditolak",
        ["PasswordChanged"] = "Mengganti kata sandi",
        ["TotpEnrolled"] = "Memasang aplikasi autentikator",
        ["RecoveryCodesRenewed"] = "Membuat kode pemulihan baru",
        ["EndSession"] = "Mengakhiri satu sesi sendiri",
        ["EndOtherSessions"] = "Mengakhiri sesi sendiri yang lain",
        ["FirstAdministratorCreated"] = "Membuat administrator pertama",
        ["CreateDemoUser"] = "Membuat akun peraga",
        ["CreateUser"] = "Membuat akun",
        ["ChangeUser"] = "Mengubah akun",
        ["DisableUser"] = "Menonaktifkan akun",
        ["EnableUser"] = "Mengaktifkan akun",
        ["ResetPassword"] = "Memberi kata sandi sementara",
        ["ResetTotp"] = "Melepas aplikasi autentikator",
        ["ProposeAccountChange"] = "Mengusulkan perubahan akun",
        ["ConsentToAccountChange"] = "Menyetujui perubahan akun",
        ["RefuseAccountChange"] = "Menolak perubahan akun",
        ["WithdrawAccountChange"] = "Menarik usulan perubahan akun",
        ["OverrideAccountChange"] = "Memberlakukan perubahan akun tanpa persetujuan kedua",
        ["ReviewAccountChange"] = "Meninjau perubahan akun",
        ["AssignRecord"] = "Menyerahkan pekerjaan kepada rekan",
        ["TakeBackRecord"] = "Menarik kembali atau menyelesaikan penyerahan",
        ["WriteComment"] = "Menulis komentar",
        ["TakeBackComment"] = "Menarik komentar",
        ["ReadComment"] = "Membaca komentar yang menyebutnya",
        ["NameDelegate"] = "Menetapkan Plh. atau Plt.",
        ["WithdrawDelegation"] = "Mencabut penetapan Plh. atau Plt.",
        ["EndUserSessions"] = "Mengakhiri sesi pengguna",
        ["ExportAudit"] = "Mengekspor jejak audit",
        ["CheckTrail"] = "Memeriksa jejak audit dan data",
        ["MigrateData"] = "Menyesuaikan data pada pembaruan portal",
        ["RunImport"] = "Mengimpor daftar dari berkas",
        ["ShowPersonalData"] = "Menampilkan data pribadi",
        ["PersonalDataExported"] = "Mengunduh daftar dengan data pribadi",
        ["RequestPackage"] = "Meminta paket bukti",
        ["BuildPackage"] = "Menyusun paket bukti",
        ["DownloadPackage"] = "Mengunduh paket bukti",
        ["SweepPackages"] = "Menghapus paket bukti yang lewat waktu simpannya",
        ["SeedDemo"] = "Mengisi data contoh",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["SentOn"] = "Disampaikan", ["ConfirmedOn"] = "Dikonfirmasi", ["ConfirmedBy"] = "Dikonfirmasi oleh", ["ConfirmedThrough"] = "Cara konfirmasi",
        ["Note"] = "Catatan",
        ["Number"] = "Nomor surat", ["DatedOn"] = "Tanggal surat", ["Subject"] = "Hal", ["From"] = "Dari", ["ReceivedOn"] = "Diterima", ["DataSet"] = "Data",
        ["Method"] = "Cara",
        ["RecordCount"] = "Jumlah baris", ["RowCount"] = "Jumlah baris", ["RowsSha256"] = "Sidik SHA-256 isi daftar", ["SubmittedOn"] = "Disampaikan",
        ["FromUnit"] = "Unit pengirim",
        ["ToUnit"] = "Unit tujuan", ["Classification"] = "Sifat", ["Channel"] = "Saluran", ["Matter"] = "Pokok persoalan", ["ValidFromOn"] = "Berlaku sejak",
        ["ValidUntilOn"] = "Berlaku sampai", ["Address"] = "Alamat", ["Phone"] = "Telepon", ["MethodDetail"] = "Metode lain", ["PeriodFromOn"] = "Periode dari",
        ["PeriodToOn"] = "Periode sampai", ["FileSha256"] = "Sidik SHA-256 berkas", ["Sender"] = "Pengirim", ["Receiver"] = "Penerima",
        ["ReceiptConfirmedBy"] = "Penerimaan dicatat oleh", ["ReceiptConfirmedAt"] = "Penerimaan dicatat pada", ["Accepted"] = "Baris diterima",
        ["Corrected"] = "Baris dikoreksi",
        ["Rejected"] = "Baris ditolak", ["Key"] = "Pengiriman yang dijawab", ["Period"] = "Periode", ["RequestId"] = "Permintaan",
        ["LetterKind"] = "Jenis surat", ["AboutId"] = "Tentang", ["NumberKey"] = "Nomor yang diambil",
        ["NumberYear"] = "Tahun nomor", ["Title"] = "Judul",
        ["HeldOn"] = "Dilaksanakan", ["EvaluationId"] = "Dilaksanakan dengan", ["By"] = "Oleh", ["Summary"] = "Ringkasan",
        ["StepsSha256"] = "SHA-256 perubahan status", ["Nip"] = "NIP",
        ["PersonName"] = "Nama",
        ["RecordKind"] = "Jenis riwayat", ["Field"] = "Isian", ["OldValue"] = "Nilai lama", ["ProposedValue"] = "Nilai usulan", ["Ground"] = "Dasar",
        ["ProposedOn"] = "Diajukan",
        ["StatusCode"] = "Status SIASN", ["StatusOn"] = "Sejak", ["EffectiveOn"] = "Berlaku", ["State"] = "Status", ["Motivation"] = "Pertimbangan",
        ["GroundsAtDecision"] = "Dasar saat diputuskan", ["Kind"] = "Jenis", ["DecidedBy"] = "Diputuskan oleh", ["DecidedAt"] = "Diputuskan pada",
        ["RejectReason"] = "Alasan penolakan", ["VoidedAt"] = "Dibatalkan pada", ["VoidedBy"] = "Dibatalkan oleh", ["VoidReason"] = "Alasan pembatalan",
        ["Description"] = "Uraian", ["Text"] = "Isi", ["Party"] = "Pihak", ["StartedOn"] = "Mulai", ["EndedOn"] = "Berakhir", ["NotifiedOn"] = "Diberitahukan",
        ["KnownOn"] = "Diketahui",
        ["GivenOn"] = "Disampaikan",
        ["AgreedOn"] = "Disepakati", ["NewEndsOn"] = "Akhir baru", ["DiscoveredAt"] = "Diketahui", ["NotifiedAt"] = "Diberitahukan pada",
        ["FileName"] = "Nama berkas",
        ["Sha256"] = "SHA-256", ["Size"] = "Ukuran (bita)", ["MediaType"] = "Jenis berkas", ["FactId"] = "Bukti untuk catatan", ["ReadingId"] = "Pembacaan",
        ["AgreedIn"] = "Disepakati dalam", ["Reporter"] = "Pelapor", ["ReporterName"] = "Pejabat pelapor", ["ReportedOn"] = "Dilaporkan",
        ["DeliveryId"] = "Pengiriman",
        ["Source"] = "Asal data", ["DataFrom"] = "Data berasal dari", ["Owner"] = "Pihak yang menyelesaikan", ["OwnerGround"] = "Dasar penunjukan",
        ["Dimension"] = "Dimensi mutu",
        ["Indicator"] = "Indikator", ["RowsAffected"] = "Baris terdampak", ["TargetOn"] = "Target selesai", ["On"] = "Tanggal", ["Name"] = "Nama",
        ["Elements"] = "Elemen data", ["Endpoint"] = "Alamat atau nama layanan", ["Cadence"] = "Frekuensi",
        ["Security"] = "Pengamanan", ["Contact"] = "Narahubung",
        ["Provider"] = "Pemberi data", ["Role"] = "Peran", ["FullName"] = "Nama", ["FirstStepsHiddenAt"] = "Langkah pertama disembunyikan",
        ["Position"] = "Jabatan", ["IsActive"] = "Aktif", ["Email"] = "Surel",
        ["UserName"] = "Nama akun", ["AsOfOn"] = "Per tanggal", ["ProvidedOn"] = "Diberikan BKN", ["WarningCount"] = "Peringatan saat dicatat",
        ["Count"] = "Jumlah pegawai",
        ["Need"] = "Kebutuhan", ["SiasnCode"] = "Kode SIASN", ["RegionCode"] = "Kode Kemendagri", ["ValidFrom"] = "Berlaku sejak",
        ["ValidTo"] = "Berlaku sampai",
        ["UnitCode"] = "Unit", ["Label"] = "Nama versi", ["OldId"] = "Id lama", ["OldCode"] = "Kode lama", ["OldName"] = "Nama lama", ["NewId"] = "Id baru",
        ["NewCode"] = "Kode baru", ["NewName"] = "Nama baru", ["Basis"] = "Dasar", ["DaysBefore"] = "Hari sebelum jatuh tempo",
        ["LateFrom"] = "Sejak hari terlambat ke-",
        ["LateEvery"] = "Diulang setiap hari", ["AlsoWhenOtherOwes"] = "Juga bila pihak lain terlambat", ["WaitsForWorkingDay"] = "Menunggu hari kerja",
        ["NotMailed"] = "Tidak disurelkan karena",
        ["SentAt"] = "Terkirim pada", ["TextSha256"] = "Sidik SHA-256 isi", ["MailOn"] = "Rencana kirim", ["IsUrgent"] = "Mendesak", ["DueOn"] = "Jatuh tempo",
        ["Step"] = "Langkah",
        ["ObservedOn"] = "Tanggal", ["Decree"] = "Dasar", ["UntilOn"] = "Ditunda sampai", ["Bell"] = "Lonceng", ["Mail"] = "Surel",
        ["AtOnce"] = "Surel segera", ["Weekly"] = "Ringkasan mingguan", ["Semicolon"] = "CSV dipisah titik koma", ["MadeAt"] = "Dibuat pada",
        ["RevokedAt"] = "Dicabut pada",
        ["TokenSha256"] = "Sidik rahasia", ["Act"] = "Yang diusulkan", ["Reason"] = "Alasan", ["ProposedBy"] = "Diusulkan oleh",
        ["ProposedAt"] = "Diusulkan pada",
        ["Revision"] = "Usulan ke-", ["RefusalReason"] = "Alasan penolakan", ["AmbiguityId"] = "Hal yang belum tegas",
        ["SaidOn"] = "Dinyatakan", ["ToldBy"] = "Yang mengonfirmasi", ["ToldTo"] = "Disampaikan kepada", ["Through"] = "Cara konfirmasi",
        ["Part"] = "Bagian", ["Covers"] = "Mencakup", ["StatementOn"] = "Pernyataan pejabat", ["Relieves"] = "Kewajiban yang terhambat",
        ["FeedbackMonths"] = "Data balikan (bulan)",
        ["RequestedReportMonths"] = "Laporan atas permintaan (bulan)", ["ForceMajeureNoticeDays"] = "Pemberitahuan kahar (hari)", ["PerYear"] = "Kali setahun",
        ["ClauseTexts"] = "Bunyi klausul", ["IntendedEndsOn"] = "Akhir yang dikehendaki", ["RepresentativeNoticeDays"] = "Pemberitahuan perwakilan (hari)",
        ["TermNoticeMonths"] = "Pemberitahuan perpanjangan (bulan)",
        ["FromRole"] = "Peran sebelumnya", ["FromParty"] = "Pihak sebelumnya", ["LapsesAt"] = "Menunggu sampai",
        ["OverrideReason"] = "Alasan tanpa persetujuan",
        ["ReviewedBy"] = "Ditinjau oleh", ["ReviewedAt"] = "Ditinjau pada", ["ReviewRemark"] = "Hasil peninjauan",
        ["SharedState"] = "Keadaan bagi pihak lain", ["SharedAt"] = "Dibagikan pada", ["HeldBy"] = "Dipegang oleh",
        ["Person"] = "Diserahkan kepada", ["GivenBy"] = "Diserahkan oleh", ["GivenAt"] = "Diserahkan pada", ["EndedAt"] = "Berakhir pada",
        ["EndedBy"] = "Diakhiri oleh",
        ["Audience"] = "Untuk", ["WrittenBy"] = "Ditulis oleh", ["WrittenAt"] = "Ditulis pada", ["TakenBackAt"] = "Ditarik pada",
        ["TakenBackReason"] = "Alasan penarikan", ["ReadAt"] = "Dibaca pada",
        ["Leader"] = "Pimpinan yang digantikan", ["Delegate"] = "Yang menggantikan", ["Capacity"] = "Bertindak sebagai",
        ["LetterNumber"] = "Nomor surat", ["WithdrawnAt"] = "Dicabut pada", ["WithdrawalReason"] = "Alasan pencabutan",
        ["SourceA"] = "Sumber pertama", ["SourceB"] = "Sumber kedua", ["ApprovedBy"] = "Disetujui oleh", ["ApprovedOn"] = "Tanggal persetujuan",
        ["CutOffOn"] = "Tanggal pisah batas", ["Bytes"] = "Ukuran (bita)", ["Headings"] = "Judul kolom", ["Columns"] = "Kolom yang dipadankan",
        ["Encoding"] = "Pengodean", ["Rows"] = "Baris", ["Damaged"] = "NIP rusak oleh Excel", ["Invalid"] = "NIP tidak sah", ["Duplicate"] = "NIP ganda",
        ["DestroyOn"] = "Tanggal pemusnahan", ["DestroyedAt"] = "Dimusnahkan pada", ["StartedBy"] = "Dijalankan oleh", ["StartedAt"] = "Dijalankan pada",
        ["DespiteFaults"] = "Kekurangan berkas yang diketahui", ["CancelAskedAt"] = "Diminta dihentikan pada", ["CancelAskedBy"] = "Diminta dihentikan oleh",
        ["Problem"] = "Sebab tidak berhasil", ["Figures"] = "Angka hasil", ["Rules"] = "Aturan pemadanan", ["FrozenAt"] = "Dikunci pada",
        ["FrozenBy"] = "Dikunci oleh", ["Notes"] = "Catatan pembacaan", ["PreparedAt"] = "Disiapkan pada",
        ["ReviewItems"] = "Butir telaah", ["ReviewBatches"] = "Putusan sepola", ["OwnerOfA"] = "Pemilik data sisi A", ["Annexes"] = "Lampiran telaah",
        ["Verdict"] = "Putusan telaah", ["SecondVerdict"] = "Putusan penelaah kedua", ["SecondBy"] = "Penelaah kedua", ["SecondAt"] = "Diputuskan kedua pada",
        ["Queue"] = "Antrean telaah", ["IsSampled"] = "Masuk sampel", ["HasChanged"] = "Berubah sejak putusan terdahulu",
        ["IsReused"] = "Dari telaah terdahulu", ["Edit"] = "Pola perbedaan", ["SecondReason"] = "Alasan penelaah kedua",
        ["ClauseId"] = "Ketentuan", ["Participants"] = "Peserta", ["Outcome"] = "Hasil", ["Effect"] = "Akibat pada catatan yang dibantah",
        ["LastOn"] = "Sampai dengan", ["Data"] = "Data", ["Unit"] = "Unit", ["Manner"] = "Yang dilakukan", ["Witnesses"] = "Saksi",
        ["Applicant"] = "Pemohon", ["GroundText"] = "Perintah atau ketentuan", ["Answer"] = "Jawaban", ["Given"] = "Yang diberikan", ["To"] = "Penerima",
        ["Time"] = "Pukul", ["Revealed"] = "Data pribadi yang terungkap", ["When"] = "Kapan terungkap", ["How"] = "Bagaimana terungkap",
        ["Handling"] = "Penanganan dan pemulihan", ["Lessons"] = "Sebab dan perbaikan", ["Vital"] = "Infrastruktur informasi vital",
        ["SubjectsExempt"] = "Subjek data dikecualikan", ["Persons"] = "Orang yang terdampak",
        ["Inspectorate"] = "Inspektorat", ["DestroyReason"] = "Alasan tanggal pemusnahan",
    };

    /// <summary>Technical fields say nothing to a person who reads a history; the audit page's export has them.</summary>
    private static readonly HashSet<string> Technical =
    [
        "AgreementId", "LetterId", "RecordedById", "RecordedBy", "RecordedAt", "RecordedByParty", "DecidedById", "UploadedById", "UploadedBy", "UploadedAt",
        "EventKind", "ProblemId", "Ordinal", "NormalizedEmail", "NormalizedUserName", "ConcurrencyStamp", "SecurityStamp", "ReturnId", "ProvinceCode",
        "IsAssistant",
        "RootId", "SubjectType", "SubjectId", "ProposedById", "ReviewedById", "UserId", "ReplacesId", "ChangeId", "ClaimId", "ListId", "ItemId", "ImportId",
        "FromCode", "FromOn", "PreparedById", "PreparedBy", "ReconciliationId", "AssessmentId", "SealedKey", "MinutesId", "EngineVersion", "Side",
        "KeyDigest", "ContentDigest", "PatternDigest", "Sealed", "BatchId", "SecondById",
        "ToCode", "ToOn", "AnswersId", "FollowsId", "ContestId", "LeaderId", "DelegateId", "PersonId", "GivenById", "CommentId", "WrittenById",
    ];

    public static string Action(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>Why, as a person reads it; a refusal stores the action that was tried and the permission that was missing.</summary>
    public static string? Reason(string action, string? reason) =>
        action == "AccessDenied" && reason?.Split(": ") is [var tried, _] ? $"Yang dicoba: {Action(tried)}"
        : action == "RemindToAct" && Enum.TryParse<WaitingKind>(reason?.Split(' ')[0], out var waited)
            ? waited == WaitingKind.ReviewDocument ? "Langkah berikut pada naskah" : Labels.Of(waited)
        : reason;

    public static IEnumerable<string> ActionCodes => Actions.Keys;

    /// <summary>Fields of persons: masked in every history (Pasal 10). The trail itself holds them.</summary>
    private static readonly Dictionary<string, Func<string?, string>> Personal = new(StringComparer.Ordinal)
    {
        ["PortalUser.Nip"] = Masking.Nip, ["AccountChange.Nip"] = Masking.Nip, ["CorrectionItem.Nip"] = Masking.Nip,
        ["CorrectionItem.PersonName"] = Masking.Name, ["CorrectionItem.OldValue"] = Masking.Value,
        ["CorrectionItem.ProposedValue"] = Masking.Value,
        // The signers' NIP stand in the words; its digest stands beside it.
        ["DocumentVersion.Content"] = Masking.Value,
    };

    public static string Field(string field) => Fields.GetValueOrDefault(field, field);

    /// <summary>The field that changed; for one figure of many, also which.</summary>
    public static string Field(FieldChange change) =>
        change.Thing == nameof(ApipFigure) && change.Id.Split('/') is [_, var unit, var position] && Enum.TryParse<ApipPosition>(position, out var known)
            ? $"{Field(change.Field)} {Labels.Of(known)}, {Inspectorate.Find(unit)?.Name ?? unit}"
            : change is { Thing: nameof(CodeSetVersion), Field: "Owner" } ? "Pemilik kode"
            : change is { Thing: nameof(CommentMention), Field: "Person" } ? "Menyebut"
            : change is { Thing: nameof(Holiday), Field: "Name" } ? "Nama hari libur" : Field(change.Field);

    /// <summary>A value as a person reads it. <paramref name="nameOfFact"/> gives the words for a fact's id, or null when it does not know it.</summary>
    public static string Value(FieldChange change, string value, Func<string, string?> nameOfFact) => change.Field switch
    {
        _ when Personal.TryGetValue($"{change.Thing}.{change.Field}", out var mask) => mask(value),
        "StatusCode" or "FromCode" or "ToCode" when int.TryParse(value, CultureInfo.InvariantCulture, out var code) && SiasnStatus.Find(code) is { } status =>
            status.ToString(),
        "RecordKind" when int.TryParse(value, CultureInfo.InvariantCulture, out var record) => SiasnRecord.NameOf(record),
        // A link's key ends with the id of what it points to.
        "Key" or "RequestId" or "AboutId" or "DeliveryId" or "EvaluationId" => nameOfFact(value.Split('/')[^1]) ?? value,
        // The counts belong to the link from a feedback to a delivery, whose id says which.
        "Accepted" or "Corrected" or "Rejected" => nameOfFact(change.Id.Split('/')[^1]) is { } delivery ? $"{value} ({delivery})" : value,
        "Classification" when Enum.TryParse<LetterClassification>(value, out var classification) => Labels.Of(classification),
        "Channel" when Enum.TryParse<LetterChannel>(value, out var way) => Labels.Of(way),
        "Period" => Labels.Period(value),
        "Method" when Enum.TryParse<DeliveryMethod>(value, out var method) => Labels.Of(method),
        "ConfirmedThrough" or "Through" when Enum.TryParse<ConfirmationChannel>(value, out var channel) => Labels.Of(channel),
        "From" or "Party" or "Provider" or "Reporter" or "Owner" or "DataFrom" or "HeldBy" or "Audience" when Enum.TryParse<Party>(value, out var party) =>
            Labels.Of(party),
        "By" when Enum.TryParse<EvaluationHolder>(value, out var holder) => Labels.Of(holder),
        "Kind" when Enum.TryParse<NoticeKind>(value, out var notice) => Labels.Of(notice),
        "Kind" when Enum.TryParse<AccessDecisionKind>(value, out var decision) => Labels.Of(decision),
        "Kind" when Enum.TryParse<AccessNoticeKind>(value, out var written) => Labels.Of(written),
        "Kind" when Enum.TryParse<AccessNoticeKind>(value, out var written) => Labels.Of(written),
        "Basis" when Enum.TryParse<RestorationBasis>(value, out var basis) => Labels.Of(basis),
        "Dimension" when Enum.TryParse<QualityDimension>(value, out var dimension) => Labels.Of(dimension),
        "State" when change.Thing == nameof(DataProblemStep) && Enum.TryParse<DataProblemState>(value, out var problem) => Labels.Of(problem),
        "From" or "Party" or "Provider" or "Owner" when Enum.TryParse<Party>(value, out var party) => Labels.Of(party),
        "Kind" when Enum.TryParse<CodeSetKind>(value, out var set) => Labels.Of(set),
        "State" when change.Thing == nameof(Proposal) && Enum.TryParse<ProposalState>(value, out var proposal) => Labels.Of(proposal),
        "Kind" when change.Thing == nameof(PartyStatement) && Enum.TryParse<StatementKind>(value, out var statement) => Labels.Of(statement),
        "Part" or "Covers" when Enum.TryParse<FeedbackParts>(value, out var parts) => Labels.Of(parts),
        "Relieves" when Enum.TryParse<RelievedDuties>(value, out var duties) => Labels.Of(duties),
        "Manner" when Enum.TryParse<DataEnd>(value, out var manner) => Labels.Of(manner),
        "Ground" when change.Thing == nameof(Disclosure) && Enum.TryParse<DisclosureGround>(value, out var ground) => Labels.Of(ground),
        "Answer" when Enum.TryParse<DisclosureEnd>(value, out var answer) => Labels.Of(answer),
        "To" when Enum.TryParse<IncidentRecipient>(value, out var to) => Labels.Of(to),
        "Outcome" when Enum.TryParse<MatterEnd>(value, out var outcome) => Labels.Of(outcome),
        "Effect" when Enum.TryParse<ContestEffect>(value, out var effect) => Labels.Of(effect),
        "ClauseId" => PksAgreement.Instance.HasClause(value) ? PksAgreement.Instance.Citation(value) : value,
        "Act" when Enum.TryParse<ProposalAct>(value, out var act) => Labels.Of(act),
        "ClauseTexts" => string.Join(' ', ClauseText.Read(value).Select(t => $"{PksAgreement.Instance.Citation(t.ClauseId)}: “{t.Text}”")),
        "Elements" => string.Join("; ", AnnexElement.Read(value).Select(e => string.Join(", ", new[] { e.Name, e.Description, e.Format }.OfType<string>()))),
        "AmbiguityId" => PksAgreement.Instance.Interpretations.Ambiguities.FirstOrDefault(a => a.Id == value)?.Title ?? value,
        "ReadingId" => PksAgreement.Instance.Interpretations.Ambiguities.SelectMany(a => a.Readings).FirstOrDefault(r => r.Id == value)?.Text ?? value,
        "State" when Enum.TryParse<AccessDecisionState>(value, out var state) => Labels.Of(state),
        "Position" when change.Thing == nameof(ApipFigure) && Enum.TryParse<ApipPosition>(value, out var position) => Labels.Of(position),
        "Kind" when Enum.TryParse<HolidayKind>(value, out var holiday) => Labels.Of(holiday),
        "Kind" when Enum.TryParse<DeadlineKind>(value, out var duty) => Labels.Of(duty),
        "RegionCode" or "UnitCode" => Inspectorate.Find(value)?.Name ?? Regions.Find(value)?.FullName ?? value,
        _ when value.EndsWith('Z') && DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) =>
            IndonesianDates.InWib(at),
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => IndonesianDates.Long(date),
        _ => value,
    };

    /// <summary>A value as the trail holds it, for whoever checks the trail itself; only what is personal is masked (Pasal 10).</summary>
    public static string Shown(FieldChange change, string value) => Personal.TryGetValue($"{change.Thing}.{change.Field}", out var mask) ? mask(value) : value;

    /// <summary>The things of which the trail holds personal data, by name.</summary>
    public static IReadOnlyList<string> PersonalThings { get; } = [.. Personal.Keys.Select(key => key.Split('.')[0]).Distinct()];

    /// <summary>The changes with personal values masked; untouched where there are none.</summary>
    public static string Masked(string changes)
    {
        if (!PersonalThings.Any(thing => changes.Contains(thing, StringComparison.Ordinal)))
            return changes;
        var read = JsonSerializer.Deserialize<List<FieldChange>>(changes, AuditNote.Json) ?? [];
        return JsonSerializer.Serialize(read.ConvertAll(c => c with
        {
            Before = c.Before is null ? null : Shown(c, c.Before),
            After = c.After is null ? null : Shown(c, c.After),
        }), AuditNote.Json);
    }

    public static bool IsForPeople(FieldChange change) => !Technical.Contains(change.Field);

    public static string Role(string role) => Enum.TryParse<Role>(role, out var known) ? Labels.Of(known) : role;
}
