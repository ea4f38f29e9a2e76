using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Timeline;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Timeline;

/// <summary>What the facts in memory, and what follows from them on a day, put on the time line.</summary>
internal sealed class TimelineFacts
{
    private readonly FactsSnapshot snapshot;
    private readonly DateOnly asOf;
    private readonly TermHistory term;
    private readonly Conclusions conclusions;

    public TimelineFacts(FactsSnapshot snapshot, DateOnly asOf)
    {
        (this.snapshot, this.asOf) = (snapshot, asOf);
        term = snapshot.Facts.TermAsOf(asOf);
        conclusions = snapshot.Conclude(asOf);
        FirstOn = term.SignedOn;
        var latest = conclusions.Deadlines.Count == 0 ? term.EndsOn : conclusions.Deadlines.Max(d => d.DueOn);
        LastOn = latest > term.EndsOn ? latest : term.EndsOn;
    }

    public DateOnly FirstOn { get; }

    /// <summary>The agreement's end, or the last deadline that outlives it.</summary>
    public DateOnly LastOn { get; }

    public IEnumerable<TimelineItem> All() => [.. OfTheTerm(), .. Deadlines(), .. Reports(), .. Evaluations(), .. Access(), .. Events()];

    private IEnumerable<TimelineItem> OfTheTerm()
    {
        yield return Item("masa", TimelineLane.Periods, term.SignedOn, term.LastDay, "Masa berlaku perjanjian", "/perjanjian/7(1)", null, "Pasal 7 ayat (1)");
        foreach (var period in snapshot.Facts.AllPeriodsAsOf(asOf))
            yield return Item($"periode/{period.Name}", TimelineLane.Periods, period.From, period.To, Labels.Period(period.Name),
                $"/tenggat?periode={Uri.EscapeDataString(period.Name)}", null);
        yield return Item("akhir", TimelineLane.Periods, term.EndsOn, null, term.IsTerminated ? "Perjanjian diakhiri" : "Perjanjian berakhir",
            "/perjanjian/7(2)", null, "Pasal 7");
    }

    private IEnumerable<TimelineItem> Deadlines()
    {
        foreach (var deadline in conclusions.Deadlines)
        {
            var title = Labels.Title(deadline, Title);
            foreach (var lane in Lanes(deadline.Debtor))
                yield return Item($"{lane}:{deadline.Key}", lane, deadline.DueOn, null, title, $"/tenggat/{Uri.EscapeDataString(deadline.Key)}",
                    deadline.Debtor, $"{Labels.Of(deadline)}, Pasal {deadline.Clause}",
                    TimelineWords.Short(deadline, Title)) with
                { State = deadline.State, PastPolicy = deadline.IsPastPolicy };
        }
    }

    private static TimelineLane[] Lanes(Party debtor) => debtor switch
    {
        Party.First => [TimelineLane.FirstDeadlines],
        Party.Second => [TimelineLane.SecondDeadlines],
        _ => [TimelineLane.FirstDeadlines, TimelineLane.SecondDeadlines],
    };

    private IEnumerable<TimelineItem> Reports() =>
    [
        .. snapshot.Facts.ReportRequests.Where(r => r.SentOn <= asOf)
            .Select(r => Fact(r.Id, TimelineLane.Reports, r.SentOn, null, $"Permintaan laporan: {Title(r.Id)}", Party.Second,
                r.ConfirmedOn <= asOf ? "Penerimaan dikonfirmasi" : "Penerimaan belum dikonfirmasi")),
        .. snapshot.Facts.Reports.Where(r => r.SubmittedOn <= asOf)
            .Select(r => Fact(r.Id, TimelineLane.Reports, r.SubmittedOn!.Value, null, $"Laporan: {Title(r.Id)}", Party.First, "Disampaikan")),
    ];

    private IEnumerable<TimelineItem> Evaluations() => snapshot.Facts.Evaluations.Where(e => e.HeldOn <= asOf)
        .Select(e => Fact(e.Id, TimelineLane.Evaluations, e.HeldOn, null, $"Evaluasi: {Title(e.Id)}", PartyOf(e.By), "Dilaksanakan"));

