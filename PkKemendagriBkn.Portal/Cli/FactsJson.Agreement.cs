using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>What both parties agreed: the term, addenda and readings.</summary>
public static partial class FactsJson
{
    private static AgreementTerm Agreement(JsonFields json)
    {
        json.AllowOnly("signedOn", "termYears", "extensions", "terminations");
        return new AgreementTerm
        {
            SignedOn = json.Date("signedOn"),
            TermYears = json.WholeNumber("termYears", orElse: 3, atLeast: 1),
            Extensions = json.Each("extensions", Extension),
            Terminations = json.Each("terminations", Termination),
        };
    }

    private static TermExtended Extension(JsonFields json)
    {
        json.AllowOnly("agreedOn", "newEndsOn");
        return new TermExtended(json.Date("agreedOn"), json.Date("newEndsOn"));
    }

    private static TermTerminated Termination(JsonFields json)
    {
        json.AllowOnly("agreedOn", "endsOn");
        return new TermTerminated(json.Date("agreedOn"), json.Date("endsOn"));
    }

    private static Amendment Amendment(JsonFields json)
    {
        json.AllowOnly("id", "agreedOn", "effectiveOn", "feedbackMonths", "requestedReportMonths", "forceMajeureNoticeDays",
            "representativeNoticeDays", "termNoticeMonths", "perYear");
        return new Amendment(json.Text("id"), json.Date("agreedOn"), json.Date("effectiveOn"))
        {
            FeedbackMonths = json.OptionalWholeNumber("feedbackMonths", atLeast: 0),
            RequestedReportMonths = json.OptionalWholeNumber("requestedReportMonths", atLeast: 0),
            ForceMajeureNoticeDays = json.OptionalWholeNumber("forceMajeureNoticeDays", atLeast: 0),
            RepresentativeNoticeDays = json.OptionalWholeNumber("representativeNoticeDays", atLeast: 0),
            TermNoticeMonths = json.OptionalWholeNumber("termNoticeMonths", atLeast: 0),
            PerYear = json.OptionalWholeNumber("perYear", atLeast: 0),
        };
    }

    private static Policy Policy(JsonFields json)
    {
        json.AllowOnly("from", "periods", "stubDays", "requestClock", "submissionClock", "assertionDays", "restoration",
            "representativeNotice", "reportDueDays", "dueSoonDays", "incidentPartyHours");
        var usual = Core.Deadlines.Policy.Default;
        return new Policy
        {
            From = json.OptionalDate("from"),
            Periods = json.OptionalWord("periods", usual.Periods,
                ("calendarSemester", PeriodScheme.CalendarSemester), ("agreementHalfYear", PeriodScheme.AgreementHalfYear)),
            StubDays = json.WholeNumber("stubDays", usual.StubDays, atLeast: 0),
            RequestClock = json.OptionalWord("requestClock", usual.RequestClock,
                ("confirmed", RequestClock.Confirmed), ("sent", RequestClock.Sent)),
            SubmissionClock = json.OptionalWord("submissionClock", usual.SubmissionClock,
                ("submitted", SubmissionClock.Submitted), ("received", SubmissionClock.Received)),
            AssertionDays = json.WholeNumber("assertionDays", usual.AssertionDays, atLeast: 0),
            Restoration = json.OptionalWord("restoration", usual.Restoration,
                ("noGround", RestorationReading.NoGround), ("submitted", RestorationReading.Submitted)),
            RepresentativeNotice = json.OptionalWord("representativeNotice", usual.RepresentativeNotice,
                ("atLeast", RepresentativeNoticeReading.AtLeast), ("within", RepresentativeNoticeReading.Within)),
            ReportDueDays = json.WholeNumber("reportDueDays", usual.ReportDueDays, atLeast: 0),
            DueSoonDays = json.WholeNumber("dueSoonDays", usual.DueSoonDays, atLeast: 0),
            IncidentPartyHours = json.WholeNumber("incidentPartyHours", usual.IncidentPartyHours, atLeast: 0),
        };
    }
}
