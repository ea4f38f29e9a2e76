using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Agreements;

public class ExtensionProgressTests
{
    private static readonly DateOnly Due = new(2028, 5, 27), LastDay = new(2028, 8, 26);

    [Theory]
    [InlineData("2026-09-01", null, null, "Next, Later, Later")]
    [InlineData("2026-09-01", "2026-08-01", null, "Done, Next, Later")]
    [InlineData("2026-09-01", "2026-08-01", "2026-08-20", "Done, Done, Next")]
    [InlineData("2026-09-01", null, "2026-08-20", "Next, Done, Next")]
    [InlineData("2028-05-27", null, null, "Next, Later, Later")]
    [InlineData("2028-05-28", null, null, "Missed, Next, Later")]
    [InlineData("2028-08-27", null, null, "")]
    [InlineData("2025-08-26", null, null, "")]
    public void Says_what_is_done_and_what_comes_next(string asOf, string? noticedOn, string? proposedOn, string states) =>
        Assert.Equal(states, string.Join(", ", StepsOn(asOf, noticedOn, proposedOn).Select(s => s.State)));

    [Fact]
    public void Names_the_last_day_of_the_notice_and_of_the_agreement() =>
        Assert.Equal([Due, LastDay, null], StepsOn("2026-09-01").Select(s => s.Until));

    [Fact]
    public void Begins_anew_in_the_term_that_an_extension_began()
    {
        var facts = Facts("2026-08-01") with
        {
            Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27), Extensions = [new(new(2026, 8, 20), new(2031, 8, 27))] },
        };
        var steps = ExtensionProgress.Of(DeadlineEngine.Evaluate(facts, new(2026, 9, 1)), facts.TermAsOf(new(2026, 9, 1)), null);
        Assert.Equal((ExtensionState.Next, new DateOnly(2031, 5, 27)), (steps[0].State, steps[0].Until!.Value));
    }

    private static IReadOnlyList<ExtensionProgress> StepsOn(string asOf, string? noticedOn = null, string? proposedOn = null)
    {
        var (day, facts) = (DateOnly.Parse(asOf, null), Facts(noticedOn));
        return ExtensionProgress.Of(DeadlineEngine.Evaluate(facts, day), facts.TermAsOf(day), proposedOn is null ? null : DateOnly.Parse(proposedOn, null));
    }

    private static AgreementFacts Facts(string? noticedOn) => new()
    {
        Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27) },
        Notices = noticedOn is null ? [] : [new("N", NoticeKind.Extend, Party.First, DateOnly.Parse(noticedOn, null))],
    };
}
