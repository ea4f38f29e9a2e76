using PkKemendagriBkn.Core.Dashboard;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>The words of the leaders' figures.</summary>
public static partial class Labels
{
    public static string Of(ComplianceLight light) => SummaryWords.Of(light);

    public static string Of(ClauseGroup group) => SummaryWords.Of(group);

    public static string Of(ComplianceMeasure measure) => SummaryWords.Of(measure);

    /// <summary>The look of a chip beside the word.</summary>
    public static string Tone(ComplianceLight light) => light switch
    {
        ComplianceLight.Good => "good",
        ComplianceLight.Attention => "soon",
        ComplianceLight.Breach => "bad",
        _ => "quiet",
    };
}
