using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Access;

/// <summary>
/// Whether BKN may suspend access, and must give it back (Pasal 3(1)b, 4(1)b). Either overdue kind is enough to suspend;
/// restoring needs both cleared, and nothing disputed. Suspending is a right: nothing here suspends by itself.
/// </summary>
internal static class AccessRules
{
    public static AccessConclusion Conclude(Situation situation, Deadline[] deadlines)
    {
        var state = StateOf(situation);
        List<string> grounds = [], disputed = [];
        bool somethingLateIsNotSubmitted = false;
        foreach (var deadline in deadlines)
        {
            if (!CanBeGround(deadline.Kind) || deadline.Provisional is true)
                continue;
            if (deadline.State == DeadlineState.Overdue)
                grounds.Add(deadline.Key);
            else if (IsDisputed(deadline, situation.AsOf))
                disputed.Add(deadline.Key);
            somethingLateIsNotSubmitted |= deadline.FulfilledOn is null && deadline.OriginalDueOn < situation.AsOf;
        }

        grounds.Sort(StringComparer.Ordinal);
        disputed.Sort(StringComparer.Ordinal);
        bool restorable = grounds.Count == 0 && disputed.Count == 0
            && !(situation.Policy.Restoration == RestorationReading.Submitted && somethingLateIsNotSubmitted);
        return new AccessConclusion(state, grounds, disputed,
            MaySuspend: state == AccessState.Active && grounds.Count > 0,
            MayRestore: state == AccessState.Suspended && restorable,
            SuspensionsWithoutGround(situation));
    }

    private static bool CanBeGround(DeadlineKind kind) => kind is DeadlineKind.Feedback or DeadlineKind.RequestedReport;

    /// <summary>
    /// It would be late without what the other party has not accepted: an open force majeure, or a submission that it says never came.
    /// </summary>
    private static bool IsDisputed(Deadline deadline, DateOnly asOf)
    {
        bool firmlyPassed = (deadline.FirmDueOn ?? deadline.DueOn) < asOf;
        return firmlyPassed && (deadline.SubmissionContested
            || deadline.State is DeadlineState.Excused or DeadlineState.DueSoon or DeadlineState.Upcoming);
    }

    /// <summary>In the term by the last suspension or restoration in effect; on one day the suspension comes first.</summary>
    private static AccessState StateOf(Situation situation)
    {
        if (!situation.Term.HasBegunBy(situation.AsOf))
            return AccessState.NotStarted;
        if (!situation.Term.InForceOn(situation.AsOf))
            return AccessState.Ended;
        var facts = situation.Facts;
        DateOnly? suspendedOn = null, restoredOn = null;
        for (int i = 0; i < facts.Suspensions.Count; i++)
            if (facts.Suspensions[i].EffectiveOn is var on && situation.HasCome(on) && !(on <= suspendedOn))
                suspendedOn = on;
        for (int i = 0; i < facts.Restorations.Count; i++)
            if (facts.Restorations[i].EffectiveOn is var on && situation.HasCome(on) && !(on <= restoredOn))
                restoredOn = on;
        return suspendedOn is not null && !(restoredOn >= suspendedOn) ? AccessState.Suspended : AccessState.Active;
    }

    /// <summary>Suspensions in effect on whose own day, judged by what had happened by then, nothing entitled BKN to them.</summary>
    private static List<string> SuspensionsWithoutGround(Situation situation)
    {
        var ids = new List<string>();
        for (int i = 0; i < situation.Facts.Suspensions.Count; i++)
        {
            var suspension = situation.Facts.Suspensions[i];
            if (situation.HasCome(suspension.EffectiveOn) && !HasGround(new Situation(situation.Facts, situation.Submitted, suspension.EffectiveOn)))
                ids.Add(suspension.Id);
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    // Only the two kinds that can be a ground are judged anew, and only until one is found.
    private static bool HasGround(Situation day)
    {
        if (!day.Term.InForceOn(day.AsOf))
            return false;
        for (int i = 0; i < day.Facts.Deliveries.Count; i++)
            if (DutyRules.Feedback(day.Facts.Deliveries[i], day) is { } duty && IsGround(duty, day))
                return true;
        for (int i = 0; i < day.Facts.ReportRequests.Count; i++)
            if (DutyRules.RequestedReport(day.Facts.ReportRequests[i], day) is { } duty && IsGround(duty, day))
                return true;
        return false;
    }

    private static bool IsGround(Duty duty, Situation day) =>
        duty.Receipt is { Provisional: false } && duty.StandingOn(day.AsOf, day.Relief, dueSoonDays: 0).State == DeadlineState.Overdue;
}
