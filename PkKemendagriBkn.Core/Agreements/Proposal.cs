using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>What a proposal does once it is confirmed: a fact counts, counts in the place of another, or counts no longer.</summary>
public enum ProposalAct { Record, Replace, Annul }

/// <summary>Whether the other party has answered. Only what is confirmed counts.</summary>
public enum ProposalState { Proposed, Confirmed, Rejected, Withdrawn }

/// <summary>What a party may do with an open proposal.</summary>
public enum ProposalStep { Confirm, Reject, Withdraw, Change }

/// <summary>
/// One party's wish that a fact bind both: the fact is recorded as it is, and counts for nothing until the other party confirms it.
/// Each proposal is answered once; what its own party changes is put to the other anew.
/// </summary>
public sealed class Proposal
{
    /// <summary>That of its fact, which so has one proposal by which it counts; an annulment has an id of its own.</summary>
    public Guid Id { get; init; }
    public Guid AgreementId { get; init; }

    /// <summary>The kind of the fact, as the audit trail names it, and the fact itself.</summary>
    [MaxLength(80)] public required string SubjectType { get; init; }
    public Guid SubjectId { get; init; }
    public ProposalAct Act { get; init; }

    /// <summary>The confirmed fact that would be replaced.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>Why a confirmed fact is to be replaced or annulled.</summary>
    [MaxLength(RecordedFact.LongestReason)] public string? Reason { get; init; }

    /// <summary>The party that proposes; null for what the administrator of the first edition recorded, until a party makes it its own.</summary>
    public Party? Party { get; private set; }
    public Guid? ProposedById { get; private set; }
    [MaxLength(200)] public string ProposedBy { get; private set; } = "";

    /// <summary>When it was put to the other party as it stands now.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>From 1; every change by the proposer makes another, and the other party confirms exactly the one that it read.</summary>
    public int Revision { get; private set; } = 1;
    public ProposalState State { get; private set; }
    public Guid? DecidedById { get; private set; }
    [MaxLength(200)] public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why the other party refused.</summary>
    [MaxLength(RecordedFact.LongestReason)] public string? RefusalReason { get; private set; }

    /// <summary>Changes with every save, so that nobody answers another version than the one shown.</summary>
    public Guid Version { get; set; }

    /// <summary>How it stood at an instant; null before it was put to the other party as it stands now.</summary>
    public ProposalState? StateBy(DateTimeOffset at) => at < ProposedAt ? null : DecidedAt <= at ? State : ProposalState.Proposed;

    /// <summary>A party proposes.</summary>
    /// <param name="subject">The fact that would count, or would count no longer.</param>
    /// <param name="subjectType">Its kind.</param>
    /// <param name="act">What confirming it does.</param>
    /// <param name="by">Who proposes; a person of one of the parties.</param>
    /// <param name="at">When.</param>
    /// <param name="replacesId">The confirmed fact that would be replaced.</param>
    /// <param name="reason">Why it is to be replaced or annulled.</param>
    public static Proposal Of(RecordedFact subject, string subjectType, ProposalAct act, Actor by, DateTimeOffset at, Guid? replacesId = null,
        string? reason = null)
    {
        var proposal = new Proposal
        {
            Id = act == ProposalAct.Annul ? Guid.CreateVersion7() : subject.Id, AgreementId = subject.AgreementId, SubjectType = subjectType,
            SubjectId = subject.Id, Act = act, ReplacesId = replacesId, Reason = reason,
        };
        proposal.Put(by, at);
        return proposal;
    }

    /// <summary>The rule that forbids this party the step; null when it may take it.</summary>
    public Rule? Refusal(ProposalStep step, Party? by) => step switch
    {
        _ when State != ProposalState.Proposed => Rule.ProposalAnswered,
        _ when by is not (Agreements.Party.First or Agreements.Party.Second) => Rule.ProposalOfOtherParty,
        ProposalStep.Change when Party is null => null,
        _ when Party is null => Rule.ProposalOfNobody,
        ProposalStep.Confirm or ProposalStep.Reject when by == Party => Rule.ProposalOfOwnParty,
        ProposalStep.Withdraw or ProposalStep.Change when by != Party => Rule.ProposalOfOtherParty,
        _ => null,
    };

    /// <summary>The other party makes it count.</summary>
    /// <exception cref="RuleViolation">It was answered before, or the proposing party tries it.</exception>
    public void Confirm(Actor by, DateTimeOffset at) => Decide(ProposalStep.Confirm, ProposalState.Confirmed, by, at);

    /// <summary>The other party refuses, with a reason.</summary>
    /// <exception cref="RuleViolation">It was answered before, or the proposing party tries it.</exception>
    public void Reject(Actor by, DateTimeOffset at, string reason)
    {
        Decide(ProposalStep.Reject, ProposalState.Rejected, by, at);
        RefusalReason = reason;
    }

    /// <summary>The proposing party takes it back.</summary>
    /// <exception cref="RuleViolation">It was answered before, or the other party tries it.</exception>
    public void Withdraw(Actor by, DateTimeOffset at) => Decide(ProposalStep.Withdraw, ProposalState.Withdrawn, by, at);

    /// <summary>The proposing party has changed what it proposes: it is put to the other party anew.</summary>
    /// <exception cref="RuleViolation">It was answered before, or the other party tries it.</exception>
    public void Change(Actor by, DateTimeOffset at)
    {
        Require(ProposalStep.Change, by);
        Put(by, at);
        Revision++;
    }

    private void Put(Actor by, DateTimeOffset at) => (Party, ProposedById, ProposedBy, ProposedAt) = (by.Party, by.UserId, by.Name, at);

    private void Decide(ProposalStep step, ProposalState outcome, Actor by, DateTimeOffset at)
    {
        Require(step, by);
        (State, DecidedById, DecidedBy, DecidedAt) = (outcome, by.UserId, by.Name, at);
    }

    private void Require(ProposalStep step, Actor by)
    {
        if (Refusal(step, by.Party) is { } refusal)
            throw new RuleViolation(refusal);
        if (step is ProposalStep.Confirm or ProposalStep.Reject && by.IsPerson(ProposedById))
            throw new RuleViolation(Rule.MakerIsNotChecker);
    }
}
