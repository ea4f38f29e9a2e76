using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>What the parties say of receipt, submissions and force majeure, and what the other answered: each state once.</summary>
public sealed partial class DemoData
{
    private void InventStatements(DateOnly today)
    {
        InventReceipts(today);
        InventSubmissions(today);
        InventForceMajeure(today);
    }

    private void InventReceipts(DateOnly today)
    {
        // The one request whose receipt Itjen has not confirmed: BKN says that it was told so, and Itjen may still contest.
        if (facts.Find(f => f.Fact is ReportRequest && f.Letter?.ConfirmedOn is null)?.Letter is { } asked)
            Say(StatementKind.ConfirmationAsserted, nameof(Letter), asked.Id, bkn, today.AddDays(-8), on: today.AddDays(-9));

        if (Send(today.AddDays(-60), "Data sertifikasi JF Auditor", 1_204) is { } final)
            Say(StatementKind.ConfirmationAsserted, nameof(Delivery), final.Id, bkn, today.AddDays(-58), on: today.AddDays(-59));

        if (Send(today.AddDays(-35), "Data riwayat hukuman disiplin pengawas", 87) is not { } contested)
            return;
        Say(StatementKind.ConfirmationAsserted, nameof(Delivery), contested.Id, bkn, today.AddDays(-33), on: today.AddDays(-34));
        var contest = Say(StatementKind.ConfirmationContested, nameof(Delivery), contested.Id, itjen, today.AddDays(-25),
            reason: "Pejabat yang disebut sedang cuti pada hari itu dan tidak menerima berkas apa pun.");
        Say(StatementKind.Answer, nameof(Delivery), contested.Id, bkn, today.AddDays(-20), answers: contest,
            reason: "Konfirmasi diberikan lewat telepon oleh petugas pengganti; berkas dikirim ulang bila diminta.");
    }

    private void InventSubmissions(DateOnly today)
    {
        if (facts.Select(f => f.Fact).OfType<Report>().FirstOrDefault(r => r.Period is not null) is { } report)
            Say(StatementKind.ReceiptConfirmed, nameof(Report), report.Id, bkn, report.SubmittedOn.AddDays(2), on: report.SubmittedOn.AddDays(1));

        if (Feedback(today.AddMonths(-7), "Data penempatan JF PPUPD", FeedbackParts.Both, today.AddMonths(-1).AddDays(-9)) is { } lost)
            Say(StatementKind.NotReceived, nameof(Core.Exchange.Feedback), lost.Id, bkn, today.AddDays(-20),
                reason: "Surat penyampaian dan berkasnya tidak ditemukan di persuratan maupun di kanal berkas.");

        if (Feedback(today.AddMonths(-8).AddDays(4), "Data pelatihan JF Auditor", FeedbackParts.Both, today.AddMonths(-2).AddDays(-10)) is { } part)
        {
            Say(StatementKind.PartMissing, nameof(Core.Exchange.Feedback), part.Id, bkn, today.AddMonths(-2).AddDays(-6), part: FeedbackParts.References,
                reason: "Berkas referensi tidak terlampir.");
            var references = new Feedback
            {
                Id = Next(), SubmittedOn = today.AddMonths(-2), Covers = FeedbackParts.References, Note = "Referensi balikan pelatihan JF Auditor, susulan",
            };
            references.Deliveries.Add(new FeedbackDelivery { FeedbackId = references.Id, DeliveryId = part.Deliveries[0].DeliveryId });
            Add(references, itjen, itjen, references.SubmittedOn, "SubmitFeedback", "Penyampaian referensi balikan");
            Say(StatementKind.ReceiptConfirmed, nameof(Core.Exchange.Feedback), references.Id, bkn, today.AddMonths(-2).AddDays(3), on: today.AddMonths(-2));
        }

        Feedback(today.AddMonths(-3), "Data angka kredit JF PPUPD", FeedbackParts.Data, today.AddDays(-20));
    }

    private void InventForceMajeure(DateOnly today)
    {
        // Complete and in time, and BKN has not spoken: what is due meanwhile is a disputed ground.
        Receive(today.AddDays(-3).AddMonths(-6), "Data penilaian kinerja JF PPUPD", 5_044);
        Strike(itjen, today.AddDays(-10), today.AddDays(-4), RelievedDuties.Feedback, isStated: true, "Gempa bumi; gedung arsip dikosongkan sementara.");

        var cut = Strike(itjen, today.AddDays(-30), today.AddDays(-29), RelievedDuties.All, isStated: false, "Listrik padam di gedung sekretariat.");
        var contest = Say(StatementKind.ForceMajeureContested, nameof(AgreementEvent), cut.Id, bkn, today.AddDays(-26),
            reason: "Pemadaman satu hari dengan pemberitahuan sebelumnya bukan keadaan di luar kemampuan; pernyataan pejabat tidak ada.");
        Say(StatementKind.Answer, nameof(AgreementEvent), cut.Id, itjen, today.AddDays(-24), answers: contest,
            reason: "Pernyataan pejabat tidak diterbitkan; Itjen tidak meminta penundaan apa pun karenanya.");

        var flood = Strike(itjen, today.AddDays(-75), today.AddDays(-73), RelievedDuties.Evaluation | RelievedDuties.PeriodicReport, isStated: false,
            "Banjir; kantor ditutup tiga hari.");
        Say(StatementKind.ForceMajeureAccepted, nameof(AgreementEvent), flood.Id, bkn, today.AddDays(-68));

        if (facts.Select(f => f.Fact).OfType<ForceMajeure>().FirstOrDefault(f => f is { Party: Party.Second, EndedOn: null }) is { } going)
            Say(StatementKind.ForceMajeureEnded, nameof(AgreementEvent), going.Id, itjen, today.AddDays(-1), on: today.AddDays(-2),
                reason: "Layanan pertukaran sudah dapat dipakai kembali sejak hari itu.");
    }

