using System.Runtime.InteropServices;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Something done on a day, and the id of the fact that shows it.</summary>
public readonly record struct Act(string FactId, DateOnly On)
{
    /// <summary>The earlier of two; of two on one day the one with the lower id, so that the order of facts means nothing.</summary>
    internal static Act Earlier(Act? kept, Act act) =>
        kept is { } other && (other.On < act.On || (other.On == act.On && string.CompareOrdinal(other.FactId, act.FactId) <= 0)) ? other : act;
}

/// <summary>Facts found by a name that they give: the delivery, request or period that they are about. One fact may give several.</summary>
internal sealed class ByName<T>
{
    private readonly Dictionary<string, int> latest = [];
    private readonly List<(T Fact, int Before)> entries = [];

    public IEnumerable<string> Names => latest.Keys;

    public T this[int entry] => entries[entry].Fact;

    public void Add(string name, T fact)
    {
        ref int entry = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, name, out bool known);
        entries.Add((fact, known ? entry : -1));
        entry = entries.Count - 1;
    }

    /// <summary>An entry under the name, or -1; <see cref="Next"/> gives the others.</summary>
    public int First(string name) => entries.Count > 0 && latest.TryGetValue(name, out int entry) ? entry : -1;

    public int Next(int entry) => entries[entry].Before;
}

/// <summary>Feedback and reports by what they answer. The index knows of no day, so one serves every day, those of past suspensions too.</summary>
internal sealed class SubmissionIndex
{
    public SubmissionIndex(AgreementFacts facts)
    {
        for (int i = 0; i < facts.Feedbacks.Count; i++)
        {
            var feedback = facts.Feedbacks[i];
            for (int j = 0; j < feedback.DeliveryIds.Count; j++)
                FeedbackByDelivery.Add(feedback.DeliveryIds[j], feedback);
        }

        for (int i = 0; i < facts.Reports.Count; i++)
        {
            var report = facts.Reports[i];
            if (report.RequestId is { } request)
                ReportsByRequest.Add(request, report);
            if (report.Period is { } period)
                ReportsByPeriod.Add(period, report);
        }
    }

    public ByName<FeedbackSubmitted> FeedbackByDelivery { get; } = new();
    public ByName<ReportSubmitted> ReportsByRequest { get; } = new();
    public ByName<ReportSubmitted> ReportsByPeriod { get; } = new();
}
