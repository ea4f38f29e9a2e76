using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>
/// A party corrects what it recorded of an agreement event, with a reason, or proposes another in the place of one that binds both. An event stays of its kind.
/// </summary>
public sealed class CorrectEvent(Journal journal)
{
    public Task<Guid> ExecuteAsync(EventInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectEvent), async recording =>
        {
            if (input.Kind == EventKind.RepresentativeChange)
                throw new RuleViolation(Rule.EventOfRepresentative);
            await RecordEvent.ValidateAsync(input, recording);
            var happened = await recording.AmendAsync<AgreementEvent>(input.Id, input.Version, input.Reason!);
            if (EventKinds.Of(happened) != input.Kind)
                throw new RuleViolation(Rule.FactNotFound);
            if (input.Entry is { } entry && entry.BindsBoth != happened.BindsBoth)
                throw new RuleViolation(Rule.ConsentStays);
            if (await recording.BindsAsync(happened))
            {
                if (happened.StandsForGood)
                    throw new RuleViolation(Rule.GrantStands);
                return await recording.ReplaceAsync(happened, input.ToEvent(Guid.CreateVersion7(), happened.Party), input);
            }

            if (happened is ForceMajeure struck && Widens(input, struck)
                && (await recording.SaidAsync(struck.Id)).Last(StatementKind.ForceMajeureAccepted) is not null)
                throw new RuleViolation(Rule.AcceptedForceMajeureStays);
            input.ApplyTo(happened);
            return await recording.CorrectedAsync(happened, input);
        }, ct);

    /// <summary>Whether the correction claims days or duties that were not claimed before.</summary>
    private static bool Widens(EventInput input, ForceMajeure struck) => input.StartedOn < struck.StartedOn
        || struck.EndedOn is { } ended && !(input.EndedOn <= ended) || (input.Relieves & ~struck.Relieves) != RelievedDuties.None;
}
