using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class ImaginedChangeTests
{
    private static readonly DateOnly AsOf = new(2026, 9, 1);

    private static readonly AgreementFacts Recorded = new()
    {
        Agreement = PksAgreement.Instance.Term,
        Deliveries = [new DeliveryMade("d1", new DateOnly(2026, 2, 1))],
        ReportRequests = [new ReportRequested("r1", new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 6))],
        Reports = [new ReportSubmitted("p1", "2025-H2", null, new DateOnly(2026, 1, 20))],
        Evaluations = [new EvaluationHeld("e1", new DateOnly(2026, 3, 3), EvaluationHolder.First)],
    };

    public static TheoryData<string, string, DeadlineState?> Effects => new()
    {
        { "SubmitFeedback~d1~2026-07-30", "feedback:d1", DeadlineState.Fulfilled },
        { "SubmitFeedback~d1~2026-08-30", "feedback:d1", DeadlineState.FulfilledLate },
        { "MoveFact~d1~2026-08-01", "feedback:d1", DeadlineState.Upcoming },
        { "RemoveFact~d1", "feedback:d1", null },
        { "AnswerRequest~r1~2026-07-06", "requested-report:r1", DeadlineState.Fulfilled },
        { "ConfirmRequest~r1~2026-07-20", "requested-report:r1", DeadlineState.DueSoon },
        { "ReportPeriod~2026-H1~2026-07-01", "periodic-report:2026-H1", DeadlineState.Fulfilled },
        { "HoldEvaluation~~2026-06-30~~Second", "evaluation:2026-H1:second", DeadlineState.Fulfilled },
        { "RemoveFact~e1", "evaluation:2026-H1:first", DeadlineState.Overdue },
        { "StrikeForceMajeure~~2026-07-25~~First", "feedback:d1", DeadlineState.Excused },
        { "ReadOtherwise~periodic-report-due~~~60-days-after", "periodic-report:2026-H1", DeadlineState.Overdue },
    };

    [Theory, MemberData(nameof(Effects))]
    public void One_imagined_change_has_its_effect(string text, string key, DeadlineState? expected)
    {
        var change = ImaginedChange.Parse(text)!;
        Assert.Equal(text, change.ToString());
        var keys = DeadlineEngine.Evaluate(change.Apply(Recorded, PksAgreement.Instance.Interpretations), AsOf).Deadlines;
        Assert.Equal(expected, keys.SingleOrDefault(d => d.Key == key)?.State);
    }

    [Fact]
    public void Data_requests_suspensions_and_restorations_are_imagined_too()
    {
        ImaginedChange[] changes =
        [
            ImaginedChange.Parse("ReceiveData~~2026-01-05")!, ImaginedChange.Parse("SendRequest~~2026-08-03")!,
            ImaginedChange.Parse("SuspendAccess~~2026-08-10")!, ImaginedChange.Parse("RestoreAccess~~2026-08-20")!,
        ];
        var then = ImaginedChange.ApplyAll(Recorded, changes, PksAgreement.Instance.Interpretations);
        Assert.Equal((2, 2, 1, 1), (then.Deliveries.Count, then.ReportRequests.Count, then.Suspensions.Count, then.Restorations.Count));
        Assert.Equal(AccessState.Active, DeadlineEngine.Evaluate(then, AsOf).Access.State);
        Assert.Equal(AccessState.Suspended, DeadlineEngine.Evaluate(then, new DateOnly(2026, 8, 15)).Access.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Unknown~x")]
    [InlineData("3~x~2026-01-01")]
    [InlineData("SubmitFeedback~d1")]
    [InlineData("SubmitFeedback~~2026-01-01")]
    [InlineData("SubmitFeedback~d1~kemarin")]
    [InlineData("HoldEvaluation~~2026-01-01~~Nobody")]
    [InlineData("StrikeForceMajeure~~2026-01-10~2026-01-09~First")]
    [InlineData("ReadOtherwise~periodic-report-due")]
    [InlineData("SubmitFeedback~a~2026-01-01~~b~c")]
    public void What_is_no_whole_change_is_not_read(string? text) => Assert.Null(ImaginedChange.Parse(text));

    [Theory]
    [InlineData("RemoveFact~gone")]
    [InlineData("MoveFact~gone~2026-01-01")]
    [InlineData("ConfirmRequest~gone~2026-01-01")]
    [InlineData("ReadOtherwise~no-such-point~~~whatever")]
    [InlineData("ReadOtherwise~periodic-report-due~~~no-such-reading")]
    public void What_it_is_about_may_be_gone_and_then_nothing_changes(string text)
    {
        var then = ImaginedChange.Parse(text)!.Apply(Recorded, PksAgreement.Instance.Interpretations);
        Assert.Equal(DeadlineEngine.Evaluate(Recorded, AsOf).Deadlines, DeadlineEngine.Evaluate(then, AsOf).Deadlines);
    }
}
