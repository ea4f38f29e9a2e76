using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>
/// A duty as the clauses make it, before relief and before anyone asks how it stands:
/// what it is about, when its clock started, when it is due and what, if anything, was done.
/// </summary>
internal readonly record struct Duty(
    DeadlineKind Kind, string Subject, Party Debtor, DateOnly ClockStartsOn, CountedDate Due, Act? Done)
{
    /// <summary>Why the clock of feedback or a requested report started; null of every other duty.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The half of the feedback that is missing where the other is in.</summary>
    public FeedbackParts Missing { get; init; }

    /// <summary>It is done only by what the second party says it never received.</summary>
    public bool SubmissionContested { get; init; }

    public DateOnly OriginalDueOn => Due.Date;

    public string Key => Kind switch
    {
        DeadlineKind.Feedback => "feedback:" + Subject,
        DeadlineKind.RequestedReport => "requested-report:" + Subject,
        DeadlineKind.PeriodicReport => "periodic-report:" + Subject,
        DeadlineKind.Evaluation => "evaluation:" + Subject + (Debtor == Party.First ? ":first" : ":second"),
        DeadlineKind.ForceMajeureNotice => "force-majeure-notice:" + Subject,
        DeadlineKind.RepresentativeNotice => "representative-notice:" + Subject,
        DeadlineKind.TermNotice => "extend-notice:" + Subject,
        _ => "terminate-notice:" + Subject,
    };

    public string Clause => Kind switch
    {
        DeadlineKind.Feedback => "3(1)b.1",
        DeadlineKind.RequestedReport => "3(1)b.2",
        DeadlineKind.PeriodicReport => "3(2)c",
        DeadlineKind.Evaluation => "8",
        DeadlineKind.ForceMajeureNotice => "11(2)",
        DeadlineKind.RepresentativeNotice => "9(3)",
        _ => "7(2)",
    };

    public DeadlineBasis Basis =>
        Kind is DeadlineKind.PeriodicReport or DeadlineKind.Evaluation ? DeadlineBasis.Policy : DeadlineBasis.Agreement;

    /// <summary>Force majeure relieves from performing (11(3)), not from giving notice.</summary>
    public bool CanBeRelieved => Relief.CanRelieve(Kind);

    /// <summary>The due date by accepted force majeure alone.</summary>
    public DateOnly FirmDueOn(Relief relief) =>
        CanBeRelieved ? relief.Move(Kind, Debtor, ClockStartsOn, OriginalDueOn, Done?.On, firm: true).DueOn : OriginalDueOn;

    /// <summary>How the duty stands on a day. <paramref name="steps"/>, when given, is told of every interval of force majeure.</summary>
    public (DateOnly DueOn, DeadlineState State, int DaysLate) StandingOn(
        DateOnly asOf, Relief relief, int dueSoonDays, List<ReliefStep>? steps = null)
    {
        bool stopped = false;
        var dueOn = OriginalDueOn;
        if (CanBeRelieved)
            (dueOn, stopped) = relief.Move(Kind, Debtor, ClockStartsOn, OriginalDueOn, Done?.On, firm: false, steps);

        if (Done is { } done)
        {
            return done.On <= dueOn
                ? (dueOn, DeadlineState.Fulfilled, 0)
                : (dueOn, DeadlineState.FulfilledLate, dueOn.DaysUntil(done.On));
        }

        int daysLeft = asOf.DaysUntil(dueOn);
        if (stopped)
            return (dueOn, DeadlineState.Excused, 0);
        if (daysLeft >= 0)
            return (dueOn, daysLeft <= dueSoonDays ? DeadlineState.DueSoon : DeadlineState.Upcoming, 0);
        // Giving notice is a choice: nobody is late who did not make it.
        return Kind == DeadlineKind.TermNotice ? (dueOn, DeadlineState.Lapsed, 0) : (dueOn, DeadlineState.Overdue, -daysLeft);
    }

    public Deadline ToDeadline(DateOnly asOf, Relief relief, int dueSoonDays)
    {
        var (dueOn, state, daysLate) = StandingOn(asOf, relief, dueSoonDays);
        var firmDueOn = relief.IsAllFirm ? dueOn : FirmDueOn(relief);
        return new Deadline
        {
            Key = Key,
            Kind = Kind,
            Subject = Subject,
            Clause = Clause,
            Debtor = Debtor,
            Basis = Basis,
            ClockStartsOn = ClockStartsOn,
            OriginalDueOn = OriginalDueOn,
            DueOn = dueOn,
            FirmDueOn = firmDueOn == dueOn ? null : firmDueOn,
            State = state,
            FulfilledOn = Done?.On,
            DaysLate = daysLate,
            Provisional = Receipt?.Provisional,
            ContestableUntil = Receipt is { Rule: ReceiptRule.SendersWord, Provisional: true } word ? word.LastDay : null,
            Contested = Receipt is { Contested: true },
            Missing = Missing,
            SubmissionContested = SubmissionContested,
        };
    }
}
