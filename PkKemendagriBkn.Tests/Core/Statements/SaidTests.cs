using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Statements;
using static PkKemendagriBkn.Core.Statements.StatementKind;
using static PkKemendagriBkn.Tests.Core.Statements.StatementSamples;

namespace PkKemendagriBkn.Tests.Core.Statements;

/// <summary>What the engine is told of what the parties said.</summary>
public sealed class SaidTests
{
    private static readonly FeedbackSubmitted Feedback = new("balikan", ["pengiriman"], Day.AddDays(-3));

    [Fact]
    public void The_senders_word_stands_from_the_day_on_which_it_was_told() =>
        Assert.Equal(new ReceiptAsserted(Day.AddDays(-1), Day), Of(Say(ConfirmationAsserted)).On(new DeliveryMade("a", null, Day.AddDays(-4))).Asserted);

    [Theory]
    [InlineData(ConfirmationContested)]
    [InlineData(NotReceived)]
    public void Who_says_afterwards_that_nothing_came_denies_that_word_too(StatementKind contest)
    {
        var said = Of(Say(contest, 3), Say(ConfirmationAsserted));
        Assert.Equal(new ReceiptAsserted(Day.AddDays(-1), Day, Day.AddDays(3)), said.On(new ReportRequested("a", Day.AddDays(-4))).Asserted);
    }

    [Fact]
    public void What_was_denied_before_denies_no_later_word() => Assert.Null(Of(Say(NotReceived), Say(ConfirmationAsserted, 1)).Word!.ContestedOn);

    [Fact]
    public void What_was_withdrawn_is_not_said()
    {
        var contest = Say(ConfirmationContested, 1);
        contest.Void(PkKemendagriBkn.Core.Audit.Actor.Portal, DateTimeOffset.UnixEpoch, "Keliru.");
        Assert.Null(Of(Say(ConfirmationAsserted), contest).Word!.ContestedOn);
    }

    [Fact]
    public void A_report_that_never_came_is_contested_until_its_receipt_is_confirmed()
    {
        var report = Of(Say(NotReceived, 2), Say(ReceiptConfirmed, 5, on: Day.AddDays(4))).On(new ReportSubmitted("a", "2026-H1", SubmittedOn: Day));
        Assert.Equal((Day.AddDays(2), Day.AddDays(4)), (report.ContestedOn, report.ReceivedOn));
    }

    [Fact]
    public void Of_feedback_whose_references_are_missing_the_data_stands_and_the_references_are_contested()
    {
        var parts = Of(Say(ConfirmationAsserted), Say(PartMissing, 2, FeedbackParts.References)).On(Feedback).ToList();
        Assert.Equal(
            [(FeedbackParts.Data, null, null), (FeedbackParts.References, Day.AddDays(2), (DateOnly?)Day.AddDays(2))],
            parts.Select(p => (p.Covers, p.ContestedOn, p.Asserted!.ContestedOn)));
        Assert.All(parts, p => Assert.Equal(Feedback.Id, p.Id));
    }

    [Fact]
    public void Feedback_that_is_said_to_cover_only_the_missing_part_is_contested_as_a_whole()
    {
        var part = Of(Say(PartMissing, 2, FeedbackParts.Data)).On(Feedback with { Covers = FeedbackParts.Data }).Single();
        Assert.Equal((FeedbackParts.Data, Day.AddDays(2)), (part.Covers, part.ContestedOn));
    }

    [Fact]
    public void Force_majeure_bears_the_other_partys_position_and_end()
    {
        var struck = Of(Say(ForceMajeureContested), Say(ForceMajeureAccepted, 3), Say(ForceMajeureEnded, 4, on: Day.AddDays(1)))
            .On(new ForceMajeureStruck("a", PkKemendagriBkn.Core.Agreements.Party.First, Day.AddDays(-9)));
        Assert.Equal((Day, Day.AddDays(3), Day.AddDays(1)), (struck.ContestedOn, struck.AcceptedOn, struck.SaidEndedOn));
    }
}
