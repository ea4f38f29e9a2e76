namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>
/// The term as it stood on a day (Pasal 7). <paramref name="EndsOn"/> is the first day no longer in force;
/// <paramref name="Extension"/> is the one that set it, <paramref name="Terminated"/> tells that a termination cut it short.
/// </summary>
public readonly record struct Term(DateOnly SignedOn, DateOnly EndsOn, TermExtended? Extension, bool Terminated)
{
    /// <summary>Before the signing there is no deadline at all.</summary>
    public bool HasBegunBy(DateOnly day) => SignedOn <= day;

    public bool InForceOn(DateOnly day) => SignedOn <= day && day < EndsOn;

    /// <summary>What the parties had agreed by the day asked about: what is agreed later does not count yet.</summary>
    public static Term AsOf(AgreementTerm agreement, DateOnly asOf)
    {
        var extensions = agreement.Extensions;
        TermExtended? latest = null;
        for (int i = 0; i < extensions.Count; i++)
        {
            var extension = extensions[i];
            if (extension.AgreedOn <= asOf && (latest is null || IsLater(extension, latest))) latest = extension;
        }

        var endsOn = latest?.NewEndsOn ?? agreement.SignedOn.PlusMonths(12L * agreement.TermYears);
        bool terminated = agreement.TerminatedOn is { } cut && cut <= asOf && cut < endsOn;
        return new Term(agreement.SignedOn, terminated ? agreement.TerminatedOn!.Value : endsOn, latest, terminated);
    }

    // Two extensions agreed on one day: the one that reaches further, whatever their order in the list.
    private static bool IsLater(TermExtended one, TermExtended other) =>
        one.AgreedOn > other.AgreedOn || (one.AgreedOn == other.AgreedOn && one.NewEndsOn > other.NewEndsOn);
}
