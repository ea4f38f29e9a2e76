using System.Globalization;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>One value of a policy under the name that the rules give it, such as <c>requestClock</c> and <c>sent</c>.</summary>
public readonly record struct PolicyValue(string Name, string Value)
{
    /// <summary>All values of a policy, the day from which it holds left out.</summary>
    public static IReadOnlyList<PolicyValue> AllOf(Policy policy) =>
    [
        new("periods", Word(policy.Periods)),
        new("stubDays", Number(policy.StubDays)),
        new("requestClock", Word(policy.RequestClock)),
        new("submissionClock", Word(policy.SubmissionClock)),
        new("assertionDays", Number(policy.AssertionDays)),
        new("restoration", Word(policy.Restoration)),
        new("representativeNotice", Word(policy.RepresentativeNotice)),
        new("reportDueDays", Number(policy.ReportDueDays)),
        new("dueSoonDays", Number(policy.DueSoonDays)),
        new("incidentPartyHours", Number(policy.IncidentPartyHours)),
    ];

    private static string Word<T>(T value) where T : struct, Enum => value.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
