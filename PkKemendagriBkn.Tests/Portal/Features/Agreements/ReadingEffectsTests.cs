using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class ReadingEffectsTests
{
    private static readonly DateOnly Today = On(2026, 9, 1);
    private static readonly AgreementFacts Nothing = new() { Agreement = new AgreementTerm { SignedOn = On(2025, 8, 27) } };
    private static readonly AgreementFacts Asked = Nothing with { ReportRequests = [new ReportRequested("r1", On(2026, 6, 1), On(2026, 8, 1))] };

    private static ReadingEffects Of(AgreementFacts facts, string id)
    {
        var ambiguity = PksAgreement.Instance.Interpretations.Ambiguity(id);
        return ReadingEffects.Of(facts, ambiguity, ambiguity.Readings.Select(r => r.Id), Today);
    }

    [Fact]
    public void Show_a_deadline_under_both_readings_side_by_side()
    {
        var effects = Of(Asked, "request-clock");

        var difference = Assert.Single(effects.Deadlines);
        Assert.Equal("requested-report:r1", difference.Key);
        Assert.Equal([(On(2026, 10, 1), DeadlineState.DueSoon), (On(2026, 8, 1), DeadlineState.Overdue)], difference.Under.Select(d => (d!.DueOn, d.State)));
    }

    [Fact]
    public void Tell_when_access_comes_out_differently()
    {
        Assert.False(Of(Asked, "request-clock").SameAccess);
        Assert.True(Of(Asked, "periodic-report-due").SameAccess);
    }

    [Fact]
    public void Are_the_same_when_no_fact_tells_the_readings_apart() => Assert.True(Of(Nothing, "request-clock").IsSame);

    [Fact]
    public void Leave_a_gap_where_a_deadline_exists_under_one_reading_only()
    {
        var semester = Assert.Single(Of(Nothing, "period-scheme").Deadlines, d => d.Key == "periodic-report:2026-H1");

        Assert.NotNull(semester.Under[0]);
        Assert.Null(semester.Under[1]);
    }

    [Fact]
    public void Keep_the_other_settings_that_are_in_force()
    {
        var effects = Of(Asked with { Policies = [new Policy { ReportDueDays = 60 }] }, "request-clock");

        Assert.Equal(["requested-report:r1"], effects.Deadlines.Select(d => d.Key));
    }
}
