using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Statements;

/// <summary>The facts as they would be once the statement being typed is made.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Before">What was said about it before.</param>
/// <param name="Snapshot">The facts as they are.</param>
/// <param name="By">Who would say it.</param>
/// <param name="At">When.</param>
public sealed record ImaginedStatement(
    StatementSubject Subject, IReadOnlyList<PartyStatement> Before, FactsSnapshot Snapshot, Actor By, DateTimeOffset At)
{
    /// <returns>Null while too little is typed, and for what changes no deadline.</returns>
    public Func<AgreementFacts, AgreementFacts>? Of(StatementInput input) =>
        input.Kind == StatementKind.Answer || input is { HasDay: true, On: null } || input is { Kind: StatementKind.PartMissing, Part: null } ? null
        : facts => input.SubjectIds.Aggregate(facts, (then, id) => With(then, id, SaidWith(input, id)));

    private Said SaidWith(StatementInput input, Guid id)
    {
        var statement = input.ToStatement(input.Id, Subject.Type, id);
        statement.Recorded(AgreementRecord.PksId, By, At);
        return new Said(id == Subject.Id ? [.. Before, statement] : [statement]);
    }

    private AgreementFacts With(AgreementFacts facts, Guid id, Said said)
    {
        var key = id.ToString();
        return facts with
        {
            Deliveries = [.. facts.Deliveries.Select(d => d.Id == key ? said.On(d) : d)],
            ReportRequests = [.. facts.ReportRequests
                .Select(r => Subject.Type == nameof(Letter) && Snapshot.SourceOf(r.Id)?.LetterId == id ? said.On(r) : r)],
            Reports = [.. facts.Reports.Select(r => r.Id == key ? said.On(r) : r)],
            Feedbacks = [.. facts.Feedbacks.GroupBy(f => f.Id).SelectMany(f => f.Key == key ? said.On(Whole(f)) : f)],
            ForceMajeure = [.. facts.ForceMajeure.Select(f => f.Id == key ? said.On(f) : f)],
        };
    }

    /// <summary>Feedback as its own party tells it, whatever was said of its parts.</summary>
    private static FeedbackSubmitted Whole(IEnumerable<FeedbackSubmitted> parts) =>
        parts.Aggregate((one, other) => one with { Covers = one.Covers | other.Covers });
}
