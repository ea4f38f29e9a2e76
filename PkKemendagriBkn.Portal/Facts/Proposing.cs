using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>What an action does with facts that bind both parties.</summary>
public static class Proposing
{
    /// <summary>The proposal that an answer is about, in the version that was read; the trail names its fact.</summary>
    /// <exception cref="RuleViolation">There is no such proposal.</exception>
    /// <exception cref="FactChanged">It has changed since it was read.</exception>
    public static async Task<Proposal> ProposalAsync(this Recording recording, ProposalInput input)
    {
        var proposal = await recording.Db.Proposals.SingleOrDefaultAsync(p => p.Id == input.ProposalId, recording.Cancelled)
            ?? throw new RuleViolation(Rule.FactNotFound);
        if (proposal.Version != input.Version)
            throw new FactChanged(proposal.DecidedBy ?? proposal.ProposedBy, proposal.DecidedAt ?? proposal.ProposedAt);
        recording.About(proposal.SubjectType, proposal.SubjectId, input.Reason?.Trim() ?? proposal.Reason);
        return proposal;
    }

    /// <summary>The fact that a proposal is about.</summary>
    public static async Task<RecordedFact> SubjectAsync(this Recording recording, string type, Guid id)
    {
        var kind = FactKinds.All.Single(k => k.Type.Name == type).Type;
        return await recording.Db.FindAsync(kind, [id], recording.Cancelled) as RecordedFact ?? throw new RuleViolation(Rule.FactIsVoid);
    }

    /// <summary>Whether a fact binds both parties now.</summary>
    public static Task<bool> BindsAsync(this Recording recording, RecordedFact fact) =>
        fact.BindsBoth ? Confirmed.Proposals(recording.Db).AnyAsync(p => p.SubjectId == fact.Id, recording.Cancelled) : Task.FromResult(false);

    /// <summary>The proposal by which a fact would come to count, or came to; null where there is none.</summary>
    public static Task<Proposal?> OwnProposalAsync(this Recording recording, RecordedFact fact) =>
        recording.Db.Proposals.SingleOrDefaultAsync(p => p.SubjectId == fact.Id && p.Act != ProposalAct.Annul, recording.Cancelled);

    /// <summary>Proposes a change to a confirmed fact; it goes on as it is until the other party confirms.</summary>
    /// <exception cref="RuleViolation">Another change of it waits already, or it does not bind both now.</exception>
    public static async Task ProposeChangeAsync<T>(this Recording recording, T confirmed, ProposalAct act, T subject, string reason) where T : RecordedFact
    {
        if (!await recording.BindsAsync(confirmed))
            throw new RuleViolation(Rule.FactBindsBoth);
        if (await recording.Db.Proposals.AnyAsync(p => p.State == ProposalState.Proposed && (p.ReplacesId == confirmed.Id || p.SubjectId == confirmed.Id),
            recording.Cancelled))
            throw new RuleViolation(Rule.ProposalUnderWay);
        recording.Db.Add(Proposal.Of(subject, typeof(T).Name, act, recording.Actor, recording.At, act == ProposalAct.Replace ? confirmed.Id : null, reason));
    }

    /// <summary>What binds both needs something that shows it.</summary>
    /// <exception cref="RuleViolation">Neither a letter nor a file.</exception>
    public static async Task RequireProofAsync(this Recording recording, RecordedFact fact, IReadOnlyCollection<Guid>? uploads)
    {
        if (fact.LetterId is null && !await recording.HasFileAsync(fact.Id, uploads))
            throw new RuleViolation(Rule.ProposalNeedsProof);
    }

    /// <summary>Whether a file proves a fact, or is about to.</summary>
    public static async Task<bool> HasFileAsync(this Recording recording, Guid factId, IReadOnlyCollection<Guid>? uploads) =>
        uploads is { Count: > 0 } || await recording.Db.EvidenceFiles.AnyAsync(f => f.FactId == factId, recording.Cancelled);
}
