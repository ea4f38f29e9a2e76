using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>A kind of entries of a register, or of steps that follow them.</summary>
/// <param name="Words">What it is called, and the clause.</param>
/// <param name="New">A blank one.</param>
/// <param name="Day">What its day is.</param>
/// <param name="Description">What its description tells.</param>
/// <param name="Fields">What else is asked.</param>
public sealed record EntryKind(EventKindWords Words, Func<Guid, RegisterEntry> New, string Day, string Description, params EntryField[] Fields)
{
    /// <summary>The kind whose entries it is a step of.</summary>
    public EventKind? Follows { get; init; }

    /// <summary>What the last day is for which it holds; null where it has none.</summary>
    public string? LastDay { get; init; }

    public bool NeedsLastDay => LastDay is not null;

    /// <summary>Whether only the party that recorded what it follows takes it.</summary>
    public bool IsOfItsParty { get; init; }

    /// <summary>The address of the register that lists them.</summary>
    public string? Register { get; init; }

    /// <summary>From when on the days of an open one are counted, in words.</summary>
    public string Since { get; init; } = "sejak dibuka";

    /// <summary>The word of the button that records it.</summary>
    public string Button { get; init; } = "";
}

/// <summary>The registers of the agreement's articles, declared: a new register is a class in Core and rows here.</summary>
public static class EntryKinds
{
    /// <summary>In the order in which <see cref="EventKind"/> names them.</summary>
    public static IReadOnlyList<EntryKind> All { get; } =
    [
        new(new(EventKind.Matter, "perselisihan", "Perselisihan", "12(1)",
                "Perbedaan pendapat dalam pelaksanaan perjanjian, yang diselesaikan kedua pihak dengan musyawarah. Bantahan membukanya dengan sendirinya."),
            id => new Matter { Id = id, Description = "" }, "Dibuka", "Hal yang diperselisihkan",
            EntryField.OneOf<Matter>(m => m.ClauseId, "Ketentuan yang diperselisihkan", Clauses, "Kosongkan bila tidak menyangkut satu ketentuan."))
        {
            Register = "/perselisihan", Button = "Buka perselisihan",
        },
        new(new(EventKind.MatterPosition, "posisi", "Posisi dalam perselisihan", "12(1)",
                "Pendapat pihak Anda tentang hal yang diperselisihkan, beserta alasannya. Pihak lainnya langsung dapat membacanya."),
            id => new MatterPosition { Id = id, Description = "" }, "Disampaikan", "Pendapat pihak Anda dan alasannya")
        {
            Follows = EventKind.Matter, Button = "Sampaikan posisi",
        },
        new(new(EventKind.MatterMeeting, "musyawarah", "Musyawarah", "12(1)",
                "Pertemuan kedua pihak untuk mencapai mufakat. Lampirkan notulanya sebagai berkas, atau pilih suratnya."),
            id => new MatterMeeting { Id = id, Description = "" }, "Dilaksanakan", "Yang dibicarakan dan disimpulkan",
            EntryField.Text<MatterMeeting>(m => m.Participants, "Peserta kedua pihak", "Nama jabatan yang hadir dari masing-masing pihak."))
        {
            Follows = EventKind.Matter, Button = "Catat musyawarah",
        },
        new(new(EventKind.MatterOutcome, "hasil-musyawarah", "Hasil perselisihan", "12(2)",
                "Hasil akhir perselisihan. Berlaku setelah dikonfirmasi pihak lainnya; akibatnya pada catatan yang dibantah dijalankan pada saat itu."),
            id => new MatterOutcome { Id = id, Description = "" }, "Tanggal kesepakatan", "Isi kesepakatan",
            EntryField.Choice<MatterOutcome, MatterEnd>(m => m.Outcome, "Hasil", Labels.Of),
            EntryField.Choice<MatterOutcome, ContestEffect>(m => m.Effect, "Akibat pada catatan yang dibantah", Labels.Of,
                "Hanya bila perselisihan ini dimulai oleh bantahan; selain itu pilih Tidak ada akibat."))
        {
            Follows = EventKind.Matter, Button = "Usulkan hasil",
        },
        new(new(EventKind.DataUse, "pemanfaatan", "Pemanfaatan data", "10(4)",
                "Untuk apa data yang diterima dipakai, oleh unit mana, dengan dasar apa, dan sampai kapan disimpan. Hanya untuk pelaksanaan perjanjian ini."),
            id => new DataUse { Id = id, Description = "" }, "Dipakai sejak", "Tujuan pemanfaatan",
            EntryField.Text<DataUse>(u => u.Data, "Data yang dipakai", "Elemen datanya, bukan isinya."),
            EntryField.Text<DataUse>(u => u.Unit, "Unit yang memanfaatkan"),
            EntryField.Text<DataUse>(u => u.Ground, "Dasar pemanfaatan", "Ketentuan perjanjian atau tugas menurut peraturan."))
        {
            Register = "/pemanfaatan", Button = "Catat pemanfaatan", Since = "sejak mulai dipakai", LastDay = "Disimpan sampai dengan",
        },
        new(new(EventKind.DataUseEnd, "akhir-pemanfaatan", "Pemusnahan atau pengembalian data", "10(4)",
                "Data dimusnahkan atau dikembalikan setelah habis masa simpannya, dengan berita acara dan saksi (Pasal 42 sampai 45 UU Nomor 27 Tahun 2022)."),
            id => new DataUseEnd { Id = id, Description = "" }, "Tanggal", "Cara dan lingkup pemusnahan atau pengembalian",
            EntryField.Choice<DataUseEnd, DataEnd>(e => e.Manner, "Yang dilakukan", Labels.Of),
            EntryField.Text<DataUseEnd>(e => e.Witnesses, "Saksi", "Jabatan para saksi yang menandatangani berita acara."))
        {
            Follows = EventKind.DataUse, Button = "Catat pemusnahan atau pengembalian", IsOfItsParty = true,
        },
        new(new(EventKind.Disclosure, "pengungkapan", "Permintaan pengungkapan data", "10(3)",
                "Permintaan pihak luar atas data perjanjian. Diberikan hanya dengan persetujuan tertulis kedua pihak, perintah pengadilan atau instansi berwenang, atau ketentuan peraturan."),
            id => new Disclosure { Id = id, Description = "" }, "Diminta", "Keperluan pemohon",
            EntryField.Text<Disclosure>(d => d.Applicant, "Pemohon", "Instansi atau jabatannya."),
            EntryField.Text<Disclosure>(d => d.Data, "Data yang diminta", "Elemen datanya, bukan isinya."),
            EntryField.Choice<Disclosure, DisclosureGround>(d => d.Ground, "Dasar pengungkapan", Labels.Of,
                "Persetujuan diberikan pihak lainnya dengan mengonfirmasi permintaan ini."),
            EntryField.Text<Disclosure>(d => d.GroundText, "Nomor perintah atau ketentuan", "Kosongkan bila dasarnya persetujuan.", isRequired: false))
        {
            Register = "/pengungkapan", Button = "Catat permintaan", Since = "sejak diminta",
        },
        new(new(EventKind.DisclosureAnswer, "jawaban-pengungkapan", "Jawaban atas permintaan pengungkapan", "10(3)",
                "Yang diberikan kepada pemohon, atau penolakannya. Data diberikan hanya bila dasarnya ada."),
            id => new DisclosureAnswer { Id = id, Description = "" }, "Tanggal jawaban", "Alasan atau syarat yang diberikan",
            EntryField.Choice<DisclosureAnswer, DisclosureEnd>(a => a.Answer, "Jawaban", Labels.Of),
            EntryField.Text<DisclosureAnswer>(a => a.Given, "Yang diberikan", "Elemen data dan jumlahnya, bukan isinya; kosongkan bila ditolak.",
                isRequired: false))
        {
            Follows = EventKind.Disclosure, Button = "Jawab permintaan", IsOfItsParty = true,
        },
        new(new(EventKind.IncidentTold, "pemberitahuan-insiden", "Pemberitahuan insiden", "10(6)",
                "Pemberitahuan tertulis tentang insiden kepada satu penerima, dengan isi yang diminta Pasal 46 ayat (2) UU Nomor 27 Tahun 2022."),
            id => new IncidentTold { Id = id, Description = "" }, "Disampaikan", "Ringkasan pemberitahuan",
            EntryField.Time<IncidentTold>(t => t.Time, "Pukul"),
            EntryField.Choice<IncidentTold, IncidentRecipient>(t => t.To, "Penerima", to => Sentence(Labels.Of(to))),
            EntryField.Text<IncidentTold>(t => t.Revealed, "Data pribadi yang terungkap", "Jenis datanya, bukan isinya."),
            EntryField.Text<IncidentTold>(t => t.When, "Kapan terungkap"),
            EntryField.Text<IncidentTold>(t => t.How, "Bagaimana terungkap"),
            EntryField.Text<IncidentTold>(t => t.Handling, "Upaya penanganan dan pemulihan"))
        {
            Follows = EventKind.Incident, Button = "Catat pemberitahuan", IsOfItsParty = true,
        },
        new(new(EventKind.IncidentMeasure, "penanganan-insiden", "Penanganan insiden", "10(9)",
                "Tindakan terhadap insiden dan akibatnya: pengamanan, pemulihan, pendampingan subjek data."),
            id => new IncidentMeasure { Id = id, Description = "" }, "Tanggal", "Tindakan yang diambil")
        {
            Follows = EventKind.Incident, Button = "Catat penanganan",
        },
        new(new(EventKind.IncidentClosing, "penutupan-insiden", "Penutupan insiden", "10(6)",
                "Laporan penutupan insiden oleh kedua pihak: akibatnya, sebabnya, dan perbaikannya. Berlaku setelah dikonfirmasi pihak lainnya."),
            id => new IncidentClosing { Id = id, Description = "" }, "Tanggal", "Jalannya penanganan dan keadaan akhir",
            EntryField.Text<IncidentClosing>(c => c.Lessons, "Sebab dan perbaikan"))
        {
            Follows = EventKind.Incident, Button = "Usulkan penutupan", IsOfItsParty = true,
        },
    ];

