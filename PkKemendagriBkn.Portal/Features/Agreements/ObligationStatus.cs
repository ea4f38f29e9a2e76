using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>How an obligation stands on a day: its deadlines by state, worst first, and what was recorded for it.</summary>
public sealed record ObligationStatus(IReadOnlyList<(DeadlineState State, int Count)> States, string? Clause,
    IReadOnlyList<(string Text, string Path)> Recorded)
{
    /// <summary>How the agreement years stand by which the clause counts, the latest first; none where it counts by events.</summary>
    public IReadOnlyList<string> Years { get; init; } = [];

    /// <summary>Whether the dates are the portal's own: a passed one is no breach of the agreement.</summary>
    public bool IsPolicy { get; init; }

    /// <summary>The year that runs and the one before it.</summary>
    private const int MostYears = 2;

    /// <summary>From what is worst for the one who owes to what needs no attention.</summary>
    private static readonly DeadlineState[] WorstFirst =
    [
        DeadlineState.Overdue, DeadlineState.DueSoon, DeadlineState.Excused, DeadlineState.Upcoming,
        DeadlineState.Lapsed, DeadlineState.FulfilledLate, DeadlineState.Fulfilled,
    ];

    public DeadlineState? Worst => States.Count == 0 ? null : States[0].State;

    /// <summary><c>2 lewat tenggat, 1 terpenuhi</c>.</summary>
    public string Counts =>
        string.Join(", ",
            States.Select(s =>
                $"{s.Count} {(IsPolicy && s.State == DeadlineState.Overdue ? "lewat tanggal kebijakan" : Labels.Of(s.State).ToLowerInvariant())}"));

    /// <param name="kind">The deadlines that are concluded for the obligation, if any are.</param>
    /// <param name="facts">What was recorded; only what had happened by the day counts.</param>
    /// <param name="conclusions">What follows from it on the day.</param>
    public static ObligationStatus Of(DeadlineKind? kind, AgreementFacts facts, Conclusions conclusions)
    {
        if (kind is null)
            return new ObligationStatus([], null, []);
        var deadlines = conclusions.Deadlines.Where(d => d.Kind == kind).ToList();
        var counts = deadlines.CountBy(d => d.State).ToDictionary();
        return new ObligationStatus(
            [.. WorstFirst.Where(counts.ContainsKey).Select(state => (state, counts[state]))],
            deadlines.Count == 0 ? null : deadlines[0].Clause,
            [.. RecordedFor(kind.Value, facts, conclusions.AsOf)])
        {
            Years = [.. conclusions.Years.Reverse().Take(MostYears).Select(y => YearOf(kind.Value, y)).OfType<string>()],
            IsPolicy = deadlines.Exists(d => d.Basis == DeadlineBasis.Policy),
        };
    }

    private static string? YearOf(DeadlineKind kind, AgreementYear year) => kind switch
    {
        DeadlineKind.PeriodicReport => $"Tahun perjanjian ke-{year.Year}: {DeadlineWords.Standing(year.Reports, year.Required, year.Verdicts.Reports)}",
        DeadlineKind.Evaluation =>
            $"Tahun perjanjian ke-{year.Year}: Itjen {DeadlineWords.Standing(year.EvaluationsFirst, year.Required, year.Verdicts.EvaluationsFirst)}; "
            + $"BKN {DeadlineWords.Standing(year.EvaluationsSecond, year.Required, year.Verdicts.EvaluationsSecond)}",
        _ => null,
    };

    private static IEnumerable<(string Text, string Path)> RecordedFor(DeadlineKind kind, AgreementFacts facts, DateOnly asOf) => kind switch
    {
        DeadlineKind.Feedback =>
        [
            ($"{facts.Deliveries.Count(d => d.ReceivedOn <= asOf)} pengiriman data BKN diterima", "/pengiriman?dari=kedua&keadaan=diterima"),
            ($"{facts.Feedbacks.Count(f => f.SubmittedOn <= asOf)} data balikan", "/balikan"),
        ],
        DeadlineKind.RequestedReport =>
        [
            ($"{facts.ReportRequests.Count(r => r.SentOn <= asOf)} permintaan laporan", "/permintaan"),
            ($"{facts.Reports.Count(r => r.RequestId is not null && r.SubmittedOn <= asOf)} laporan atas permintaan", "/laporan"),
        ],
        DeadlineKind.PeriodicReport => [($"{facts.Reports.Count(r => r.Period is not null && r.SubmittedOn <= asOf)} laporan berkala", "/laporan")],
        DeadlineKind.Evaluation => [($"{facts.Evaluations.Count(e => e.HeldOn <= asOf)} evaluasi", "/evaluasi")],
        DeadlineKind.ForceMajeureNotice => [($"{facts.ForceMajeure.Count(e => e.StartedOn <= asOf)} keadaan kahar", "/peristiwa?jenis=kahar")],
        DeadlineKind.RepresentativeNotice => [($"{facts.RepresentativeChanges.Count} perubahan perwakilan", "/peristiwa?jenis=perwakilan")],
        _ => [($"{facts.Notices.Count(n => n.GivenOn <= asOf)} pemberitahuan", "/peristiwa?jenis=pemberitahuan")],
    };
}
