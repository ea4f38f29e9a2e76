using System.Text.Json;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>The question on one line: facts and the day asked about.</summary>
public static partial class FactsJson
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
        facts.AllowOnly("agreement", "amendments", "policies", "deliveries", "feedbacks", "reportRequests", "reports", "evaluations",
            "suspensions", "restorations", "forceMajeure", "representativeChanges", "notices", "incidents");
        return new AgreementFacts
        {
            Agreement = Agreement(facts.Object("agreement")),
            Amendments = facts.Each("amendments", Amendment),
            Policies = facts.Each("policies", Policy),
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

    private static DeliveryMade Delivery(JsonFields json)
    {
        json.AllowOnly("id", "sentOn", "receivedOn", "asserted");
        return new DeliveryMade(json.Text("id"), json.OptionalDate("receivedOn"), json.OptionalDate("sentOn"), Asserted(json));
    }

    private static FeedbackSubmitted Feedback(JsonFields json)
    {
        json.AllowOnly("id", "deliveryIds", "submittedOn", "receivedOn", "asserted", "contestedOn", "covers");
        return new FeedbackSubmitted(json.Text("id"), json.Texts("deliveryIds"), json.Date("submittedOn"))
        {
            ReceivedOn = json.OptionalDate("receivedOn"),
            Asserted = Asserted(json),
            ContestedOn = json.OptionalDate("contestedOn"),
            Covers = json.OptionalWords("covers", ("data", FeedbackParts.Data), ("references", FeedbackParts.References)) is { } parts
                ? parts.Aggregate(FeedbackParts.None, (covered, part) => covered | part)
                : FeedbackParts.Both,
        };
    }

    private static ReportRequested ReportRequest(JsonFields json)
    {
        json.AllowOnly("id", "sentOn", "confirmedOn", "asserted");
        return new ReportRequested(json.Text("id"), json.Date("sentOn"), json.OptionalDate("confirmedOn"), Asserted(json));
    }

    private static ReportSubmitted Report(JsonFields json)
    {
        json.AllowOnly("id", "period", "requestId", "submittedOn", "receivedOn", "asserted", "contestedOn");
        return new ReportSubmitted(
            json.Text("id"), json.OptionalText("period"), json.OptionalText("requestId"), json.OptionalDate("submittedOn"))
        {
            ReceivedOn = json.OptionalDate("receivedOn"),
            Asserted = Asserted(json),
            ContestedOn = json.OptionalDate("contestedOn"),
        };
    }

    private static ReceiptAsserted? Asserted(JsonFields json)
    {
        if (json.OptionalObject("asserted") is not { } word)
            return null;
        word.AllowOnly("on", "toldOn", "contestedOn");
        return new ReceiptAsserted(word.Date("on"), word.Date("toldOn"), word.OptionalDate("contestedOn"));
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
        json.AllowOnly("id", "party", "startedOn", "endedOn", "notifiedOn", "statementOn", "acceptedOn", "contestedOn", "saidEndedOn", "relieves");
        return new ForceMajeureStruck(
            json.Text("id"), PartyOf(json), json.Date("startedOn"), json.OptionalDate("endedOn"), json.OptionalDate("notifiedOn"))
        {
            StatementOn = json.OptionalDate("statementOn"),
            AcceptedOn = json.OptionalDate("acceptedOn"),
            ContestedOn = json.OptionalDate("contestedOn"),
            SaidEndedOn = json.OptionalDate("saidEndedOn"),
            Relieves = json.OptionalWords("relieves",
                ("feedback", DeadlineKind.Feedback), ("requested-report", DeadlineKind.RequestedReport),
                ("periodic-report", DeadlineKind.PeriodicReport), ("evaluation", DeadlineKind.Evaluation)),
        };
    }

    private static RepresentativeChanged RepresentativeChange(JsonFields json)
    {
        json.AllowOnly("id", "party", "knownOn", "effectiveOn", "notifiedOn");
        return new RepresentativeChanged(
            json.Text("id"), PartyOf(json), json.Date("effectiveOn"), json.OptionalDate("notifiedOn"), json.OptionalDate("knownOn"));
    }

    private static TermNoticeGiven Notice(JsonFields json)
    {
        json.AllowOnly("id", "kind", "party", "givenOn", "intendedEndsOn");
        var kind = json.Word("kind", ("extend", NoticeKind.Extend), ("terminate", NoticeKind.Terminate));
        return new TermNoticeGiven(json.Text("id"), kind, PartyOf(json), json.Date("givenOn"), json.OptionalDate("intendedEndsOn"));
    }

    private static IncidentDiscovered Incident(JsonFields json)
    {
        json.AllowOnly("id", "party", "discoveredAt", "vital", "subjectsExempt", "notices");
        return new IncidentDiscovered(json.Text("id"), PartyOf(json), json.Instant("discoveredAt"))
        {
            Vital = json.Truth("vital", orElse: false),
            SubjectsExempt = json.Truth("subjectsExempt", orElse: false),
            Notices = json.Each("notices", IncidentNotice),
        };
    }

    private static IncidentNotified IncidentNotice(JsonFields json)
    {
        json.AllowOnly("to", "at");
        var to = json.Word("to", ("agency", IncidentRecipient.Agency), ("subjects", IncidentRecipient.Subjects),
            ("bssn", IncidentRecipient.Bssn), ("party", IncidentRecipient.Party));
        return new IncidentNotified(to, json.Instant("at"));
    }

    private static Party PartyOf(JsonFields json) =>
        json.Word("party", ("first", Party.First), ("second", Party.Second), ("both", Party.Both));
}
