using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>An agreement event as typed, new or corrected. A kind uses its own fields and leaves the others empty; all dates and times are WIB.</summary>
public sealed class EventInput : FactInput
{
    public EventKind Kind { get; init; }
    public string? Description { get; set; }

    /// <summary>Force majeure: whether it struck both parties, and so is proposed to the other. A correction leaves it as it is.</summary>
    public bool StruckBoth { get; set; }

    /// <summary>Force majeure: its first and last day.</summary>
    public DateOnly? StartedOn { get; set; }
    public DateOnly? EndedOn { get; set; }

    /// <summary>Force majeure: the day of the official's statement, and the duties that it hinders.</summary>
    public DateOnly? StatementOn { get; set; }
    public RelievedDuties Relieves { get; set; } = RelievedDuties.All;

    /// <summary>Force majeure, representative change and incident: the day of the written notice.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>Addendum, agreed reading, annex edition and exchange method: its first day; it may lie ahead.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>Term notice and term change: to extend or to terminate.</summary>
    public NoticeKind? Notice { get; set; }
    public DateOnly? GivenOn { get; set; }
    public DateOnly? AgreedOn { get; set; }

    /// <summary>Term notice: the first day no longer in force, as its giver wishes; empty where the notice names none.</summary>
    public DateOnly? IntendedEndsOn { get; set; }

    /// <summary>Term change: the first day no longer in force.</summary>
    public DateOnly? NewEndsOn { get; set; }

    /// <summary>Addendum: the numbers that it changes; null leaves a number as it is. Months, calendar days, and times a year.</summary>
    public int? FeedbackMonths { get; set; }
    public int? RequestedReportMonths { get; set; }
    public int? ForceMajeureNoticeDays { get; set; }
    public int? RepresentativeNoticeDays { get; set; }
    public int? TermNoticeMonths { get; set; }
    public int? PerYear { get; set; }

    /// <summary>Addendum: the clauses that it rewords.</summary>
    public List<ClauseTextInput> Texts { get; } = [];

    /// <summary>The addenda agreed without this one; the action reads them again inside its transaction.</summary>
    public IReadOnlyList<Addendum> OtherAddenda { get; set; } = [];

    /// <summary>The agreement in the words in force without this addendum, on the day on which it takes effect.</summary>
    public Agreement Wording => Rewording.InForce(PksAgreement.Instance, OtherAddenda, EffectiveOn ?? Today);

    /// <summary>Agreed reading: the entry of the register, and the reading.</summary>
    public string? AmbiguityId { get; set; }
    public string? ReadingId { get; set; }

    /// <summary>Annex edition: whose list it is, where another one is put in its place; a new one is its proposer's own.</summary>
    public Party? Provider { get; set; }
    public List<AnnexElementInput> Elements { get; } = [];

    /// <summary>Exchange method.</summary>
    public DeliveryMethod? Method { get; set; }
    public string? Endpoint { get; set; }
    public string? Cadence { get; set; }
    public string? Security { get; set; }
    public string? Contact { get; set; }

    /// <summary>A register's entry: its own fields, and the day on which it was opened or taken, and the last for which it holds.</summary>
    public RegisterEntry? Entry => entry ??= EntryKinds.Of(Kind)?.New(Id);
    private RegisterEntry? entry;
    public DateOnly? On { get; set; }
    public DateOnly? LastOn { get; set; }

    public DateOnly? DiscoveredOn { get; set; }
    public TimeOnly? DiscoveredTime { get; set; }
    public TimeOnly? NotifiedTime { get; set; }
    public bool? Vital { get; set; }
    public bool? SubjectsExempt { get; set; }
    public int? Persons { get; set; }

    /// <summary>The term without this change; the action reads it again inside its transaction.</summary>
    public AgreementTerm Term { get; set; } = PksAgreement.Instance.Term;

    /// <summary>The end of the term without this change: of a notice as it stood when that was given.</summary>
    public DateOnly CurrentEndsOn => TermHistory.AsOf(Term, Kind == EventKind.TermNotice ? GivenOn ?? Today : Today).EndsOn;

