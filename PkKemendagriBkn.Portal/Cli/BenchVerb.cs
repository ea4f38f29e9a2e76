using System.Globalization;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary><c>bench</c>: evaluations a second of the engine alone, on one core, over a file of JSON lines.</summary>
public static class BenchVerb
{
    private const int Rounds = 9;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Reading and writing JSON is not measured. The median of several rounds, and the slowest and fastest of them. What counts is the time that the
    /// processor worked, so that what else runs on the machine changes little.
    /// </summary>
    /// <returns>0, or 2 when there is nothing to measure.</returns>
    public static int Run(string vectorsPath, TextWriter output)
    {
        if (!File.Exists(vectorsPath))
        {
            output.WriteLine("there is no file " + Path.GetFullPath(vectorsPath));
            return 2;
        }

        var questions = File.ReadLines(vectorsPath).Where(line => line.Length > 0).Select(FactsJson.ReadLine).ToArray();
        if (questions.Length == 0)
        {
            output.WriteLine("no cases in " + vectorsPath);
            return 2;
        }

        // The compiler optimises hot code in steps: the first rounds show it still at work.
        for (int i = 0; i < 3; i++)
            _ = Round(questions);
        var perSecond = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
            perSecond[i] = Round(questions);
        Array.Sort(perSecond);
        double median = perSecond[Rounds / 2];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{questions.Length} cases, {Rounds} rounds, one core: median {median:F0} evaluations/s "
            + $"({1e6 / median:F2} us each), slowest {perSecond[0]:F0}, fastest {perSecond[^1]:F0}, "
            + $"{BytesEach(questions):F0} bytes allocated each"));
        return 0;
    }

    private static double Round((DateOnly AsOf, AgreementFacts Facts)[] questions)
    {
        var start = Environment.CpuUsage.TotalTime;
        long done = 0, deadlines = 0;
        TimeSpan elapsed;
        do
        {
            foreach (var (asOf, facts) in questions)
                deadlines += DeadlineEngine.Evaluate(facts, asOf).Deadlines.Count;
            done += questions.Length;
            elapsed = Environment.CpuUsage.TotalTime - start;
        }
        while (elapsed < RoundTime);

        GC.KeepAlive(deadlines);
        return done / elapsed.TotalSeconds;
    }

    private static double BytesEach((DateOnly AsOf, AgreementFacts Facts)[] questions)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (asOf, facts) in questions)
            GC.KeepAlive(DeadlineEngine.Evaluate(facts, asOf));
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)questions.Length;
    }
}
