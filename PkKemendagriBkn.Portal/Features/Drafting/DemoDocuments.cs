using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Demo;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// Invented documents of both parties beside the invented facts of <see cref="DemoData"/>: signed minutes and a joint evaluation with
/// their follow-ups, a report accepted, one returned, one being written. Development only, and only where no document is. They take
/// the steps that people take, so that every state and every printed file is one that the portal itself would have made.
/// </summary>
public sealed class DemoDocuments(IDbContextFactory<PortalDbContext> contexts, DocumentFile file, FirstContent first, FirstLetter letters, FactsReader reader,
    TimeProvider clock)
{
    private static readonly Person ItjenSigner = new(Party.First, "Peraga Pimpinan Itjen", "Pimpinan Itjen Kemendagri (peraga)"),
        BknSigner = new(Party.Second, "Peraga Pimpinan BKN", "Pimpinan BKN (peraga)");
    private readonly Dictionary<string, Actor> people = [];
    private int made;

    private Actor Itjen => people["itjen@demo.local"];
    private Actor Bkn => people["bkn@demo.local"];
    private Actor ItjenLeader => people["pimpinan.itjen@demo.local"];
    private Actor BknLeader => people["pimpinan.bkn@demo.local"];

    public async Task SeedAsync(CancellationToken ct = default)
    {
        List<Report> reports;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            // Documents go with the facts of the same invented year.
            if (await db.Documents.WithVoided().AnyAsync(ct)
                || !await db.ApipReturns.AnyAsync(r => r.RecordedByParty == Party.First && r.Note == "Angka rekaan untuk peragaan.", ct))
                return;
            foreach (var user in await db.Users.AsNoTracking().Where(u => u.IsDemo).ToListAsync(ct))
                people[user.Email!] = user.ToActor(null);
            reports = await db.Reports.AsNoTracking().OrderBy(r => r.SubmittedOn).ToListAsync(ct);
        }

        var today = clock.Today();
        await MinutesAsync(today.AddMonths(-9), ct);
        await EvaluationAsync(today.AddMonths(-4), ct);
        if (reports.FindLast(r => r.Period is not null) is { } periodic)
            await ReportAsync(periodic, isAccepted: true, ct);
        if (reports.FindLast(r => r.RequestId is not null && r.Period is null) is { } requested)
            await ReportAsync(requested, isAccepted: false, ct);
        await DraftAsync(today, ct);
        await LettersAsync(today.AddDays(-1), ct);
        await reader.ReadAsync(ct);
    }

    private async Task MinutesAsync(DateOnly on, CancellationToken ct)
    {
        if (on <= PksAgreement.Instance.SignedOn)
            return;
        var paper = new MinutesPaper(new MinutesContent
        {
            FirstNumber = $"700/DEMO-11/{on.Year}", SecondNumber = $"DEMO-12/{on.Year}", About = "Hasil Pemadanan Data JF PPUPD dan Auditor", HeldOn = on,
            Place = "Jakarta",
            Signers = [ItjenSigner, BknSigner],
            Participants = [ItjenSigner, BknSigner, new(Party.First, Itjen.Name, "Sekretariat Itjen"), new(Party.Second, Bkn.Name, "Sekretariat Deputi")],
            DataSets = [new MatchedDataSet(null, "Data JF PPUPD dan Auditor seluruh Inspektorat Daerah", on.AddDays(-20), null)],
            Results = [new MatchResult("JF PPUPD", 4_902, 88, 21, 15, 7, 4), new MatchResult("JF Auditor", 9_214, 143, 36, 40, 12, 10)],
            Differences = [new FieldDifference("Nama jabatan", 96), new FieldDifference("TMT jabatan", 81), new FieldDifference("Unit organisasi", 54)],
            FollowUps =
            [
                new("a", "Memperbaiki nama jabatan yang masih memakai nomenklatur lama", Party.Second, on.AddMonths(2), FollowUpKind.Corrections),
                new("b", "Menyampaikan usulan perbaikan TMT jabatan", Party.First, on.AddMonths(3), FollowUpKind.Corrections),
                new("c", "Menyepakati tabel padanan unit organisasi", Party.Both, on.AddMonths(5), FollowUpKind.Other),
            ],
            Notes = "Pemadanan dilaksanakan berdasarkan NIP.",
        });
        var (document, offered, locked) = await SignedAsync(DraftKind.Minutes, "Berita acara pemadanan data JF PPUPD dan Auditor", null, paper, on, ct);
        var followUps = FollowUpsOf(document, paper, on);
        Done(followUps[0], Bkn, Itjen, on.AddDays(50), FollowUpStatus.Compliant, null);
        Done(followUps[1], Itjen, Bkn, on.AddDays(85), FollowUpStatus.NotYetCompliant, "Baru sebagian daerah yang diusulkan.");
        await SaveAsync(document, paper, locked, "SignDocument", Bkn, on, [offered, .. followUps], ct);
    }

    private async Task EvaluationAsync(DateOnly on, CancellationToken ct)
    {
        var paper = new EvaluationPaper(new EvaluationContent
        {
            By = EvaluationHolder.Joint, FirstNumber = $"700/DEMO-21/{on.Year}", SecondNumber = $"DEMO-22/{on.Year}", HeldOn = on, Place = "Jakarta",
            Agenda = [new("Ketepatan waktu data balikan"), new("Mutu data agregat APIP"), new("Rencana pemadanan berikutnya")],
            Signers = [ItjenSigner, BknSigner], Participants = [ItjenSigner, BknSigner],
            Findings =
            [
                new("t1", "3(1)b.1", "Satu data balikan disampaikan melewati tenggat.", "Menetapkan jadwal internal data balikan."),
                new("t2", "3(2)d", "Permasalahan data belum selesai sampai target.", "Menetapkan penanggung jawab setiap permasalahan."),
            ],
            FollowUps =
            [
                new("a", "Menetapkan jadwal internal data balikan", Party.First, on.AddDays(30), FollowUpKind.Other, "t1"),
                new("b", "Menetapkan penanggung jawab permasalahan data", Party.Second, on.AddDays(45), FollowUpKind.DataProblem, "t2"),
                new("c", "Menyiapkan pemadanan data semester berikutnya", Party.Both, clock.Today().AddDays(40), FollowUpKind.Other),
                new("d", "Melengkapi TMT jabatan yang kosong", Party.Second, clock.Today().AddDays(12), FollowUpKind.Corrections),
            ],
            Conclusion = "Pertukaran data berjalan; ketepatan waktu dan mutu perlu ditingkatkan.",
        });
        var (document, offered, locked) = await SignedAsync(DraftKind.JointEvaluation, "Pemantauan dan evaluasi bersama", null, paper, on, ct);
        var evaluation = new Evaluation { Id = Next(), HeldOn = on, By = EvaluationHolder.Joint, Summary = document.Title };
        evaluation.Recorded(AgreementRecord.PksId, BknLeader, At(on, 15));
        document.FactId = evaluation.Id;
        var agreed = Proposal.Of(evaluation, nameof(Evaluation), ProposalAct.Record, ItjenLeader, At(on, 13));
        agreed.Confirm(BknLeader, At(on, 15));
        var followUps = FollowUpsOf(document, paper, on);
        Done(followUps[0], Itjen, Bkn, on.AddDays(25), FollowUpStatus.Compliant, null);
        followUps[3].Report("Sebagian TMT jabatan telah dilengkapi pada SIASN.", Bkn, At(clock.Today().AddDays(-2), 9));
        await SaveAsync(document, paper, locked, "SignDocument", BknLeader, on, [offered, evaluation, agreed, .. followUps], ct);
    }

    /// <summary>The document that a recorded report came from: approved, submitted with the report's letter, then taken or sent back.</summary>
    private async Task ReportAsync(Report report, bool isAccepted, CancellationToken ct)
    {
        var on = report.SubmittedOn;
        var paper = new ReportPaper(await WrittenAsync(report.Period, report.RequestId, on.AddDays(-4), ct));
        var document = Open(DraftKind.Report, Party.First, report.Title, report.Period, report.RequestId, on.AddDays(-6), Itjen);
        var printed = await FreezeAsync(document, DraftStep.Propose, paper, Itjen, At(on.AddDays(-4), 9), ct);
        document.Take(DraftStep.Approve, ItjenLeader, At(on.AddDays(-1), 14));
        document.Take(DraftStep.Submit, Itjen, At(on, 10));
        (document.FactId, document.LetterId) = (report.Id, report.LetterId);
        var answered = on.AddDays(7);
        document.Take(isAccepted ? DraftStep.Accept : DraftStep.Return, Bkn, At(answered, 11));
        var remark = new DocumentRemark
        {
            Id = Next(), DocumentId = document.Id, VersionNumber = 1, Section = paper.Content.Sections[^1].Key,
            Text = "Uraikan pemanfaatan data menurut provinsi.", Party = Party.Second,
            WrittenById = Bkn.UserId, WrittenBy = Bkn.Name, WrittenAt = At(answered, 10),
        };
        await SaveAsync(document, paper, printed, "MoveDocument", Bkn, answered, isAccepted ? [] : [remark], ct);
    }

    private async Task DraftAsync(DateOnly today, CancellationToken ct)
    {
        if (Periods.StartedBy(today, TermHistory.AsOf(PksAgreement.Instance.Term, today), Policy.Default) is not [.., var current])
            return;
        var paper = new ReportPaper(await first.ReportAsync(current.Name, null, ct));
        var document = Open(DraftKind.Report, Party.First, $"Laporan berkala {Labels.Period(current.Name)}", current.Name, null, today.AddDays(-3), Itjen);
        await SaveAsync(document, paper, null, "OpenDocument", Itjen, today.AddDays(-3), [], ct);
    }

    /// <summary>A warning that BKN is writing, and a letter of Itjen that waits for its leader's signature.</summary>
    private async Task LettersAsync(DateOnly on, CancellationToken ct)
    {
        var warning = await letters.OfAsync(LetterKind.AccessWarning, null, Bkn, ct);
        await SaveAsync(Letter(warning, $"Surat teguran, {IndonesianDates.Long(on)}", on, Bkn), warning, null, "OpenDocument", Bkn, on, [], ct);

        var begun = await letters.OfAsync(LetterKind.Other, null, Itjen, ct);
        var invited = begun.Content with
        {
            DatedOn = on,
            Subject = "Undangan pembahasan tindak lanjut pemadanan data",
            Signer = ItjenSigner,
            Body = "Berdasarkan Pasal 8 Perjanjian Kerja Sama, kami mengundang Badan Kepegawaian Negara membahas tindak lanjut pemadanan data.\n\n"
                + "Atas perhatian dan kerja sama yang baik, kami ucapkan terima kasih.",
        };
        var invitation = new LetterPaper(invited);
        var document = Letter(invitation, "Undangan pembahasan tindak lanjut", on, Itjen);
        document.TakeNumber(invitation.Content.Number, on.Year);
        var printed = await FreezeAsync(document, DraftStep.Propose, invitation, Itjen, At(on, 8), ct);
        await SaveAsync(document, invitation, printed, "SendDocument", Itjen, on, [], ct);
    }

    private TwoPartyDocument Letter(LetterPaper paper, string title, DateOnly on, Actor by)
    {
        var document = new TwoPartyDocument
        {
            Id = Next(), Kind = DraftKind.Letter, LetterKind = paper.Content.Kind, Drafter = paper.Content.From, Title = title,
            VerificationCode = Next().ToString("N"),
        };
        document.Recorded(AgreementRecord.PksId, by, At(on, 8));
        document.Opened(At(on, 8));
        return document;
    }

    private async Task<ReportContent> WrittenAsync(string? period, Guid? request, DateOnly on, CancellationToken ct)
    {
        var content = await first.ReportAsync(period, request, on, ct);
        return content with
        {
            Number = $"700/DEMO-{(request is null ? 31 : 33)}/{on.Year}",
            Signer = ItjenSigner,
            DatedOn = on,
            Sections = [.. content.Sections.Select(s => s.IsFilled || s.Text.Length > 0
                ? s
                : s with { Text = $"Uraian {s.Title.ToLowerInvariant()} untuk peragaan." })],
        };
    }

    private async Task<(TwoPartyDocument, EvidenceFile Offered, EvidenceFile Locked)> SignedAsync(
        DraftKind kind, string title, string? period, DraftPaper paper, DateOnly on, CancellationToken ct)
    {
        var document = Open(kind, Party.First, title, period, null, on, Itjen);
        var offered = await FreezeAsync(document, DraftStep.Offer, paper.WithNumber(Party.Second, ""), Itjen, At(on, 9), ct);
        var locked = await FreezeAsync(document, DraftStep.Agree, paper, Bkn, At(on, 11), ct);
        document.Sign(ItjenLeader, ItjenSigner.Position, "Kata sandi", At(on, 13));
        document.Sign(BknLeader, BknSigner.Position, "Kata sandi", At(on, 15));
        return (document, offered, locked);
    }

    private TwoPartyDocument Open(DraftKind kind, Party drafter, string title, string? period, Guid? request, DateOnly on, Actor by)
    {
        var document = new TwoPartyDocument
        {
            Id = Next(), Kind = kind, Drafter = drafter, Title = title, Period = period, RequestId = request,
            VerificationCode = Next().ToString("N")
        };
        document.Recorded(AgreementRecord.PksId, by, At(on, 8));
        document.Opened(At(on, 8));
        return document;
    }

    private async Task<EvidenceFile> FreezeAsync(TwoPartyDocument document, DraftStep step, DraftPaper paper, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var version = document.Freeze(step, paper.Canonical, CanonicalContent.Sha256(paper.Canonical), [by.UserId!.Value], by, at);
        var printed = await file.KeepAsync(document, paper,
            file.Imprint(document, new PrintedWith(0, DefaultTemplates.Of(document.Kind), []), version.Number, at), by, ct);
        version.FileSha256 = printed.Sha256;
        return printed;
    }

    private List<FollowUp> FollowUpsOf(TwoPartyDocument document, DraftPaper paper, DateOnly on) => [.. paper.FollowUps.Select((planned, i) =>
    {
        var followUp = new FollowUp { Id = Next(), DocumentId = document.Id, Number = i + 1, Text = planned.Text, Owner = planned.Owner, DueOn = planned.DueOn,
            Kind = planned.Kind };
        followUp.Recorded(AgreementRecord.PksId, BknLeader, At(on, 15));
        return followUp;
    })];

    private static void Done(FollowUp followUp, Actor owner, Actor judge, DateOnly on, FollowUpStatus status, string? remark)
    {
        followUp.Report("Telah dilaksanakan; buktinya disampaikan dengan surat.", owner, At(on, 10));
        followUp.Judge(status, remark, judge, At(on.AddDays(5), 10), on.AddDays(5));
    }

    private async Task SaveAsync(TwoPartyDocument document, DraftPaper paper, EvidenceFile? printed, string action, Actor by, DateOnly on,
        IReadOnlyList<object> others, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var text = new DraftText { DocumentId = document.Id, Content = paper.Canonical };
        var writer = document.Drafter == Party.First ? Itjen : Bkn;
        text.Save(paper.Canonical, writer.UserId, writer.Name, document.RecordedAt);
        db.AddRange(document, text);
        db.AddRange(others);
        if (printed is not null)
            db.Add(printed);
        db.Because(new AuditNote(by, action, nameof(TwoPartyDocument), document.Id, $"Data contoh, tanggal {IndonesianDates.Long(on)}"));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ids that are the same on every machine, and apart from those of <see cref="DemoData"/>.</summary>
    private Guid Next() => new(0x0de40000 + ++made, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    private static DateTimeOffset At(DateOnly on, int hour) => new(on.ToDateTime(new TimeOnly(hour, 0)), Wib.Offset);
}
