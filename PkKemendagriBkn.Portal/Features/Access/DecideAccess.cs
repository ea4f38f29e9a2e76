using FluentValidation;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>
/// A second person of BKN approves or rejects a proposal on access, proving again who it is. Whether it may be taken is judged anew at the
/// approval: what was cured in the meantime takes the ground away.
/// </summary>
public sealed class DecideAccess(Journal journal, VerifyAgain verify, AccessOptions options)
{
    public sealed class Input : IProven
    {
        public Guid DecisionId { get; init; }
        public bool Approve { get; init; }
        public string? Reason { get; set; }
        public string? Password { get; set; }

        /// <summary>The one-time code, for an account that has one.</summary>
        public string? Code { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).NotEmpty().When(i => !i.Approve).WithMessage("Tulis alasan penolakan.").AtMost(RecordedFact.LongestReason, "Alasan");
            RuleFor(i => i.Password).NotEmpty().WithMessage("Masukkan kata sandi Anda sekali lagi.");
        }
    }

    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await journal.RequireAsync(actor, Permission.DecideAccess, nameof(DecideAccess), ct);
        await new Validator().ValidateAndThrowAsync(input, ct);
        await verify.VerifyAgainAsync(actor, input.Password!, input.Code, ct);
        await journal.RecordAsync(actor, Permission.DecideAccess, input.Approve ? "ApproveAccessDecision" : "RejectAccessDecision", async recording =>
        {
            var decision = await recording.FindAsync<AccessDecision>(input.DecisionId);
            if (options.DecidedBy == AccessDecider.Leadership)
                recording.ActIn(Role.Leadership);
            recording.About(nameof(AccessDecision), decision.Id, input.Approve ? null : input.Reason);
            if (input.Approve)
                await ApproveAsync(recording, decision);
            else
                decision.Reject(recording.Actor, recording.At, options.DecidedBy, input.Reason!.Trim());
        }, ct);
    }

    private async Task ApproveAsync(Recording recording, AccessDecision decision)
    {
        var snapshot = await recording.FactsAsync();
        var grounds = DeadlineEngine.Evaluate(snapshot.Facts, decision.EffectiveOn).Access.Grounds;
        decision.Approve(recording.Actor, recording.At, options.DecidedBy, grounds);
        if (AccessEntitlement.Refusal(decision.Kind, decision.Basis, snapshot.Facts, decision.EffectiveOn, recording.Today) is { } refusal)
            throw new RuleViolation(refusal);
        ProposeAccessDecision.Answer(snapshot, decision, recording.Today);
    }
}
