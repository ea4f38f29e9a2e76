using System.Text.Json.Nodes;
using PkKemendagriBkn.Portal.Cli;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class VectorTests
{
    public static TheoryData<string> Names => [.. VectorFile.LineByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_answer_is_the_worked_one(string name)
    {
        string line = VectorFile.LineByName[name];
        using var output = new StringWriter();
        using var error = new StringWriter();

        int exitCode = EvaluateVerb.Run(new StringReader(line), output, error);

        Assert.Equal("", error.ToString());
        Assert.Equal(0, exitCode);
        var expected = VectorFile.Expected(line);
        var actual = JsonNode.Parse(output.ToString());
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected}\nfound {actual}");
    }

    [Fact]
    public void All_worked_cases_are_here() => Assert.Equal(210, VectorFile.Lines.Count);
}
