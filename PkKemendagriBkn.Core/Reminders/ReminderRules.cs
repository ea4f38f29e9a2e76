using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>Somebody who can be reminded: a role, and the party that it belongs to.</summary>
public readonly record struct Reminded(Role Role, Party Party);

/// <summary>A plan, for whom and what, and the first day (WIB) whose steps it decides.</summary>
public sealed record RuleVersion(DeadlineKind Kind, Reminded Who, DateOnly FromOn, ReminderPlan Plan);

/// <summary>
/// All versions of the rules. The version in force on a step's own day decides it, so a change neither takes back what was told
/// nor tells what lies behind.
/// </summary>
public sealed class ReminderRules
{
    /// <summary>What somebody can be reminded of; a notice to terminate is done as soon as it is there.</summary>
    public static IReadOnlyList<DeadlineKind> Kinds { get; } = [.. Enum.GetValues<DeadlineKind>().Where(kind => kind != DeadlineKind.TerminationNotice)];

    private readonly ILookup<(DeadlineKind, Reminded), RuleVersion> versions;

    /// <param name="versions">In the order in which they were made: of two from one day the later holds.</param>
    public ReminderRules(IEnumerable<RuleVersion> versions) => this.versions = versions.ToLookup(v => (v.Kind, v.Who));

    /// <summary>Nobody has set a rule yet.</summary>
    public static ReminderRules Default { get; } = new([]);

    /// <summary>Who is reminded at all.</summary>
    public static IReadOnlyList<Reminded> Everyone { get; } =
        [new(Role.ItjenSecretariat, Party.First), new(Role.BknSecretariat, Party.Second), new(Role.Leadership, Party.First),
            new(Role.Leadership, Party.Second)];

    public static ReminderRules Of(IEnumerable<ReminderRule> rules) => new(rules.Where(r => !r.IsVoid).OrderBy(r => r.Number)
        .Select(r => new RuleVersion(r.Kind, new Reminded(r.Role, r.Party), r.FromOn, r.Plan)));

    /// <summary>The same rules, and this one.</summary>
    public ReminderRules With(RuleVersion version) => new(versions.SelectMany(v => v).Append(version));

    public ReminderPlan PlanOn(DeadlineKind kind, Reminded who, DateOnly day) => Windows(kind, who).Last(w => w.From <= day).Plan;

    public IEnumerable<int> StepsDue(Deadline deadline, Reminded who, DateOnly asOf, DateOnly since) =>
        StepsDue(ReminderSubject.Of(deadline), who, asOf, since);

    /// <summary>
    /// The steps of a duty that have come for this person by <paramref name="asOf"/> (a WIB date), in their order. A step that lay
    /// in the past when the duty began, or before <paramref name="since"/>, is passed over.
    /// </summary>
    public IEnumerable<int> StepsDue(ReminderSubject subject, Reminded who, DateOnly asOf, DateOnly since)
    {
        if (subject.Closed is not null)
            return [];
        // Of a follow-up both secretariats are told alike: one does it, and the other judges it.
        var owes = subject.Source == ReminderSource.FollowUp || subject.Owes(who.Party);
        var first = CivilDates.Later(subject.FromOn, since);
        return Windows(subject, who).SelectMany(w => w.Plan.Steps(
            owes, subject.DueOn.DaysUntil(CivilDates.Later(first, w.From)), subject.DueOn.DaysUntil(CivilDates.Earlier(asOf, w.To))));
    }

    /// <summary>The plan that decides a step of this duty.</summary>
    public ReminderPlan PlanOf(ReminderSubject subject, Reminded who, int step) => Windows(subject, who).Last(w => w.From <= subject.DueOn.PlusDays(step)).Plan;

    private IEnumerable<(DateOnly From, DateOnly To, ReminderPlan Plan)> Windows(ReminderSubject subject, Reminded who) => subject.Kind is { } kind
        ? Windows(kind, who)
        : [(DateOnly.MinValue, DateOnly.MaxValue, ReminderPlan.FixedFor(subject.Source, who.Role))];

    /// <summary>The plans one after the other, each with the first and the last day that it decides.</summary>
    private IEnumerable<(DateOnly From, DateOnly To, ReminderPlan Plan)> Windows(DeadlineKind kind, Reminded who)
    {
        var from = DateOnly.MinValue;
        var plan = ReminderPlan.DefaultFor(who.Role);
        foreach (var next in versions[(kind, who)].GroupBy(v => v.FromOn).OrderBy(g => g.Key).Select(g => g.Last()))
        {
            if (next.FromOn > from)
                yield return (from, next.FromOn.PlusDays(-1), plan);
            (from, plan) = (next.FromOn, next.Plan);
        }

        yield return (from, DateOnly.MaxValue, plan);
    }
}
