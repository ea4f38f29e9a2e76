using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Tests.Portal.Identity.Who;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>The people of the portal, as columns of the matrix.</summary>
[Flags]
public enum Who
{
    Nobody = 0,
    Itjen = 1,
    Bkn = 2,
    LeadershipItjen = 4,
    LeadershipBkn = 8,
    Auditor = 16,
    Admin = 32,
    Everybody = Itjen | Bkn | LeadershipItjen | LeadershipBkn | Auditor | Admin,
}

/// <summary>
/// Who may do what, written down once more, by hand and by person, so that a slip in the portal's own table is noticed. A new page,
/// endpoint or action must be added here, or <see cref="PermissionMatrixTests"/> fails.
/// </summary>
public static class PermissionMatrix
{
    /// <summary>Addresses that need no account. They show nothing of the agreement.</summary>
    public static readonly string[] Public =
    [
        "/akun/masuk", "/akun/verifikasi", "/akun/totp", "/akun/kata-sandi", "/akun/kode-pemulihan", "/akun/sesi", "/akun/keluar", "/akun/penyiapan",
        "/galat", "/galat/{Code:int}", "/tidak-ditemukan", "/health/live", "/health/ready", "/csp", "/verifikasi/{Code}",
    ];

    /// <summary>Addresses of the framework, which need a session and no more.</summary>
    public static readonly string[] Plumbing =
        ["/_blazor", "/_blazor/negotiate", "/_blazor/disconnect/", "/_blazor/initializers/", "/_framework/opaque-redirect", "{**path:file}"];

    /// <summary>Addresses that are only posted to; who may is held by the tests of what stands behind them.</summary>
    public static readonly string[] PostedTo = ["/berkas"];

    /// <summary>Pages and downloads, by route.</summary>
    public static readonly (string Route, Who May)[] Pages =
    [
        ("/", Everybody),
        ("/pengingat", Everybody),
        ("/tenggat", Everybody),
        ("/tenggat/{Key}", Everybody),
        ("/status", Everybody),
        ("/status/unduh/pdf", Everybody),
        ("/status/unduh/docx", Everybody),
        ("/permintaan", Everybody),
        ("/permintaan/{Id:guid}", Everybody),
        ("/permintaan/baru", Bkn),
        ("/permintaan/{Id:guid}/koreksi", Bkn),
        ("/permintaan/{Id:guid}/konfirmasi", Itjen),
        ("/penerimaan", Everybody),
        ("/penerimaan/{Id:guid}", Everybody),
        ("/penerimaan/baru", Itjen),
        ("/penerimaan/{Id:guid}/koreksi", Itjen),
        ("/balikan", Everybody),
        ("/balikan/{Id:guid}", Everybody),
        ("/balikan/baru", Itjen),
        ("/balikan/{Id:guid}/koreksi", Itjen),
        ("/laporan", Everybody),
        ("/laporan/{Id:guid}", Everybody),
        ("/laporan/baru", Itjen),
        ("/laporan/{Id:guid}/koreksi", Itjen),
        ("/evaluasi", Everybody),
        ("/evaluasi/{Id:guid}", Everybody),
        ("/evaluasi/baru", Itjen | Bkn),
        ("/evaluasi/{Id:guid}/koreksi", Itjen | Bkn),
        ("/peristiwa", Everybody),
        ("/peristiwa/{Id:guid}", Everybody),
        ("/peristiwa/baru/{Slug}", Itjen | Bkn),
        ("/peristiwa/{Id:guid}/koreksi", Itjen | Bkn),
        ("/perjanjian", Everybody),
        ("/perjanjian/{ClauseId}", Everybody),
        ("/perjanjian/lampiran", Everybody),
        ("/perjanjian/lampiran/baru", Itjen | Bkn),
        ("/perjanjian/lampiran/{Id:guid}/koreksi", Itjen | Bkn),
        ("/kewajiban", Everybody),
        ("/penafsiran", Everybody),
        ("/berkas/{id:guid}", Everybody),
        ("/naskah", Everybody),
        ("/naskah/{Id:guid}", Everybody),
        ("/naskah/{Id:guid}/banding/{Before:int}/{After:int}", Everybody),
        ("/naskah/{id:guid}/unduh/pdf", Everybody),
        ("/naskah/{id:guid}/unduh/docx", Everybody),
        ("/naskah/baru/{Slug}", Itjen | Bkn),
        ("/naskah/{Id:guid}/tulis", Itjen | Bkn),
        ("/naskah/{Id:guid}/sampaikan", Itjen),
        ("/naskah/{Id:guid}/tanda-tangan", LeadershipItjen | LeadershipBkn),
        ("/tindak-lanjut", Everybody),
        ("/tindak-lanjut/{Id:guid}", Everybody),
        ("/administrasi/templat", Admin),
        ("/administrasi/templat/{KindText}", Admin),
        ("/akses", Everybody),
        ("/akses/{Id:guid}", Everybody),
        ("/akses/usul/{What}", Bkn),
        ("/audit", Auditor | Admin),
        ("/audit/unduh", Auditor | Admin),
        ("/administrasi/pengguna", Admin),
        ("/administrasi/pengguna/baru", Admin),
        ("/administrasi/pengguna/{Id:guid}", Admin),
        ("/administrasi/pengguna/{Id:guid}/ubah", Admin),
        ("/administrasi/pekerjaan/{**path}", Admin),
    ];