    /// <summary>The instant until which something can have happened; the action sets it from its own clock.</summary>
    public DateTimeOffset Now { get; set; }

    public DateTimeOffset? DiscoveredAt => At(DiscoveredOn, DiscoveredTime);
    public DateTimeOffset? NotifiedAt => At(NotifiedOn, NotifiedTime);

    /// <summary>Whether it is an event of both parties, which the other has to confirm.</summary>
    public bool IsOfBoth => EventKinds.IsOfBoth(Kind) || Entry?.BindsBoth == true || Kind == EventKind.ForceMajeure && StruckBoth;

    /// <summary>The event with what was typed. The input must be valid; only its description may be missing while consequences are imagined.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="party">Whose event it is, where it is not one of both.</param>
    public AgreementEvent ToEvent(Guid id, Party party)
    {
        AgreementEvent made = Kind switch
        {
            EventKind.ForceMajeure => new ForceMajeure { Id = id, Description = "" },
            EventKind.TermNotice => new TermNotice { Id = id, Description = "" },
            EventKind.TermChange => new TermChange { Id = id, Description = "" },
            EventKind.Addendum => new Addendum { Id = id, Description = "" },
            EventKind.AgreedReading => new AgreedReading { Id = id, Description = "", AmbiguityId = AmbiguityId!, ReadingId = ReadingId! },
            EventKind.AnnexEdition => new AnnexEdition { Id = id, Description = "", Elements = "[]", Provider = Provider ?? party },
            EventKind.ExchangeMethod => new ExchangeMethod { Id = id, Description = "", Endpoint = "", Cadence = "", Security = "", Contact = "" },
            EventKind.Incident => new Incident { Id = id, Description = "" },
            _ => EntryKinds.Copy(Entry!, id),
        };
        made.Party = IsOfBoth ? Party.Both : party;
        ApplyTo(made);
        return made;
    }

    /// <summary>Puts what was typed into an event of the same kind. The input must be valid.</summary>
    public void ApplyTo(AgreementEvent happened)
    {
        happened.Description = Description?.Trim() ?? "";
        switch (happened)
        {
            case ForceMajeure e:
                (e.StartedOn, e.EndedOn, e.NotifiedOn, e.StatementOn, e.Relieves) = (StartedOn!.Value, EndedOn, NotifiedOn, StatementOn, Relieves);
                break;
            case TermNotice e: (e.Kind, e.GivenOn, e.IntendedEndsOn) = (Notice!.Value, GivenOn!.Value, IntendedEndsOn); break;
            case TermChange e: (e.Kind, e.AgreedOn, e.NewEndsOn) = (Notice!.Value, AgreedOn!.Value, NewEndsOn!.Value); break;
            case Incident e:
                (e.DiscoveredAt, e.NotifiedAt) = (DiscoveredAt!.Value, NotifiedAt);
                (e.Vital, e.SubjectsExempt, e.Persons) = (Vital, SubjectsExempt, Persons);
                break;
            case RegisterEntry e:
                (e.On, e.LastOn) = (On!.Value, LastOn);
                EntryKinds.Take(Entry!, e);
                break;
            case AgreedReading e: (e.AmbiguityId, e.ReadingId, e.EffectiveOn) = (AmbiguityId!, ReadingId!, EffectiveOn!.Value); break;
            case AnnexEdition e: (e.EffectiveOn, e.Elements) = (EffectiveOn!.Value, AnnexElement.Write([.. Elements.Select(one => one.ToElement())])); break;
            case ExchangeMethod e:
                (e.EffectiveOn, e.Method, e.Endpoint) = (EffectiveOn!.Value, Method!.Value, Endpoint!.Trim());
                (e.Cadence, e.Security, e.Contact) = (Cadence!.Trim(), Security!.Trim(), Contact!.Trim());
                break;
            case Addendum e:
                (e.AgreedOn, e.EffectiveOn) = (AgreedOn!.Value, EffectiveOn!.Value);
                (e.FeedbackMonths, e.RequestedReportMonths, e.ForceMajeureNoticeDays) = (FeedbackMonths, RequestedReportMonths, ForceMajeureNoticeDays);
                (e.RepresentativeNoticeDays, e.TermNoticeMonths, e.PerYear) = (RepresentativeNoticeDays, TermNoticeMonths, PerYear);
                e.ClauseTexts = ClauseText.Write(
                    [.. Texts.Where(t => t.ClauseId is not null).DistinctBy(t => t.ClauseId).Select(t => new ClauseText(t.ClauseId!, t.Text?.Trim() ?? ""))]);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Every kind of event is filled in.");
        }
    }

