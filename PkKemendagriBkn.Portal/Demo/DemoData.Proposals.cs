using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>What the parties proposed to each other: each outcome once. The agreement keeps its own term and numbers.</summary>
public sealed partial class DemoData
{
    private void InventProposals(DateOnly today)
    {
        Propose(new TermChange
        {
            Id = Next(), Party = Party.Both, Kind = NoticeKind.Extend, AgreedOn = today.AddDays(-48),
            NewEndsOn = PksAgreement.Instance.SignedOn.AddYears(6), Description = "Perpanjangan tiga tahun menurut notula rapat koordinasi."
        },
            itjen, today.AddDays(-45), "Notula rapat koordinasi",
            p => p.Reject(bkn, At(today.AddDays(-41)), "Notula itu memuat usul Itjen, belum kesepakatan; perpanjangan dibahas setelah evaluasi berikutnya."));
        Propose(new Addendum
        {
            Id = Next(), Party = Party.Both, AgreedOn = today.AddDays(-33), EffectiveOn = today.AddDays(60), FeedbackMonths = 5,
            Description = "Jangka waktu data balikan menjadi lima bulan.",
            ClauseTexts = ClauseText.Write(
                [new("3(1)b.1", PksAgreement.Instance.Clause("3(1)b.1").Text.Replace("6 (enam)", "5 (lima)", StringComparison.Ordinal))]),
        },
            bkn, today.AddDays(-30), "Rancangan adendum", p => p.Withdraw(bkn, At(today.AddDays(-28))));
        Propose(new AgreedReading
        {
            Id = Next(), Party = Party.Both, AmbiguityId = "request-clock", ReadingId = "sent", EffectiveOn = today.AddDays(-4),
            Description = "Dua bulan laporan atas permintaan dihitung sejak surat dikirim, sebagaimana berita acara rapat."
        },
            bkn, today.AddDays(-2), "Berita acara rapat penafsiran", null);
    }

    /// <summary>What one party recorded for both, as the other answered it; null while it waits.</summary>
    private void Propose(RecordedFact fact, Actor who, DateOnly on, string subject, Action<Proposal>? answer)
    {
        var (action, type) = fact is Evaluation ? ("RecordEvaluation", nameof(Evaluation)) : ("RecordEvent", nameof(AgreementEvent));
        Add(fact, who, who, on, action, subject, (db, _) =>
        {
            var proposal = Proposal.Of(fact, type, ProposalAct.Record, who, At(on));
            answer?.Invoke(proposal);
            db.Add(proposal);
            return Task.CompletedTask;
        });
    }
}
