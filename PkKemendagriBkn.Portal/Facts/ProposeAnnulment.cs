using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Either party proposes that a confirmed fact count no longer, with a reason; until the other confirms, it stands.</summary>
public sealed class ProposeAnnulment(Journal journal)
{
    /// <typeparam name="T">The kind of fact, one that can bind both.</typeparam>
    public Task ExecuteAsync<T>(VoidFact.Input input, Actor actor, CancellationToken ct = default) where T : RecordedFact =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(ProposeAnnulment), async recording =>
        {
            new VoidFact.Validator().ValidateAndThrow(input);
            var fact = await recording.AmendAsync<T>(input.FactId, input.Version, input.Reason!.Trim());
            if (fact.StandsForGood)
                throw new RuleViolation(Rule.GrantStands);
            if (await recording.Db.DocumentOfAsync(fact.Id, Actor.Portal, recording.Cancelled) is not null)
                throw new RuleViolation(Rule.DocumentStands);
            await recording.ProposeChangeAsync(fact, ProposalAct.Annul, fact, input.Reason.Trim());
        }, ct);
}
