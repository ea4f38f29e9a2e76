using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Access;

public class AccessTests
{
    /// <summary>Feedback due 1 March 2026; a report asked for and confirmed, due 10 March 2026.</summary>
    private static AgreementFacts BothDue { get; } = new()
    {
        Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27) },
        Deliveries = [new("D", new(2025, 9, 1))],
        ReportRequests = [new("R", new(2026, 1, 1), new(2026, 1, 10))],
    };

    [Fact]
    public void Nothing_suspends_by_itself()
    {
        var access = On("2026-06-01", BothDue);
        Assert.Equal((AccessState.Active, true, false), (access.State, access.MaySuspend, access.MayRestore));
    }

    [Fact]
    public void Either_overdue_kind_is_a_ground_from_the_first_late_day()
    {
        Assert.Empty(On("2026-03-01", BothDue).Grounds);
        Assert.Equal(["feedback:D"], On("2026-03-02", BothDue).Grounds);
        Assert.Equal(["requested-report:R"], On("2026-03-11", BothDue with { Deliveries = [] }).Grounds);
        Assert.Equal(["feedback:D", "requested-report:R"], On("2026-03-11", BothDue).Grounds);
    }

    [Fact]
    public void A_request_whose_receipt_nobody_confirmed_is_no_ground() =>
        Assert.Empty(On("2027-01-01", BothDue with { Deliveries = [], ReportRequests = [new("R", new(2026, 1, 1))] }).Grounds);

    [Fact]
    public void Under_the_sending_clock_no_confirmation_is_needed() =>
        Assert.Equal(["requested-report:R"], On("2026-03-02", BothDue with
        {
            Policies = [new Policy { RequestClock = RequestClock.Sent }],
            Deliveries = [],
            ReportRequests = [new("R", new(2026, 1, 1))],
        }).Grounds);

    [Fact]
    public void A_periodic_report_or_evaluation_is_never_a_ground() =>
        Assert.Empty(On("2028-01-01", new AgreementFacts { Agreement = BothDue.Agreement }).Grounds);

    [Fact]
    public void Access_comes_back_only_when_both_kinds_are_cleared()
    {
        var suspended = BothDue with { Suspensions = [new("S", new(2026, 3, 15))], Feedbacks = [new("F", ["D"], new(2026, 4, 1))] };
        Assert.False(On("2026-04-01", suspended).MayRestore);
        Assert.True(On("2026-04-02", suspended with { Reports = [new("L", RequestId: "R", SubmittedOn: new(2026, 4, 2))] }).MayRestore);
    }

    [Fact]
    public void On_one_day_the_suspension_comes_first() =>
        Assert.Equal(AccessState.Active, On("2026-04-01", BothDue with
        {
            Suspensions = [new("S", new(2026, 4, 1))],
            Restorations = [new("P", new(2026, 4, 1))],
        }).State);

    [Theory]
    [InlineData("2026-03-31", AccessState.Active)]
    [InlineData("2026-04-01", AccessState.Suspended)]
    [InlineData("2026-05-01", AccessState.Active)]
    [InlineData("2026-06-01", AccessState.Suspended)]
    public void The_last_one_in_effect_decides(string asOf, AccessState state) =>
        Assert.Equal(state, On(asOf, BothDue with
        {
            Suspensions = [new("S2", new(2026, 6, 1)), new("S1", new(2026, 4, 1))],
            Restorations = [new("P", new(2026, 5, 1))],
        }).State);

    [Fact]
    public void Cannot_be_suspended_without_a_ground_on_that_very_day()
    {
        var facts = BothDue with
        {
            // Cured since: what counts is how it stood when access was cut.
            Feedbacks = [new("F", ["D"], new(2026, 3, 5))],
            ReportRequests = [],
            Suspensions = [new("z-early", new(2026, 3, 1)), new("grounded", new(2026, 3, 2)), new("a-cured", new(2026, 3, 5)), new("later", new(2026, 9, 9))],
        };
        Assert.Equal(["a-cured", "z-early"], On("2026-06-01", facts).SuspensionsWithoutGround);
    }

    [Fact]
    public void A_confirmation_or_notice_that_came_after_the_suspension_does_not_reach_back()
    {
        var confirmedLater = BothDue with
        {
            Deliveries = [],
            ReportRequests = [new("R", new(2025, 10, 1), new(2026, 3, 1))],
            Suspensions = [new("S", new(2026, 1, 1))],
        };
        Assert.Equal(["S"], On("2026-06-01", confirmedLater).SuspensionsWithoutGround);

        var notifiedLater = BothDue with
        {
            ForceMajeure = [new("K", Party.First, new(2026, 2, 25), null, new(2026, 3, 5)) { StatementOn = new(2026, 3, 5) }],
            Suspensions = [new("before", new(2026, 3, 4)), new("after", new(2026, 3, 5))],
        };
        Assert.Equal(["after"], On("2026-06-01", notifiedLater).SuspensionsWithoutGround);
    }

    [Theory]
    [InlineData("2025-08-26", AccessState.NotStarted)]
    [InlineData("2028-08-26", AccessState.Suspended)]
    [InlineData("2028-08-27", AccessState.Ended)]
    public void Outside_the_term_there_is_no_access_to_suspend_or_restore(string asOf, AccessState state)
    {
        var access = On(asOf, BothDue with { Suspensions = [new("S", new(2026, 4, 1))] });
        Assert.Equal((state, false, false), (access.State, access.MaySuspend, access.MayRestore));
    }

    [Fact]
    public void What_the_second_party_says_it_never_received_leaves_the_ground_disputed()
    {
        var facts = BothDue with
        {
            ReportRequests = [],
            Feedbacks = [new("F", ["D"], new(2026, 2, 1)) { ContestedOn = new(2026, 2, 10) }],
            Suspensions = [new("S", new(2026, 3, 2))]
        };
        Assert.Empty(On("2026-03-01", facts).DisputedGrounds);
        var access = On("2026-03-02", facts);
        Assert.Empty(access.Grounds);
        Assert.Equal(["feedback:D"], access.DisputedGrounds);
        Assert.False(access.MayRestore);
    }

    [Fact]
    public void A_suspension_before_the_signing_has_no_ground() =>
        Assert.Equal(["S"], On("2026-06-01", BothDue with
        {
            Deliveries = [new("D", new(2024, 1, 1))],
            Suspensions = [new("S", new(2025, 8, 26))],
        }).SuspensionsWithoutGround);

    [Fact]
    public void Nothing_is_decided_for_a_day_before_a_decision_that_stands()
    {
        var suspended = BothDue with { ReportRequests = [], Feedbacks = [new("F", ["D"], new(2026, 4, 1))], Suspensions = [new("S", new(2026, 3, 10))] };
        Assert.Null(Refusal(AccessDecisionKind.Restoration, suspended));
        Assert.Equal(Rule.EarlierThanLastDecision, Refusal(AccessDecisionKind.Restoration, suspended with { Restorations = [new("P", new(2026, 4, 6))] }));
        Assert.Equal(Rule.EarlierThanLastDecision,
            Refusal(AccessDecisionKind.Restoration, suspended with { Suspensions = [.. suspended.Suspensions, new("T", new(2026, 4, 6))] }));

        static Rule? Refusal(AccessDecisionKind kind, AgreementFacts facts) =>
            AccessEntitlement.Refusal(kind, null, facts, effectiveOn: new(2026, 4, 5), today: new(2026, 5, 1));
    }

    private static AccessConclusion On(string asOf, AgreementFacts facts) =>
        DeadlineEngine.Evaluate(facts, DateOnly.ParseExact(asOf, "yyyy-MM-dd")).Access;
}