    /// <summary>
    /// Actions, by the name of their class under Features: whatever has a public ExecuteAsync and writes through the journal. Corrections are
    /// open to both secretariats here, and refused by <c>Rule.FactOfOtherParty</c> on the other party's facts.
    /// </summary>
    public static readonly (string Action, Who May)[] Actions =
    [
        ("RecordReportRequest", Bkn),
        ("CorrectReportRequest", Bkn | Itjen),
        ("ConfirmReceipt", Itjen),
        ("RecordDelivery", Itjen),
        ("CorrectDelivery", Bkn | Itjen),
        ("SubmitFeedback", Itjen),
        ("CorrectFeedback", Bkn | Itjen),
        ("SubmitReport", Itjen),
        ("CorrectReport", Bkn | Itjen),
        ("ProposeAccessDecision", Bkn),
        ("DecideAccess", Bkn | LeadershipBkn),
        ("RecordEvaluation", Bkn | Itjen),
        ("CorrectEvaluation", Bkn | Itjen),
        ("RecordEvent", Bkn | Itjen),
        ("CorrectEvent", Bkn | Itjen),
        ("RecordAnnexField", Bkn | Itjen),
        ("CorrectAnnexField", Bkn | Itjen),
        ("OpenDocument", Bkn | Itjen),
        ("SaveDraft", Bkn | Itjen),
        ("SendDocument", Bkn | Itjen),
        ("MoveDocument", Bkn | Itjen | LeadershipItjen | LeadershipBkn),
        ("SubmitDocument", Itjen),
        ("SignDocument", LeadershipItjen | LeadershipBkn),
        ("RemarkOnDocument", Bkn | Itjen | LeadershipItjen | LeadershipBkn),
        ("AnswerRemark", Bkn | Itjen),
        ("AttachScan", Bkn | Itjen),
        ("ReportFollowUp", Bkn | Itjen),
        ("JudgeFollowUp", Bkn | Itjen),
        ("ChangeTemplate", Admin),
        ("ChooseReading", Admin),
        ("CreateUser", Admin),
        ("ChangeUser", Admin),
        ("SetUserActive", Admin),
        ("ResetPassword", Admin),
        ("ResetTotp", Admin),
        ("EndUserSessions", Admin),
    ];

    /// <summary>The permissions themselves. An administrator records no fact; the leadership of BKN decides with the secretariat.</summary>
    public static readonly (string Permission, Who May)[] Permissions =
    [
        ("ViewPortal", Everybody),
        ("ViewAudit", Auditor | Admin),
        ("ViewJobs", Admin),
        ("RecordDelivery", Itjen),
        ("SubmitFeedback", Itjen),
        ("RequestReport", Bkn),
        ("ConfirmReceipt", Itjen),
        ("SubmitReport", Itjen),
        ("ProposeAccessDecision", Bkn),
        ("DecideAccess", Bkn | LeadershipBkn),
        ("RecordEvaluation", Itjen | Bkn),
        ("RecordEvent", Itjen | Bkn),
        ("RecordLetter", Itjen | Bkn),
        ("RecordRepresentative", Itjen | Bkn),
        ("SendData", Itjen | Bkn),
        ("ConfirmDelivery", Itjen | Bkn),
        ("PublishCodes", Itjen | Bkn),
        ("MapCodes", Itjen | Bkn),
        ("RecordApip", Itjen | Bkn),
        ("RecordCorrectionList", Itjen | Bkn),
        ("RecordDataProblem", Itjen | Bkn),
        ("ShowPersonalData", Itjen | Bkn),
        ("DraftDocument", Itjen | Bkn),
        ("ReviewDocument", Itjen | Bkn | LeadershipItjen | LeadershipBkn),
        ("SignDocument", LeadershipItjen | LeadershipBkn),
        ("RecordFollowUp", Itjen | Bkn),
        ("CorrectFact", Itjen | Bkn),
        ("AttachFile", Itjen | Bkn),
        ("ManageUsers", Admin),
        ("ManageSettings", Admin),
    ];

    /// <summary>Which account each column stands for. An auditor may belong to either party or to none.</summary>
    public static readonly (Who Who, Role Role, Party? Party)[] People =
    [
        (Itjen, Role.ItjenSecretariat, Party.First),
        (Bkn, Role.BknSecretariat, Party.Second),
        (LeadershipItjen, Role.Leadership, Party.First),
        (LeadershipBkn, Role.Leadership, Party.Second),
        (Auditor, Role.Auditor, null),
        (Auditor, Role.Auditor, Party.First),
        (Auditor, Role.Auditor, Party.Second),
        (Admin, Role.Administrator, null),
    ];
}
