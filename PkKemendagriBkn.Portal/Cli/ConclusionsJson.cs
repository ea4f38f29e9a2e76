using System.Globalization;
using System.Text.Json;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>The answer on one line, in the order of the rules' own fields.</summary>
internal static class ConclusionsJson
{
    public static void Write(Utf8JsonWriter json, Conclusions conclusions)
    {
        json.WriteStartObject();
        Date(json, "asOf", conclusions.AsOf);
        json.WriteBoolean("inForce", conclusions.InForce);
        Date(json, "endsOn", conclusions.EndsOn);
        json.WriteStartArray("deadlines");
        foreach (var deadline in conclusions.Deadlines)
            Write(json, deadline);
        json.WriteEndArray();
        json.WriteStartArray("incidents");
        foreach (var incident in conclusions.Incidents)
            Write(json, incident);
        json.WriteEndArray();
        Write(json, conclusions.Access);
        json.WriteStartArray("years");
        foreach (var year in conclusions.Years)
            Write(json, year);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Deadline deadline)
    {
        json.WriteStartObject();
        json.WriteString("key", deadline.Key);
        json.WriteString("clause", deadline.Clause);
        json.WriteString("debtor", Word(deadline.Debtor));
        json.WriteString("basis", Word(deadline.Basis));
        Date(json, "clockStartsOn", deadline.ClockStartsOn);
        Date(json, "originalDueOn", deadline.OriginalDueOn);
        Date(json, "dueOn", deadline.DueOn);
        json.WriteString("state", Word(deadline.State));
        if (deadline.FulfilledOn is { } on)
            Date(json, "fulfilledOn", on);
        else
            json.WriteNull("fulfilledOn");
        json.WriteNumber("daysLate", deadline.DaysLate);
        if (deadline.Provisional is { } provisional)
            json.WriteBoolean("provisional", provisional);
        if (deadline.Contested)
            json.WriteBoolean("contested", true);
        if (deadline.SubmissionContested)
            json.WriteBoolean("submissionContested", true);
        if (deadline.Missing != FeedbackParts.None)
            Texts(json, "missing", [Word(deadline.Missing)]);
        if (deadline.FirmDueOn is { } firmDueOn)
            Date(json, "firmDueOn", firmDueOn);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidentNotice incident)
    {
        json.WriteStartObject();
        json.WriteString("key", incident.Key);
        json.WriteString("party", Word(incident.Party));
        json.WriteString("to", Word(incident.To));
        json.WriteString("basis", Word(incident.Basis));
        json.WriteString("dueAt", incident.DueAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
        json.WriteString("state", Word(incident.State));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AccessConclusion access)
    {
        json.WriteStartObject("access");
        json.WriteString("state", Word(access.State));
        Texts(json, "grounds", access.Grounds);
        Texts(json, "disputedGrounds", access.DisputedGrounds);
        json.WriteBoolean("maySuspend", access.MaySuspend);
        json.WriteBoolean("mayRestore", access.MayRestore);
        Texts(json, "suspensionsWithoutGround", access.SuspensionsWithoutGround);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AgreementYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        Date(json, "from", year.From);
        Date(json, "to", year.To);
        json.WriteNumber("reports", year.Reports);
        json.WriteNumber("evaluationsFirst", year.EvaluationsFirst);
        json.WriteNumber("evaluationsSecond", year.EvaluationsSecond);
        json.WriteNumber("required", year.Required);
        json.WriteStartObject("verdicts");
        json.WriteString("reports", Word(year.Verdicts.Reports));
        json.WriteString("evaluationsFirst", Word(year.Verdicts.EvaluationsFirst));
        json.WriteString("evaluationsSecond", Word(year.Verdicts.EvaluationsSecond));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly date) =>
        json.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Word(YearVerdict verdict) => verdict == YearVerdict.TooFew ? "short" : Word((Enum)verdict);

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
