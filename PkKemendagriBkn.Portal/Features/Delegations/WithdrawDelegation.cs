using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Delegations;

/// <summary>A leader ends a delegation before its last day. It takes a power away, so that nothing more is asked than a reason.</summary>
public sealed class WithdrawDelegation(Journal journal, ActingLeaders acting)
{
    public sealed class Input
    {
        public Guid DelegationId { get; init; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan pencabutan.").AtMost(RecordedFact.LongestReason, "Alasan");
    }

    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        var withdrawn = await journal.RecordAsync(actor, Permission.NameDelegate, nameof(WithdrawDelegation), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var delegation = await recording.Db.Delegations.SingleOrDefaultAsync(d => d.Id == input.DelegationId, recording.Cancelled)
                ?? throw new RuleViolation(Rule.FactNotFound);
            delegation.Withdraw(recording.Actor, recording.Today, recording.At, input.Reason!.Trim());
            recording.About(nameof(Delegation), delegation.Id, delegation.WithdrawalReason);
            await DelegationTelling.TellAsync(recording, delegation, Labels.EndedToDelegate(delegation), Labels.EndedToOtherParty(delegation));
            return new { delegation.DelegateId, WasInForce = delegation.ValidFromOn <= recording.Today };
        }, ct);
        // One that was yet to come leaves another that holds now as it is.
        if (withdrawn.WasInForce)
            acting.Learn(withdrawn.DelegateId, null);
    }
}
