using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PkKemendagriBkn.Portal.Telemetry;

/// <summary>
/// What the portal measures of itself while it works. Nothing is kept unless somebody listens, and no measurement names a person,
/// a record or what was typed: its tags are names of the program alone.
/// </summary>
public static class PortalMeter
{
    /// <summary>The name under which the portal's own measurements and spans are asked for.</summary>
    public const string Name = "PkKemendagriBkn.Portal";

    private static readonly Meter Meter = new(Name);

    /// <summary>Where one bar ends and the next begins, in seconds: from what nobody feels to what a person gives up at.</summary>
    private static readonly InstrumentAdvice<double> Seconds =
        new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    private static readonly Histogram<double> ActionTime = Time("portal.action.duration", "How long an action took, by action and outcome");
    private static readonly Histogram<double> WriteWait = Time("portal.write.wait", "How long a write waited for its turn in this process");
    private static readonly UpDownCounter<int> WritesWaiting = Meter.CreateUpDownCounter<int>("portal.write.waiting", null,
        "Writes that wait for their turn in this process");
    private static readonly Histogram<double> FactsTime = Time("portal.facts.read.duration", "How long reading all facts anew took");
    private static readonly Counter<long> SignInFailures = Meter.CreateCounter<long>("portal.sign_in.failures", null,
        "Passwords and codes that were refused, by kind");
    private static readonly Histogram<double> JobTime = Time("portal.job.duration", "How long a job took, by job and outcome");
    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("portal.mail", null, "Mails, by outcome");

    /// <summary>Spans of the portal's own work.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    public static void ActionEnded(string action, string outcome, TimeSpan took) =>
        ActionTime.Record(took.TotalSeconds, new("action", action), new("outcome", outcome));

    public static void FactsRead(TimeSpan took) => FactsTime.Record(took.TotalSeconds);

    public static void SignInFailed(string kind) => SignInFailures.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public static void JobEnded(string job, bool succeeded, TimeSpan took) =>
        JobTime.Record(took.TotalSeconds, new("job", job), new("outcome", succeeded ? "done" : "failed"));

    public static void MailEnded(string outcome) => Mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    private static Histogram<double> Time(string name, string meaning) => Meter.CreateHistogram(name, "s", meaning, tags: null, Seconds);

    /// <summary>Waits for a turn among the writes of this process.</summary>
    /// <returns>Whether the turn came in time.</returns>
    public static async Task<bool> WaitedAsync(SemaphoreSlim turn, TimeSpan patience, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        WritesWaiting.Add(1);
        try
        {
            return await turn.WaitAsync(patience, ct);
        }
        finally
        {
            WritesWaiting.Add(-1);
            WriteWait.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }
}
