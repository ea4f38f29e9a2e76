using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>The Indonesian word for every value that a person meets: the glossary, as code.</summary>
public static partial class Labels
{
    public static string Of(Party party) => party switch
    {
        Party.First => "Itjen Kemendagri",
        Party.Second => "BKN",
        _ => "Kedua pihak",
    };

    public static string Of(Party? party) => party is { } p ? Of(p) : "Di luar para pihak";

    public static string Of(Role role) => role switch
    {
        Role.ItjenSecretariat => "Sekretariat Itjen",
        Role.BknSecretariat => "Sekretariat BKN (Sesdep)",
        Role.Leadership => "Pimpinan",
        Role.Auditor => "Auditor",
        Role.Administrator => "Administrator",
        _ => "Sistem",
    };

    public static string Of(DeadlineState state) => DeadlineWords.Of(state);

    /// <summary>The state, marked where its clock only runs provisionally (Pasal 9(2)).</summary>
    public static string Of(DeadlineState state, bool isProvisional) => Of(state) + (isProvisional ? " (sementara)" : "");

    public static string Of(IncidentState state) => DeadlineWords.Of(state);

    public static string Of(DeadlineBasis basis) => DeadlineWords.Of(basis);

    /// <summary>What the basis means, for someone who has to rely on the date.</summary>
    public static string Meaning(DeadlineBasis basis) => basis switch
    {
        DeadlineBasis.Agreement => "Tanggalnya ditetapkan langsung oleh pasal perjanjian.",
        DeadlineBasis.Policy => "Perjanjian tidak menyebut tanggal; kebijakan portal membuatnya terukur.",
        _ => "Tanggalnya ditetapkan oleh peraturan lain di luar perjanjian.",
    };

    public static string Of(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Feedback => "Data dan referensi balikan",
        DeadlineKind.RequestedReport => "Laporan atas permintaan BKN",
        DeadlineKind.PeriodicReport => "Laporan berkala",
        DeadlineKind.Evaluation => "Pemantauan dan evaluasi",
        DeadlineKind.ForceMajeureNotice => "Pemberitahuan keadaan kahar",
        DeadlineKind.RepresentativeNotice => "Pemberitahuan perubahan perwakilan",
        DeadlineKind.TerminationNotice => "Pemberitahuan pengakhiran",
        _ => "Pemberitahuan perpanjangan",
    };

    public static string Of(AccessState state) => DeadlineWords.Of(state);

    public static string Of(AccessDecisionKind kind) => kind switch
    {
        AccessDecisionKind.Suspension => "Penghentian sementara akses",
        AccessDecisionKind.Restoration => "Pemberian kembali akses",
        _ => "Penolakan permintaan akses kembali",
    };

    public static string Of(RestorationBasis basis) => basis switch
    {
        RestorationBasis.Entitlement => "Itjen berhak: kedua syarat Pasal 3 ayat (1) huruf b terpenuhi",
        RestorationBasis.Leniency => "Kelonggaran BKN, meskipun belum diwajibkan",
        _ => "Penghentiannya tidak mempunyai dasar pada hari berlakunya",
    };

    public static string Of(AccessNoticeKind kind) =>
        kind == AccessNoticeKind.Claim ? "Permintaan pemberian kembali akses" : "Teguran sebelum penghentian akses";

    public static string Of(AccessDecisionState state) => state switch
    {
        AccessDecisionState.Proposed => "Menunggu persetujuan",
        AccessDecisionState.Approved => "Disetujui",
        AccessDecisionState.Withdrawn => "Ditarik pengusul",
        _ => "Ditolak",
    };

    public static string Tone(AccessDecisionState state) => state switch
    {
        AccessDecisionState.Approved => "good",
        AccessDecisionState.Proposed => "soon",
        _ => "quiet",
    };

    public static string Of(DeliveryMethod method) => method switch
    {
        DeliveryMethod.WebService => "Web service",
        DeliveryMethod.File => "Berkas",
        _ => "Metode lain yang disepakati",
    };

    public static string Of(ConfirmationChannel channel) => channel == ConfirmationChannel.Written ? "Tertulis" : "Lisan";

    public static string Of(EvaluationHolder by) => by switch
    {
        EvaluationHolder.First => "Itjen Kemendagri",
        EvaluationHolder.Second => "BKN",
        _ => "Bersama",
    };

    public static string Of(NoticeKind kind) => kind == NoticeKind.Extend ? "Perpanjangan" : "Pengakhiran";

    public static string Of(ObligationSide side) => side == ObligationSide.Right ? "Hak" : "Kewajiban";

    public static string Of(ObligationKind kind) => kind switch
    {
        ObligationKind.StandingAccess => "Akses terus-menerus",
        ObligationKind.StandingConduct => "Berlaku terus-menerus",
        ObligationKind.EventClock => "Bertenggat sejak peristiwa",
        ObligationKind.AtLeastPerYear => "Berkala setiap tahun",
        _ => "Sesuai kebutuhan",
    };

    public static string Period(string name) => DeadlineWords.Period(name);

    /// <summary>What a deadline is about, as a title.</summary>
    public static string Title(Deadline deadline, Func<string, string?> titleOfFact) => deadline.Kind switch
    {
        DeadlineKind.PeriodicReport => $"{Of(deadline.Kind)} {Period(deadline.Subject)}",
        DeadlineKind.Evaluation => $"{Of(deadline.Kind)} {Period(deadline.Subject)} oleh {Of(deadline.Debtor)}",
        DeadlineKind.TermNotice => Of(deadline.Kind),
        _ => titleOfFact(deadline.Subject) is { } title ? $"{Of(deadline.Kind)}: {title}" : Of(deadline.Kind),
    };

    /// <summary>
    /// A reminder's step in words: <c>H-30</c>, <c>Hari jatuh tempo</c>, <c>Terlambat 8 hari</c>; past a date of the portal's own, which nobody
    /// breaches: <c>Perlu perhatian, lewat 8 hari</c>.
    /// </summary>
    public static string Step(int days, bool isPolicy = false) => days switch
    {
        > 0 when isPolicy => $"Perlu perhatian, lewat {days} hari",
        < 0 => $"H-{-days}",
        0 => "Hari jatuh tempo",
        1 => "Hari pertama terlambat",
        _ => $"Terlambat {days} hari",
    };
}
