using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>The other party refuses what was proposed, with a reason: it counts for nothing and stays to be read.</summary>
public sealed class RejectProposal(Journal journal)
{
    public Task ExecuteAsync(ProposalInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.DecideProposal, nameof(RejectProposal), async recording =>
        {
            new ProposalInput.Validator().ValidateAndThrow(input);
            var proposal = await recording.ProposalAsync(input);
            proposal.Reject(recording.Actor, recording.At, input.Reason!.Trim());
        }, ct);
}
