using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.ConfirmationAsserted => "Penerimaan telah dikonfirmasi, menurut pengirim",
        StatementKind.ConfirmationContested => "Konfirmasi penerimaan dibantah",
        StatementKind.ReceiptConfirmed => "Diterima lengkap",
        StatementKind.NotReceived => "Tidak pernah diterima",
        StatementKind.PartMissing => "Diterima belum lengkap",
        StatementKind.ForceMajeureAccepted => "Keadaan kahar diterima",
        StatementKind.ForceMajeureContested => "Keadaan kahar dibantah",
        StatementKind.ForceMajeureEnded => "Keadaan kahar telah berakhir",
        _ => "Jawaban atas bantahan",
    };

    /// <summary>The words of the button that leads to the statement.</summary>
    public static string ButtonOf(StatementKind kind) => kind switch
    {
        StatementKind.ConfirmationAsserted => "Catat konfirmasi dari penerima",
        StatementKind.ConfirmationContested => "Bantah konfirmasi itu",
        StatementKind.ReceiptConfirmed => "Konfirmasi diterima",
        StatementKind.NotReceived => "Nyatakan tidak diterima",
        StatementKind.PartMissing => "Nyatakan belum lengkap",
        StatementKind.ForceMajeureAccepted => "Terima keadaan kahar",
        StatementKind.ForceMajeureContested => "Bantah keadaan kahar",
        StatementKind.ForceMajeureEnded => "Nyatakan telah berakhir",
        _ => "Jawab bantahan",
    };

    public static string Of(FeedbackParts parts) => parts switch
    {
        FeedbackParts.Data => "Data balikan",
        FeedbackParts.References => "Referensi balikan",
        FeedbackParts.Both => "Data dan referensi balikan",
        _ => "Tidak ada",
    };

    public static string Of(RelievedDuties duties) => duties == RelievedDuties.All ? "Semua kewajiban"
        : duties == RelievedDuties.None ? "Tidak ada kewajiban"
        : string.Join(", ", Enum.GetValues<DeadlineKind>().Where(kind => duties.Includes(kind)).Select(Of));

    public static string Tone(StatementKind kind) => PartyStatement.IsContest(kind) ? "bad"
        : kind is StatementKind.ReceiptConfirmed or StatementKind.ForceMajeureAccepted ? "good" : "quiet";

    /// <summary>How the words stand, for the page of the fact: who may still do what until when; null where nothing is to be told.</summary>
    public static string? Of(StatementState state, StatementSubject subject, Said said, int assertionDays) => (state, subject.Topic) switch
    {
        (StatementState.Asserted, _) =>
            $"Bersifat sementara: {Of(subject.Speaker.Other())} dapat membantah sampai dengan {IndonesianDates.WithWeekday(StatementRules.LastDay(said.Word!, assertionDays))}.",
        (StatementState.Final, _) =>
            $"Tidak dibantah sampai dengan {IndonesianDates.Long(StatementRules.LastDay(said.Word!, assertionDays))}, sehingga penerimaannya sudah pasti.",
        (StatementState.Contested, StatementTopic.ForceMajeure) =>
            "Dibantah: keadaan kahar ini tidak menggeser tenggat apa pun sampai diterima atau diselesaikan menurut Pasal 12 ayat (1).",
        (StatementState.Contested, _) => "Dibantah: penerimaannya belum pasti dan diselesaikan menurut Pasal 12 ayat (1).",
        (StatementState.Denied, _) =>
            "Diperselisihkan: tidak menjadi dasar penghentian akses, dan berakhir dengan konfirmasi, penyampaian lain, atau penyelesaian menurut Pasal 12 ayat (1).",
        (StatementState.Open, StatementTopic.ForceMajeure) =>
            $"{Of(subject.Speaker.Other())} belum menerima atau membantah keadaan kahar ini; sampai saat itu kedua akibatnya ditunjukkan berdampingan.",
        (StatementState.Granted, StatementTopic.ForceMajeure) => $"Diterima {Of(subject.Speaker.Other())} untuk seterusnya.",
        _ => null,
    };
}