    /// <summary>Told and recorded on the day after it had ended.</summary>
    private ForceMajeure Strike(Actor struck, DateOnly from, DateOnly to, RelievedDuties duties, bool isStated, string description)
    {
        var notified = to.AddDays(1);
        var happened = new ForceMajeure
        {
            Id = Next(), Party = struck.Party!.Value, StartedOn = from, EndedOn = to, NotifiedOn = notified, StatementOn = isStated ? notified : null,
            Relieves = duties, Description = description,
        };
        Add(happened, struck, struck, notified, "RecordEvent", "Pemberitahuan keadaan kahar",
            isStated ? (db, ct) => StateAsync(happened, struck, db, ct) : null);
        return happened;
    }

    /// <summary>The official's statement as a file, where there is somewhere to keep it.</summary>
    private async Task StateAsync(ForceMajeure happened, Actor by, Database.PortalDbContext db, CancellationToken ct)
    {
        if (store is null || pdf is null)
            return;
        var bytes = pdf.Render(new Document
        {
            Title = "Pernyataan keadaan kahar (contoh)", Subject = "Keadaan kahar", Author = "Data contoh", CreatedAt = happened.RecordedAt,
            Blocks = [new Heading(1, "Pernyataan keadaan kahar"), new Paragraph(happened.Description), new Paragraph("Berkas contoh untuk peragaan.")],
        });
        using var arrived = await store.ReceiveAsync(new MemoryStream(bytes), bytes.Length, ct);
        store.Keep(arrived);
        db.Add(new EvidenceFile
        {
            AgreementId = happened.AgreementId, FactId = happened.Id, FileName = "pernyataan-pejabat.pdf", MediaType = "application/pdf", Size = bytes.Length,
            Sha256 = arrived.Sha256, UploadedById = by.UserId, UploadedBy = by.Name, UploadedAt = happened.RecordedAt,
        });
    }

    /// <summary>Data that BKN sent and Itjen has not confirmed; nor has it the covering letter.</summary>
    private Delivery? Send(DateOnly on, string dataSet, long count)
    {
        var delivery = Exchanged(Party.Second, on, null, dataSet, DeliveryMethod.File, count);
        return Add(delivery, bkn, bkn, on, "SendDelivery", $"Penyampaian {dataSet}") ? WithoutConfirmation(delivery) : null;
    }

    private Feedback? Feedback(DateOnly receivedOn, string dataSet, FeedbackParts covers, DateOnly on)
    {
        if (Receive(receivedOn, dataSet, 2_040) is not { } delivery)
            return null;
        var feedback = new Feedback
        {
            Id = Next(), SubmittedOn = on, Covers = covers,
            Note = $"Balikan atas {char.ToLowerInvariant(dataSet[0])}{dataSet[1..]}"
        };
        feedback.Deliveries.Add(new FeedbackDelivery { FeedbackId = feedback.Id, DeliveryId = delivery.Id });
        return Add(feedback, itjen, itjen, on, "SubmitFeedback", "Penyampaian data dan referensi balikan") ? WithoutConfirmation(feedback) : null;
    }

    /// <summary>What the receiver has not confirmed, or denies, came with a letter that it has not confirmed either.</summary>
    private T WithoutConfirmation<T>(T fact) where T : RecordedFact
    {
        if (facts[^1].Letter is { } letter)
            (letter.ConfirmedOn, letter.ConfirmedBy, letter.ConfirmedThrough) = (null, null, null);
        return fact;
    }

    private Guid Say(StatementKind kind, string subjectType, Guid subjectId, Actor by, DateOnly saidOn, DateOnly? on = null, string? reason = null,
        FeedbackParts? part = null, Guid? answers = null)
    {
        var isWord = kind == StatementKind.ConfirmationAsserted;
        var statement = new PartyStatement
        {
            Id = Next(), Kind = kind, SubjectType = subjectType, SubjectId = subjectId, SaidOn = saidOn, On = on, Reason = reason, Part = part,
            AnswersId = answers, ToldBy = isWord ? $"{itjen.Name}, Sekretariat Itjen" : null, ToldTo = isWord ? $"{bkn.Name}, Sekretariat BKN" : null,
            Through = isWord ? ConfirmationChannel.Oral : null,
        };
        Add(statement, by, by, saidOn, "MakeStatement", PartyStatement.IsContest(kind) ? "Bantahan" : null);
        return statement.Id;
    }
}
