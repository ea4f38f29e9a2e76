using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(ForceMajeureStage stage) => stage switch
    {
        ForceMajeureStage.FormalityMissing => "Menunggu pernyataan",
        ForceMajeureStage.AnswerAwaited => "Menunggu jawaban",
        ForceMajeureStage.Accepted => "Diterima",
        ForceMajeureStage.Contested => "Dibantah",
        _ => "Syarat tidak terpenuhi",
    };

    public static string Tone(ForceMajeureStage stage) => stage switch
    {
        ForceMajeureStage.FormalityMissing or ForceMajeureStage.AnswerAwaited => "soon",
        ForceMajeureStage.Accepted => "good",
        ForceMajeureStage.Contested => "bad",
        _ => "quiet",
    };

    /// <summary>Which formality of Pasal 11(2) has not come; null where both have.</summary>
    public static string? Missing(ForceMajeureFormalities formalities) => (formalities.NotifiedOn, formalities.StatementOn) switch
    {
        (null, null) => "Belum ada pemberitahuan dan pernyataan pejabat,",
        (null, _) => "Belum ada pemberitahuan tertulis,",
        (_, null) => "Belum ada pernyataan pejabat,",
        _ => null,
    };
}
