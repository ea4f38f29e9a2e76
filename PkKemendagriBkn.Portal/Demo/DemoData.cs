using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>
/// An invented year of the agreement, counted back from today so that every state can be seen (the lapsed notice by looking
/// at a day after 27 May 2028). Development only, and only into an empty database. The same day gives the same facts.
/// </summary>
public sealed partial class DemoData(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock, ContentStore? store = null, IPdfRenderer? pdf = null)
{
    private readonly List<Invented> facts = [];

    /// <summary>The representatives that the agreement names.</summary>
    private List<Representative> named = [];
    private Actor itjen = Actor.Portal, bkn = Actor.Portal, leader = Actor.Portal;
    private int letters, made;

    /// <summary>Only to say how rows are stored, for their digests.</summary>
    private PortalDbContext? model;

    public async Task SeedAsync(CancellationToken ct = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await db.Deliveries.WithVoided().AnyAsync(ct) || await db.ReportRequests.WithVoided().AnyAsync(ct))
                return;
            var people = await db.Users.AsNoTracking().Where(u => u.IsDemo).OrderBy(u => u.Email).ToListAsync(ct);
            itjen = Person(people, Role.ItjenSecretariat, 0);
            bkn = Person(people, Role.BknSecretariat, 0);
            leader = people.Find(u => u is { Role: Role.Leadership, Party: Party.Second })?.ToActor(null) ?? Actor.Portal;
        }

        if (itjen.Party is null || bkn.Party is null)
            return; // nobody to have recorded it
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            model = db;
            named = await db.Representatives.AsNoTracking().Where(r => r.ReplacesId == null).ToListAsync(ct);
            Invent(clock.Today());
        }

        await SaveAsync(ct);
        await AskForAccountAsync(ct);
    }

    /// <summary>A fact to be saved with its letter and, it may be, with rows of its own.</summary>
    private sealed record Invented(RecordedFact Fact, Letter? Letter, Actor By, DateOnly On, string Action,
        Func<PortalDbContext, CancellationToken, Task>? Also);

    private static Actor Person(List<PortalUser> people, Role role, int index) =>
        people.Where(u => u.Role == role).ElementAtOrDefault(index)?.ToActor(null) ?? Actor.Portal;

    private void Invent(DateOnly today)
    {
        var signed = PksAgreement.Instance.SignedOn;

        // An early exchange, answered in time.
        var early = Receive(today.AddMonths(-14).AddDays(2), "Data JF PPUPD dan Auditor seluruh Inspektorat Daerah", 14_492);
        Answer(today.AddMonths(-9), "Data balikan PPUPD dan Auditor, tahap pertama", early);

        // Feedback that came late: BKN suspended, and gave access back.
        var late = Receive(today.AddMonths(-10), "Riwayat jabatan pegawai JF PPUPD", 5_037);
        var lateDue = today.AddMonths(-10).AddMonths(6);
        Notify(bkn, lateDue.AddDays(2), "Data balikan atas riwayat jabatan belum diterima; bila tidak disampaikan, akses dapat dihentikan sementara.");
        Decide(AccessDecisionKind.Suspension, lateDue.AddDays(5), "Data balikan atas riwayat jabatan belum diterima sampai lewat tenggat.");
        Answer(lateDue.AddDays(12), "Data balikan riwayat jabatan", late);
        var claim = Notify(itjen, lateDue.AddDays(12), "Data balikan sudah disampaikan; Itjen meminta kembali aksesnya.");
        // Looking at the days between, the claim waits, and then the decision for its day.
        Decide(AccessDecisionKind.Restoration, lateDue.AddDays(14), "Data balikan telah diterima; tidak ada kewajiban yang lewat tenggat.", claim,
            takesDays: 2);

        // Open exchanges: overdue, due soon, upcoming.
        Receive(today.AddMonths(-6).AddDays(-12), "Data unit organisasi Inspektorat Daerah", 546);
        Receive(today.AddMonths(-6).AddDays(20), "Data kompetensi dan sertifikasi auditor", 9_455);
        Receive(today.AddDays(-40), "Pemutakhiran data pokok JF PPUPD", 5_112);

        // Requests: answered, overdue, and one whose receipt nobody has confirmed.
        var answered = Request(today.AddMonths(-9).AddDays(-10), today.AddMonths(-9).AddDays(-7), ConfirmationChannel.Written);
        Request(today.AddMonths(-2).AddDays(-8), today.AddMonths(-2).AddDays(-5), ConfirmationChannel.Oral);
        Request(today.AddDays(-10), null, null);
        Submit(today.AddMonths(-8).AddDays(4), "Laporan hasil pertukaran dan pemanfaatan data atas permintaan BKN", null, answered);

        // Reports and evaluations of the periods that are over.
        var periods = new AgreementFacts { Agreement = new AgreementTerm { SignedOn = signed } }.PeriodsAsOf(today);
        foreach (var (period, index) in periods.Where(p => p.To < today).Select((p, i) => (p, i)))
        {
            Submit(period.To.AddDays(index % 2 == 0 ? 24 : 40), $"Laporan berkala {Labels.Period(period.Name)}", period.Name, null);
            if (index % 2 == 0)
            {
                Evaluate(period.To.AddDays(-20), EvaluationHolder.Joint, null, "Rapat evaluasi bersama: mutu data balikan dan rencana pemadanan.", itjen);
            }
            else
            {
                Evaluate(period.To.AddDays(-30), EvaluationHolder.First, null, "Evaluasi internal Itjen atas pemanfaatan data.", itjen);
                Evaluate(period.To.AddDays(12), EvaluationHolder.Second, period.Name, "Evaluasi BKN atas keamanan akses dan data balikan.", bkn);
            }
        }

        // Events.
        Happen(new ForceMajeure
        {
            Id = Next(), Party = Party.Second, StartedOn = today.AddDays(-6), NotifiedOn = today.AddDays(-4),
            Description = "Gangguan pusat data akibat banjir; pernyataan tertulis pejabat berwenang menyusul."
        }, bkn, today.AddDays(-4));
        Represent(itjen, "Bagian Umum Sekretariat Itjen", today.AddDays(-16), today.AddDays(-15), today.AddDays(20));
        Represent(bkn, "Sekretariat Deputi Sidigim ASN", today.AddDays(-75), today.AddDays(-70), today.AddDays(-60));
        var discovered = new DateTimeOffset(today.AddDays(-100).ToDateTime(new TimeOnly(9, 30)), Wib.Offset);
        Happen(new Incident
        {
            Id = Next(), Party = Party.First, DiscoveredAt = discovered, NotifiedAt = discovered.AddHours(50),
            Description = "Surel berisi daftar nama salah alamat; penerima telah menghapusnya."
        }, itjen, today.AddDays(-98));

        var intended = today.AddMonths(9);
        if (intended < signed.AddYears(3))
        {
            Happen(new TermNotice
            {
                Id = Next(), Party = Party.Second, Kind = NoticeKind.Terminate, GivenOn = today.AddDays(-25), IntendedEndsOn = intended,
                Description = "BKN memberitahukan kehendak mengakhiri lebih awal bila layanan pertukaran pengganti sudah berjalan; belum ada kesepakatan.",
            }, bkn, today.AddDays(-25));
        }

        InventProposals(today);
        InventLetters(today);
        InventDeliveries(today);
        InventCodes(today);
        InventApip(today);
        InventCorrections(today);
        InventProblems(today);
        InventStatements(today);
        InventRegisters(today);
    }

    private ReportRequest? Request(DateOnly sentOn, DateOnly? confirmedOn, ConfirmationChannel? through)
    {
        var request = new ReportRequest { Id = Next() };
        if (!Add(request, bkn, bkn, sentOn, "RecordReportRequest", "Permintaan laporan hasil pertukaran dan pemanfaatan data ASN"))
            return null;
        var letter = facts[^1].Letter!;
        (letter.ConfirmedOn, letter.ConfirmedThrough,
            letter.ConfirmedBy) = (confirmedOn, through, confirmedOn is null ? null : $"{itjen.Name}, Sekretariat Itjen");
        return request;
    }

    private void Submit(DateOnly on, string title, string? period, ReportRequest? request)
    {
        if (period is not null || request is not null)
            Add(new Report { Id = Next(), SubmittedOn = on, Title = title, Period = period, RequestId = request?.Id }, itjen, itjen, on, "SubmitReport",
                "Penyampaian laporan");
    }

    private void Evaluate(DateOnly on, EvaluationHolder by, string? period, string summary, Actor who)
    {
        var evaluation = new Evaluation { Id = Next(), HeldOn = on, By = by, Period = period, Summary = summary };
        if (evaluation.BindsBoth)
            Propose(evaluation, who, on, "Notula evaluasi", p => p.Confirm(bkn, At(on)));
        else
            Add(evaluation, who, who, on, "RecordEvaluation", "Notula evaluasi");
    }

    private AccessNotice Notify(Actor who, DateOnly on, string text)
    {
        var notice = new AccessNotice { Id = Next(), Kind = AccessNotice.KindOf(who.Party!.Value), GivenOn = on, Text = text };
        Add(notice, who, who, on, "GiveAccessNotice", notice.Kind == AccessNoticeKind.Claim ? "Permintaan pemberian kembali akses" : "Teguran");
        return notice;
    }

    private void Decide(AccessDecisionKind kind, DateOnly on, string motivation, AccessNotice? claim = null, int takesDays = 0)
    {
        var decision = new AccessDecision
        {
            Id = Next(), Kind = kind, EffectiveOn = on.AddDays(takesDays), Motivation = motivation,
            Basis = kind == AccessDecisionKind.Restoration ? RestorationBasis.Entitlement : null,
        };
        if (claim is not null)
            decision.Answer(claim);
        if (Add(decision, bkn, bkn, on, "ProposeAccessDecision",
            kind == AccessDecisionKind.Suspension ? "Penghentian sementara akses" : "Pemberian kembali akses") && leader.UserId is not null)
            decision.Approve(leader, At(on), default, []);
    }

    /// <summary>A party names another office for correspondence: the event and the representative in one write, and the one before ends.</summary>
    private void Represent(Actor who, string office, DateOnly knownOn, DateOnly notifiedOn, DateOnly effectiveOn)
    {
        if (named.Find(r => r.Party == who.Party) is not { } before || effectiveOn <= before.ValidFromOn)
            return;
        var change = new RepresentativeChange
        {
            Id = Next(), Party = before.Party, KnownOn = knownOn, EffectiveOn = effectiveOn, NotifiedOn = notifiedOn,
            Description = $"Perwakilan berubah dari {before.Name} menjadi {office}.",
        };
        var after = new Representative
        {
            Id = Next(), Party = before.Party, Name = office, Address = before.Address, Phone = before.Phone, Email = before.Email, ValidFromOn = effectiveOn,
            ReplacesId = before.Id, ChangeId = change.Id,
        };
        Add(change, who, who, notifiedOn, "ChangeRepresentative", "Pemberitahuan perubahan perwakilan", async (db, ct) =>
        {
            after.Recorded(AgreementRecord.PksId, who, At(notifiedOn));
            after.LetterId = change.LetterId;
            db.Add(after);
            (await db.Representatives.SingleAsync(r => r.Id == before.Id, ct)).ValidUntilOn = effectiveOn.AddDays(-1);
        });
    }

    private void Happen(AgreementEvent happened, Actor who, DateOnly on) => Add(happened, who, who, on, "RecordEvent", "Pemberitahuan tertulis");

    /// <summary>Nothing is invented before the signing or after today.</summary>
    private bool Add(RecordedFact fact, Actor sender, Actor recorder, DateOnly on, string action, string? subject,
        Func<PortalDbContext, CancellationToken, Task>? also = null)
    {
        if (on < PksAgreement.Instance.SignedOn || on > clock.Today())
            return false;
        var letter = subject is null ? null : LetterOf(sender, on, subject, recorder);
        if (fact is ReportRequest or AgreementEvent && letter is not null)
            (letter.ConfirmedOn, letter.ConfirmedBy, letter.ConfirmedThrough) = (null, null, null);
        fact.Recorded(AgreementRecord.PksId, recorder, At(on));
        fact.LetterId = letter?.Id;
        facts.Add(new Invented(fact, letter, recorder, on, action, also));
        return true;
    }

    private string Seal<T>(IReadOnlyCollection<T> rows) where T : class => BulkRows.Sha256(model!, rows);

    /// <summary>Ids that are the same on every machine.</summary>
    private Guid Next() => new(0x0de30000 + ++made, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    private static DateTimeOffset At(DateOnly on) => new(on.ToDateTime(new TimeOnly(10, 0)), Wib.Offset);

    /// <summary>All of it or nothing: a start that is killed half-way begins anew.</summary>
    private Task SaveAsync(CancellationToken ct) => contexts.WriteAsync(async db =>
    {
        foreach (var one in facts)
        {
            if (one.Letter is not null)
                db.Add(one.Letter);
            db.Add(one.Fact);
            db.Because(new AuditNote(one.By, one.Action, one.Fact.GetType().Name, one.Fact.Id, $"Data contoh, tanggal {IndonesianDates.Long(one.On)}"));
            if (one.Also is not null)
                await one.Also(db, ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }, ct);
}
