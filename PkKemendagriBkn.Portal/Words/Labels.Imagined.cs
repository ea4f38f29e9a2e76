using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(ImaginedKind kind) => kind switch
    {
        ImaginedKind.ReceiveData => "Itjen menerima data dari BKN",
        ImaginedKind.SubmitFeedback => "Itjen menyampaikan data balikan",
        ImaginedKind.SendRequest => "BKN meminta laporan, langsung dikonfirmasi",
        ImaginedKind.ConfirmRequest => "Penerimaan surat permintaan dikonfirmasi",
        ImaginedKind.AnswerRequest => "Itjen menyampaikan laporan yang diminta",
        ImaginedKind.ReportPeriod => "Itjen menyampaikan laporan berkala",
        ImaginedKind.HoldEvaluation => "Evaluasi diadakan",
        ImaginedKind.StrikeForceMajeure => "Keadaan kahar terjadi dan langsung diberitahukan",
        ImaginedKind.SuspendAccess => "BKN menghentikan sementara akses",
        ImaginedKind.RestoreAccess => "BKN memberikan kembali akses",
        ImaginedKind.MoveFact => "Tanggal suatu catatan lain dari yang tercatat",
        ImaginedKind.RemoveFact => "Suatu catatan tidak pernah ada",
        _ => "Klausul dibaca dengan penafsiran lain",
    };
}
