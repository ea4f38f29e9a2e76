using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Statements;

/// <summary>A party says something about a fact that the other has to live with, or answers what the other says (Pasal 3(1)b, 9(2), 11).</summary>
public sealed class MakeStatement(Journal journal)
{
    public Task<Guid> ExecuteAsync(StatementInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MakeStatement, nameof(MakeStatement), async recording =>
        {
            if (await recording.IsRepeatAsync<PartyStatement>(input.Id))
                return input.Id;
            input.Today = recording.Today;
            input.Letter.From = recording.Actor.Party;
            if (input.Kind == StatementKind.Answer)
                await AnswerAsync(input, recording);
            else
                await SayAsync(input, recording);
            return input.Id;
        }, ct);

    private static async Task SayAsync(StatementInput input, Recording recording)
    {
        var subjects = new List<StatementSubject>();
        foreach (var id in input.SubjectIds)
            subjects.Add(await recording.StatementSubjectAsync(input.SubjectType, id));
        input.Since = subjects.Max(s => s.Since);
        new StatementInput.Validator().ValidateAndThrow(input);
        var days = await recording.AssertionDaysAsync();
        PartyStatement? first = null;
        foreach (var subject in subjects)
        {
            var said = await recording.SaidAsync(subject.Id);
            if (StatementRules.Refusal(input.Kind, recording.Actor.Party, subject, said, recording.Today, days) is { } refusal)
                throw new RuleViolation(refusal);
            var statement = input.ToStatement(first is null ? input.Id : Guid.CreateVersion7(), subject.Type, subject.Id);
            statement.LetterId = first?.LetterId;
            await recording.AddAsync(statement, first is null ? input.Letter : null, first is null ? input.UploadIds : null);
            first ??= statement;
            if (PartyStatement.IsContest(statement.Kind))
                await recording.AddAsync<AgreementEvent>(MatterOf(statement, recording.Actor.Party!.Value));
        }

        recording.About(nameof(PartyStatement), input.Id, first!.Reason);
    }

    /// <summary>What is contested begins a matter in dispute (Pasal 12(1)).</summary>
    private static Matter MatterOf(PartyStatement contest, Party party) => new()
    {
        Party = party, On = contest.SaidOn, ClauseId = StatementPages.ClauseOf(contest.Kind), ContestId = contest.Id, LetterId = contest.LetterId,
        Description = $"{FactKinds.Named(contest.SubjectType).Words}: {Labels.Of(contest.Kind)}. {contest.Reason}",
    };

    private static async Task AnswerAsync(StatementInput input, Recording recording)
    {
        var contest = await recording.FindAsync<PartyStatement>(input.AnswersId ?? Guid.Empty);
        new StatementInput.Validator().ValidateAndThrow(input);
        if (StatementRules.RefusalToAnswer(contest, recording.Actor.Party) is { } refusal)
            throw new RuleViolation(refusal);
        await recording.AddAsync(input.ToStatement(input.Id, contest.SubjectType, contest.SubjectId), input.Letter, input.UploadIds);
    }
}
