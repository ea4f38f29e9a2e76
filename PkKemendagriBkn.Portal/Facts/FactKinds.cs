using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>One row for each kind of recorded facts: a new kind is one row here.</summary>
public static class FactKinds
{
    public static IReadOnlyList<FactKind> All { get; } =
    [
        new FactKind<Letter>("Surat", "/korespondensi", f => f.Number)
        {
            IsWorkedOn = true, WordsOnLetter = "Surat balasan", Concludes = true, Day = f => f.SentOrDatedOn,
            RestingOnIt = (db, id) => LetterUses.Of(db, id).Where(u => !u.IsVoid).Select(u => u.Id),
        },
        new FactKind<Delivery>("Pengiriman data", "/pengiriman", f => f.DataSet)
        {
            IsWorkedOn = true, Concludes = true, Day = f => f.ReceivedOn ?? f.SentOn,
            RestingOnIt = (db, id) => db.Feedbacks.Where(f => f.Deliveries.Any(d => d.DeliveryId == id)).Select(f => f.Id)
                .Concat(db.DataProblems.Where(p => p.DeliveryId == id).Select(p => p.Id)),
        },
        new FactKind<Feedback>("Data balikan", "/balikan", f => f.Note) { Concludes = true, Day = f => f.SubmittedOn },
        new FactKind<ReportRequest>("Permintaan laporan", "/permintaan", f => f.Note)
        {
            IsWorkedOn = true, Concludes = true, RestingOnIt = (db, id) => db.Reports.Where(r => r.RequestId == id).Select(r => r.Id),
        },
        new FactKind<Report>("Laporan", "/laporan", f => f.Title) { Concludes = true, Day = f => f.SubmittedOn },
        new FactKind<Evaluation>("Pemantauan dan evaluasi", "/evaluasi", f => f.Summary) { Concludes = true, Day = f => f.HeldOn },
        new FactKind<EvaluationPlan>("Rencana evaluasi", "/evaluasi/rencana", f => f.Agenda) { IsSearched = false },
        new FactKind<AccessDecision>("Keputusan akses", "/akses", f => f.Motivation) { Concludes = true, CanBeVoided = false },
        new FactKind<AccessNotice>("Surat tentang akses", "/akses/surat", f => f.Text)
        {
            // The days since a claim are told wherever access is.
            Concludes = true, Day = f => f.GivenOn, IsSearched = false,
            RestingOnIt = (db, id) => db.AccessDecisions
                .Where(d => d.ClaimId == id && (d.State == AccessDecisionState.Proposed || d.State == AccessDecisionState.Approved)).Select(d => d.Id),
        },
        new FactKind<AgreementEvent>("Peristiwa perjanjian", "/peristiwa", f => f.Description)
        {
            Concludes = true, Day = DayOf,
            RestingOnIt = (db, id) => db.Representatives.Where(r => r.ChangeId == id).Select(r => r.Id)
                .Concat(db.AgreementEvents.OfType<RegisterEntry>().Where(e => e.FollowsId == id).Select(e => e.Id)),
        },
        new FactKind<PartyStatement>("Pernyataan pihak", "/pernyataan", f => f.Reason) { Concludes = true, CanBeCorrected = false },
        new FactKind<Representative>("Perwakilan", "/perwakilan", f => f.Name)
        {
            // Its change is an event, which is recorded with it.
            Concludes = true, RestingOnIt = (db, id) => db.Representatives.Where(r => r.ReplacesId == id).Select(r => r.Id),
        },
        new FactKind<DataProblem>("Masalah data", "/masalah", f => f.Title) { IsWorkedOn = true, Day = f => f.ReportedOn },
        new FactKind<CorrectionList>("Usulan perbaikan data", "/perbaikan", f => f.Title) { IsWorkedOn = true, Day = f => f.SubmittedOn },
        new FactKind<ApipReturn>("Data agregat APIP", "/apip", f => f.Note) { IsSearched = false },
        new FactKind<RegionMapping>("Padanan kode wilayah", "/apip/wilayah", f => f.SiasnCode) { IsSearched = false },
        new FactKind<CodeSetVersion>("Kode referensi", "/kode", f => f.Label),
        new FactKind<NomenclatureMapping>("Padanan nomenklatur", "/kode/nomenklatur", f => f.OldName) { IsSearched = false },
        new FactKind<TwoPartyDocument>("Naskah", "/naskah", f => f.Title)
        {
            IsWorkedOn = true,
            // Its submission or last signature records the fact that stops a clock.
            Concludes = true, CanBeVoided = false,
            // A report that was submitted again has a letter of its own; until then the letter is that of the fact which it became.
            OnlyOnLetter = (db, letterId, documents) => documents.Where(d => !db.Reports.Any(r => r.Id == d.FactId && r.LetterId == letterId)),
        },
        new FactKind<FollowUp>("Tindak lanjut", "/tindak-lanjut", f => f.Text) { IsWorkedOn = true, RestsOnLetter = false, CanBeVoided = false },
        new FactKind<ImpactAssessment>("Penilaian dampak", "/pemadanan/penilaian", f => f.SourceA + " dan " + f.SourceB)
        {
            RestsOnLetter = false, CanBeCorrected = false, IsSearched = false, Day = f => f.ApprovedOn,
        },
        new FactKind<Holiday>("Hari libur", "/administrasi/hari-libur", f => f.Name) { RestsOnLetter = false, IsSearched = false },
        new FactKind<DocumentTemplate>("Templat naskah", "/administrasi/templat",
            _ => null) { RestsOnLetter = false, CanBeVoided = false, IsSearched = false },
        new FactKind<ReminderRule>("Aturan pengingat", "/administrasi/pengingat",
            _ => null) { RestsOnLetter = false, CanBeVoided = false, IsSearched = false },
    ];

    /// <summary>
    /// The day of an event; a change of representative happened when its party knew of it, and a reading, an edition or a method has only its letter's.
    /// </summary>
    private static DateOnly? DayOf(AgreementEvent happened) => happened switch
    {
        ForceMajeure e => e.StartedOn,
        RepresentativeChange e => e.KnownOn,
        TermNotice e => e.GivenOn,
        TermChange e => e.AgreedOn,
        Addendum e => e.AgreedOn,
        Incident e => Wib.DateOf(e.DiscoveredAt),
        RegisterEntry e => e.On,
        _ => null,
    };

    public static FactKind Of<T>() where T : RecordedFact => All.Single(k => k.Type.IsAssignableFrom(typeof(T)));

    /// <summary>The kind by the name of its type or of one below it, as the audit trail has it; null for what is no kind of facts.</summary>
    public static FactKind? Find(string type) => ByName.GetValueOrDefault(type);

    private static readonly Dictionary<string, FactKind> ByName = typeof(RecordedFact).Assembly.GetTypes()
        .Select(t => (t.Name, Kind: All.FirstOrDefault(k => k.Type.IsAssignableFrom(t)))).Where(t => t.Kind is not null)
        .ToDictionary(t => t.Name, t => t.Kind!, StringComparer.Ordinal);

    /// <summary>The kind by the name of its type, as queries and the audit trail know it.</summary>
    public static FactKind Named(string type) => All.Single(k => k.Type.Name == type);

    /// <summary>The page of what an entry of the audit trail is about; null for what has none.</summary>
    public static string? PageOf(string? type, Guid? id) => id is { } known ? All.FirstOrDefault(k => k.Type.Name == type)?.PageOf(known) : null;
}
