using System.Globalization;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Components;

/// <summary>Indonesian words for what stands on the audit trail.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["RegisterAgreement"] = "Mendaftarkan perjanjian",
        ["RecordReportRequest"] = "Mencatat permintaan laporan",
        ["CorrectReportRequest"] = "Mengoreksi permintaan laporan",
        ["ConfirmReceipt"] = "Mengonfirmasi penerimaan surat",
        ["RecordDelivery"] = "Mencatat penerimaan data",
        ["CorrectDelivery"] = "Mengoreksi penerimaan data",
        ["SubmitFeedback"] = "Menyampaikan data balikan",
        ["CorrectFeedback"] = "Mengoreksi data balikan",
        ["SubmitReport"] = "Menyampaikan laporan",
        ["CorrectReport"] = "Mengoreksi laporan",
        ["RecordEvaluation"] = "Mencatat evaluasi",
        ["CorrectEvaluation"] = "Mengoreksi evaluasi",
        ["RecordEvent"] = "Mencatat peristiwa perjanjian",
        ["CorrectEvent"] = "Mengoreksi peristiwa perjanjian",
        ["RecordAnnexField"] = "Menambah elemen data Lampiran",
        ["CorrectAnnexField"] = "Mengoreksi elemen data Lampiran",
        ["OpenDocument"] = "Membuka naskah",
        ["SaveDraft"] = "Menyimpan rancangan naskah",
        ["SendDocument"] = "Membekukan dan meneruskan naskah",
        ["MoveDocument"] = "Mengubah keadaan naskah",
        ["SubmitDocument"] = "Menyampaikan laporan kepada BKN",
        ["SignDocument"] = "Menandatangani naskah",
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
        ["ChooseReading"] = "Memilih penafsiran",
        ["WriteReminders"] = "Menulis pengingat",
        ["AccessDenied"] = "Ditolak: tidak berwenang",
        ["UploadEvidence"] = "Mengunggah berkas bukti",
        ["EvidenceInfected"] = "Berkas berbahaya ditolak",
        ["CreateBackup"] = "Membuat cadangan",
        ["RestoreBackup"] = "Memulihkan dari cadangan",
        ["SweepEvidence"] = "Membersihkan unggahan yang tidak dipakai",
        ["SignIn"] = "Masuk",
        ["SignInFailed"] = "Gagal masuk",
        ["SignOut"] = "Keluar",
        ["SecondFactorProven"] = "Membuktikan kode sekali pakai",
        ["SecondFactorFailed"] = "Kode sekali pakai ditolak",
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
        ["EndUserSessions"] = "Mengakhiri sesi pengguna",
        ["ExportAudit"] = "Mengekspor jejak audit",
        ["RunImport"] = "Mengimpor daftar dari berkas",
        ["ShowPersonalData"] = "Menampilkan data pribadi",
        ["PersonalDataExported"] = "Mengunduh daftar dengan data pribadi",
        ["SeedDemo"] = "Mengisi data contoh",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["SentOn"] = "Disampaikan", ["ConfirmedOn"] = "Dikonfirmasi", ["ConfirmedBy"] = "Dikonfirmasi oleh", ["ConfirmedThrough"] = "Cara konfirmasi",
        ["Note"] = "Catatan", ["Number"] = "Nomor surat", ["DatedOn"] = "Tanggal surat", ["Subject"] = "Hal", ["From"] = "Dari",
        ["ReceivedOn"] = "Diterima", ["DataSet"] = "Data", ["Method"] = "Cara", ["RecordCount"] = "Jumlah baris", ["RowCount"] = "Jumlah baris", ["FileSha256"] = "SHA-256 berkas", ["RowsSha256"] = "SHA-256 baris", ["SubmittedOn"] = "Disampaikan",
        ["Key"] = "Penerimaan yang dijawab", ["Period"] = "Periode", ["RequestId"] = "Permintaan", ["Title"] = "Judul", ["HeldOn"] = "Dilaksanakan", ["By"] = "Oleh", ["Summary"] = "Ringkasan",
        ["EffectiveOn"] = "Berlaku", ["State"] = "Status", ["Motivation"] = "Pertimbangan", ["GroundsAtDecision"] = "Dasar saat diputuskan", ["Kind"] = "Jenis",
        ["DecidedBy"] = "Diputuskan oleh", ["DecidedAt"] = "Diputuskan pada", ["RejectReason"] = "Alasan penolakan", ["VoidedAt"] = "Dibatalkan pada", ["VoidedBy"] = "Dibatalkan oleh",
        ["VoidReason"] = "Alasan pembatalan", ["Description"] = "Uraian", ["Party"] = "Pihak", ["StartedOn"] = "Mulai", ["EndedOn"] = "Berakhir", ["NotifiedOn"] = "Diberitahukan",
        ["GivenOn"] = "Disampaikan", ["AgreedOn"] = "Disepakati", ["NewEndsOn"] = "Akhir baru", ["DiscoveredAt"] = "Diketahui", ["NotifiedAt"] = "Diberitahukan pada",
        ["FileName"] = "Nama berkas", ["Sha256"] = "SHA-256", ["Size"] = "Ukuran (bita)", ["MediaType"] = "Jenis berkas", ["FactId"] = "Bukti untuk catatan", ["ReadingId"] = "Pembacaan", ["AgreedIn"] = "Disepakati dalam",
        ["Name"] = "Elemen data", ["Format"] = "Format", ["Provider"] = "Pemberi data", ["Role"] = "Peran", ["FullName"] = "Nama", ["Position"] = "Jabatan", ["IsActive"] = "Aktif", ["Email"] = "Surel", ["UserName"] = "Nama akun",
    };

    /// <summary>Technical fields say nothing to a person who reads a history; the audit page's export has them.</summary>
    private static readonly HashSet<string> Technical =
    [
        "AgreementId", "LetterId", "RecordedById", "RecordedBy", "RecordedAt", "RecordedByParty", "DecidedById", "UploadedById", "UploadedBy", "UploadedAt", "EventKind",
        "NormalizedEmail", "NormalizedUserName", "ConcurrencyStamp", "SecurityStamp",
    ];

    public static string Action(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>Why, as a person reads it; a refusal stores the action that was tried and the permission that was missing.</summary>
    public static string? Reason(string action, string? reason) =>
        action == "AccessDenied" && reason?.Split(": ") is [var tried, _] ? $"Yang dicoba: {Action(tried)}" : reason;

    public static IEnumerable<string> ActionCodes => Actions.Keys;

    public static string Field(string field) => Fields.GetValueOrDefault(field, field);

    /// <summary>A value as a person reads it. <paramref name="nameOfFact"/> gives the words for a fact's id, or null when it does not know it.</summary>
    public static string Value(FieldChange change, string value, Func<string, string?> nameOfFact) => change.Field switch
    {
        // A link's key ends with the id of what it points to.
        "Key" or "RequestId" => nameOfFact(value.Split('/')[^1]) ?? value,
        "Period" => Labels.Period(value),
        "Method" when Enum.TryParse<DeliveryMethod>(value, out var method) => Labels.Of(method),
        "ConfirmedThrough" when Enum.TryParse<ConfirmationChannel>(value, out var channel) => Labels.Of(channel),
        "From" or "Party" or "Provider" when Enum.TryParse<Party>(value, out var party) => Labels.Of(party),
        "By" when Enum.TryParse<EvaluationHolder>(value, out var holder) => Labels.Of(holder),
        "Kind" when Enum.TryParse<NoticeKind>(value, out var notice) => Labels.Of(notice),
        "Kind" when Enum.TryParse<AccessDecisionKind>(value, out var decision) => Labels.Of(decision),
        "State" when Enum.TryParse<AccessDecisionState>(value, out var state) => Labels.Of(state),
        _ when value.EndsWith('Z') && DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => IndonesianDates.InWib(at),
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => IndonesianDates.Long(date),
        _ => value,
    };

    public static bool IsForPeople(FieldChange change) => !Technical.Contains(change.Field);

    public static string Role(string role) => Enum.TryParse<Role>(role, out var known) ? Labels.Of(known) : role;
}
