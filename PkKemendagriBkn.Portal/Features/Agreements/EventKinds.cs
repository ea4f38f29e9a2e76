using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>The kinds of agreement events. Each name is also the one under which its rows are stored.</summary>
public enum EventKind
{
    ForceMajeure, RepresentativeChange, TermNotice, TermChange, Incident, Addendum, AgreedReading, AnnexEdition, ExchangeMethod,
    Matter, MatterPosition, MatterMeeting, MatterOutcome,
    DataUse, DataUseEnd, Disclosure, DisclosureAnswer,
    IncidentTold, IncidentMeasure, IncidentClosing,
}

/// <summary>What a person reads of a kind of event, and the word for it in addresses.</summary>
public sealed record EventKindWords(EventKind Kind, string Slug, string Title, string Clause, string Lead);

public static class EventKinds
{
    public static IReadOnlyList<EventKindWords> All { get; } =
    [
        new(EventKind.ForceMajeure, "kahar", "Keadaan kahar", "11(2)",
            "Keadaan kahar yang dialami pihak Anda. Bila diberitahukan paling lambat 14 (empat belas) hari kalender, jangka waktu kewajiban pihak Anda berhenti selama keadaan itu."),
        new(EventKind.RepresentativeChange, "perwakilan", "Perubahan perwakilan", "9(3)",
            "Perubahan perwakilan pihak Anda. Pihak lainnya diberi tahu secara tertulis 30 (tiga puluh) hari kalender sebelum perubahan berlaku."),
        new(EventKind.TermNotice, "pemberitahuan", "Pemberitahuan perpanjangan atau pengakhiran", "7(2)",
            "Pemberitahuan tertulis pihak Anda tentang kehendak memperpanjang atau mengakhiri perjanjian, paling lambat 3 (tiga) bulan sebelum perjanjian berakhir."),
        new(EventKind.TermChange, "jangka-waktu", "Perubahan jangka waktu", "7(1)",
            "Kesepakatan kedua pihak untuk memperpanjang atau mengakhiri perjanjian, sebagaimana tertuang dalam adendum atau berita acara."),
        new(EventKind.Incident, "insiden", "Insiden data pribadi", "10(6)",
            "Kegagalan pelindungan data pribadi yang diketahui pihak Anda. Pemberitahuan tertulis wajib disampaikan paling lambat 3 x 24 jam (Pasal 46 UU Nomor 27 Tahun 2022)."),
        new(EventKind.Addendum, "adendum", "Adendum", "13",
            "Angka dan bunyi klausul yang diubah kedua pihak dengan adendum, sejak hari mulai berlakunya. Jangka waktu yang sudah berjalan pada hari itu tidak berubah."),
        new(EventKind.AgreedReading, "pembacaan", "Pembacaan yang disepakati", "13",
            "Pembacaan atas hal yang belum tegas dalam perjanjian, yang disepakati kedua pihak dalam berita acara, adendum, atau surat, sejak hari yang disepakati."),
        new(EventKind.AnnexEdition, "lampiran", "Edisi Lampiran", "5",
            "Seluruh elemen data yang diberikan pihak Anda menurut Lampiran, sejak hari yang disepakati. Edisi yang berlaku sekarang tetap berlaku sampai edisi ini dikonfirmasi pihak lainnya."),
        new(EventKind.ExchangeMethod, "cara-pertukaran", "Cara pertukaran data", "3(1)a",
            "Web service atau metode interoperabilitas terbuka lainnya yang disepakati kedua pihak, beserta frekuensi, pengamanan, dan narahubungnya."),
        .. EntryKinds.All.Select(kind => kind.Words),
    ];

    /// <summary>Whether an event of this kind is always one of both parties.</summary>
    public static bool IsOfBoth(EventKind kind) =>
        kind is EventKind.TermChange or EventKind.Addendum or EventKind.AgreedReading or EventKind.MatterOutcome or EventKind.IncidentClosing
        || HasEditions(kind);

    /// <summary>Whether each event of this kind is agreed on as a whole, and takes the place of the one before.</summary>
    public static bool HasEditions(EventKind kind) => kind is EventKind.AnnexEdition or EventKind.ExchangeMethod;

    /// <summary>The letters that the portal drafts for an event, by their words in addresses, and what the buttons say.</summary>
    public static IReadOnlyList<(string Letter, string Action)> LettersOf(EventKind kind) => kind switch
    {
        EventKind.ForceMajeure => [("kahar", "Buat suratnya")],
        EventKind.RepresentativeChange => [("perwakilan", "Buat suratnya")],
        EventKind.TermNotice => [("perpanjangan", "Buat surat perpanjangan"), ("pengakhiran", "Buat surat pengakhiran")],
        EventKind.Incident => [("insiden", "Buat suratnya")],
        _ => [],
    };

    public static EventKindWords Words(EventKind kind) => All[(int)kind];

    /// <summary>The kind with this word in its address; null for any other word.</summary>
    public static EventKindWords? FromSlug(string? slug) => All.FirstOrDefault(words => words.Slug == slug);

    public static EventKind Of(AgreementEvent happened) => happened switch
    {
        ForceMajeure => EventKind.ForceMajeure,
        RepresentativeChange => EventKind.RepresentativeChange,
        TermNotice => EventKind.TermNotice,
        TermChange => EventKind.TermChange,
        Incident => EventKind.Incident,
        Addendum => EventKind.Addendum,
        AgreedReading => EventKind.AgreedReading,
        AnnexEdition => EventKind.AnnexEdition,
        ExchangeMethod => EventKind.ExchangeMethod,
        RegisterEntry entry => EntryKinds.Of(entry).Words.Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Every kind of event has its words."),
    };

    /// <summary>The day on which an event happened, began or takes effect (WIB): what a list shows.</summary>
    public static DateOnly DayOf(AgreementEvent happened) => happened switch
    {
        ForceMajeure e => e.StartedOn,
        RepresentativeChange e => e.EffectiveOn,
        TermNotice e => e.GivenOn,
        TermChange e => e.AgreedOn,
        Incident e => WibClock.DateOf(e.DiscoveredAt),
        Addendum e => e.EffectiveOn,
        AgreedReading e => e.EffectiveOn,
        AgreedEdition e => e.EffectiveOn,
        RegisterEntry e => e.On,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Every kind of event has its day."),
    };
}
