using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>The proposing party takes back what the other has not answered yet.</summary>
public sealed class WithdrawProposal(Journal journal)
{
    public Task ExecuteAsync(ProposalInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.DecideProposal, nameof(WithdrawProposal), async recording =>
            (await recording.ProposalAsync(input)).Withdraw(recording.Actor, recording.At), ct);
}
