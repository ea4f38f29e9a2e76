using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Statements;
using static PkKemendagriBkn.Core.Statements.StatementKind;
using static PkKemendagriBkn.Tests.Core.Statements.StatementSamples;

namespace PkKemendagriBkn.Tests.Core.Statements;

/// <summary>Who may say what in which state, written down once more: about something of Itjen's, so that BKN answers.</summary>
public sealed class StatementRulesTests
{
    /// <summary>How a state comes about, by topic, and what each party may say in it. What is not here, nobody may.</summary>
    private static readonly (StatementTopic Topic, string State, StatementKind[] Itjen, StatementKind[] Bkn)[] Allowed =
    [
        (StatementTopic.Sending, "sent", [ConfirmationAsserted], []),
        (StatementTopic.Sending, "asserted", [], [ConfirmationContested]),
        (StatementTopic.Sending, "final", [], []),
        (StatementTopic.Sending, "contested", [], []),
        (StatementTopic.Sending, "confirmed", [], []),
        (StatementTopic.Report, "sent", [ConfirmationAsserted], [ReceiptConfirmed, NotReceived]),
        (StatementTopic.Report, "asserted", [], [ConfirmationContested, ReceiptConfirmed, NotReceived]),
        (StatementTopic.Report, "final", [], []),
        (StatementTopic.Report, "contested", [], [ReceiptConfirmed, NotReceived]),
        (StatementTopic.Report, "denied", [ConfirmationAsserted], [ReceiptConfirmed]),
        (StatementTopic.Report, "asserted, denied", [], [ReceiptConfirmed]),
        (StatementTopic.Report, "denied, asserted", [], [ConfirmationContested, ReceiptConfirmed]),
        (StatementTopic.Report, "confirmed", [], []),
        (StatementTopic.Feedback, "sent", [ConfirmationAsserted], [ReceiptConfirmed, NotReceived, PartMissing]),
        (StatementTopic.Feedback, "asserted", [], [ConfirmationContested, ReceiptConfirmed, NotReceived, PartMissing]),
        (StatementTopic.Feedback, "final", [], []),
        (StatementTopic.Feedback, "contested", [], [ReceiptConfirmed, NotReceived, PartMissing]),
        (StatementTopic.Feedback, "denied", [ConfirmationAsserted], [ReceiptConfirmed]),
        (StatementTopic.Feedback, "part missing", [ConfirmationAsserted], [ReceiptConfirmed]),
        (StatementTopic.Feedback, "asserted, part missing", [], [ReceiptConfirmed]),
        (StatementTopic.Feedback, "confirmed", [], []),
        (StatementTopic.ForceMajeure, "open", [], [ForceMajeureAccepted, ForceMajeureContested, ForceMajeureEnded]),
        (StatementTopic.ForceMajeure, "contested", [], [ForceMajeureAccepted, ForceMajeureEnded]),
        (StatementTopic.ForceMajeure, "accepted", [], [ForceMajeureEnded]),
        (StatementTopic.ForceMajeure, "said ended", [], [ForceMajeureAccepted, ForceMajeureContested]),
        (StatementTopic.ForceMajeure, "ended", [], [ForceMajeureAccepted, ForceMajeureContested]),
    ];

    public static TheoryData<StatementTopic, string, StatementKind, Party?, bool> Table
    {
        get
        {
            var table = new TheoryData<StatementTopic, string, StatementKind, Party?, bool>();
            foreach (var (topic, state, itjen, bkn) in Allowed)
                foreach (var kind in Enum.GetValues<StatementKind>())
                    foreach (Party? by in new Party?[] { Party.First, Party.Second, Party.Both, null })
                        table.Add(topic, state, kind, by, by switch { Party.First => itjen.Contains(kind), Party.Second => bkn.Contains(kind), _ => false });
            return table;
        }
    }

    [Theory, MemberData(nameof(Table))]
    public void A_word_is_open_to_one_party_in_one_state(StatementTopic topic, string state, StatementKind kind, Party? by, bool may)
    {
        var (subject, said, today) = In(topic, state);
        var refusal = StatementRules.Refusal(kind, by, subject, said, today, AssertionDays);
        Assert.Equal(may, refusal is null);
        Assert.Equal(may, StatementRules.Offered(by, subject, said, today, AssertionDays).Contains(kind));
    }

    [Theory]
    [InlineData("confirmed", NotReceived, Rule.GrantStands)]
    [InlineData("final", NotReceived, Rule.ReceiptIsFinal)]
    [InlineData("final", ReceiptConfirmed, Rule.ReceiptIsFinal)]
    [InlineData("denied", NotReceived, Rule.StatementMade)]
    [InlineData("sent", ForceMajeureAccepted, Rule.StatementOfOtherParty)]
    public void The_refusal_says_why(string state, StatementKind kind, Rule refusal)
    {
        var (subject, said, today) = In(StatementTopic.Report, state);
        Assert.Equal(refusal, StatementRules.Refusal(kind, Party.Second, subject, said, today, AssertionDays));
    }

