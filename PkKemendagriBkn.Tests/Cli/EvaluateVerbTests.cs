using System.Globalization;
using System.Text.Json.Nodes;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Tests.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Cli;

public class EvaluateVerbTests
{
    private const string Good = """{"asOf":"2026-03-01","facts":{"agreement":{"signedOn":"2025-08-27"}}}""";

    [Fact]
    public void All_worked_cases_go_through_in_one_run_line_for_line()
    {
        var (exitCode, output, error) = Run(string.Join('\n', VectorFile.Lines));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(VectorFile.Lines.Count, output.Length);
        for (int i = 0; i < output.Length; i++)
            Assert.True(JsonNode.DeepEquals(VectorFile.Expected(VectorFile.Lines[i]), JsonNode.Parse(output[i])), VectorFile.Lines[i]);
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_no_line(string name)
    {
        string input = string.Join('\n', VectorFile.Lines);
        var expected = Run(input).Output;
        var usual = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(name);
        var here = Run(input).Output;
        CultureInfo.CurrentCulture = usual;
        Assert.Equal(expected, here);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("""{"asOf":"2026-03-01"}""")]
    [InlineData("""{"facts":{"agreement":{"signedOn":"2025-08-27"}}}""")]
    [InlineData("""{"asOf":"2026-03-01","facts":{}}""")]
    [InlineData("""{"asOf":"2026-03-01","facts":{"agreement":{}}}""")]
    [InlineData("""{"asOf":"2026-03-01","facts":{"agreement":{"signedOn":null}}}""")]
    [InlineData("""{"asOf":"2026-03-01","asOf":"2026-03-02","facts":{"agreement":{"signedOn":"2025-08-27"}}}""")]
    public void A_line_that_is_no_question_is_refused(string line) => AssertRefused(line, "");

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-2-3")]
    [InlineData("26-02-03")]
    [InlineData("2026-02-03T00:00:00")]
    [InlineData(" 2026-02-03")]
    [InlineData("03/02/2026")]
    [InlineData("")]
    public void A_date_that_the_calendar_lacks_is_refused(string date) =>
        AssertRefused(Good.Replace("2026-03-01", date, StringComparison.Ordinal), "asOf");

    [Theory]
    [InlineData("\"agreement\":{\"signedOn\":\"2025-08-27\",\"termYears\":-1}", "facts.agreement.termYears")]
    [InlineData("\"agreement\":{\"signedOn\":\"2025-08-27\",\"termYears\":2.5}", "facts.agreement.termYears")]
    [InlineData("\"agreement\":{\"signedOn\":\"2025-08-27\",\"termYears\":\"3\"}", "facts.agreement.termYears")]
    [InlineData("\"agreement\":{\"signedOn\":\"2025-08-27\",\"termYears\":NaN}", "JSON")]
    [InlineData("\"agreement\":{\"signedOn\":\"2025-08-27\",\"termYears\":99999999999}", "facts.agreement.termYears")]
    [InlineData("\"agreement\":{\"signedOn\":\"2025-08-27\",\"termYear\":2}", "termYear")]
    [InlineData("\"agreement\":{\"signedOn\":\"2025-08-27\",\"extensions\":[{\"agreedOn\":\"2026-01-01\"}]}", "facts.agreement.extensions[0].newEndsOn")]
    [InlineData("\"policies\":[{\"dueSoonDays\":-1}]", "facts.policies[0].dueSoonDays")]
    [InlineData("\"policies\":[{\"reportDueDays\":-1}]", "facts.policies[0].reportDueDays")]
    [InlineData("\"policies\":[{\"periods\":\"CalendarSemester\"}]", "facts.policies[0].periods")]
    [InlineData("\"policies\":[{\"requestClock\":1}]", "facts.policies[0].requestClock")]
    [InlineData("\"deliveries\":{}", "facts.deliveries")]
    [InlineData("\"deliveries\":[null]", "facts.deliveries[0]")]
    [InlineData("\"deliveries\":[{\"id\":\"D\",\"receivedOn\":\"2026-01-01\"},{\"id\":7,\"receivedOn\":\"2026-01-01\"}]", "facts.deliveries[1].id")]
    [InlineData("\"deliveries\":[{\"id\":\"\\ud800\",\"receivedOn\":\"2026-01-01\"}]", "text")]
    [InlineData("\"feedbacks\":[{\"id\":\"F\",\"deliveryIds\":\"D\",\"submittedOn\":\"2026-01-01\"}]", "facts.feedbacks[0].deliveryIds")]
    [InlineData("\"evaluations\":[{\"id\":\"E\",\"heldOn\":\"2026-01-01\",\"by\":\"both\"}]", "facts.evaluations[0].by")]
    [InlineData("\"forceMajeure\":[{\"id\":\"K\",\"party\":\"third\",\"startedOn\":\"2026-01-01\"}]", "facts.forceMajeure[0].party")]
    [InlineData("\"incidents\":[{\"id\":\"I\",\"party\":\"first\",\"discoveredAt\":\"2026-01-01T10:00:00\"}]", "facts.incidents[0].discoveredAt")]
    [InlineData("\"incidents\":[{\"id\":\"I\",\"party\":\"first\",\"discoveredAt\":\"2026-01-01\"}]", "facts.incidents[0].discoveredAt")]
    [InlineData("\"surprises\":[]", "surprises")]
    public void A_value_that_would_be_silently_wrong_is_refused_by_its_field(string fields, string named)
    {
        string agreement = fields.StartsWith("\"agreement\"", StringComparison.Ordinal) ? "" : "\"agreement\":{\"signedOn\":\"2025-08-27\"},";
        AssertRefused("""{"asOf":"2026-03-01","facts":{""" + agreement + fields + "}}", named);
    }

    [Fact]
    public void A_malformed_line_is_told_by_its_number_and_the_others_are_answered()
    {
        var (exitCode, output, error) = Run($"{Good}\n\n   \nbroken\n{Good}\r\n{{}}\n{Good}");

        Assert.Equal(2, exitCode);
        Assert.Equal(3, output.Length);
        Assert.Equal(["line 4", "line 6"], error.TrimEnd().Split('\n').Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void Null_is_the_same_as_absent()
    {
        const string nulls = """
            {"name":null,"asOf":"2026-03-01","facts":{"agreement":{"signedOn":"2025-08-27","termYears":null,"extensions":null,"terminations":null},
            "policies":[{"from":null,"periods":null,"requestClock":null,"reportDueDays":null,"dueSoonDays":null}],"deliveries":null,"reports":null,"incidents":null}}
            """;
        Assert.Equal(Run(Good).Output, Run(nulls.ReplaceLineEndings("")).Output);
        Assert.Equal(Run(Good).Output, Run(Good.Replace("\"facts\":{", "\"facts\":{\"policies\":null,", StringComparison.Ordinal)).Output);
    }

    [Fact]
    public void A_byte_order_mark_and_an_empty_input_do_no_harm()
    {
        Assert.Equal(Run(Good).Output, Run("\uFEFF" + Good).Output);
        var (exitCode, output, error) = Run("");
        Assert.Equal((0, 0, ""), (exitCode, output.Length, error));
    }

    [Fact]
    public void A_bench_without_cases_says_so()
    {
        string path = Path.GetTempFileName();
        using var output = new StringWriter();
        Assert.Equal(2, BenchVerb.Run(path, output));
        File.Delete(path);
    }

    private static void AssertRefused(string line, string named)
    {
        var (exitCode, output, error) = Run(line);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("line 1: ", error, StringComparison.Ordinal);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static (int ExitCode, string[] Output, string Error) Run(string input)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = EvaluateVerb.Run(new StringReader(input), output, error);
        return (exitCode, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), error.ToString());
    }
}
