using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Cli;

namespace PkKemendagriBkn.Tests.Bench.Matching;

/// <summary>
/// <c>bench match ROWS [ROUNDS]</c>: the match verb and DuckDB's bare full join over the same two files, in turns, each as a process of its own.
/// </summary>
internal static class MatchingBench
{
    private const int WarmRows = 5_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync(int rows, int rounds, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("pkbkn-bench-").FullName;
        try
        {
            string a = Path.Combine(folder, "a.csv"), b = Path.Combine(folder, "b.csv"), nomenclature = Path.Combine(folder, "nomenklatur.csv"),
                results = Path.Combine(folder, "out");
            await File.WriteAllTextAsync(nomenclature, SeededSides.Nomenclature);
            string[] options = ["--fields", SeededSides.Fields, "--nomenclature", nomenclature, "--out", results];
            new SeededSides(WarmRows, 7).Write(a, b);
            var warm = Enumerable.Range(0, 40).Select(_ => Time(() => MatchVerb.Run([a, b, .. options], TextWriter.Null))).Skip(20).ToList();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{WarmRows} rows a side in a warm process: median {new Figures(warm).Median:F0} ms"));

            new SeededSides(rows, 7).Write(a, b);
            List<(double Ms, double Megabytes)> ours = [], theirs = [];
            for (int i = 0; i < rounds; i++)
            {
                ours.Add(await MeasureAsync(["exec", typeof(PortalHost).Assembly.Location, "match", a, b, .. options]));
                theirs.Add(await MeasureAsync(["exec", typeof(MatchingBench).Assembly.Location, "bench", "duck", a, b]));
            }

            MarkdownTable.Write(output, [$"{rows} rows a side, {rounds} rounds in turns", "median s", "slowest s", "peak MiB"],
                [Line("match", ours), Line("DuckDB, bare full join", theirs)]);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio of the medians: {Median(ours) / Median(theirs):F2}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The join that the match verb is held against: by NIP, each column compared as it stands, nothing normalised.</summary>
    public static void Join(string a, string b, TextWriter output)
    {
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        var columns = SeededSides.Fields.Split(',').Skip(1).Select(f => f.Split(':')[0]).Select(c => $"count(*) filter (a.{c} is distinct from b.{c})");
        command.CommandText = $"select count(a.nip), count(b.nip), {string.Join(", ", columns)} from read_csv('{a}', all_varchar=true, header=true) a full join read_csv('{b}', all_varchar=true, header=true) b on a.nip = b.nip";
        using var reader = command.ExecuteReader();
        reader.Read();
        output.WriteLine(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
    }

    private static async Task<(double Ms, double Megabytes)> MeasureAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        long from = Stopwatch.GetTimestamp(), peak = 0;
        using var process = Process.Start(start)!;
        while (!process.WaitForExit(Look))
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        double ms = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        await process.StandardOutput.ReadToEndAsync();
        return process.ExitCode == 0 ? (ms, peak / 1048576.0) : throw new InvalidOperationException($"{arguments[2]} ended with {process.ExitCode}.");
    }

    private static double Time(Action act)
    {
        long from = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double Median(List<(double Ms, double)> runs) => new Figures(runs.Select(r => r.Ms)).Median;

    private static string[] Line(string name, List<(double Ms, double Megabytes)> runs)
    {
        static string Seconds(double ms) => (ms / 1000).ToString("F2", CultureInfo.InvariantCulture);
        return [name, Seconds(Median(runs)), Seconds(runs.Max(r => r.Ms)), runs.Max(r => r.Megabytes).ToString("F0", CultureInfo.InvariantCulture)];
    }
}
