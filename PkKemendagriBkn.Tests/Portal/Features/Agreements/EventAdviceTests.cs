using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class EventAdviceTests
{
    private static readonly AgreementTerm AsSigned = new() { SignedOn = On(2025, 8, 27) };
    private static readonly DateOnly Today = On(2026, 9, 1);

    private static OtherEvents Others(EventInput input) => new(input.Id, AsSigned, []);

    private static EventAdvice? Advise(EventInput input) =>
        ImaginedEvent.Of(input, Party.First, Others(input)) is { } imagine
            ? EventAdvice.Of(input.Kind, input.Id.ToString(), imagine(new AgreementFacts { Agreement = AsSigned }), Today) : null;

    [Theory]
    [InlineData(EventKind.ForceMajeure)]
    [InlineData(EventKind.TermNotice)]
    [InlineData(EventKind.TermChange)]
    [InlineData(EventKind.Incident)]
    [InlineData(EventKind.Addendum)]
    public void Waits_until_enough_is_typed(EventKind kind)
    {
        Assert.Null(Advise(new EventInput { Kind = kind }));
        Assert.NotNull(Advise(Typed(kind)));
    }

    [Theory]
    [InlineData(EventKind.Addendum)]
    [InlineData(EventKind.AgreedReading)]
    public void Needs_no_description_yet(EventKind kind)
    {
        var input = Typed(kind);
        input.Description = null;
        Assert.NotNull(Advise(input));
    }

    [Fact]
    public void Warns_that_force_majeure_without_the_officials_statement_relieves_nothing_however_early_its_notice()
    {
        var advice = Advise(ForceMajeure(On(2026, 6, 1), null, On(2026, 6, 2)))!;
        Assert.True(advice.IsWarning);
        Assert.Contains("Pernyataan tertulis pejabat yang berwenang belum tercatat", advice.Text, StringComparison.Ordinal);
        Assert.Contains("15 Juni 2026", advice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 8, 1, "Batas pemberitahuan 14 hari kalender telah lewat pada 15 Agustus 2026")]
    [InlineData(2026, 8, 25, "paling lambat Selasa, 8 September 2026")]
    public void Warns_while_force_majeure_is_not_notified(int year, int month, int day, string words)
    {
        var advice = Advise(ForceMajeure(On(year, month, day), null, null))!;

        Assert.True(advice.IsWarning);
        Assert.Contains(words, advice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_day_by_which_a_representative_change_is_to_be_notified() =>
        Assert.Contains("10 September 2026",
            EventAdvice.Of(EventKind.RepresentativeChange, "c",
                new AgreementFacts { Agreement = AsSigned, RepresentativeChanges = [new("c", Party.First, On(2026, 10, 10))] }, Today)!.Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(NoticeKind.Extend, 2031, 8, 27, "Selasa, 26 Agustus 2031")]
    [InlineData(NoticeKind.Terminate, 2027, 1, 1, "Kamis, 31 Desember 2026")]
    public void Names_the_last_day_in_force_under_a_new_term(NoticeKind kind, int year, int month, int day, string last) =>
        Assert.Contains(last, Advise(TermChange(kind, On(year, month, day)))!.Text, StringComparison.Ordinal);

    [Fact]
    public void Names_the_hour_by_which_an_incident_is_to_be_notified() =>
        Assert.Contains("4 September 2026 pukul 08.30 WIB", Advise(Incident(new TimeOnly(8, 30)))!.Text, StringComparison.Ordinal);

    [Fact]
    public void Judges_a_corrected_notice_without_the_one_that_it_replaces()
    {
        var input = new EventInput { Kind = EventKind.TermNotice, Notice = NoticeKind.Terminate, GivenOn = On(2026, 4, 1) };
        var facts = new AgreementFacts
        {
            Agreement = AsSigned,
            Notices = [new TermNoticeGiven(input.Id.ToString(), NoticeKind.Extend, Party.First, On(2026, 3, 2))]
        };

        var imagined = ImaginedEvent.Of(input, Party.First, Others(input))!(facts);

        Assert.Equal([new TermNoticeGiven(input.Id.ToString(), NoticeKind.Terminate, Party.First, On(2026, 4, 1))], imagined.Notices);
    }
}
