using System.Runtime.InteropServices;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Something done on a day, and the id of the fact that shows it; a notice under Pasal 7(2) has none.</summary>
public readonly record struct Act(string? FactId, DateOnly On);

/// <summary>
/// The earliest act for each thing to be done. The earliest act of all is also the earliest as of any day that has seen it,
/// so one index serves every day, and those of past suspensions too.
/// </summary>
internal sealed class Acts
{
    private readonly Dictionary<string, Act> feedbackByDelivery;
    private readonly Dictionary<string, Act> reportByRequest = [];
    private readonly Dictionary<string, Act> reportByPeriod = [];

    public Acts(Facts facts)
    {
        feedbackByDelivery = new Dictionary<string, Act>(facts.Deliveries.Count);
        for (int i = 0; i < facts.Feedbacks.Count; i++)
        {
            var feedback = facts.Feedbacks[i];
            for (int j = 0; j < feedback.DeliveryIds.Count; j++)
                Keep(feedbackByDelivery, feedback.DeliveryIds[j], new Act(feedback.Id, feedback.SubmittedOn));
        }

        for (int i = 0; i < facts.Reports.Count; i++)
        {
            var report = facts.Reports[i];
            if (report.SubmittedOn is not { } submittedOn) continue;
            if (report.RequestId is { } request) Keep(reportByRequest, request, new Act(report.Id, submittedOn));
            if (report.Period is { } period) Keep(reportByPeriod, period, new Act(report.Id, submittedOn));
        }
    }

    public Act? FeedbackFor(string delivery, DateOnly asOf) => DoneBy(asOf, feedbackByDelivery, delivery);

    public Act? ReportForRequest(string request, DateOnly asOf) => DoneBy(asOf, reportByRequest, request);

    public Act? ReportForPeriod(string period, DateOnly asOf) => DoneBy(asOf, reportByPeriod, period);

    public static Act? DoneBy(DateOnly asOf, Dictionary<string, Act> acts, string subject) =>
        acts.TryGetValue(subject, out var act) && act.On <= asOf ? act : null;

    /// <summary>Keeps the earlier act; of two on one day the one with the lower id, so that the order of facts means nothing.</summary>
    public static void Keep(Dictionary<string, Act> acts, string subject, Act act)
    {
        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(acts, subject, out bool exists);
        if (!exists || act.On < kept.On || (act.On == kept.On && string.CompareOrdinal(act.FactId, kept.FactId) < 0)) kept = act;
    }
}
