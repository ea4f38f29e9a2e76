using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>
/// BKN's secretariat proposes to suspend access, to give it back, or to refuse Itjen's claim, with the letter; someone else decides.
/// </summary>
public sealed class ProposeAccessDecision(Journal journal)
{
    public sealed class Input : FactInput
    {
        public AccessDecisionKind Kind { get; init; }

        /// <summary>Of a restoration: why access is given back.</summary>
        public RestorationBasis? Basis { get; set; }
        public DateOnly? EffectiveOn { get; set; }
        public string? Motivation { get; set; }
    }

    public sealed class Validator : FactInputValidator<Input>
    {
        public Validator()
        {
            RequireLetter();
            RuleFor(i => i.Basis).NotNull().When(i => i.Kind == AccessDecisionKind.Restoration).WithMessage("Pilih alasan pemberian kembali.").IsInEnum()
                .WithMessage("Pilih alasan pemberian kembali dari daftar.");
            RuleFor(i => i.EffectiveOn).NotNull().WithMessage("Isi tanggal keputusan mulai berlaku.").WithinTheTerm();
            RuleFor(i => i.Motivation).NotEmpty().WithMessage("Tulis pertimbangan keputusan.").AtMost((AccessDecision a) => a.Motivation, "Pertimbangan");
        }
    }

    public Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ProposeAccessDecision, nameof(ProposeAccessDecision), async recording =>
        {
            input.Today = recording.Today;
            input.Letter.From = Party.Second; // only BKN decides
            new Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<AccessDecision>(input.Id))
                return input.Id;
            var decision = new AccessDecision
            {
                Id = input.Id, Kind = input.Kind, EffectiveOn = input.EffectiveOn!.Value, Motivation = input.Motivation!.Trim(),
                Basis = input.Kind == AccessDecisionKind.Restoration ? input.Basis : null,
            };
            await AddAsync(recording, decision, input);
            return input.Id;
        }, ct);

    /// <summary>Proposes a decision that may be taken; it rests on a letter already where no form says one.</summary>
    internal static async Task AddAsync(Recording recording, AccessDecision decision, Input? input = null)
    {
        if (await recording.Db.AccessDecisions.AnyAsync(d => d.State == AccessDecisionState.Proposed, recording.Cancelled))
            throw new RuleViolation(Rule.DecisionAlreadyPending);
        var snapshot = await recording.FactsAsync();
        if (AccessEntitlement.Refusal(decision.Kind, decision.Basis, snapshot.Facts, decision.EffectiveOn, recording.Today) is { } refusal)
            throw new RuleViolation(refusal);
        Answer(snapshot, decision, recording.Today);
        await recording.AddAsync(decision, input?.Letter, input?.UploadIds);
    }

    /// <summary>Whatever gives access back, or refuses that, answers the claim that waits.</summary>
    /// <exception cref="RuleViolation">A refusal, and no claim waits for it any more.</exception>
    internal static void Answer(FactsSnapshot snapshot, AccessDecision decision, DateOnly today)
    {
        var waiting = snapshot.OutlookOn(today).Waiting?.Notice;
        if (decision.Kind == AccessDecisionKind.ClaimRefusal && (waiting is null || decision.ClaimId is { } claim && claim != waiting.Id))
            throw new RuleViolation(Rule.NoClaimWaits);
        if (decision.Kind != AccessDecisionKind.Suspension && waiting is not null)
            decision.Answer(waiting);
    }
}
