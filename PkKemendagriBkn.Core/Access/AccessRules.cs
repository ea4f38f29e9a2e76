using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Access;

/// <summary>
/// Whether BKN may suspend access, and must give it back (Pasal 3(1)b, 4(1)b). Either overdue kind is enough to suspend;
/// restoring needs both cleared. Suspending is a right: nothing here suspends by itself.
/// </summary>
internal static class AccessRules
{
    public static AccessConclusion Conclude(Facts facts, Acts acts, Deadline[] deadlines, DateOnly asOf)
    {
        bool suspended = IsSuspended(facts, asOf);
        var grounds = GroundsAmong(deadlines);
        return new AccessConclusion(
            suspended ? AccessState.Suspended : AccessState.Active,
            grounds,
            MaySuspend: !suspended && grounds.Count > 0,
            MayRestore: suspended && grounds.Count == 0,
            SuspensionsWithoutGround(facts, acts, asOf));
    }

    /// <summary>By the last suspension or restoration in effect; on one day the suspension comes first.</summary>
    private static bool IsSuspended(Facts facts, DateOnly asOf)
    {
        DateOnly? suspendedOn = null, restoredOn = null;
        for (int i = 0; i < facts.Suspensions.Count; i++)
            if (facts.Suspensions[i].EffectiveOn is var on && on <= asOf && !(on <= suspendedOn)) suspendedOn = on;
        for (int i = 0; i < facts.Restorations.Count; i++)
            if (facts.Restorations[i].EffectiveOn is var on && on <= asOf && !(on <= restoredOn)) restoredOn = on;
        return suspendedOn is not null && !(restoredOn >= suspendedOn);
    }

    private static List<string> GroundsAmong(Deadline[] deadlines)
    {
        var grounds = new List<string>();
        foreach (var deadline in deadlines)
            if (deadline.Kind is DeadlineKind.Feedback or DeadlineKind.RequestedReport && IsGround(deadline.State, deadline.Provisional))
                grounds.Add(deadline.Key);
        grounds.Sort(StringComparer.Ordinal);
        return grounds;
    }

    /// <summary>Suspensions in effect on whose own day, judged by what had happened by then, nothing entitled BKN to them.</summary>
    private static List<string> SuspensionsWithoutGround(Facts facts, Acts acts, DateOnly asOf)
    {
        var ids = new List<string>();
        for (int i = 0; i < facts.Suspensions.Count; i++)
        {
            var suspension = facts.Suspensions[i];
            if (suspension.EffectiveOn <= asOf && !HasGroundOn(suspension.EffectiveOn, facts, acts)) ids.Add(suspension.Id);
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    // Only the two kinds that can be a ground are judged anew, and only until one is found.
    private static bool HasGroundOn(DateOnly day, Facts facts, Acts acts)
    {
        if (facts.Agreement.SignedOn > day) return false;
        var relief = Relief.For(Party.First, facts.ForceMajeure, day);
        for (int i = 0; i < facts.Deliveries.Count; i++)
            if (DutyRules.Feedback(facts.Deliveries[i], acts, day) is { } duty && IsGround(duty, relief, day)) return true;
        for (int i = 0; i < facts.ReportRequests.Count; i++)
            if (DutyRules.RequestedReport(facts.ReportRequests[i], facts.Policy, acts, day) is { } duty && IsGround(duty, relief, day)) return true;
        return false;
    }

    private static bool IsGround(Duty duty, Relief relief, DateOnly day) =>
        IsGround(duty.StandingOn(day, relief, dueSoonDays: 0).State, duty.Provisional);

    private static bool IsGround(DeadlineState state, bool? provisional) =>
        state == DeadlineState.Overdue && provisional is not true;
}
