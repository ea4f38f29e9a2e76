using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class EventInputTests
{
    /// <summary>What is wrong, the kind, the one field that it shows at, and the mistake itself.</summary>
    private static readonly Dictionary<string, (EventKind Kind, string Field, Action<EventInput> Make)> Mistakes = new()
    {
        ["no description"] = (EventKind.ForceMajeure, nameof(EventInput.Description), i => i.Description = " "),
        ["a description past 2,000 letters"] = (EventKind.ForceMajeure, nameof(EventInput.Description), i => i.Description = new string('a', 2001)),
        ["force majeure without a first day"] = (EventKind.ForceMajeure, nameof(EventInput.StartedOn), i => i.StartedOn = null),
        ["force majeure before the signing"] = (EventKind.ForceMajeure, nameof(EventInput.StartedOn), i => i.StartedOn = On(2025, 8, 26)),
        ["force majeure that ended before it began"] = (EventKind.ForceMajeure, nameof(EventInput.EndedOn), i => i.EndedOn = On(2026, 5, 31)),
        ["force majeure that ends tomorrow"] = (EventKind.ForceMajeure, nameof(EventInput.EndedOn), i => i.EndedOn = On(2026, 9, 2)),
        ["force majeure notified before it began"] = (EventKind.ForceMajeure, nameof(EventInput.NotifiedOn), i => i.NotifiedOn = On(2026, 5, 31)),
        ["a notice of nothing"] = (EventKind.TermNotice, nameof(EventInput.Notice), i => i.Notice = null),
        ["a notice given before its letter"] = (EventKind.TermNotice, nameof(EventInput.GivenOn), i => i.GivenOn = On(2026, 2, 1)),
        ["a notice without a letter's number"] = (EventKind.TermNotice, "Letter.Number", i => i.Letter.Number = ""),
        ["a term agreed tomorrow"] = (EventKind.TermChange, nameof(EventInput.AgreedOn), i => i.AgreedOn = On(2026, 9, 2)),
        ["an extension without an end"] = (EventKind.TermChange, nameof(EventInput.NewEndsOn), i => i.NewEndsOn = null),
        ["an extension to the present end"] = (EventKind.TermChange, nameof(EventInput.NewEndsOn), i => i.NewEndsOn = On(2028, 8, 27)),
        ["a termination on the present end"] = (EventKind.TermChange, nameof(EventInput.NewEndsOn),
            i => (i.Notice, i.NewEndsOn) = (NoticeKind.Terminate, On(2028, 8, 27))),
        ["a termination before it was agreed"] = (EventKind.TermChange, nameof(EventInput.NewEndsOn),
            i => (i.Notice, i.NewEndsOn) = (NoticeKind.Terminate, On(2026, 3, 1))),
        ["an addendum without a number"] = (EventKind.Addendum, nameof(EventInput.FeedbackMonths), i => i.FeedbackMonths = null),
        ["an addendum of no months"] = (EventKind.Addendum, nameof(EventInput.FeedbackMonths), i => i.FeedbackMonths = 0),
        ["an addendum agreed tomorrow"] = (EventKind.Addendum, nameof(EventInput.AgreedOn), i => i.AgreedOn = On(2026, 9, 2)),
        ["an addendum without a first day"] = (EventKind.Addendum, nameof(EventInput.EffectiveOn), i => i.EffectiveOn = null),
        ["a reading of nothing"] = (EventKind.AgreedReading, nameof(EventInput.ReadingId), i => i.ReadingId = null),
        ["a reading that is not known"] = (EventKind.AgreedReading, nameof(EventInput.ReadingId), i => i.ReadingId = "no-such-reading"),
        ["a reading of another entry"] = (EventKind.AgreedReading, nameof(EventInput.ReadingId), i => i.AmbiguityId = "period-scheme"),
        ["a reading that the portal cannot follow"] = (EventKind.AgreedReading, nameof(EventInput.ReadingId),
            i => (i.AmbiguityId, i.ReadingId) = ("late-cure", "literal")),
        ["a reading from no day"] = (EventKind.AgreedReading, nameof(EventInput.EffectiveOn), i => i.EffectiveOn = null),
        ["an incident without a time"] = (EventKind.Incident, nameof(EventInput.DiscoveredTime), i => i.DiscoveredTime = null),
        ["an incident notified on a day without a time"] = (EventKind.Incident, nameof(EventInput.NotifiedTime), i => i.NotifiedOn = On(2026, 9, 1)),
        ["an incident notified at a time without a day"] = (EventKind.Incident, nameof(EventInput.NotifiedOn), i => i.NotifiedTime = new TimeOnly(8, 45)),
        ["an incident notified before it was known"] = (EventKind.Incident, nameof(EventInput.NotifiedTime),
            i => (i.NotifiedOn, i.NotifiedTime) = (On(2026, 9, 1), new TimeOnly(8, 0))),
        ["an entry without its day"] = (EventKind.Matter, nameof(EventInput.On), i => i.On = null),
        ["an entry of tomorrow"] = (EventKind.Matter, nameof(EventInput.On), i => i.On = On(2026, 9, 2)),
        ["a clause that the agreement does not have"] = (EventKind.Matter, "Entry.ClauseId", i => ((Matter)i.Entry!).ClauseId = "99(9)"),
        ["use without an end"] = (EventKind.DataUse, nameof(EventInput.LastOn), i => i.LastOn = null),
        ["use that ends before it begins"] = (EventKind.DataUse, nameof(EventInput.LastOn), i => i.LastOn = On(2026, 8, 2)),
        ["use by no unit"] = (EventKind.DataUse, "Entry.Unit", i => ((DataUse)i.Entry!).Unit = null),
        ["use by a unit past 200 letters"] = (EventKind.DataUse, "Entry.Unit", i => ((DataUse)i.Entry!).Unit = new string('a', 201)),
        ["disclosure on no ground"] = (EventKind.Disclosure, "Entry.Ground", i => ((Disclosure)i.Entry!).Ground = null),
        ["disclosure on a ground that there is not"] = (EventKind.Disclosure, "Entry.Ground", i => ((Disclosure)i.Entry!).Ground = (DisclosureGround)9),
    };

    public static TheoryData<string> Names => [.. Mistakes.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Refuses_at_one_field(string name)
    {
        var (kind, field, make) = Mistakes[name];
        var input = OnTheDay(Typed(kind));
        Assert.Empty(new EventInputValidator().Validate(input).Errors);

        make(input);

        Assert.Equal([field], new EventInputValidator().Validate(input).Errors.Select(e => e.PropertyName).Distinct());
    }

    [Theory]
    [InlineData(EventKind.TermNotice, true)]
    [InlineData(EventKind.TermChange, true)]
    [InlineData(EventKind.Addendum, true)]
    [InlineData(EventKind.ForceMajeure, false)]
    [InlineData(EventKind.Incident, false)]
    public void Needs_a_letter_where_the_clause_speaks_of_writing(EventKind kind, bool needed)
    {
        var input = OnTheDay(Typed(kind));
        (input.Letter.Number, input.Letter.DatedOn, input.Letter.Subject) = (null, null, null);

        Assert.Equal(!needed, new EventInputValidator().Validate(input).IsValid);
    }

    [Fact]
    public void Reads_times_as_WIB() => Assert.Equal(new DateTimeOffset(2026, 9, 1, 1, 30, 0, TimeSpan.Zero), Incident(new TimeOnly(8, 30)).DiscoveredAt);

    private static EventInput OnTheDay(EventInput input)
    {
        (input.Today, input.Now) = (On(2026, 9, 1), Wib.EndOfDay(On(2026, 9, 1)));
        return input;
    }
}