    /// <summary>Every suspension until the restoration that followed it, the end of the agreement, or the day that is looked at.</summary>
    private IEnumerable<TimelineItem> Access()
    {
        var restorations = snapshot.Facts.Restorations.Where(r => r.EffectiveOn <= asOf).OrderBy(r => r.EffectiveOn).ToList();
        foreach (var suspension in snapshot.Facts.Suspensions.Where(s => s.EffectiveOn <= asOf))
        {
            var end = restorations.Find(r => r.EffectiveOn >= suspension.EffectiveOn);
            var lastDayOn = snapshot.Conclude(asOf).EndsOn.AddDays(-1);
            yield return Fact(suspension.Id, TimelineLane.Access, suspension.EffectiveOn, end?.EffectiveOn ?? (lastDayOn < asOf ? lastDayOn : asOf),
                "Akses dihentikan sementara", Party.Second,
                end is not null ? "Telah dipulihkan" : lastDayOn < asOf ? "Perjanjian berakhir" : "Masih berlangsung");
        }

        foreach (var restoration in restorations)
            yield return Fact(restoration.Id, TimelineLane.Access, restoration.EffectiveOn, null, "Akses dipulihkan", Party.Second);
    }

    private IEnumerable<TimelineItem> Events() =>
    [
        .. snapshot.Facts.ForceMajeure.Where(f => f.StartedOn <= asOf)
            .Select(f => Fact(f.Id, TimelineLane.Events, f.StartedOn, f.EndedOn is { } end && end <= asOf ? end : asOf,
            $"Keadaan kahar: {Title(f.Id)}", f.Party,
                (f.EndedOn <= asOf ? "Telah berakhir" : "Masih berlangsung")
                    + (f.AcceptedOn <= asOf ? ", diterima pihak lainnya" : f.ContestedOn <= asOf ? ", dibantah pihak lainnya" : ""))),
        .. snapshot.Facts.Incidents.Where(i => WibClock.DateOf(i.DiscoveredAt) <= asOf)
            .Select(i => Fact(i.Id, TimelineLane.Events, WibClock.DateOf(i.DiscoveredAt), null, $"Insiden data pribadi: {Title(i.Id)}", i.Party)),
        .. snapshot.Facts.RepresentativeChanges.Where(r => r.EffectiveOn <= asOf)
            .Select(r => Fact(r.Id, TimelineLane.Events, r.EffectiveOn, null, $"Perubahan perwakilan: {Title(r.Id)}", r.Party)),
        .. snapshot.Registers.Of<Matter>(asOf).Select(m => Fact(m.Entry.Id.ToString(), TimelineLane.Events, ((Matter)m.Entry).On, m.IsOpen ? asOf : m.SettledOn,
            $"Perselisihan: {m.Entry.Description}", m.Entry.Party, Labels.Of(m))),
        // Two of one party may be given on one day: only their order tells them apart.
        .. snapshot.Facts.Notices.Where(n => n.GivenOn <= asOf)
            .Select((n, i) => Item($"pemberitahuan/{n.Kind}/{n.Party}/{TimelineFilter.Word(n.GivenOn)}/{i}", TimelineLane.Events, n.GivenOn, null,
                $"Pemberitahuan {Labels.Of(n.Kind).ToLowerInvariant()}", "/peristiwa", n.Party)),
    ];

    internal static Party PartyOf(EvaluationHolder by) => by switch
    {
        EvaluationHolder.First => Party.First,
        EvaluationHolder.Second => Party.Second,
        _ => Party.Both,
    };

    private string? Title(string id) => snapshot.SourceOf(id)?.Title;

    /// <summary>A fact; on the drawing its kind is told by its lane, so that its own words have the room.</summary>
    private TimelineItem Fact(string id, TimelineLane lane, DateOnly from, DateOnly? to, string title, Party party, string? note = null) =>
        Item($"{lane}/{id}", lane, from, to, title, snapshot.SourceOf(id)?.Path ?? "/", party, note,
            lane is TimelineLane.Reports or TimelineLane.Evaluations ? Title(id) : null);

    private static TimelineItem Item(string key, TimelineLane lane, DateOnly from, DateOnly? to, string title, string href, Party? party, string? note = null,
        string? label = null) =>
        new(new TimelineMark(key, lane, from, to, label ?? title), title, href, party, note);
}