    [Fact]
    public void Whoever_confirmed_the_covering_letter_says_no_more_that_nothing_came_but_may_say_that_a_part_is_missing()
    {
        var subject = Subject(StatementTopic.Feedback, covers: FeedbackParts.Both) with { LetterConfirmedOn = Day };
        Assert.Equal(Rule.GrantStands, StatementRules.Refusal(NotReceived, Party.Second, subject, Said.Nothing, Day, AssertionDays));
        Assert.Equal([ReceiptConfirmed, PartMissing], StatementRules.Offered(Party.Second, subject, Said.Nothing, Day, AssertionDays));
    }

    [Fact]
    public void A_confirmation_may_be_contested_up_to_its_last_day_and_no_longer()
    {
        var (subject, said) = (Subject(StatementTopic.Report), Of(Say(ConfirmationAsserted)));
        Assert.Null(StatementRules.Refusal(ConfirmationContested, Party.Second, subject, said, Day.AddDays(14), AssertionDays));
        Assert.Equal(Rule.ReceiptIsFinal, StatementRules.Refusal(ConfirmationContested, Party.Second, subject, said, Day.AddDays(15), AssertionDays));
    }

    [Fact]
    public void Of_feedback_that_is_said_to_be_one_part_alone_no_part_is_missing() => Assert.Equal(Rule.StatementOfOtherParty,
        StatementRules.Refusal(PartMissing, Party.Second, Subject(StatementTopic.Feedback, covers: FeedbackParts.Data), Said.Nothing, Day, AssertionDays));

    [Theory]
    [InlineData(ConfirmationContested, true)]
    [InlineData(NotReceived, true)]
    [InlineData(PartMissing, true)]
    [InlineData(ForceMajeureContested, true)]
    [InlineData(ForceMajeureAccepted, false)]
    [InlineData(ForceMajeureEnded, false)]
    public void A_contest_is_answered_by_the_party_whose_word_was_denied(StatementKind kind, bool hasAnswer)
    {
        var contest = Say(kind);
        Assert.Equal(hasAnswer, StatementRules.RefusalToAnswer(contest, Party.First) is null);
        Assert.All(new Party?[] { Party.Second, Party.Both, null }, by => Assert.NotNull(StatementRules.RefusalToAnswer(contest, by)));
    }

    [Theory]
    [InlineData(ReceiptConfirmed, false)]
    [InlineData(ForceMajeureAccepted, false)]
    [InlineData(NotReceived, true)]
    [InlineData(ForceMajeureContested, true)]
    [InlineData(ConfirmationAsserted, true)]
    public void What_grants_the_other_party_something_is_not_taken_back(StatementKind kind, bool mayWithdraw)
    {
        var statement = Say(kind);
        var by = new Actor(Guid.NewGuid(), "Orang", Party.Second, Role.BknSecretariat);
        if (mayWithdraw)
            statement.Void(by, DateTimeOffset.UnixEpoch, "Keliru.");
        else
            Assert.Equal(Rule.GrantStands, Assert.Throws<RuleViolation>(() => statement.Void(by, DateTimeOffset.UnixEpoch, "Keliru.")).Code);
        Assert.Equal(mayWithdraw, statement.IsVoid);
    }

    private static (StatementSubject, Said, DateOnly) In(StatementTopic topic, string state) => state switch
    {
        "asserted" => (Subject(topic), Of(Say(ConfirmationAsserted)), Day.AddDays(14)),
        "final" => (Subject(topic), Of(Say(ConfirmationAsserted)), Day.AddDays(15)),
        "contested" when topic == StatementTopic.ForceMajeure => (Subject(topic), Of(Say(ForceMajeureContested)), Day),
        "contested" => (Subject(topic), Of(Say(ConfirmationAsserted), Say(ConfirmationContested, 1)), Day.AddDays(30)),
        "denied" => (Subject(topic), Of(Say(NotReceived)), Day),
        "asserted, denied" => (Subject(topic), Of(Say(ConfirmationAsserted), Say(NotReceived, 1)), Day.AddDays(30)),
        "denied, asserted" => (Subject(topic), Of(Say(NotReceived), Say(ConfirmationAsserted, 1)), Day.AddDays(2)),
        "part missing" => (Subject(topic), Of(Say(PartMissing, part: FeedbackParts.References)), Day),
        "asserted, part missing" =>
            (Subject(topic), Of(Say(ConfirmationAsserted), Say(PartMissing, 1, FeedbackParts.References)), Day.AddDays(30)),
        "confirmed" when topic == StatementTopic.Sending => (Subject(topic, confirmedOn: Day), Said.Nothing, Day),
        "confirmed" => (Subject(topic), Of(Say(NotReceived), Say(ReceiptConfirmed, 1)), Day.AddDays(2)),
        "accepted" => (Subject(topic), Of(Say(ForceMajeureContested), Say(ForceMajeureAccepted, 1)), Day.AddDays(2)),
        "said ended" => (Subject(topic), Of(Say(ForceMajeureEnded)), Day),
        "ended" => (Subject(topic, endedOn: Day), Said.Nothing, Day),
        _ => (Subject(topic), Said.Nothing, Day),
    };
}
