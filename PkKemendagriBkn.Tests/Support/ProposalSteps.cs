using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>How the parties answer what was proposed about a fact, as one step each.</summary>
internal static class ProposalSteps
{
    public static Task<Proposal> ProposalAsync(this FeatureHost host, Guid factId, ProposalAct act = ProposalAct.Record) => host.ReadAsync(async db =>
        db.Proposals.Single(p => p.SubjectId == factId && (p.Act == ProposalAct.Annul) == (act == ProposalAct.Annul)));

    public static async Task ConfirmAsync(this FeatureHost host, Guid factId, Actor? by = null, ProposalAct act = ProposalAct.Record) =>
        await host.Get<ConfirmProposal>().ExecuteAsync(Answer(await host.ProposalAsync(factId, act), ProposalStep.Confirm), by ?? host.Bkn);

    public static async Task RejectAsync(this FeatureHost host, Guid factId, Actor? by = null, string? reason = "Belum disepakati.") =>
        await host.Get<RejectProposal>().ExecuteAsync(Answer(await host.ProposalAsync(factId), ProposalStep.Reject, reason), by ?? host.Bkn);

    public static async Task WithdrawAsync(this FeatureHost host, Guid factId, Actor? by = null) =>
        await host.Get<WithdrawProposal>().ExecuteAsync(Answer(await host.ProposalAsync(factId), ProposalStep.Withdraw), by ?? host.Itjen);

    public static ProposalInput Answer(Proposal proposal, ProposalStep step, string? reason = null) =>
        new() { ProposalId = proposal.Id, Version = proposal.Version, Step = step, Reason = reason };
}
