using System.Text.Json;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>The question on one line: facts and the day asked about.</summary>
public static class FactsJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads <c>{"asOf", "facts"}</c>; other fields beside these two are ignored.</summary>
    /// <exception cref="MalformedInputException">The line is no JSON object, or a field is missing, unknown, or not what it must be.</exception>
    public static (DateOnly AsOf, AgreementFacts Facts) ReadLine(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            var question = JsonFields.Of(document.RootElement, "");
            return (question.Date("asOf"), Read(question.Object("facts")));
        }
        catch (JsonException fault)
        {
            throw new MalformedInputException($"not valid JSON: {fault.Message}");
        }
        catch (InvalidOperationException fault) // text that is no valid Unicode
        {
            throw new MalformedInputException($"not valid text: {fault.Message}");
        }
    }

    private static AgreementFacts Read(JsonFields facts)
    {
        facts.AllowOnly("agreement", "policy", "deliveries", "feedbacks", "reportRequests", "reports", "evaluations",
            "suspensions", "restorations", "forceMajeure", "representativeChanges", "notices", "incidents");
        return new AgreementFacts
        {
            Agreement = Agreement(facts.Object("agreement")),
            Policy = facts.OptionalObject("policy") is { } policy ? Policy(policy) : new Policy(),
            Deliveries = facts.Each("deliveries", Delivery),
            Feedbacks = facts.Each("feedbacks", Feedback),
            ReportRequests = facts.Each("reportRequests", ReportRequest),
            Reports = facts.Each("reports", Report),
            Evaluations = facts.Each("evaluations", Evaluation),
            Suspensions = facts.Each("suspensions", Suspension),
            Restorations = facts.Each("restorations", Restoration),
            ForceMajeure = facts.Each("forceMajeure", ForceMajeure),
            RepresentativeChanges = facts.Each("representativeChanges", RepresentativeChange),
            Notices = facts.Each("notices", Notice),
            Incidents = facts.Each("incidents", Incident),
        };
    }

    private static AgreementTerm Agreement(JsonFields json)
    {
        json.AllowOnly("signedOn", "termYears", "extensions", "terminatedOn");
        return new AgreementTerm
        {
            SignedOn = json.Date("signedOn"),
            TermYears = json.WholeNumber("termYears", orElse: 3, atLeast: 1),
            Extensions = json.Each("extensions", Extension),
            TerminatedOn = json.OptionalDate("terminatedOn"),
        };
    }

    private static TermExtended Extension(JsonFields json)
    {
        json.AllowOnly("agreedOn", "newEndsOn");
        return new TermExtended(json.Date("agreedOn"), json.Date("newEndsOn"));
    }

    private static Policy Policy(JsonFields json)
    {
        json.AllowOnly("periods", "requestClock", "reportDueDays", "dueSoonDays");
        var usual = new Policy();
        return new Policy
        {
            Periods = json.OptionalWord("periods", usual.Periods,
                ("calendarSemester", PeriodScheme.CalendarSemester), ("agreementHalfYear", PeriodScheme.AgreementHalfYear)),
            RequestClock = json.OptionalWord("requestClock", usual.RequestClock,
                ("confirmed", RequestClock.Confirmed), ("sent", RequestClock.Sent)),
            ReportDueDays = json.WholeNumber("reportDueDays", usual.ReportDueDays, atLeast: 0),
            DueSoonDays = json.WholeNumber("dueSoonDays", usual.DueSoonDays, atLeast: 0),
        };
    }

    private static DeliveryReceived Delivery(JsonFields json)
    {
        json.AllowOnly("id", "receivedOn");
        return new DeliveryReceived(json.Text("id"), json.Date("receivedOn"));
    }

    private static FeedbackSubmitted Feedback(JsonFields json)
    {
        json.AllowOnly("id", "deliveryIds", "submittedOn");
        return new FeedbackSubmitted(json.Text("id"), json.Texts("deliveryIds"), json.Date("submittedOn"));
    }

    private static ReportRequested ReportRequest(JsonFields json)
    {
        json.AllowOnly("id", "sentOn", "confirmedOn");
        return new ReportRequested(json.Text("id"), json.Date("sentOn"), json.OptionalDate("confirmedOn"));
    }

    private static ReportSubmitted Report(JsonFields json)
    {
        json.AllowOnly("id", "period", "requestId", "submittedOn");
        return new ReportSubmitted(
            json.Text("id"), json.OptionalText("period"), json.OptionalText("requestId"), json.OptionalDate("submittedOn"));
    }

    private static EvaluationHeld Evaluation(JsonFields json)
    {
        json.AllowOnly("id", "heldOn", "by", "period");
        var by = json.Word("by",
            ("first", EvaluationHolder.First), ("second", EvaluationHolder.Second), ("joint", EvaluationHolder.Joint));
        return new EvaluationHeld(json.Text("id"), json.Date("heldOn"), by, json.OptionalText("period"));
    }

    private static AccessSuspended Suspension(JsonFields json)
    {
        json.AllowOnly("id", "effectiveOn");
        return new AccessSuspended(json.Text("id"), json.Date("effectiveOn"));
    }

    private static AccessRestored Restoration(JsonFields json)
    {
        json.AllowOnly("id", "effectiveOn");
        return new AccessRestored(json.Text("id"), json.Date("effectiveOn"));
    }

    private static ForceMajeureStruck ForceMajeure(JsonFields json)
    {
        json.AllowOnly("id", "party", "startedOn", "endedOn", "notifiedOn");
        return new ForceMajeureStruck(
            json.Text("id"), PartyOf(json), json.Date("startedOn"), json.OptionalDate("endedOn"), json.OptionalDate("notifiedOn"));
    }

    private static RepresentativeChanged RepresentativeChange(JsonFields json)
    {
        json.AllowOnly("id", "party", "effectiveOn", "notifiedOn");
        return new RepresentativeChanged(json.Text("id"), PartyOf(json), json.Date("effectiveOn"), json.OptionalDate("notifiedOn"));
    }

    private static TermNoticeGiven Notice(JsonFields json)
    {
        json.AllowOnly("kind", "party", "givenOn");
        var kind = json.Word("kind", ("extend", NoticeKind.Extend), ("terminate", NoticeKind.Terminate));
        return new TermNoticeGiven(kind, PartyOf(json), json.Date("givenOn"));
    }

    private static IncidentDiscovered Incident(JsonFields json)
    {
        json.AllowOnly("id", "party", "discoveredAt", "notifiedAt");
        return new IncidentDiscovered(
            json.Text("id"), PartyOf(json), json.Instant("discoveredAt"), json.OptionalInstant("notifiedAt"));
    }

    private static Party PartyOf(JsonFields json) =>
        json.Word("party", ("first", Party.First), ("second", Party.Second), ("both", Party.Both));
}
