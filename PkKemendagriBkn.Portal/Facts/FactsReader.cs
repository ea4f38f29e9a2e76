using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>
/// Reads the facts that the engine concludes from, once per change of them. Every change is on the audit trail, so a look at its
/// head tells whether the facts in memory still hold; sign-ins, uploads and reminders move the head too, but no fact.
/// </summary>
public sealed class FactsReader(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>What the trail is about when no deadline follows.</summary>
    private static readonly string[] NoFacts =
    [
        nameof(PortalUser), nameof(UserSession), nameof(EvidenceFile), nameof(Reminder), nameof(OutboxMail), nameof(CalendarFeed),
        nameof(ReminderSnooze), nameof(NotificationPreference), nameof(MailPreference), nameof(ExportPreference), nameof(EvidencePackage),
        nameof(Reconciliation),
        nameof(Core.Waiting.WaitingItem), nameof(Core.Assignments.Assignment), nameof(Core.Comments.Comment),
        .. FactKinds.All.Where(k => !k.Concludes).Select(k => k.Type.Name),
    ];

    private sealed record Kept(long Head, FactsSnapshot Snapshot);

    private Kept? kept;

    /// <summary>The facts as last read, without a look at the database: for what is shown in passing, on a page that reads them as well.</summary>
    public FactsSnapshot? LastRead => kept?.Snapshot;

    /// <summary>The agreement in the words in force on a day (WIB), as last read.</summary>
    public Agreement AgreementOn(DateOnly asOf) => LastRead?.AgreementOn(asOf) ?? PksAgreement.Instance;

    /// <summary>The facts as they are now, for pages.</summary>
    public async Task<FactsSnapshot> ReadAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = kept;
        var since = known?.Head ?? 0;
        var trail = await db.Agreements.AsNoTracking().Where(a => a.Id == AgreementRecord.PksId).Select(a => new
        {
            Agreement = a,
            Head = db.AuditEntries.Max(e => (long?)e.Sequence) ?? 0,
            LastFact = FactEntries(db).Where(e => e.Sequence > since).OrderByDescending(e => e.Sequence).Select(e => (long?)e.Sequence).FirstOrDefault(),
        }).SingleAsync(ct);
        if (known is not null && trail.LastFact is null)
        {
            kept = known with { Head = Math.Max(known.Head, trail.Head) };
            return known.Snapshot;
        }

        // The head was read first: should a change slip in between, these facts are newer than their number and are read again.
        var began = Stopwatch.GetTimestamp();
        var snapshot = await LoadAsync(db, trail.LastFact ?? 0, trail.Agreement, ct);
        PortalMeter.FactsRead(Stopwatch.GetElapsedTime(began));
        kept = new Kept(trail.Head, snapshot);
        return snapshot;
    }

    private static IQueryable<AuditEntry> FactEntries(PortalDbContext db) =>
        db.AuditEntries.AsNoTracking().Where(e => e.Changes != "[]" && (e.SubjectType == null || !NoFacts.Contains(e.SubjectType)));

    /// <summary>The facts inside a write transaction, for a decision that must not race with another change.</summary>
    public static async Task<FactsSnapshot> ReadInsideAsync(PortalDbContext db, CancellationToken ct = default) =>
        await LoadAsync(db, 0, await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == AgreementRecord.PksId, ct), ct);

    private static async Task<FactsSnapshot> LoadAsync(PortalDbContext db, long head, AgreementRecord agreement, CancellationToken ct)
    {
        // Only what BKN gave starts a clock: from its receipt, until then provisionally from its sending.
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.From == Party.Second).ToListAsync(ct);
        var feedbacks = await db.Feedbacks.AsNoTracking().Include(f => f.Deliveries).AsSingleQuery().ToListAsync(ct);
        var requests = await db.ReportRequests.AsNoTracking().ToListAsync(ct);
        var reports = await db.Reports.AsNoTracking().ToListAsync(ct);
        var evaluations = await db.Evaluations.AsNoTracking().ThatCount(db).ToListAsync(ct);
        var decisions = await db.AccessDecisions.AsNoTracking().Where(d => d.State == AccessDecisionState.Approved).ToListAsync(ct);
        // Nothing is claimed back before something was suspended.
        var claims = decisions.Count == 0 ? [] : await db.AccessNotices.AsNoTracking().Where(n => n.Kind == AccessNoticeKind.Claim).ToListAsync(ct);
        var events = await db.AgreementEvents.AsNoTracking().ThatCount(db).ToListAsync(ct);
        var readings = await ReadingsAsync(db, events, ct);
        var said = (await db.PartyStatements.AsNoTracking().ToListAsync(ct)).GroupBy(s => s.SubjectId).ToDictionary(g => g.Key, g => new Said(g));
        // Read last: a fact that slipped in meanwhile finds its letter.
        var letters = await LettersOfFacts(db).ToDictionaryAsync(l => l.Id, ct);

        var sources = new Dictionary<string, FactSource>();
        Add(deliveries);
        Add(feedbacks, f => f.Note ?? "Data dan referensi balikan");
        Add(requests, r => $"Surat {LetterOf(r)!.Number}");
        Add(reports);
        Add(evaluations);
        Add(decisions);
        Add(events);

        var facts = new AgreementFacts
        {
            Agreement = TermOf(agreement, [.. events.OfType<TermChange>()]),
            Amendments = [.. events.OfType<Addendum>().Select(AmendmentOf)],
            Policies = PksAgreement.Instance.Interpretations.PoliciesUnder(readings),
            Deliveries = [.. deliveries.Select(d => SaidOf(d.Id).On(new DeliveryMade(Key(d), d.ReceivedOn, d.SentOn)))],
            Feedbacks = [.. feedbacks.SelectMany(f => SaidOf(f.Id).On(SubmittedOf(f)))],
            ReportRequests = [.. requests.Select(r => (Request: r, Letter: letters[r.LetterId!.Value]))
                .Select(x => SaidOf(x.Letter.Id).On(new ReportRequested(Key(x.Request), x.Letter.SentOrDatedOn, x.Letter.ConfirmedOn)))],
            Reports = [.. reports.Select(r => SaidOf(r.Id).On(new ReportSubmitted(Key(r), r.Period, r.RequestId?.ToString(), r.SubmittedOn)))],
            Evaluations = [.. evaluations.Select(e => new EvaluationHeld(Key(e), e.HeldOn, e.By, e.Period))],
            Suspensions = [.. decisions.Where(d => d.Kind == AccessDecisionKind.Suspension).Select(d => new AccessSuspended(Key(d), d.EffectiveOn))],
            Restorations = [.. decisions.Where(d => d.Kind == AccessDecisionKind.Restoration).Select(d => new AccessRestored(Key(d), d.EffectiveOn))],
            ForceMajeure = [.. events.OfType<ForceMajeure>().Select(e => SaidOf(e.Id).On(StruckOf(e)))],
            RepresentativeChanges = [.. events.OfType<RepresentativeChange>()
                .Select(e => new RepresentativeChanged(Key(e), e.Party, e.EffectiveOn, e.NotifiedOn, e.KnownOn))],
            Notices = [.. events.OfType<TermNotice>().Select(e => new TermNoticeGiven(Key(e), e.Kind, e.Party, e.GivenOn, e.IntendedEndsOn))],
            Incidents = [.. events.OfType<Incident>().Select(e => DiscoveredOf(e, events.OfType<IncidentTold>().Where(t => t.FollowsId == e.Id)))],
        };
        return new FactsSnapshot(head, facts, readings, [.. events.OfType<Addendum>()], sources)
        {
            Decisions = decisions, Claims = claims,
            Incidents = [.. events.OfType<Incident>()],
            Registers = new RegisterBook([.. events.OfType<RegisterEntry>()], said.Values.SelectMany(s => s.Contests).ToHashSet()),
        };

        Said SaidOf(Guid subject) => said.GetValueOrDefault(subject, Said.Nothing);

        Letter? LetterOf(RecordedFact fact) => fact.LetterId is { } letterId ? letters.GetValueOrDefault(letterId) : null;

        void Add<T>(IEnumerable<T> rows, Func<T, string>? title = null) where T : RecordedFact
        {
            var kind = FactKinds.Of<T>();
            foreach (var row in rows)
            {
                var letter = LetterOf(row);
                var words = title?.Invoke(row) ?? kind.TitleOf(row) ?? kind.Words;
                sources[Key(row)] = new FactSource(kind.Words, words, row.LetterId, letter?.Number, letter?.DatedOn, row.RecordedBy, kind.PageOf(row.Id))
                {
                    RecordedAt = row.RecordedAt,
                };
            }
        }
    }

    /// <summary>The term as the changes agreed by both parties make it.</summary>
    public static AgreementTerm TermOf(AgreementRecord agreement, IReadOnlyCollection<TermChange> changes) => new()
    {
        SignedOn = agreement.SignedOn,
        TermYears = agreement.TermYears,
        Extensions = [.. changes.Where(c => c.Kind == NoticeKind.Extend).Select(c => new TermExtended(c.AgreedOn, c.NewEndsOn))],
        Terminations = [.. changes.Where(c => c.Kind == NoticeKind.Terminate).Select(c => new TermTerminated(c.AgreedOn, c.NewEndsOn))],
    };

    /// <summary>A feedback as its own party tells it.</summary>
    private static FeedbackSubmitted SubmittedOf(Feedback feedback) =>
        new(Key(feedback), [.. feedback.Deliveries.Select(d => d.DeliveryId.ToString())], feedback.SubmittedOn) { Covers = feedback.Covers };

    /// <summary>Force majeure as the struck party tells it.</summary>
    public static ForceMajeureStruck StruckOf(ForceMajeure struck) =>
        new(Key(struck), struck.Party, struck.StartedOn, struck.EndedOn, struck.NotifiedOn)
        {
            StatementOn = struck.StatementOn,
            Relieves = struck.Relieves == RelievedDuties.All ? null : [.. Enum.GetValues<DeadlineKind>().Where(kind => struck.Relieves.Includes(kind))],
        };

    /// <summary>An addendum's numbers, as the engine takes them.</summary>
    public static Amendment AmendmentOf(Addendum addendum) => new(Key(addendum), addendum.AgreedOn, addendum.EffectiveOn)
    {
        FeedbackMonths = addendum.FeedbackMonths, RequestedReportMonths = addendum.RequestedReportMonths,
        ForceMajeureNoticeDays = addendum.ForceMajeureNoticeDays,
        RepresentativeNoticeDays = addendum.RepresentativeNoticeDays, TermNoticeMonths = addendum.TermNoticeMonths, PerYear = addendum.PerYear,
    };

    /// <summary>The agreed readings in the order in which they were confirmed, so that of two from one day the later word counts.</summary>
    public static async Task<IReadOnlyList<AgreedReading>> ReadingsAsync(PortalDbContext db, List<AgreementEvent> events, CancellationToken ct)
    {
        var readings = events.OfType<AgreedReading>().ToList();
        var ids = readings.Select(r => r.Id).ToList();
        var confirmedAt = readings.Count == 0
            ? []
            : await Confirmed.Proposals(db).Where(p => ids.Contains(p.SubjectId)).ToDictionaryAsync(p => p.SubjectId, p => p.DecidedAt, ct);
        return [.. readings.OrderBy(r => confirmedAt[r.Id]).ThenBy(r => r.RecordedAt).ThenBy(r => r.Id)];
    }

    /// <summary>
    /// The one notice that an incident bears itself is that of UU 27/2022, which goes to the agency and to the data subjects alike; others follow it.
    /// </summary>
    public static IncidentDiscovered DiscoveredOf(Incident incident, IEnumerable<IncidentTold> told) =>
        new(Key(incident), incident.Party, incident.DiscoveredAt)
        {
            Vital = incident.Vital == true, SubjectsExempt = incident.SubjectsExempt == true,
            Notices =
            [
                .. incident.NotifiedAt is { } at ? [new(IncidentRecipient.Agency, at), new(IncidentRecipient.Subjects, at)] : Array.Empty<IncidentNotified>(),
                .. told.Where(t => t.To is not null).Select(t => new IncidentNotified(t.To!.Value, t.At)),
            ],
        };

    /// <summary>Only the letters that a fact rests on: the correspondence register may hold far more.</summary>
    private static IQueryable<Letter> LettersOfFacts(PortalDbContext db) =>
        db.Letters.AsNoTracking().Where(l =>
            db.Deliveries.Any(f => f.LetterId == l.Id) || db.Feedbacks.Any(f => f.LetterId == l.Id)
            || db.ReportRequests.Any(f => f.LetterId == l.Id) || db.Reports.Any(f => f.LetterId == l.Id)
            || db.Evaluations.Any(f => f.LetterId == l.Id) || db.AccessDecisions.Any(f => f.LetterId == l.Id)
            || db.AgreementEvents.Any(f => f.LetterId == l.Id));

    private static string Key(RecordedFact fact) => fact.Id.ToString();
}