    /// <summary>The form for correcting an event, as it stands.</summary>
    public static EventInput For(AgreementEvent happened, Letter? letter)
    {
        var input = new EventInput
        {
            Id = happened.Id, Version = happened.Version, IsCorrection = true, Kind = EventKinds.Of(happened), Description = happened.Description,
            Letter = new LetterInput { Number = letter?.Number, DatedOn = letter?.DatedOn, Subject = letter?.Subject },
        };
        input.Take(happened);
        return input;
    }

    /// <summary>Fills in what an event of the same kind says, but its description.</summary>
    public void Take(AgreementEvent happened)
    {
        switch (happened)
        {
            case ForceMajeure e:
                (StruckBoth, StartedOn, EndedOn, NotifiedOn) = (e.BindsBoth, e.StartedOn, e.EndedOn, e.NotifiedOn);
                (StatementOn, Relieves) = (e.StatementOn, e.Relieves);
                break;
            case TermNotice e: (Notice, GivenOn, IntendedEndsOn) = (e.Kind, e.GivenOn, e.IntendedEndsOn); break;
            case AnnexEdition e:
                (Provider, EffectiveOn) = (e.Provider, e.EffectiveOn);
                Elements.AddRange(AnnexElement.Read(e.Elements).Select(AnnexElementInput.For));
                break;
            case ExchangeMethod e:
                (EffectiveOn, Method, Endpoint) = (e.EffectiveOn, e.Method, e.Endpoint);
                (Cadence, Security, Contact) = (e.Cadence, e.Security, e.Contact);
                break;
            case RegisterEntry e:
                (On, LastOn, Entry!.FollowsId) = (e.On, e.LastOn, e.FollowsId);
                EntryKinds.Take(e, Entry);
                break;
            case AgreedReading e: (AmbiguityId, ReadingId, EffectiveOn) = (e.AmbiguityId, e.ReadingId, e.EffectiveOn); break;
            case Addendum e:
                (AgreedOn, EffectiveOn) = (e.AgreedOn, e.EffectiveOn);
                (FeedbackMonths, RequestedReportMonths,
                    ForceMajeureNoticeDays) = (e.FeedbackMonths, e.RequestedReportMonths, e.ForceMajeureNoticeDays);
                (RepresentativeNoticeDays, TermNoticeMonths, PerYear) = (e.RepresentativeNoticeDays, e.TermNoticeMonths, e.PerYear);
                Texts.AddRange(ClauseText.Read(e.ClauseTexts).Select(t => new ClauseTextInput { ClauseId = t.ClauseId, Text = t.Text }));
                break;
            case TermChange e: (Notice, AgreedOn, NewEndsOn) = (e.Kind, e.AgreedOn, e.NewEndsOn); break;
            case Incident e:
                (DiscoveredOn, DiscoveredTime) = Split(e.DiscoveredAt);
                (Vital, SubjectsExempt, Persons) = (e.Vital, e.SubjectsExempt, e.Persons);
                (NotifiedOn, NotifiedTime) = e.NotifiedAt is { } at ? Split(at) : default;
                break;
        }
    }

    private static (DateOnly?, TimeOnly?) Split(DateTimeOffset at)
    {
        var wib = at.ToOffset(Wib.Offset).DateTime;
        return (DateOnly.FromDateTime(wib), TimeOnly.FromDateTime(wib));
    }

    private static DateTimeOffset? At(DateOnly? on, TimeOnly? time) =>
        on is { } day && time is { } hour ? new DateTimeOffset(day.ToDateTime(hour), Wib.Offset).ToUniversalTime() : null;
}