    private static IEnumerable<(string, string)> Clauses =>
        PksAgreement.Instance.Articles.SelectMany(a => a.Clauses).Select(c => (c.Id, PksAgreement.Instance.Citation(c.Id)));

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static readonly Dictionary<Type, EntryKind> ByType = All.ToDictionary(kind => kind.New(Guid.Empty).GetType());

    /// <summary>The kinds, as they are stored, of steps that settle what they follow.</summary>
    public static IReadOnlyList<string> Settling { get; } = [.. ByType.Where(k => k.Value.New(Guid.Empty).Settles).Select(k => k.Value.Words.Kind.ToString())];

    public static EntryKind Of(RegisterEntry entry) => ByType[entry.GetType()];

    /// <returns>Null for a kind that is no register's.</returns>
    public static EntryKind? Of(EventKind kind) => All.FirstOrDefault(k => k.Words.Kind == kind);

    /// <summary>What can follow an entry of this kind, in the order in which it is offered.</summary>
    public static IEnumerable<EntryKind> StepsOf(EventKind kind) => All.Where(k => k.Follows == kind);

    /// <summary>Another one that says the same, to be typed into or stored.</summary>
    public static RegisterEntry Copy(RegisterEntry entry, Guid id)
    {
        var copy = Of(entry).New(id);
        (copy.Party, copy.Description, copy.On, copy.LastOn, copy.FollowsId) = (entry.Party, entry.Description, entry.On, entry.LastOn, entry.FollowsId);
        Take(entry, copy);
        return copy;
    }

    /// <summary>What the fields of the kind say, and nothing else.</summary>
    public static void Take(RegisterEntry from, RegisterEntry to)
    {
        foreach (var field in Of(from).Fields)
            field.Set(to, field.Of(from));
        if ((from, to) is (Matter { ContestId: { } contest }, Matter kept))
            kept.ContestId = contest;
    }
}
