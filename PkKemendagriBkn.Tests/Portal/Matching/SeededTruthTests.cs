using PkKemendagriBkn.Tests.Bench.Matching;

namespace PkKemendagriBkn.Tests.Portal.Matching;

/// <summary>Files of which everything is known beforehand.</summary>
public class SeededTruthTests
{
    private const int Rows = 5_000;

    [Fact]
    public void Every_planted_difference_is_found_and_no_other()
    {
        using var files = new MatchedFiles();
        var truth = Run(files);
        var found = files.Lines("diff.csv").Select(l => l.Split(',')).Select(v => (v[0], v[3])).ToList();
        Assert.True(found.Count > 100);
        Assert.Distinct(found);
        Assert.True(truth.Differences.SetEquals(found));
        var figures = files.Summary();
        Assert.Equal((truth.InvalidB, truth.DuplicateA, 0, 0), (figures["invalid_b"], figures["dup_a"], figures["rejected_a"], figures["rejected_b"]));
        Assert.Equal(found.Count, figures.Where(f => f.Key.StartsWith("diff_", StringComparison.Ordinal)).Sum(f => f.Value));
    }

    [Fact]
    public void Every_row_without_a_partner_is_listed()
    {
        using var files = new MatchedFiles();
        var truth = Run(files);
        var only = files.Lines("only.csv").Select(l => l.Split(',')).ToLookup(v => v[0], v => v[2]);
        Assert.True(truth.OnlyA.SetEquals(only["a"]));
        Assert.True(truth.OnlyB.SetEquals(only["b"]));
    }

    [Fact]
    public void Every_person_under_a_damaged_or_mistyped_nip_is_a_candidate()
    {
        using var files = new MatchedFiles();
        var truth = Run(files);
        var found = files.Lines("candidates.csv").Select(l => l.Split(',')).Select(v => (int.Parse(v[0], null), int.Parse(v[1], null))).ToHashSet();
        Assert.True(truth.SamePersons.Count > 10);
        Assert.Subset(found, truth.SamePersons.ToHashSet());
    }

    [Fact]
    public void Threads_and_memory_change_no_byte()
    {
        using var files = new MatchedFiles();
        Run(files, "--threads", "1");
        var expected = files.Results();
        Assert.Equal(["candidates.csv", "diff.csv", "only.csv", "rejected.csv", "run.json", "set_aside.csv", "summary.json"],
            expected.Keys.Order(StringComparer.Ordinal));
        foreach (var options in (string[][])[["--threads", "2"], ["--threads", "2", "--memory", "64"], ["--threads", "5", "--memory", "4000"]])
        {
            Run(files, options);
            Assert.Equal(expected, files.Results());
        }
    }

    [Fact]
    public void Sides_may_change_places()
    {
        using var there = new MatchedFiles();
        using var back = new MatchedFiles();
        Run(there);
        File.Copy(there.A, back.B);
        File.Copy(there.B, back.A);
        File.WriteAllText(Path.Combine(back.Folder, "nomenklatur.csv"), SeededSides.Nomenclature);
        Assert.Equal(0, back.Run(SeededSides.Fields, "--nomenclature", Path.Combine(back.Folder, "nomenklatur.csv")));
        static string Turned(string name) =>
            name.EndsWith("_a", StringComparison.Ordinal) ? name[..^1] + "b" : name.EndsWith("_b", StringComparison.Ordinal) ? name[..^1] + "a" : name;
        Assert.Equal(there.Summary(), back.Summary().ToDictionary(f => Turned(f.Key), f => f.Value));
    }

    internal static SeededTruth Run(MatchedFiles files, params string[] options) => Run(files, Rows, options);

    internal static SeededTruth Run(MatchedFiles files, int rows, params string[] options)
    {
        var truth = new SeededSides(rows, 14).Write(files.A, files.B);
        var nomenclature = Path.Combine(files.Folder, "nomenklatur.csv");
        File.WriteAllText(nomenclature, SeededSides.Nomenclature);
        Assert.Equal(0, files.Run(SeededSides.Fields, ["--nomenclature", nomenclature, .. options]));
        Assert.Equal("", files.Error);
        return truth;
    }
}
