using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Statements;

namespace PkKemendagriBkn.Tests.Core.Statements;

/// <summary>Things said on a day, by the party whose word it is, about something that Itjen sent or that struck it.</summary>
internal static class StatementSamples
{
    /// <summary>The day on which the first of them is said.</summary>
    public static readonly DateOnly Day = new(2026, 9, 1);

    public const int AssertionDays = 14;

    private static readonly Guid About = new("11111111-1111-1111-1111-111111111111");

    public static StatementSubject Subject(StatementTopic topic, DateOnly? confirmedOn = null, DateOnly? endedOn = null,
        FeedbackParts covers = FeedbackParts.Both) =>
        new(topic.ToString(), About, topic, Party.First, Day.AddDays(-5), confirmedOn, endedOn, topic == StatementTopic.Feedback ? covers : FeedbackParts.None);

    /// <summary>One statement, said so many days after the first day; of two on one day the later in the list is the later word.</summary>
    public static PartyStatement Say(StatementKind kind, int days = 0, FeedbackParts? part = null, DateOnly? on = null)
    {
        var saidOn = Day.AddDays(days);
        var statement = new PartyStatement
        {
            Kind = kind, SubjectType = "Report", SubjectId = About, SaidOn = saidOn, On = on ?? Day.AddDays(-1), Part = part,
        };
        var by = kind is StatementKind.ConfirmationAsserted or StatementKind.Answer ? Party.First : Party.Second;
        statement.Recorded(Guid.Empty, new Actor(Guid.NewGuid(), "Orang", by, Role.BknSecretariat),
            new DateTimeOffset(saidOn.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero));
        return statement;
    }

    public static Said Of(params PartyStatement[] statements) => new(statements);
}
