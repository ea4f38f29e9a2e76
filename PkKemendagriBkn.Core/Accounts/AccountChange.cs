using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Accounts;

/// <summary>What is done to an account.</summary>
public enum AccountChangeKind { Create, Change, ResetPassword, ResetTotp, Close, Reopen }

/// <summary>Whether another administrator has answered. Nothing takes effect before.</summary>
public enum AccountChangeState { Proposed, Consented, Refused, Withdrawn }

/// <summary>What an administrator may do with a change that waits.</summary>
public enum AccountChangeStep { Consent, Refuse, Withdraw }

/// <summary>
/// What an administrator wants done to the account of somebody who may decide on access, sign or administer. It waits for another
/// administrator, and lapses by itself; only by its consent it takes effect. Without consent it takes effect by whoever holds the server
/// alone, and stands out until somebody else has reviewed it.
/// </summary>
public sealed class AccountChange
{
    /// <summary>Days for which it waits.</summary>
    public const int WaitsDays = 7;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public AccountChangeKind Kind { get; init; }

    /// <summary>The account; null for one that is yet to be made.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>What the account is when it is proposed; null for one that is yet to be made.</summary>
    public Role? FromRole { get; private set; }
    public Party? FromParty { get; private set; }

    /// <summary>As what the account is to stand.</summary>
    [MaxLength(256)] public required string Email { get; init; }
    [MaxLength(200)] public required string FullName { get; init; }
    [MaxLength(200)] public string Position { get; init; } = "";
    [MaxLength(18)] public string? Nip { get; init; }
    public Role Role { get; init; }
    public Party? Party { get; init; }
    [MaxLength(RecordedFact.LongestReason)] public required string Reason { get; init; }

    /// <summary>Who proposes; null for whoever holds the server.</summary>
    public Guid? ProposedById { get; init; }
    [MaxLength(200)] public required string ProposedBy { get; init; }
    public DateTimeOffset ProposedAt { get; init; }

    /// <summary>From then on nobody can consent any more.</summary>
    public DateTimeOffset LapsesAt { get; init; }
    public AccountChangeState State { get; private set; }
    public Guid? DecidedById { get; private set; }
    [MaxLength(200)] public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    [MaxLength(RecordedFact.LongestReason)] public string? RefusalReason { get; private set; }

    /// <summary>Why it took effect without a second administrator; null where one consented.</summary>
    [MaxLength(RecordedFact.LongestReason)] public string? OverrideReason { get; private set; }

    /// <summary>Who looked at it afterwards.</summary>
    public Guid? ReviewedById { get; private set; }
    [MaxLength(200)] public string? ReviewedBy { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }
    [MaxLength(RecordedFact.LongestReason)] public string? ReviewRemark { get; private set; }

    /// <summary>Whether it still waits for another administrator.</summary>
    public bool Waits(DateTimeOffset at) => State == AccountChangeState.Proposed && at < LapsesAt;

    /// <summary>Whether it took effect without consent, and nobody has looked at it since.</summary>
    public bool AwaitsReview => OverrideReason is not null && ReviewedAt is null;

    /// <summary>Says which account it is about, and what that is now.</summary>
    public AccountChange About(Guid userId, Role role, Party? party)
    {
        (UserId, FromRole, FromParty) = (userId, role, party);
        return this;
    }

    /// <summary>Says which account it made.</summary>
    public void Made(Guid userId) => UserId = userId;

    /// <summary>The rule that forbids this person the step; null when he or she may take it.</summary>
    /// <param name="step">Consent, refuse or withdraw.</param>
    /// <param name="by">An administrator to whom the account belongs.</param>
    /// <param name="at">When.</param>
    public Rule? Refusal(AccountChangeStep step, Actor by, DateTimeOffset at) => step switch
    {
        _ when State != AccountChangeState.Proposed => Rule.AccountChangeAnswered,
        AccountChangeStep.Withdraw => by.UserId is not null && by.UserId == ProposedById ? null : Rule.OnlyProposerWithdraws,
        _ when at >= LapsesAt => Rule.AccountChangeLapsed,
        _ when by.UserId is null || by.IsPerson(ProposedById) => Rule.MakerIsNotChecker,
        _ when by.IsPerson(UserId) => Rule.AccountChangeOfOwn,
        _ => null,
    };

    /// <summary>Another administrator consents: it takes effect.</summary>
    /// <param name="by">The administrator.</param>
    /// <param name="at">When.</param>
    /// <param name="areTwo">Whether both administrators have a NIP, so that they are known to be two persons.</param>
    /// <exception cref="RuleViolation">See <see cref="Refusal"/>, or the two may be one person.</exception>
    public void Consent(Actor by, DateTimeOffset at, bool areTwo)
    {
        Require(AccountChangeStep.Consent, by, at);
        if (!areTwo)
            throw new RuleViolation(Rule.PersonsUnknown);
        Decided(AccountChangeState.Consented, by, at);
    }

    /// <summary>Another administrator refuses.</summary>
    /// <exception cref="RuleViolation">See <see cref="Refusal"/>.</exception>
    public void Refuse(Actor by, DateTimeOffset at, string reason)
    {
        Require(AccountChangeStep.Refuse, by, at);
        Decided(AccountChangeState.Refused, by, at);
        RefusalReason = reason;
    }

    /// <summary>Its proposer takes it back.</summary>
    /// <exception cref="RuleViolation">See <see cref="Refusal"/>.</exception>
    public void Withdraw(Actor by, DateTimeOffset at)
    {
        Require(AccountChangeStep.Withdraw, by, at);
        Decided(AccountChangeState.Withdrawn, by, at);
    }

    /// <summary>Whoever holds the server lets it take effect without a second administrator.</summary>
    /// <exception cref="RuleViolation">It was answered before, or has lapsed.</exception>
    public void Override(Actor by, DateTimeOffset at, string reason)
    {
        if (!Waits(at))
            throw new RuleViolation(State == AccountChangeState.Proposed ? Rule.AccountChangeLapsed : Rule.AccountChangeAnswered);
        Decided(AccountChangeState.Consented, by, at);
        OverrideReason = reason;
    }

    /// <summary>The rule that forbids this person to mark it as reviewed; null when he or she may.</summary>
    public Rule? ReviewRefusal(Actor by) =>
        !AwaitsReview ? Rule.NothingChanged : by.UserId is null || by.IsPerson(ProposedById) || by.IsPerson(UserId) ? Rule.MakerIsNotChecker : null;

    /// <summary>Another administrator or an auditor has looked at what took effect without consent.</summary>
    /// <exception cref="RuleViolation">See <see cref="ReviewRefusal"/>.</exception>
    public void Review(Actor by, DateTimeOffset at, string remark)
    {
        if (ReviewRefusal(by) is { } refusal)
            throw new RuleViolation(refusal);
        (ReviewedById, ReviewedBy, ReviewedAt, ReviewRemark) = (by.UserId, by.Name, at, remark);
    }

    private void Decided(AccountChangeState outcome, Actor by, DateTimeOffset at) =>
        (State, DecidedById, DecidedBy, DecidedAt) = (outcome, by.UserId, by.Name, at);

    private void Require(AccountChangeStep step, Actor by, DateTimeOffset at)
    {
        if (Refusal(step, by, at) is { } refusal)
            throw new RuleViolation(refusal);
    }
}
