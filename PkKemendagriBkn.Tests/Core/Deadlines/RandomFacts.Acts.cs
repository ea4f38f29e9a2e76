using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>What each party did and said, and what both agreed otherwise than at first.</summary>
internal sealed partial class RandomFacts
{
    private FeedbackSubmitted Feedback(int i)
    {
        var on = Day();
        return new FeedbackSubmitted($"F{i}", [$"D{numbers.Between(0, 4)}", $"D{numbers.Between(0, 4)}"], on)
        {
            ReceivedOn = numbers.Chance(40) ? Near(on, 0, 30) : null,
            Asserted = Word(on),
            ContestedOn = numbers.Chance(40) ? Near(on, 0, 60) : null,
            Covers = numbers.Pick(FeedbackParts.Both, FeedbackParts.Both, FeedbackParts.Data, FeedbackParts.References),
        };
    }

    private ReportSubmitted Report(int i)
    {
        var on = Day();
        return new ReportSubmitted(
            $"L{i}", numbers.Chance(60) ? numbers.Pick<string>(PeriodNames) : null, numbers.Chance(50) ? $"R{numbers.Between(0, 3)}" : null, Maybe(on))
        {
            ReceivedOn = numbers.Chance(40) ? Near(on, 0, 30) : null,
            Asserted = Word(on),
            ContestedOn = numbers.Chance(40) ? Near(on, 0, 60) : null,
        };
    }

    /// <summary>A word about a communication of that day, sometimes one that cannot be taken.</summary>
    private ReceiptAsserted? Word(DateOnly sentOn)
    {
        if (numbers.Chance(60))
            return null;
        var on = Near(sentOn, -2, 15);
        var toldOn = Near(on, -1, 8);
        return new ReceiptAsserted(on, toldOn, numbers.Chance(40) ? Near(toldOn, 0, 18) : null);
    }

    private Policy RandomPolicy(DateOnly? from) => new()
    {
        From = from,
        Periods = numbers.Pick(PeriodScheme.CalendarSemester, PeriodScheme.AgreementHalfYear),
        StubDays = numbers.Pick(0, 0, 60, 130),
        RequestClock = numbers.Pick(RequestClock.Confirmed, RequestClock.Sent),
        SubmissionClock = numbers.Pick(SubmissionClock.Submitted, SubmissionClock.Submitted, SubmissionClock.Received),
        AssertionDays = numbers.Pick(0, 14, 15),
        Restoration = numbers.Pick(RestorationReading.NoGround, RestorationReading.Submitted),
        RepresentativeNotice = numbers.Pick(RepresentativeNoticeReading.AtLeast, RepresentativeNoticeReading.Within),
        ReportDueDays = numbers.Pick(0, 14, 31, 60),
        DueSoonDays = numbers.Pick(0, 1, 7, 30, 90),
        IncidentPartyHours = numbers.Pick(0, 24, 48),
    };

    /// <summary>No two share their day of agreement, so that none ties with another.</summary>
    private Amendment Amendment(int i) => new($"A{i}", Near(Signing, i * 100, (i * 100) + 99), Day())
    {
        FeedbackMonths = MaybeOf(3, 6, 9),
        RequestedReportMonths = MaybeOf(1, 2, 3),
        ForceMajeureNoticeDays = MaybeOf(7, 14, 30),
        RepresentativeNoticeDays = MaybeOf(14, 30, 60),
        TermNoticeMonths = MaybeOf(1, 3, 6),
        PerYear = MaybeOf(1, 2, 4),
    };

    private int? MaybeOf(params ReadOnlySpan<int> choices) => numbers.Chance(50) ? numbers.Pick(choices) : null;
}
