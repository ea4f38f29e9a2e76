using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>Whoever proposed a decision on access takes it back before it is decided.</summary>
public sealed class WithdrawAccessDecision(Journal journal)
{
    public sealed class Input
    {
        public Guid DecisionId { get; init; }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ProposeAccessDecision, nameof(WithdrawAccessDecision), async recording =>
        {
            var decision = await recording.FindAsync<AccessDecision>(input.DecisionId);
            recording.About(nameof(AccessDecision), decision.Id);
            decision.Withdraw(recording.Actor, recording.At);
        }, ct);
}
