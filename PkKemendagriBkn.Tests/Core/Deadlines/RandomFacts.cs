using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>Facts thrown together so that rules meet each other: month ends, ties, adjoining force majeure, names that lead nowhere.</summary>
internal sealed partial class RandomFacts(ulong seed)
{
    private static readonly DateOnly Signing = new(2025, 8, 27);
    private static readonly DeadlineKind[] Relievable = [DeadlineKind.Feedback, DeadlineKind.RequestedReport, DeadlineKind.PeriodicReport,
        DeadlineKind.Evaluation];
    private static readonly string[] PeriodNames = ["2025-H2", "2026-H1", "2026-H2", "2027-H1", "Y1-H1", "Y1-H2", "Y2-H1", "none"];
    private readonly SeededNumbers numbers = new(seed);

    public static IEnumerable<(AgreementFacts Facts, DateOnly AsOf)> Cases(int count) =>
        Enumerable.Range(1, count).Select(seed => new RandomFacts((ulong)seed).Case());

    public (AgreementFacts Facts, DateOnly AsOf) Case()
    {
        var signedOn = numbers.Pick(Signing, new(2024, 2, 29), new(2025, 8, 31), new(2025, 6, 30), new(2025, 7, 1), new(2026, 1, 1));
        var asOf = numbers.Chance(15) ? Near(signedOn, -2, 2) : Day();
        var deliveries = numbers.Some(4, i => Day() is var on ? new DeliveryMade($"D{i}", Maybe(on), Maybe(Near(on, -20, 2)), Word(on)) : null!);
        var suspensions = numbers.Some(3, i => new AccessSuspended($"S{i}", numbers.Chance(20) ? asOf : Day()));
        return (new AgreementFacts
        {
            Agreement = new AgreementTerm
            {
                SignedOn = signedOn,
                TermYears = numbers.Between(1, 4),
                Extensions = numbers.Chance(30) ? numbers.Some(3, _ => new TermExtended(Day(), Near(Day(), 0, 700))) : [],
                Terminations = numbers.Chance(25) ? numbers.Some(2, _ => Day() is var on ? new TermTerminated(on, Near(on, -10, 400)) : null!) : [],
            },
            Amendments = numbers.Some(3, Amendment),
            Policies = numbers.Some(3, i => RandomPolicy(i == 0 ? null : Day())).DistinctBy(policy => policy.From).ToList(),
            Deliveries = deliveries,
            Feedbacks = numbers.Some(4, Feedback),
            ReportRequests = numbers.Some(3,
                i => Day() is var sentOn ? new ReportRequested($"R{i}", sentOn, Maybe(Near(sentOn, -5, 60)), Word(sentOn)) : null!),
            Reports = numbers.Some(6, Report),
            Evaluations = numbers.Some(6, i => new EvaluationHeld(
                $"E{i}", Day(), (EvaluationHolder)numbers.Between(0, 2), numbers.Chance(40) ? numbers.Pick<string>(PeriodNames) : null)),
            Suspensions = suspensions,
            Restorations = numbers.Some(3, i => new AccessRestored($"P{i}", suspensions.Count > 0 && numbers.Chance(40) ? suspensions[0].EffectiveOn : Day())),
            ForceMajeure = ForceMajeure(asOf),
            RepresentativeChanges = numbers.Some(2, i => new RepresentativeChanged($"C{i}", AParty(), Day(), Maybe(Day()), numbers.Chance(40) ? Day() : null)),
            Notices = numbers.Some(3,
                i => new TermNoticeGiven($"N{i}", numbers.Pick(NoticeKind.Extend, NoticeKind.Terminate), Party.First, Day(),
                    numbers.Chance(50) ? Day() : null)),
            Incidents = numbers.Some(3, i => Incident(i, asOf)),
        }, asOf);
    }

    private List<ForceMajeureStruck> ForceMajeure(DateOnly asOf)
    {
        var previous = Day();
        return numbers.Some(5, i =>
        {
            var startedOn = numbers.Pick(Day(), Near(previous, 0, 2), Near(asOf, -60, 5));
            previous = Near(startedOn, 0, numbers.Pick(10, 60, 200));
            return new ForceMajeureStruck($"K{i}", AParty(), startedOn, Maybe(previous), Maybe(Near(startedOn, -3, 16)))
            {
                StatementOn = Maybe(Near(startedOn, -3, 16)),
                AcceptedOn = numbers.Chance(30) ? Near(startedOn, 0, 40) : null,
                ContestedOn = numbers.Chance(30) ? Near(startedOn, 0, 40) : null,
                SaidEndedOn = numbers.Chance(30) ? Near(startedOn, 0, 40) : null,
                Relieves = numbers.Chance(20) ? [numbers.Pick<DeadlineKind>(Relievable), numbers.Pick<DeadlineKind>(Relievable)] : null,
            };
        });
    }

    private IncidentDiscovered Incident(int i, DateOnly asOf)
    {
        var discoveredAt = new DateTimeOffset(
            Near(asOf, -5, 1).ToDateTime(new TimeOnly(numbers.Pick(0, 12, 16, 17, 23), numbers.Pick(0, 59), numbers.Pick(0, 59))),
            TimeSpan.FromHours(numbers.Pick(-5, 0, 7, 8)));
        return new IncidentDiscovered($"I{i}", Party.First, discoveredAt)
        {
            Vital = numbers.Chance(40),
            SubjectsExempt = numbers.Chance(40),
            Notices = numbers.Some(4, _ => new IncidentNotified((IncidentRecipient)numbers.Between(0, 3), discoveredAt.AddHours(numbers.Pick(1, 24, 72, 73)))),
        };
    }

    private DateOnly Day() => numbers.Chance(30)
        ? numbers.Pick<DateOnly>(new(2025, 8, 31), new(2026, 2, 28), new(2028, 2, 29), new(2026, 6, 30), new(2026, 7, 1), new(2026, 12, 31))
        : Near(Signing, -60, 1300);

    private DateOnly Near(DateOnly day, int from, int to) => day.AddDays(numbers.Between(from, to));

    private DateOnly? Maybe(DateOnly day) => numbers.Chance(80) ? day : null;

    private Party AParty() => numbers.Pick(Party.First, Party.First, Party.Second, Party.Both);
}
