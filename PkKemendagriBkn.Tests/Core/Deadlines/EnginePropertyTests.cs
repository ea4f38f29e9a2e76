using System.Globalization;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class EnginePropertyTests
{
    private const int Cases = 3000;

    [Fact]
    public void What_is_dated_later_than_the_day_asked_about_changes_nothing()
    {
        foreach (var (facts, asOf) in RandomFacts.Cases(Cases))
            Assert.Equal(AsText.Of(DeadlineEngine.Evaluate(FactsAsOf.On(asOf, facts), asOf)), AsText.Of(DeadlineEngine.Evaluate(facts, asOf)));
    }

    [Fact]
    public void The_order_of_facts_means_nothing()
    {
        var numbers = new SeededNumbers(7);
        foreach (var (facts, asOf) in RandomFacts.Cases(1000))
        {
            var shuffled = facts with
            {
                Agreement = facts.Agreement with
                {
                    Extensions = numbers.Shuffled(facts.Agreement.Extensions),
                    Terminations = numbers.Shuffled(facts.Agreement.Terminations),
                },
                Amendments = numbers.Shuffled(facts.Amendments),
                Policies = numbers.Shuffled(facts.Policies),
                Deliveries = numbers.Shuffled(facts.Deliveries),
                Feedbacks = numbers.Shuffled(facts.Feedbacks),
                ReportRequests = numbers.Shuffled(facts.ReportRequests),
                Reports = numbers.Shuffled(facts.Reports),
                Evaluations = numbers.Shuffled(facts.Evaluations),
                Suspensions = numbers.Shuffled(facts.Suspensions),
                Restorations = numbers.Shuffled(facts.Restorations),
                ForceMajeure = numbers.Shuffled(facts.ForceMajeure),
                RepresentativeChanges = numbers.Shuffled(facts.RepresentativeChanges),
                Notices = numbers.Shuffled(facts.Notices),
                Incidents = numbers.Shuffled(facts.Incidents),
            };
            Assert.Equal(Everything(facts, asOf), Everything(shuffled, asOf));
        }
    }

    [Fact]
    public void Force_majeure_never_makes_a_due_date_earlier_nor_touches_the_original_one()
    {
        int moved = 0;
        foreach (var (facts, asOf) in RandomFacts.Cases(Cases))
        {
            var without = DeadlineEngine.Evaluate(facts with { ForceMajeure = [] }, asOf).Deadlines.ToDictionary(each => each.Key);
            foreach (var deadline in DeadlineEngine.Evaluate(facts, asOf).Deadlines)
            {
                Assert.True(deadline.DueOn >= deadline.OriginalDueOn, deadline.ToString());
                if (deadline.DueOn > deadline.OriginalDueOn)
                    moved++;
                if (deadline.Kind == DeadlineKind.ForceMajeureNotice)
                    continue;
                Assert.Equal(without[deadline.Key].DueOn, deadline.OriginalDueOn);
            }
        }

        Assert.True(moved > 500, $"only {moved} due dates moved: the cases no longer reach the rule");
    }

    [Fact]
    public void A_deadline_stands_in_the_one_state_whose_conditions_hold()
    {
        var seen = new HashSet<DeadlineState>();
        foreach (var (facts, asOf) in RandomFacts.Cases(Cases))
        {
            foreach (var deadline in DeadlineEngine.Evaluate(facts, asOf).Deadlines)
            {
                var (on, due, late) = (deadline.FulfilledOn, deadline.DueOn, deadline.DaysLate);
                int left = due.DayNumber - asOf.DayNumber;
                bool holds = deadline.State switch
                {
                    DeadlineState.Fulfilled => on <= due && late == 0,
                    DeadlineState.FulfilledLate => on > due && late == on.Value.DayNumber - due.DayNumber,
                    DeadlineState.Excused => on is null && left >= 0 && due > deadline.OriginalDueOn && late == 0,
                    DeadlineState.Overdue => on is null && left < 0 && late == -left && deadline.Kind != DeadlineKind.TermNotice,
                    DeadlineState.DueSoon => on is null && left >= 0 && left <= facts.PolicyAsOf(asOf).DueSoonDays && late == 0,
                    DeadlineState.Upcoming => on is null && left > facts.PolicyAsOf(asOf).DueSoonDays && late == 0,
                    _ => on is null && left < 0 && late == 0 && deadline.Kind == DeadlineKind.TermNotice,
                };
                Assert.True(holds, $"{deadline} as of {asOf:O}");
                Assert.True(on is null || on <= asOf);
                seen.Add(deadline.State);
            }
        }

        Assert.Equal(Enum.GetValues<DeadlineState>().Length, seen.Count);
    }

    [Fact]
    public void Answers_come_by_due_date_then_key()
    {
        foreach (var (facts, asOf) in RandomFacts.Cases(500))
        {
            var deadlines = DeadlineEngine.Evaluate(facts, asOf).Deadlines;
            Assert.Equal(deadlines.OrderBy(each => each.DueOn).ThenBy(each => each.Key, StringComparer.Ordinal), deadlines);
        }
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_no_answer_and_no_explanation(string name)
    {
        var usual = CultureInfo.CurrentCulture;
        foreach (var (facts, asOf) in RandomFacts.Cases(200))
        {
            string plain = Everything(facts, asOf);
            CultureInfo.CurrentCulture = new CultureInfo(name);
            string here = Everything(facts, asOf);
            CultureInfo.CurrentCulture = usual;
            Assert.Equal(plain, here);
        }
    }

    private static string Everything(AgreementFacts facts, DateOnly asOf)
    {
        var conclusions = DeadlineEngine.Evaluate(facts, asOf);
        return AsText.Of(conclusions) + AsText.Of(conclusions.Deadlines.Select(each => DeadlineEngine.Explain(facts, asOf, each, id => id)));
    }
}
