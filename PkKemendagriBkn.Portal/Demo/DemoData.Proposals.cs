using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;

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
        InventEditions(today);
    }

    /// <summary>The annex and the method of exchange: both lists and the method in force, and a newer edition of BKN's list that waits.</summary>
    private void InventEditions(DateOnly today)
    {
        AnnexElement[] first =
        [
            new("NIP", "Nomor induk pegawai", "teks 18 digit"), new("Nama", "Nama lengkap tanpa gelar", "teks"),
            new("Jabatan fungsional", "Jabatan dan jenjang yang sedang diduduki", "kode referensi BKN"), new("TMT jabatan", null, "tanggal"),
            new("Nomor telepon", "Nomor yang dapat dihubungi", "teks"),
        ];
        Propose(EditionOf(Party.Second, today.AddDays(-300), "Edisi pertama daftar data pegawai ASN.", first), bkn, today.AddDays(-310),
            "Edisi pertama Lampiran",
            p => p.Confirm(itjen, At(today.AddDays(-305))));
        Propose(EditionOf(Party.Second, today.AddDays(30), "Unit organisasi ditambahkan, nomor telepon dihapus, dan format TMT diperjelas.",
            [.. first.SkipLast(2), new("TMT jabatan", null, "tanggal (tahun-bulan-hari)"),
                new("Unit organisasi", "Unit tempat bertugas", "kode referensi BKN")]),
            bkn, today.AddDays(-3), "Usulan edisi Lampiran", null);
        Propose(EditionOf(Party.First, today.AddDays(-300), "Edisi pertama daftar data jabatan fungsional.",
            [new("Kode jabatan", "Jabatan fungsional binaan", "kode"), new("Nama jabatan", null, "teks"), new("Jenjang", null, "kode")]),
            itjen, today.AddDays(-310), "Edisi pertama Lampiran", p => p.Confirm(bkn, At(today.AddDays(-306))));
        Propose(new ExchangeMethod
        {
            Id = Next(), Party = Party.Both, EffectiveOn = today.AddDays(-300), Method = DeliveryMethod.WebService,
            Description = "Notula rapat teknis pertukaran data.",
            Endpoint = "Layanan data ASN untuk Itjen Kemendagri", Cadence = "Setiap awal bulan, dan sewaktu-waktu atas permintaan",
            Security = "TLS, akun per aplikasi, daftar alamat yang diizinkan, dan pencatatan setiap akses.",
            Contact = "Subbagian data Setitjen dan Direktorat Arsip BKN",
        },
            itjen, today.AddDays(-310), "Notula rapat teknis", p => p.Confirm(bkn, At(today.AddDays(-305))));
    }

    private AnnexEdition EditionOf(Party provider, DateOnly effectiveOn, string description, AnnexElement[] elements) => new()
    {
        Id = Next(), Party = Party.Both, Provider = provider, EffectiveOn = effectiveOn, Description = description, Elements = AnnexElement.Write(elements),
    };

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
