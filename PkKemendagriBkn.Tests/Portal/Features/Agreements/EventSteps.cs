using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>What people do with agreement events and readings, as one step each, and forms that are right in every field.</summary>
internal static class EventSteps
{
    public static DateOnly On(int year, int month, int day) => new(year, month, day);

    public static LetterInput Letter(string number = "B-7/HM.04/2026") =>
        new() { Number = number, DatedOn = On(2026, 2, 2), Subject = "Kesepakatan jangka waktu" };

    /// <summary>The form of a kind, right in every field on 1 September 2026.</summary>
    public static EventInput Typed(EventKind kind) => kind switch
    {
        EventKind.ForceMajeure => ForceMajeure(On(2026, 6, 1), On(2026, 6, 10), On(2026, 6, 5)),
        EventKind.TermNotice =>
            new() { Kind = kind, Description = "Kehendak memperpanjang.", Notice = NoticeKind.Extend, GivenOn = On(2026, 3, 2), Letter = Letter() },
        EventKind.TermChange => TermChange(NoticeKind.Extend, On(2031, 8, 27)),
        EventKind.Addendum => Addendum(),
        EventKind.AgreedReading => Reading(),
        EventKind.AnnexEdition => Edition("NIP", "Nama"),
        EventKind.ExchangeMethod => Method(),
        EventKind.Incident => Incident(new TimeOnly(8, 30)),
        _ => Entry(kind),
    };

    /// <summary>An entry of a register, or a step that follows one.</summary>
    public static EventInput Entry(EventKind kind, Guid? follows = null, DateOnly? on = null)
    {
        var input = new EventInput { Kind = kind, Description = $"Uraian {kind}.", On = on ?? On(2026, 8, 3) };
        input.Entry!.FollowsId = follows;
        foreach (var field in EntryKinds.Of(kind)!.Fields)
            field.Set(input.Entry, field.Choices.Count > 0 ? field.Choices[0].Value : field.IsTime ? new TimeOnly(8, 45) : "Isi");
        if (EntryKinds.Of(kind)!.NeedsLastDay)
            input.LastOn = On(2027, 8, 3);
        if (input.Entry is Disclosure asked)
            asked.Ground = DisclosureGround.Law;
        if (input.Entry.NeedsProof || input.Entry.BindsBoth)
            (input.Letter.Number, input.Letter.DatedOn, input.Letter.Subject) = ($"R-{Guid.NewGuid():N}", On(2026, 8, 3), "Catatan register");
        return input;
    }

    public static EventInput ForceMajeure(DateOnly from, DateOnly? to, DateOnly? notified) =>
        new() { Kind = EventKind.ForceMajeure, Description = "Banjir di pusat data.", StartedOn = from, EndedOn = to, NotifiedOn = notified };

    public static EventInput TermChange(NoticeKind kind, DateOnly endsOn) =>
        new() { Kind = EventKind.TermChange, Description = "Adendum.", Notice = kind, AgreedOn = On(2026, 3, 2), NewEndsOn = endsOn, Letter = Letter() };

    public static EventInput Incident(TimeOnly discovered) =>
        new() { Kind = EventKind.Incident, Description = "Akses tidak sah.", DiscoveredOn = On(2026, 9, 1), DiscoveredTime = discovered };

    public static Task<Guid> RecordAsync(this FeatureHost host, EventInput input, Actor? by = null) =>
        host.Get<RecordEvent>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task<Guid> CorrectAsync(this FeatureHost host, EventInput input, Actor? by = null) =>
        host.Get<CorrectEvent>().ExecuteAsync(input, by ?? host.Itjen);

    public static EventInput Reading(string? reading = "sent", DateOnly? from = null, string ambiguity = "request-clock") => new()
    {
        Kind = EventKind.AgreedReading, Description = "Disepakati dalam rapat evaluasi.", AmbiguityId = ambiguity, ReadingId = reading,
        EffectiveOn = from ?? On(2026, 3, 2), Letter = Letter($"BA-{reading}/2026"),
    };

    public static EventInput Addendum(int? feedbackMonths = 5) => new()
    {
        Kind = EventKind.Addendum, Description = "Adendum pertama.", AgreedOn = On(2026, 3, 2), EffectiveOn = On(2026, 4, 1), FeedbackMonths = feedbackMonths,
        Letter = Letter("ADD-1/2026"),
    };

    public static EventInput Edition(params string[] names)
    {
        var input = new EventInput
        {
            Kind = EventKind.AnnexEdition, Description = "Daftar elemen data.", EffectiveOn = On(2026, 3, 2),
            Letter = Letter($"L-{string.Join('-', names)}/2026")
        };
        input.Elements.AddRange(names.Select(name => new AnnexElementInput { Name = name, Format = "teks" }));
        return input;
    }

    public static EventInput Method(string cadence = "Setiap tanggal 5") => new()
    {
        Kind = EventKind.ExchangeMethod, Description = "Notula rapat teknis.", EffectiveOn = On(2026, 3, 2), Method = DeliveryMethod.WebService,
        Endpoint = "Layanan data ASN", Cadence = cadence, Security = "TLS dan daftar alamat yang diizinkan.", Contact = "Subbagian data kedua pihak",
        Letter = Letter($"C-{cadence}/2026"),
    };

    /// <summary>Itjen proposes, and BKN confirms.</summary>
    public static async Task<Guid> AgreeAsync(this FeatureHost host, EventInput input)
    {
        var id = await host.RecordAsync(input);
        await host.ConfirmAsync(id);
        return id;
    }

    /// <summary>The form for correcting an event, as the page opens it.</summary>
    public static async Task<EventInput> CorrectionAsync(this FeatureHost host, Guid id, string? reason = "Tanggal pada surat berbeda.")
    {
        var found = (await host.Get<EventQueries>().FindAsync(id))!;
        var input = EventInput.For(found.Event, found.Letter);
        input.Reason = reason;
        return input;
    }

    public static async Task VoidEventAsync(this FeatureHost host, Guid id) => await host.Get<VoidFact>().ExecuteAsync<AgreementEvent>(
        new VoidFact.Input { FactId = id, Version = (await host.FindAsync<AgreementEvent>(id)).Version, Reason = "Tercatat ganda." }, host.Itjen);

    public static async Task<Conclusions> ConcludedAsync(this FeatureHost host, DateOnly? asOf = null) =>
        (await host.Get<FactsReader>().ReadAsync()).Conclude(asOf ?? host.Today);

    public static Task<Guid> AskForReportAsync(this FeatureHost host, DateOnly sentOn) => host.Get<RecordReportRequest>().ExecuteAsync(
        new ReportRequestInput { SentOn = sentOn, Letter = new LetterInput { Number = "S-9/2026", DatedOn = sentOn, Subject = "Permintaan laporan" } },
        host.Bkn);

    public static Task<ListPart<EventQueries.Row>> ListAsync(this FeatureHost host, EventKind kind) =>
        host.Get<EventQueries>().ListAsync(new EventFilter { Slug = EventKinds.Words(kind).Slug });
}
