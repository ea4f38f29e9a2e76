using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>The other party confirms what was proposed: from now on it counts, on its own legal day.</summary>
public sealed class ConfirmProposal(Journal journal)
{
    public Task ExecuteAsync(ProposalInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.DecideProposal, nameof(ConfirmProposal), async recording =>
        {
            var proposal = await recording.ProposalAsync(input);
            proposal.Confirm(recording.Actor, recording.At);
            if (proposal.Act != ProposalAct.Annul && await recording.SubjectAsync(proposal.SubjectType, proposal.SubjectId) is MatterOutcome outcome)
                await recording.SettleAsync(outcome, proposal);
            var ended = proposal.Act == ProposalAct.Annul ? proposal.SubjectId : proposal.ReplacesId;
            if (ended is { } id)
                (await recording.SubjectAsync(proposal.SubjectType, id)).Void(recording.Actor, recording.At, proposal.Reason!);
        }, ct);
}
