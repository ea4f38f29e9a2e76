using PkKemendagriBkn.Core.Corrections;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>Words about correction proposals.</summary>
public static partial class Labels
{
    public static string Of(CorrectionGroup group) => group switch
    {
        CorrectionGroup.Open => "Dalam proses",
        CorrectionGroup.Returned => "Dikembalikan (BTS)",
        CorrectionGroup.Rejected => "Ditolak (TMS)",
        _ => "Selesai",
    };

    /// <summary>The look of a group; the words stand beside it always.</summary>
    public static string Tone(CorrectionGroup group) => group switch
    {
        CorrectionGroup.Open => "excused",
        CorrectionGroup.Returned => "soon",
        CorrectionGroup.Rejected => "bad",
        _ => "good",
    };
}
