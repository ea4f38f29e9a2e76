using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Dashboard;

/// <summary>Small made-up inputs of the leaders' figures.</summary>
internal static class Sample
{
    public static readonly DateOnly SignedOn = new(2025, 8, 27);

    public static AgreementFacts Facts(params DeliveryMade[] deliveries) =>
        new() { Agreement = new AgreementTerm { SignedOn = SignedOn }, Deliveries = deliveries };

    public static Conclusions Conclude(DateOnly asOf, AgreementFacts? facts = null) => DeadlineEngine.Evaluate(facts ?? Facts(), asOf);

    public static ExecutiveSummary Summary(DateOnly asOf, AgreementFacts? facts = null, RegisterFigures? registers = null) =>
        ExecutiveSummary.Of(facts ?? Facts(), Conclude(asOf, facts), registers ?? new RegisterFigures(), AccessOutlook.Nothing);

    /// <summary>
    /// A deadline in a state; <c>Provisional</c> is an overdue one whose clock nobody confirmed, <c>PastPolicy</c> one whose date is the portal's own.
    /// </summary>
    public static Deadline Duty(string state, string clause = "3(1)b.2", Party debtor = Party.First) => new()
    {
        Key = $"k:{state}", Kind = DeadlineKind.RequestedReport, Subject = "s", Clause = clause, Debtor = debtor,
        Basis = state == "PastPolicy" ? DeadlineBasis.Policy : DeadlineBasis.Agreement,
        ClockStartsOn = SignedOn,
        OriginalDueOn = SignedOn, DueOn = SignedOn, State = state is "Provisional" or "PastPolicy" ? DeadlineState.Overdue : Enum.Parse<DeadlineState>(state),
        FulfilledOn = null, DaysLate = 0,
        Provisional = state == "Provisional",
    };

    /// <summary>A return with this many of the 546, filled up from the first province on.</summary>
    public static AggregateFigures Aggregate(int reported, DateOnly asOf)
    {
        var left = reported;
        return AggregateFigures.Of(Guid.Empty, asOf, asOf, ApipCoverage.Of([]).ToDictionary(c => c.Province.Code, c =>
        {
            var here = Math.Min(left, c.Total);
            left -= here;
            return (here, (long)here, (long)c.Total);
        }));
    }
}
