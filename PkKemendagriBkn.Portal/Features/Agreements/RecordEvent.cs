using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>
/// A party records what happened to the agreement: its own force majeure, representatives, notices and incidents, or what both have agreed, which the other
/// then confirms.
/// </summary>
public sealed class RecordEvent(Journal journal)
{
    public Task<Guid> ExecuteAsync(EventInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordEvent, nameof(RecordEvent), async recording =>
        {
            if (input.Kind == EventKind.RepresentativeChange)
                throw new RuleViolation(Rule.EventOfRepresentative);
            if (await recording.IsRepeatAsync<AgreementEvent>(input.Id))
                return input.Id;

            await ValidateAsync(input, recording);
            await recording.AddAsync(input.ToEvent(input.Id, recording.Actor.Party!.Value), input.Letter, input.UploadIds);
            return input.Id;
        }, ct);

    /// <summary>Checks the input against this transaction's own clock and term.</summary>
    internal static async Task ValidateAsync(EventInput input, Recording recording)
    {
        (input.Today, input.Now) = (recording.Today, recording.At);
        if (input.Kind is EventKind.TermChange or EventKind.TermNotice)
            input.Term = await EventQueries.TermWithoutAsync(recording.Db, input.Id, recording.Cancelled);
        if (input.Kind == EventKind.Addendum)
            input.OtherAddenda = await EventQueries.AddendaWithoutAsync(recording.Db, input.Id, recording.Cancelled);
        new EventInputValidator().ValidateAndThrow(input);
        if (input.Entry is not null)
            await EntrySteps.RequireAsync(input, recording);
        if (input is { Kind: EventKind.ForceMajeure, StatementOn: not null } && !await recording.HasFileAsync(input.Id, input.UploadIds))
            throw new RuleViolation(Rule.OfficialStatementNeedsFile);
        if (input.Kind == EventKind.Addendum && await recording.Db.AgreementEvents.OfType<Addendum>()
            .AnyAsync(a => a.Id != input.Id && a.AgreedOn == input.AgreedOn && a.EffectiveOn == input.EffectiveOn
                && recording.Db.Proposals.Any(p => p.SubjectId == a.Id && (p.State == ProposalState.Proposed || p.State == ProposalState.Confirmed)),
                recording.Cancelled))
            throw new RuleViolation(Rule.AddendumExists);
    }
}
