using System.Diagnostics;
using System.Globalization;
using PkKemendagriBkn.Tests.Bench.Matching;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>
/// <c>bench</c>: measures the portal as docs/performance.md tells, and prints tables. <c>bench pages|circuits|start</c> measures one
/// thing; <c>--quick</c> is the short form of the build server; <c>bench make FOLDER</c> leaves the large database there, to look at; <c>bench walk FOLDER</c>
/// only walks through it with open tabs; <c>bench soak [MINUTES|--quick]</c> keeps it under load for half an hour and fails when it grows;
/// <c>bench match ROWS [ROUNDS]</c> holds the matching against DuckDB.
/// </summary>
internal static class BenchProgram
{
    private const int Rows = 100_000;

    /// <returns>0, or 2 when the arguments mean nothing. What misses its target is told, and is no failure: machines differ.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["serve", var folder, var port]:
                return await BenchServer.ServePortalAsync(folder, port);
            case ["serve-empty", var port]:
                return await BenchServer.ServeEmptyAsync(port);
            case ["duck", var sideA, var sideB]:
                MatchingBench.Join(sideA, sideB, Console.Out);
                return 0;
            case ["match", var matched, .. var times] when int.TryParse(matched, CultureInfo.InvariantCulture, out var persons) && persons > 0
                && times.Length <= 1:
                await MatchingBench.RunAsync(persons, times is [var time] ? int.Parse(time, CultureInfo.InvariantCulture) : 5, Console.Out);
                return 0;
            case ["make", var made]:
                Directory.CreateDirectory(made);
                await MakeAsync(made, Rows, Console.Out);
                return 0;
            case ["soak", .. var minutes] when minutes is [] or ["--quick"] || minutes is [var text] && int.TryParse(text, CultureInfo.InvariantCulture, out _):
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                return await SoakAsync(minutes is ["--quick"] ? TimeSpan.FromSeconds(24)
                    : TimeSpan.FromMinutes(minutes is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 30), minutes is ["--quick"] ? 10 : 50);
            case ["walk", var walked, .. var numbers] when numbers.Length <= 2
                && numbers.All(n => int.TryParse(n, CultureInfo.InvariantCulture, out var number) && number > 0):
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                await CircuitLoad.WalkAsync(walked, NumberOr(0, 200), TimeSpan.FromSeconds(NumberOr(1, 60)), Console.Out);
                return 0;

                int NumberOr(int at, int usual) => numbers.Length > at ? int.Parse(numbers[at], CultureInfo.InvariantCulture) : usual;
        }

        var quick = args.Contains("--quick");
        var parts = args.Where(a => a != "--quick").ToList();
        if (parts.Except(["pages", "circuits", "start"]).Any())
        {
            await Console.Error.WriteLineAsync("Usage: bench [pages] [circuits] [start] [--quick], bench make FOLDER, bench walk FOLDER [TABS [SECONDS]], bench soak [MINUTES], or bench match ROWS [ROUNDS]");
            return 2;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var folder1 = Directory.CreateTempSubdirectory("pkbkn-bench-").FullName;
        var folder10 = quick ? folder1 : Directory.CreateTempSubdirectory("pkbkn-bench-").FullName;
        try
        {
            var output = Console.Out;
            var small = await MakeAsync(folder1, Rows / 10, output);
            var databases = quick ? [small] : new[] { small, await MakeAsync(folder10, Rows, output) };
            bool Wants(string part) => parts.Count == 0 || parts.Contains(part);
            if (Wants("start"))
                await ColdStart.RunAsync(folder10, quick ? 1 : 5, output);
            if (Wants("pages"))
                await PageTimes.RunAsync(databases, quick ? 3 : 20, output);
            if (Wants("circuits"))
                await CircuitLoad.RunAsync(folder10, quick ? 20 : 200, TimeSpan.FromSeconds(quick ? 8 : 60), TimeSpan.FromSeconds(quick ? 1 : 200), output);
        }
        finally
        {
            foreach (var folder in new[] { folder1, folder10 }.Distinct())
                Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task<int> SoakAsync(TimeSpan load, int circuits)
    {
        var folder = Directory.CreateTempSubdirectory("pkbkn-soak-").FullName;
        try
        {
            await MakeAsync(folder, Rows / 100, Console.Out);
            return await Soak.RunAsync(folder, circuits, load, Console.Out);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(string Name, string Folder)> MakeAsync(string folder, int rows, TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var deadlines = await BenchData.MakeAsync(folder, rows);
        await output.WriteLineAsync($"Database of {rows} letters, codes, correction items and audit entries, {deadlines} deadlines: made in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s.");
        return ($"{rows / 1000}k", folder);
    }
}
