using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Core.Access;

/// <summary>Itjen's claim to get access back, and BKN's answer to it by the day that is looked at.</summary>
/// <param name="Notice">The claim.</param>
/// <param name="Answer">The decision that answers it; null while BKN has not.</param>
/// <param name="Days">Calendar days from the claim to the answer, or to the day that is looked at.</param>
public sealed record RestorationClaim(AccessNotice Notice, AccessDecision? Answer, int Days);

/// <summary>What has been put in motion about access and has not taken effect: it changes no conclusion, and whoever looks has to know of it.</summary>
/// <param name="Claim">The last claim of Itjen, answered or not.</param>
/// <param name="Next">An approved decision that takes effect on a later day.</param>
public sealed record AccessOutlook(RestorationClaim? Claim, AccessDecision? Next)
{
    public static AccessOutlook Nothing { get; } = new(null, null);

    /// <summary>The claim that waits for BKN's answer.</summary>
    public RestorationClaim? Waiting => Claim is { Answer: null } ? Claim : null;

    /// <param name="notices">Those that stand.</param>
    /// <param name="decisions">Of them only the approved ones are looked at.</param>
    /// <param name="asOf">The day (WIB): what was written or approved later is not known on it.</param>
    public static AccessOutlook Of(IEnumerable<AccessNotice> notices, IReadOnlyCollection<AccessDecision> decisions, DateOnly asOf)
    {
        var known = decisions.Where(d => d.State == AccessDecisionState.Approved && Wib.DateOf(d.DecidedAt!.Value) <= asOf).ToList();
        var next = known.Where(d => d.Kind != AccessDecisionKind.ClaimRefusal && d.EffectiveOn > asOf).MinBy(d => d.EffectiveOn);
        var claim = notices.Where(n => n.Kind == AccessNoticeKind.Claim && n.GivenOn <= asOf).OrderBy(n => n.GivenOn).ThenBy(n => n.RecordedAt).LastOrDefault();
        if (claim is null)
            return new AccessOutlook(null, next);
        var answer = known.Find(d => d.ClaimId == claim.Id);
        var until = answer is null ? asOf : Wib.DateOf(answer.DecidedAt!.Value);
        return new AccessOutlook(new RestorationClaim(claim, answer, until.DayNumber - claim.GivenOn.DayNumber), next);
    }
}
