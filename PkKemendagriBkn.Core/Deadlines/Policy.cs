namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>How "2 (dua) kali dalam 1 (satu) tahun" is cut into periods: calendar semesters, or half-years counted from the signing.</summary>
public enum PeriodScheme { CalendarSemester, AgreementHalfYear }

/// <summary>From which day the two months of Pasal 3(1)b.2 run: the confirmed receipt (Pasal 9(2)), or always the sending.</summary>
public enum RequestClock { Confirmed, Sent }

/// <summary>When feedback and reports count: once submitted (3(1)b "telah menyampaikan"), or once received (4(1)b "tidak menerima").</summary>
public enum SubmissionClock { Submitted, Received }

/// <summary>What a suspended party must show to get its access back: that no ground is left, or that it submitted whatever was late.</summary>
public enum RestorationReading { NoGround, Submitted }

/// <summary>"dalam jangka waktu 30 hari sebelum" (9(3)): at least thirty days ahead, or on any day within the thirty.</summary>
public enum RepresentativeNoticeReading { AtLeast, Within }

/// <summary>
/// How the parties read the clauses that leave something open, from a day on. Of several the one with the latest
/// <see cref="From"/> is in force; what it leaves out has its default.
/// </summary>
public sealed record Policy
{
    public static Policy Default { get; } = new();

    /// <summary>The day from which it is agreed; null: from the beginning.</summary>
    public DateOnly? From { get; init; }
    public PeriodScheme Periods { get; init; } = PeriodScheme.CalendarSemester;

    /// <summary>A first or last period shorter than so many days joins its neighbour.</summary>
    public int StubDays { get; init; }
    public RequestClock RequestClock { get; init; } = RequestClock.Confirmed;
    public SubmissionClock SubmissionClock { get; init; } = SubmissionClock.Submitted;

    /// <summary>Calendar days in which a receiver may contest the sender's word that it confirmed.</summary>
    public int AssertionDays { get; init; } = 14;
    public RestorationReading Restoration { get; init; } = RestorationReading.NoGround;
    public RepresentativeNoticeReading RepresentativeNotice { get; init; } = RepresentativeNoticeReading.AtLeast;

    /// <summary>Calendar days after a period's end in which its report is due.</summary>
    public int ReportDueDays { get; init; } = 31;

    /// <summary>Calendar days before a due date from which a deadline counts as due soon.</summary>
    public int DueSoonDays { get; init; } = 30;

    /// <summary>Hours in which the other party is told of an incident.</summary>
    public int IncidentPartyHours { get; init; } = 24;

    private DateOnly Begins => From ?? DateOnly.MinValue;

    /// <summary>The readings in force as of a day: those agreed for a later day do not count yet.</summary>
    public static Policy AsOf(DateOnly asOf, IReadOnlyList<Policy> policies)
    {
        Policy? inForce = null;
        for (int i = 0; i < policies.Count; i++)
        {
            var policy = policies[i];
            if (policy.Begins <= asOf && (inForce is null || policy.Begins > inForce.Begins))
                inForce = policy;
        }

        return inForce ?? Default;
    }
}
