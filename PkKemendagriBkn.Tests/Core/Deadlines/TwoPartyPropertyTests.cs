using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>What neither party may gain alone, over random facts.</summary>
public class TwoPartyPropertyTests
{
    private const int Cases = 3000;

    [Fact]
    public void Force_majeure_that_is_not_accepted_never_removes_a_ground_without_leaving_it_disputed()
    {
        int disputed = 0;
        foreach (var (facts, asOf) in RandomFacts.Cases(Cases))
        {
            var with = DeadlineEngine.Evaluate(facts, asOf).Access;
            var without =
                DeadlineEngine.Evaluate(facts with
                {
                    ForceMajeure = [.. facts.ForceMajeure.Where(each => IsAccepted(each, asOf))
                    .Select(EndAsTheOtherPartySays)]
                }, asOf).Access;
            var removed = without.Grounds.Except(with.Grounds).ToList();
            Assert.Subset(with.DisputedGrounds.ToHashSet(), removed.ToHashSet());
            disputed += removed.Count;

            ForceMajeureStruck EndAsTheOtherPartySays(ForceMajeureStruck each) =>
                each.Party != Party.Both && each.SaidEndedOn <= asOf && !(each.EndedOn <= asOf) ? each with { EndedOn = each.SaidEndedOn } : each;
        }

        Assert.True(disputed > 20, $"only {disputed} grounds disputed: the cases no longer reach the rule");
    }

    [Fact]
    public void No_access_right_outlives_or_precedes_the_term()
    {
        int outside = 0;
        foreach (var (facts, asOf) in RandomFacts.Cases(Cases))
        {
            var conclusions = DeadlineEngine.Evaluate(facts, asOf);
            var access = conclusions.Access;
            Assert.Equal(conclusions.InForce, access.State is AccessState.Active or AccessState.Suspended);
            if (conclusions.InForce)
                continue;
            Assert.False(access.MaySuspend || access.MayRestore);
            outside++;
        }

        Assert.True(outside > 200);
    }

    [Fact]
    public void An_amendment_changes_no_clock_that_started_before_it()
    {
        DeadlineKind[] forward = [DeadlineKind.Feedback, DeadlineKind.RequestedReport, DeadlineKind.ForceMajeureNotice];
        int untouched = 0;
        foreach (var (facts, asOf) in RandomFacts.Cases(1000))
        {
            foreach (var amendment in facts.Amendments)
            {
                var without = DeadlineEngine.Evaluate(facts with { Amendments = [.. facts.Amendments.Where(each => each != amendment)] }, asOf).Deadlines
                    .ToDictionary(each => each.Key, each => each.OriginalDueOn);
                foreach (var deadline in DeadlineEngine.Evaluate(facts, asOf).Deadlines
                    .Where(each => forward.Contains(each.Kind) && each.ClockStartsOn < amendment.EffectiveOn))
                {
                    Assert.Equal(without[deadline.Key], deadline.OriginalDueOn);
                    untouched++;
                }
            }
        }

        Assert.True(untouched > 500);
    }

    [Fact]
    public void A_confirmation_after_the_senders_word_became_final_moves_nothing()
    {
        int settled = 0;
        foreach (var (facts, asOf) in RandomFacts.Cases(Cases))
        {
            int days = facts.PolicyAsOf(asOf).AssertionDays;
            var later = facts with
            {
                ReportRequests = [.. facts.ReportRequests.Select(each => each.ConfirmedOn is null && each.Asserted is { } word
                    && word.ToldOn.AddDays(days) < asOf
                    && word.On >= each.SentOn && word.On <= word.ToldOn && !(word.ContestedOn <= word.ToldOn.AddDays(days)) && Count()
                    ? each with { ConfirmedOn = asOf }
                    : each)],
            };
            Assert.Equal(Of(facts, asOf), Of(later, asOf));
        }

        Assert.True(settled > 50);

        bool Count() => ++settled > 0;

        // What was suspended in between is judged by the days before, when the readings may have been others.
        static string Of(AgreementFacts facts, DateOnly asOf) => AsText.Of(DeadlineEngine.Evaluate(facts with { Suspensions = [] }, asOf));
    }

    private static bool IsAccepted(ForceMajeureStruck struck, DateOnly asOf) => struck.Party == Party.Both || struck.AcceptedOn <= asOf;
}
