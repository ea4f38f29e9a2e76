using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Core.Evaluations;

/// <summary>The four judgements by which Indonesian auditors follow up recommendations.</summary>
public enum FollowUpStatus
{
    /// <summary>Belum ditindaklanjuti: nothing has been done yet.</summary>
    NotFollowedUp,

    /// <summary>Belum sesuai: something was done, and it is not yet what was recommended.</summary>
    NotYetCompliant,

    /// <summary>Sesuai: done as recommended; this closes it.</summary>
    Compliant,

    /// <summary>Tidak dapat ditindaklanjuti: cannot be done for a valid reason; this closes it too.</summary>
    CannotBeFollowedUp,
}

/// <summary>
/// What was agreed in signed minutes and is to be done: whose task, by when, and how it stands. The owner reports what was done;
/// the other party judges it.
/// </summary>
public sealed class FollowUp : RecordedFact
{
    private readonly List<FollowUpReport> reports = [];

    /// <summary>The minutes in which it was agreed.</summary>
    public Guid DocumentId { get; init; }

    /// <summary>Its number in those minutes, from 1.</summary>
    public int Number { get; init; }
    [MaxLength(2000)] public required string Text { get; init; }

    /// <summary>The party whose task it is; <see cref="Party.Both"/> for a common one, which either reports and the other judges.</summary>
    public Party Owner { get; init; }
    public DateOnly? DueOn { get; set; }
    public FollowUpKind Kind { get; init; }
    public FollowUpStatus Status { get; private set; }

    /// <summary>The list of corrections or the data problem that was recorded to do it.</summary>
    public Guid? BecameId { get; private set; }

    /// <summary>The WIB date on which the status was last judged.</summary>
    public DateOnly? JudgedOn { get; private set; }

    public IReadOnlyList<FollowUpReport> Reports => reports;

    /// <summary>The one report that nobody has judged yet, if there is one.</summary>
    public FollowUpReport? Waiting => reports.Find(r => r.Judgement is null);

    public bool IsOpen => Status is FollowUpStatus.NotFollowedUp or FollowUpStatus.NotYetCompliant;

    public bool IsOverdue(DateOnly asOf) => IsOpen && DueOn < asOf;

    /// <summary>A list or a problem was recorded to do it.</summary>
    /// <param name="factId">That list or problem.</param>
    /// <param name="kind">Which of both it is.</param>
    /// <param name="by">A person of the owner.</param>
    /// <exception cref="RuleViolation">Not the owner's people, closed, of another kind, or it has become one before.</exception>
    public void Become(Guid factId, FollowUpKind kind, Actor by)
    {
        if (IsVoid || !IsOpen || Kind != kind || BecameId is not null)
            throw new RuleViolation(Rule.FollowUpClosed);
        if (by.Party is not { } party || Owner != Party.Both && Owner != party)
            throw new RuleViolation(Rule.FactOfOtherParty);
        BecameId = factId;
    }

    /// <summary>The owner tells what was done.</summary>
    /// <exception cref="RuleViolation">Not the owner's people, closed, or an earlier report still waits.</exception>
    public FollowUpReport Report(string text, Actor by, DateTimeOffset at)
    {
        if (IsVoid || !IsOpen)
            throw new RuleViolation(Rule.FollowUpClosed);
        if (by.Party is not { } party || Owner != Party.Both && Owner != party)
            throw new RuleViolation(Rule.FactOfOtherParty);
        if (Waiting is not null)
            throw new RuleViolation(Rule.FollowUpWaits);
        var report = new FollowUpReport { FollowUpId = Id, Text = text, Party = party, ById = by.UserId, By = by.Name, At = at };
        reports.Add(report);
        return report;
    }

    /// <summary>The other party judges the last report.</summary>
    /// <param name="status">Any but <see cref="FollowUpStatus.NotFollowedUp"/>.</param>
    /// <param name="remark">Why; needed unless it is as recommended.</param>
    /// <param name="by">A person of the party that did not report.</param>
    /// <param name="at">When.</param>
    /// <param name="on">The WIB date of <paramref name="at"/>.</param>
    /// <exception cref="RuleViolation">Nothing waits, or the reporting party would judge itself.</exception>
    public void Judge(FollowUpStatus status, string? remark, Actor by, DateTimeOffset at, DateOnly on)
    {
        if (Waiting is not { } report)
            throw new RuleViolation(Rule.FollowUpHasNoReport);
        if (by.Party is null || by.Party == report.Party || by.IsPerson(report.ById))
            throw new RuleViolation(Rule.MakerIsNotChecker);
        report.Judged(status, remark, by, at);
        (Status, JudgedOn) = (status, on);
    }
}

/// <summary>What the owner says was done, and the judgement on it.</summary>
public sealed class FollowUpReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid FollowUpId { get; init; }
    [MaxLength(2000)] public required string Text { get; init; }
    public Party Party { get; init; }
    public Guid? ById { get; init; }
    [MaxLength(200)] public required string By { get; init; }
    public DateTimeOffset At { get; init; }
    public FollowUpStatus? Judgement { get; private set; }
    [MaxLength(2000)] public string? Remark { get; private set; }
    [MaxLength(200)] public string? JudgedBy { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }

    internal void Judged(FollowUpStatus status, string? remark, Actor by, DateTimeOffset at) =>
        (Judgement, Remark, JudgedBy, JudgedAt) = (status, remark, by.Name, at);
}
