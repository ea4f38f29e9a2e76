using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>BKN's secretariat proposes to suspend access or to give it back, with the letter; someone else decides.</summary>
public sealed class ProposeAccessDecision(Journal journal)
{
    public sealed class Input : FactInput
    {
        public AccessDecisionKind Kind { get; init; }
        public DateOnly? EffectiveOn { get; set; }
        public string? Motivation { get; set; }
    }

    public sealed class Validator : FactInputValidator<Input>
    {
        public Validator()
        {
            RequireLetter();
            RuleFor(i => i.EffectiveOn).NotNull().WithMessage("Isi tanggal keputusan mulai berlaku.").PastOrToday(i => i.Today).WithinTheTerm();
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
            if (await recording.Db.AccessDecisions.AnyAsync(d => d.State == AccessDecisionState.Proposed, ct))
                throw new RuleViolation(Rule.DecisionAlreadyPending);

            var snapshot = await recording.FactsAsync();
            if (AccessEntitlement.Refusal(input.Kind, snapshot.Facts, input.EffectiveOn!.Value, recording.Today) is { } refusal)
                throw new RuleViolation(refusal);
            await recording.AddAsync(
                new AccessDecision { Id = input.Id, Kind = input.Kind, EffectiveOn = input.EffectiveOn.Value, Motivation = input.Motivation!.Trim() },
                input.Letter, input.UploadIds);
            return input.Id;
        }, ct);
}
