using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>A party stops a reconciliation that waits or runs: it ends without a result, and may be started again.</summary>
public sealed class CancelReconciliation(Journal journal)
{
    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.ReconciliationId).NotEmpty().WithMessage("Buka pemadanan yang akan dihentikan.");
    }

    /// <exception cref="RuleViolation">It neither waits nor runs.</exception>
    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(CancelReconciliation), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            (await recording.OwnAsync(input.ReconciliationId)).AskToCancel(recording.Actor, recording.At);
        }, ct);
}
