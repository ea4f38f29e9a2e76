using System.Diagnostics;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>
/// The portal under a steady load for a long time: whether it holds more and more memory or handles, and whether anything fails (F28).
/// The first third warms up; the rest is what counts.
/// </summary>
internal static class Soak
{
    private const int MostLooks = 12;

    /// <returns>0; 1 when an action failed or what is held grew by more than a tenth and 20 MB, or 20 handles.</returns>
    public static async Task<int> RunAsync(string folder, int circuits, TimeSpan load, TextWriter output)
    {
        await using var server = await BenchProcess.StartAsync(folder);
        using var browser = await server.SignInAsync("itjen@demo.local");
        var open = await CircuitLoad.OpenAsync(server, browser, Enumerable.Repeat("/tenggat", circuits));
        var rows = new List<(TimeSpan At, double Managed, double Resident, int Handles)>();
        var errors = new List<string>();
        var (start, actions) = (Stopwatch.GetTimestamp(), 0);
        // Not too short, or people would do nothing but arrive.
        var looks = Math.Clamp((int)(load / TimeSpan.FromSeconds(8)), 3, MostLooks);
        for (var look = 0; look < looks; look++)
        {
            var (clicks, links, failed) = await CircuitLoad.LoadAsync(open, load / looks);
            actions += clicks.Count + links;
            errors.AddRange(failed);
            var (managed, resident) = await server.MemoryAsync();
            rows.Add((Stopwatch.GetElapsedTime(start), managed, resident, server.Handles));
        }

        MarkdownTable.Write(output, [$"{circuits} tabs", "MB managed", "MB resident", "handles"],
            rows.Select(r => (string[])[$"after {r.At.TotalSeconds:F0} s", $"{r.Managed:F0}", $"{r.Resident:F0}", $"{r.Handles}"]));
        var (early, late) = (rows[looks / 3], rows[^1]);
        var grew = late.Managed - early.Managed > Math.Max(20, early.Managed / 10) || late.Handles - early.Handles > 20;
        await output.WriteLineAsync($"{actions} actions, {errors.Count} failed{(errors.Count > 0 ? $" ({errors[0]})" : "")}; managed memory {late.Managed - early.Managed:+0;-0;0} MB and handles {late.Handles - early.Handles:+0;-0;0} since the first third.");
        return errors.Count > 0 || grew ? 1 : 0;
    }
}
