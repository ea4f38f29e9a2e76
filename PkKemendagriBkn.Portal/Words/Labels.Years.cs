using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    /// <summary>The state of a deadline as its basis lets it be called: a passed date of the portal's own is no breach.</summary>
    public static string Of(Deadline deadline) => DeadlineWords.Of(deadline);

    public static string Of(YearVerdict verdict) => DeadlineWords.Of(verdict);

    public static string Tone(YearVerdict verdict) => verdict switch
    {
        YearVerdict.Met => "good",
        YearVerdict.TooFew => "bad",
        _ => "quiet",
    };
}
