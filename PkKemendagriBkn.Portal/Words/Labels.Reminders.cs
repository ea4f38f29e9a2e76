using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>Words of reminders, their rules and their mail.</summary>
public static partial class Labels
{
    public static string Of(MailState state) => state switch
    {
        MailState.Pending => "Menunggu",
        MailState.Sending => "Sedang dikirim",
        MailState.Sent => "Terkirim",
        MailState.Failed => "Gagal",
        _ => "Tidak dikirim",
    };

    public static string Of(NotMailed why) => why switch
    {
        NotMailed.InPortalOnly => "hanya diingatkan di portal",
        NotMailed.MailIsOff => "pengiriman surel dimatikan",
        NotMailed.NoAddress => "tidak ada alamat surel yang sah",
        NotMailed.NotWanted => "menurut preferensi penerima",
        NotMailed.AccountClosed => "akun ditutup",
        NotMailed.Fulfilled => "sudah dipenuhi sebelum dikirim",
        NotMailed.DueDateMoved => "tanggal jatuh tempo bergeser",
        NotMailed.Excused => "ditangguhkan karena keadaan kahar",
        NotMailed.Overtaken => "sudah disusul langkah yang lebih baru",
        NotMailed.PassedThenFulfilled => "tidak sempat diingatkan: pengingat tidak disusun pada harinya, dan kewajiban sudah dipenuhi ketika disusun",
        NotMailed.PassedThenMoved => "tidak sempat diingatkan: pengingat tidak disusun pada harinya, dan tanggal jatuh tempo sudah bergeser ketika disusun",
        NotMailed.PassedThenNoDuty =>
            "tidak sempat diingatkan: pengingat tidak disusun pada harinya, dan kewajiban sudah gugur atau ditangguhkan ketika disusun",
        _ => "tidak lagi menjadi tenggat",
    };

    public static string Of(ReminderSource source) => source switch
    {
        ReminderSource.Deadline => "Tenggat perjanjian",
        ReminderSource.Arrival => "Menunggu Anda",
        ReminderSource.FollowUp => "Tindak lanjut",
        _ => "Pemberitahuan insiden data pribadi",
    };

    /// <summary>The law that gives 72 hours for the notice of an incident.</summary>
    public const string NoticeLaw = "Pasal 46 UU Nomor 27 Tahun 2022";

    /// <summary>A notice of an incident, as a title.</summary>
    public static string Title(IncidentNotice notice, Func<string, string?> titleOfFact) =>
        titleOfFact(notice.Incident) is { } title
            ? $"Pemberitahuan insiden data pribadi kepada {Of(notice.To)}: {title}"
            : $"Pemberitahuan insiden data pribadi kepada {Of(notice.To)}";

    public static string Tone(IncidentState state) => state switch
    {
        IncidentState.Fulfilled => "good",
        IncidentState.FulfilledLate => "late",
        IncidentState.Overdue => "bad",
        _ => "soon",
    };

    /// <summary>Why a notice of an incident is due at its instant.</summary>
    public static string WhyDue(IncidentNotice notice) => $"Diketahui {IndonesianDates.InWib(notice.DiscoveredAt)} + {Hours(notice)}, termasuk hari libur";

    public static string Of(IncidentRecipient to) => to switch
    {
        IncidentRecipient.Agency => "lembaga pelindungan data pribadi",
        IncidentRecipient.Subjects => "subjek data",
        IncidentRecipient.Bssn => "BSSN",
        _ => "pihak lainnya",
    };

    /// <summary>The time and its source: <c>3 x 24 jam, Pasal 46 UU Nomor 27 Tahun 2022</c>.</summary>
    public static string NoticeRule(IncidentNotice notice) => $"{Hours(notice)}, {RuleFor(notice.To)}";

    /// <summary>Where the hours come from: a law, or the portal's reading.</summary>
    public static string RuleFor(IncidentRecipient to) => to switch
    {
        IncidentRecipient.Bssn => "Peraturan BSSN Nomor 1 Tahun 2024",
        IncidentRecipient.Party => "kebijakan portal",
        _ => NoticeLaw,
    };

    /// <summary>Whole days as the laws write them, other times in hours.</summary>
    public static string Hours(IncidentNotice notice)
    {
        var hours = (int)(notice.DueAt - notice.DiscoveredAt).TotalHours;
        return hours > 0 && hours % 24 == 0 ? $"{hours / 24} x 24 jam" : $"{hours} jam";
    }

    /// <summary>At which step of what a line of the ledger tells.</summary>
    public static string StepOf(string key, int step) =>
        ReminderSubject.IsArrival(key) ? "Menunggu Anda"
            : ReminderSubject.IsNews(key) ? "Perkembangan"
            : ReminderSubject.IsWeek(key) ? "Ringkasan mingguan"
            : ReminderSubject.IsNotice(key) ? "Pemberitahuan"
            : Step(step, ReminderSubject.IsPolicy(key));

    /// <summary>What became of a reminder's mail, in words.</summary>
    public static string Mail(MailTrace mail) => mail switch
    {
        { NotMailed: { } why } => $"{Of(MailState.Suppressed)}: {Of(why)}",
        { State: null } => "Hanya di portal",
        { State: MailState.Sent, SentAt: { } at } => $"{Of(MailState.Sent)} {IndonesianDates.InWib(at)}",
        { State: MailState.Pending, PlannedOn: { } on, Reason: null } => $"{Of(MailState.Pending)}, rencana {IndonesianDates.Long(on)}",
        { State: { } state, Reason: { } reason } => $"{Of(state)}: {reason}",
        { State: { } state } => Of(state),
    };

    public static string Reminded(Reminded who) => who.Role == Role.Leadership ? $"{Of(who.Role)} {Of(who.Party)}" : Of(who.Role);

    public static string StepsBefore(ReminderPlan plan) =>
        plan.DaysBefore.Count == 0
            ? "Tidak diingatkan"
            : string.Join(", ", plan.DaysBefore.OrderDescending().Select(d => d == 0 ? "hari jatuh tempo" : $"H-{d}"));

    public static string StepsAfter(ReminderPlan plan) => plan.LateFrom is not { } first
        ? "Tidak diingatkan"
        : $"Sejak hari terlambat ke-{first}, {(plan.LateEvery == 0 ? "satu kali" : $"setiap {plan.LateEvery} hari")}{(plan.AlsoWhenOtherOwes ? "; juga bila pihak lain terlambat" : "")}";
}
