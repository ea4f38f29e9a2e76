using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using static PkKemendagriBkn.Core.Exchange.DataProblemState;

namespace PkKemendagriBkn.Tests.Core.Exchange;

public class DataProblemTests
{
    private static readonly Actor Itjen = new(Guid.NewGuid(), "Petugas Itjen", Party.First, Role.ItjenSecretariat),
        Bkn = new(Guid.NewGuid(), "Petugas BKN", Party.Second, Role.BknSecretariat);

    /// <summary>Reported by BKN on 1 March 2026 about data that Itjen received.</summary>
    private static DataProblem Reported(DateOnly? target = null) => new()
    {
        Reporter = Party.Second, ReporterName = "Pejabat", ReportedOn = On(3, 1), Source = "Berkas", DataFrom = Party.Second, Owner = Party.First,
        Title = "Jabatan kosong", Description = "Kosong.", TargetOn = target,
    };

    private static DateOnly On(int month, int day) => new(2026, month, day);

    [Fact]
    public void Only_these_steps_follow_each_other()
    {
        var allowed = new (DataProblemState From, DataProblemState To)[]
        {
            (DataProblemState.Reported, Acknowledged), (DataProblemState.Reported, Resolved), (Acknowledged, Resolved), (Resolved, Closed),
            (Resolved, Reopened), (Closed, Reopened),
            (Reopened, Acknowledged), (Reopened, Resolved),
        };
        Assert.Equal(allowed.Order(), Enum.GetValues<DataProblemState>().SelectMany(from => from.Next().Select(to => (from, to))).Order());
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_step_that_does_not_follow_is_refused_and_nothing_is_taken(DataProblemState from, DataProblemState to)
    {
        var problem = In(from);
        var before = problem.Steps.Count;
        var take = () => Take(problem, to, On(6, 1));
        if (from.Next().Contains(to))
            take();
        else
            Assert.Equal(Rule.ProblemStepNotNext, Assert.Throws<RuleViolation>(take).Code);
        Assert.Equal(before + (from.Next().Contains(to) ? 1 : 0), problem.Steps.Count);
    }

    [Fact]
    public void The_owner_settles_and_the_reporter_confirms()
    {
        var problem = Reported();
        Assert.Equal([Acknowledged, Resolved], problem.NextFor(Party.First));
        Assert.Empty(problem.NextFor(Party.Second));
        Assert.Empty(problem.NextFor(null));
        Assert.Equal(Rule.ProblemStepOfOtherParty, Assert.Throws<RuleViolation>(() => Take(problem, Acknowledged, On(3, 2), Bkn)).Code);
        Take(problem, Resolved, On(3, 2));
        Assert.Empty(problem.NextFor(Party.First));
        Assert.Equal([Closed, Reopened], problem.NextFor(Party.Second));
        Assert.Equal(Rule.ProblemStepOfOtherParty, Assert.Throws<RuleViolation>(() => Take(problem, Closed, On(3, 3), Itjen)).Code);
    }

    [Fact]
    public void No_step_lies_before_the_one_that_precedes_it()
    {
        var problem = Reported();
        Assert.Equal(Rule.ProblemStepBeforeLast, Assert.Throws<RuleViolation>(() => Take(problem, Resolved, On(2, 28))).Code);
        Take(problem, Acknowledged, On(3, 5));
        Assert.Equal(Rule.ProblemStepBeforeLast, Assert.Throws<RuleViolation>(() => Take(problem, Resolved, On(3, 4))).Code);
        Take(problem, Resolved, On(3, 5));
    }

    [Fact]
    public void Of_the_steps_only_the_last_can_be_put_right_by_the_one_who_took_it()
    {
        var problem = In(Resolved);
        Assert.Equal(Rule.FactOfOtherParty, Assert.Throws<RuleViolation>(() => problem.CorrectLast(On(3, 9), "Lain", Bkn)).Code);
        Assert.Equal(Rule.ProblemStepBeforeLast, Assert.Throws<RuleViolation>(() => problem.CorrectLast(problem.Steps[0].On.AddDays(-1), "Lain", Itjen)).Code);
        problem.CorrectLast(problem.Steps[0].On, "Lain", Itjen);
        Assert.Equal("Lain", problem.Steps[^1].Note);
        Assert.Equal(Rule.FactNotFound, Assert.Throws<RuleViolation>(() => Reported().CorrectLast(On(3, 9), null, Itjen)).Code);
    }

    [Fact]
    public void A_void_one_takes_no_step()
    {
        var problem = Reported();
        problem.Void(Bkn, DateTimeOffset.UnixEpoch, "Keliru.");
        Assert.Empty(problem.NextFor(Party.First));
        Assert.Equal(Rule.FactIsVoid, Assert.Throws<RuleViolation>(() => Take(problem, Resolved, On(3, 2))).Code);
    }

    [Fact]
    public void Any_day_shows_how_it_stood_then()
    {
        var problem = Reported(target: On(3, 10));
        Take(problem, Acknowledged, On(3, 5));
        Take(problem, Resolved, On(3, 12));
        Take(problem, Reopened, On(3, 20));
        Take(problem, Resolved, On(4, 1));
        Take(problem, Closed, On(4, 2));

        Assert.Equal(new(DataProblemState.Reported, null, 3, 0), problem.StandingOn(On(3, 4)));
        Assert.Equal(new(Acknowledged, null, 9, 0), problem.StandingOn(On(3, 10)));
        Assert.Equal(new(Acknowledged, null, 10, 1), problem.StandingOn(On(3, 11)));
        Assert.Equal(new(Resolved, On(3, 12), 11, 2), problem.StandingOn(On(3, 19)));
        Assert.Equal(new(Reopened, null, 19, 10), problem.StandingOn(On(3, 20)));
        Assert.Equal(new(Closed, On(4, 1), 31, 22), problem.StandingOn(On(9, 1)));
    }

    [Fact]
    public void Whoever_received_the_data_settles_problems_in_them()
    {
        Assert.Equal((Party.First, Party.Second), (DataProblem.ReceiverOf(Party.Second), DataProblem.ReceiverOf(Party.First)));
    }

    [Fact]
    public void Indicators_are_BKNs_27_each_of_one_dimension()
    {
        Assert.Equal([7, 6, 10, 4], QualityIndicator.All.GroupBy(i => i.Dimension).OrderBy(g => g.Key).Select(g => g.Count()));
        Assert.Equal(27, QualityIndicator.All.Select(i => i.Code).Distinct().Count());
        Assert.All(QualityIndicator.All, i => Assert.StartsWith(i.Dimension.ToString()[..3].ToUpperInvariant(), i.Code, StringComparison.Ordinal));
        Assert.Null(QualityIndicator.Find("ACC_99"));
    }

    public static TheoryData<DataProblemState, DataProblemState> EveryPair()
    {
        var data = new TheoryData<DataProblemState, DataProblemState>();
        foreach (var from in Enum.GetValues<DataProblemState>())
            foreach (var to in Enum.GetValues<DataProblemState>())
                data.Add(from, to);
        return data;
    }

    private static DataProblem In(DataProblemState state)
    {
        var problem = Reported();
        DataProblemState[] way = state switch
        {
            Acknowledged => [Acknowledged],
            Resolved => [Acknowledged, Resolved],
            Closed => [Acknowledged, Resolved, Closed],
            Reopened => [Acknowledged, Resolved, Reopened],
            _ => [],
        };
        foreach (var (step, i) in way.Select((s, i) => (s, i)))
            Take(problem, step, On(3, 2 + i));
        return problem;
    }

    private static void Take(DataProblem problem, DataProblemState state, DateOnly on, Actor? by = null) =>
        problem.Take(new DataProblemStep { State = state, On = on }, by ?? (problem.DoerOf(state) == Party.First ? Itjen : Bkn), DateTimeOffset.UnixEpoch);
}
