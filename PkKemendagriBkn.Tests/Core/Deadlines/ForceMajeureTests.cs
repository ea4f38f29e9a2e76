using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>One delivery of 1 September 2025, so one deadline on 1 March 2026, and what force majeure does to it.</summary>
public class ForceMajeureTests
{
    private static readonly DateOnly Due = new(2026, 3, 1);

    [Fact]
    public void Both_its_days_count() => Assert.Equal(Due.AddDays(10), Feedback([Struck("2026-01-01", "2026-01-10")]).DueOn);

    [Fact]
    public void Notified_on_the_fourteenth_day_it_relieves_on_the_fifteenth_it_does_not()
    {
        Assert.Equal(Due.AddDays(2), Feedback([Struck("2026-01-01", "2026-01-02", "2026-01-15")]).DueOn);
        Assert.Equal(Due, Feedback([Struck("2026-01-01", "2026-01-02", "2026-01-16")]).DueOn);
    }

    [Fact]
    public void Notified_before_it_began_it_relieves() =>
        Assert.Equal(Due.AddDays(2), Feedback([Struck("2026-01-01", "2026-01-02", "2025-12-30")]).DueOn);

    [Fact]
    public void It_relieves_only_from_the_day_it_is_notified()
    {
        var struck = Struck("2026-02-20", null, "2026-03-05");
        Assert.Equal((DeadlineState.Overdue, 3), Standing(Feedback([struck], "2026-03-04")));
        Assert.Equal((DeadlineState.Excused, 0), Standing(Feedback([struck], "2026-03-05")));
    }

    [Fact]
    public void Without_the_officials_statement_it_relieves_nothing() =>
        Assert.Equal(Due, Feedback([Struck("2026-01-01", "2026-01-10") with { StatementOn = null }]).DueOn);

    [Fact]
    public void Contested_it_relieves_nothing_accepted_it_does_whatever_was_late()
    {
        Assert.Equal(Due, Feedback([Struck("2026-01-01", "2026-01-10") with { ContestedOn = new(2026, 1, 20) }]).DueOn);
        var accepted = new ForceMajeureStruck("K", Party.First, new(2026, 1, 1),
            new(2026, 1, 10))
        { ContestedOn = new(2026, 1, 20), AcceptedOn = new(2026, 2, 1) };
        Assert.Equal(Due.AddDays(10), Feedback([accepted]).DueOn);
    }

    [Fact]
    public void Until_the_other_party_has_taken_a_position_the_firm_date_stands_beside_the_moved_one()
    {
        var open = Struck("2026-01-01", "2026-01-10");
        Assert.Equal((Due.AddDays(10), Due), (Feedback([open]).DueOn, Feedback([open]).FirmDueOn));
        Assert.Null(Feedback([open with { AcceptedOn = new(2026, 1, 20) }]).FirmDueOn);
    }

    [Fact]
    public void It_relieves_the_kinds_of_duty_that_it_names() =>
        Assert.Equal(Due, Feedback([Struck("2026-01-01", "2026-01-10") with { Relieves = [DeadlineKind.Evaluation] }]).DueOn);

    [Fact]
    public void It_excuses_through_its_last_day_and_the_clock_goes_on_the_day_after()
    {
        var struck = Struck("2026-02-20", "2026-03-10");
        Assert.Equal(DeadlineState.Excused, Feedback([struck], "2026-03-10").State);
        Assert.Equal(DeadlineState.DueSoon, Feedback([struck], "2026-03-11").State);
        Assert.Equal(new DateOnly(2026, 3, 20), Feedback([struck], "2026-03-11").DueOn);
    }

    [Fact]
    public void Begun_on_the_due_date_it_counts_begun_the_day_after_it_does_not()
    {
        Assert.Equal(Due.AddDays(5), Feedback([Struck("2026-03-01", "2026-03-05")]).DueOn);
        Assert.Equal(Due, Feedback([Struck("2026-03-02", "2026-03-05")]).DueOn);
    }

    [Fact]
    public void A_later_one_counts_when_an_earlier_one_moved_the_due_date_to_it()
    {
        Assert.Equal(Due.AddDays(12), Feedback([Struck("2026-03-10", "2026-03-11"), Struck("2026-01-01", "2026-01-10")]).DueOn);
        Assert.Equal(Due.AddDays(10), Feedback([Struck("2026-03-12", "2026-03-13"), Struck("2026-01-01", "2026-01-10")]).DueOn);
    }

    [Fact]
    public void Days_struck_twice_count_once() =>
        Assert.Equal(Due.AddDays(20),
            Feedback([Struck("2026-01-05", "2026-01-08"), Struck("2026-01-01", "2026-01-10"), Struck("2026-01-11", "2026-01-20")]).DueOn);

    [Fact]
    public void Begun_before_the_clock_it_counts_from_the_clocks_start_and_ended_before_it_not_at_all()
    {
        Assert.Equal(Due.AddDays(3), Feedback([Struck("2025-08-28", "2025-09-03")]).DueOn);
        Assert.Equal(Due, Feedback([Struck("2025-08-28", "2025-08-31")]).DueOn);
    }

    [Fact]
    public void Begun_on_the_day_of_fulfilment_it_still_counts_after_it_no_more()
    {
        Assert.Equal(Due.AddDays(2), Feedback([Struck("2026-02-01", "2026-02-02")], doneOn: "2026-02-01").DueOn);
        Assert.Equal(Due, Feedback([Struck("2026-02-02", "2026-02-03")], doneOn: "2026-02-01").DueOn);
    }

    [Fact]
    public void What_struck_both_relieves_each() =>
        Assert.Equal(Due.AddDays(2), Feedback([Struck("2026-02-01", "2026-02-02") with { Party = Party.Both }]).DueOn);

    [Fact]
    public void Recorded_to_end_before_it_began_it_moves_nothing() =>
        Assert.Equal(Due, Feedback([Struck("2026-02-05", "2026-02-01")]).DueOn);

    [Fact]
    public void It_relieves_no_notice()
    {
        var facts = Facts([Struck("2025-09-01", null, "2025-09-01")], null) with
        {
            RepresentativeChanges = [new("C", Party.First, new(2026, 2, 1))],
        };
        foreach (var notice in DeadlineEngine.Evaluate(facts, new(2026, 5, 1)).Deadlines.Where(each => each.Key.Contains("notice", StringComparison.Ordinal)))
            Assert.Equal(notice.OriginalDueOn, notice.DueOn);
    }

    private static ForceMajeureStruck Struck(string startedOn, string? endedOn, string? notifiedOn = null) =>
        new("K" + startedOn, Party.First, Date(startedOn), endedOn is null ? null : Date(endedOn),
            Date(notifiedOn ?? startedOn))
        { StatementOn = Date(startedOn) };

    private static Deadline Feedback(ForceMajeureStruck[] forceMajeure, string asOf = "2026-06-01", string? doneOn = null) =>
        DeadlineEngine.Evaluate(Facts(forceMajeure, doneOn), Date(asOf)).Deadlines.Single(each => each.Kind == DeadlineKind.Feedback);

    private static AgreementFacts Facts(ForceMajeureStruck[] forceMajeure, string? doneOn) => new()
    {
        Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27) },
        Deliveries = [new("D", new(2025, 9, 1))],
        Feedbacks = doneOn is null ? [] : [new("F", ["D"], Date(doneOn))],
        ForceMajeure = forceMajeure,
    };

    private static (DeadlineState State, int DaysLate) Standing(Deadline deadline) => (deadline.State, deadline.DaysLate);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
