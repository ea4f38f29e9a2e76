using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>What an action does with what the parties say about a fact.</summary>
public static class Stating
{
    /// <summary>The fact that a statement is about, when it stands.</summary>
    /// <exception cref="RuleViolation">There is no such fact, it is void, or nothing is said about its kind.</exception>
    public static async Task<StatementSubject> StatementSubjectAsync(this Recording recording, string type, Guid id)
    {
        RecordedFact fact = type switch
        {
            nameof(Delivery) => await recording.FindAsync<Delivery>(id),
            nameof(Letter) => await recording.FindAsync<Letter>(id),
            nameof(Feedback) => await recording.FindAsync<Feedback>(id),
            nameof(Report) => await recording.FindAsync<Report>(id),
            nameof(AgreementEvent) => await recording.FindAsync<AgreementEvent>(id),
            _ => throw new RuleViolation(Rule.FactNotFound),
        };
        var subject = StatementSubject.Of(fact) ?? throw new RuleViolation(Rule.StatementOfOtherParty);
        if (subject.Topic is StatementTopic.Feedback or StatementTopic.Report && fact.LetterId is { } letterId)
        {
            subject = subject with
            {
                LetterConfirmedOn = await recording.Db.Letters.Where(l => l.Id == letterId).Select(l => l.ConfirmedOn).SingleAsync(recording.Cancelled),
            };
        }

        // A report that BKN has returned or accepted as a document came.
        return fact is Report && await recording.Db.DocumentOfAsync(id, recording.Actor, recording.Cancelled) is { } document && document.IsAnswered()
            ? subject with { ConfirmedOn = subject.Since } : subject;
    }

    /// <summary>What was said about a fact and stands.</summary>
    public static async Task<Said> SaidAsync(this Recording recording, Guid subjectId) =>
        new(await recording.Db.PartyStatements.AsNoTracking().Where(s => s.SubjectId == subjectId).ToListAsync(recording.Cancelled));

    /// <summary>How long the receiver may contest the sender's word, under the reading in force today.</summary>
    public static async Task<int> AssertionDaysAsync(this Recording recording)
    {
        var agreed = await recording.Db.AgreementEvents.AsNoTracking().OfType<AgreedReading>().ThatCount(recording.Db).ToListAsync(recording.Cancelled);
        var readings = await FactsReader.ReadingsAsync(recording.Db, [.. agreed], recording.Cancelled);
        return Policy.AsOf(recording.Today, PksAgreement.Instance.Interpretations.PoliciesUnder(readings)).AssertionDays;
    }

    /// <summary>A receiver that let the sender's word become final does not confirm another day afterwards.</summary>
    /// <exception cref="RuleViolation">The word is final.</exception>
    public static async Task RequireReceiptOpenAsync(this Recording recording, RecordedFact sending)
    {
        if (await recording.IsReceiptFinalAsync(sending))
            throw new RuleViolation(Rule.ReceiptIsFinal);
    }

    /// <summary>Whether the receiver let the sender's word about its receipt become final.</summary>
    public static async Task<bool> IsReceiptFinalAsync(this Recording recording, RecordedFact sending)
    {
        var said = await recording.SaidAsync(sending.Id);
        return said.Word is not null && StatementSubject.Of(sending) is { } subject
            && StatementRules.StateOf(subject, said, recording.Today, await recording.AssertionDaysAsync()) == StatementState.Final;
    }
}
