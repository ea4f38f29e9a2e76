using System.Collections.Concurrent;
using System.Diagnostics;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>Many open tabs at once: how soon a click is answered, how much memory a tab holds, and whether it comes back once they have gone.</summary>
internal static class CircuitLoad
{
    /// <summary>Between two actions of a person, on average.</summary>
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(5);

    private const int OpenAtOnce = 4;

    /// <summary>Where the memory of a tab is compared: each kind of page once.</summary>
    private static readonly string[] Candidates =
    [
        "/", "/tenggat", "/kalender", "/korespondensi", "/korespondensi/baru", "/pengiriman", "/balikan/baru", "/kode/cari", "/apip", "/perbaikan",
        "/kewajiban",
        "/perjanjian", "/simulasi", "/naskah", "/laporan/baru", "/evaluasi/baru", "/peristiwa/baru/kahar", "/pengingat", "/status",
    ];

    /// <summary>What people walk through while they are measured.</summary>
    private static readonly string[] Walk =
    [
        "/tenggat", "/tenggat?hal=2", "/tenggat?status=Overdue", "/korespondensi", "/korespondensi?hal=3", "/pengiriman", "/pengiriman?hal=2", "/perbaikan",
        "/masalah", "/pengingat", "/", "/laporan",
    ];

    public static async Task RunAsync(string folder, int circuits, TimeSpan load, TimeSpan absence, TextWriter output)
    {
        var empty = await EmptyAsync(circuits, load, output);
        await using var server = await BenchProcess.StartAsync(folder);
        using var browser = await server.SignInAsync("itjen@demo.local");
        var heaviest = await HeaviestAsync(server, browser, Math.Clamp(circuits / 10, 4, 20), output);

        var before = await server.MemoryAsync();
        var open = await OpenAsync(server, browser, Enumerable.Repeat(heaviest, circuits));
        var held = await server.MemoryAsync();
        await output.WriteLineAsync($"{circuits} tabs on `{heaviest}`: {Each(before.Managed, held.Managed, circuits)} MB managed and {Each(before.Resident, held.Resident, circuits)} MB resident each; the process holds {held.Managed:F0} and {held.Resident:F0} MB ({before.Managed:F0} and {before.Resident:F0} before). First render: {open.Average(c => c.Bytes) / 1024:F0} KB.");

        await WalkAsync(server, open, load, empty, output);
        var walked = await server.MemoryAsync();
        await output.WriteLineAsync($"After the walk: {walked.Managed:F0} MB managed, {walked.Resident:F0} MB resident.");

        // Every other one closes the tab; the rest are cut off, and the server waits for them before it lets go.
        await Task.WhenAll(open.Select((c, i) => c.LeaveAsync(saysSo: i % 2 == 0)));
        await Task.Delay(absence);
        var after = await server.MemoryAsync();
        await output.WriteLineAsync($"{absence.TotalSeconds:F0} s after they left: {after.Managed:F0} MB managed ({Change(before.Managed, after.Managed)}), {after.Resident:F0} MB resident ({Change(before.Resident, after.Resident)}).");
    }

    /// <summary>The walk alone, on a database that is there already.</summary>
    public static async Task WalkAsync(string folder, int circuits, TimeSpan load, TextWriter output)
    {
        var empty = await EmptyAsync(circuits, load, output);
        await using var server = await BenchProcess.StartAsync(folder);
        using var browser = await server.SignInAsync("itjen@demo.local");
        await WalkAsync(server, await OpenAsync(server, browser, Enumerable.Repeat(Walk[0], circuits)), load, empty, output);
    }

    /// <summary>What it costs the server tells more on a machine that others use than how long somebody waited.</summary>
    private static async Task WalkAsync(BenchProcess server, List<Circuit> open, TimeSpan load, Figures empty, TextWriter output)
    {
        var worked = server.Worked;
        var (clicks, links, errors) = await LoadAsync(open, load, Walk);
        worked = server.Worked - worked;
        var all = new Figures(links.Select(l => l.Took));
        MarkdownTable.Write(output,
            [$"{open.Count} tabs, {Think.TotalSeconds:F0} s think time, {load.TotalSeconds:F0} s", "actions", "p50 ms", "p95 ms", "p99 ms", "max ms"],
            [Row("click, empty page", empty), Row("click, portal", clicks), Row("link, portal", all),
                .. links.GroupBy(l => l.Path).OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => Row($"to `{g.Key}`", new Figures(g.Select(l => l.Took))))]);
        await output.WriteLineAsync($"Ratio of clicks to the empty page: {clicks.Median / empty.Median:F1}× (median), {clicks.P95 / empty.P95:F1}× (p95). Work of the server: {worked.TotalMilliseconds / (clicks.Count + all.Count):F1} ms an action. Failed: {errors.Count}{(errors.IsEmpty ? "" : $" ({errors.First()})")}.");
    }

    private static async Task<Figures> EmptyAsync(int circuits, TimeSpan load, TextWriter output)
    {
        await using var server = await BenchProcess.StartAsync(null);
        using var browser = server.NewBrowser();
        await using (await Circuit.OpenAsync(server.Address, browser, "/")) { }
        var before = await server.MemoryAsync();
        var open = await OpenAsync(server, browser, Enumerable.Repeat("/", circuits));
        var held = await server.MemoryAsync();
        await output.WriteLineAsync($"{circuits} tabs on the empty MudBlazor page: {Each(before.Managed, held.Managed, circuits)} MB managed and {Each(before.Resident, held.Resident, circuits)} MB resident each.");
        var (clicks, _, errors) = await LoadAsync(open, load, []);
        return errors.IsEmpty ? clicks : throw new InvalidOperationException(errors.First());
    }

    /// <summary>A few tabs on each kind of page; answers with the page that holds most.</summary>
    private static async Task<string> HeaviestAsync(BenchProcess server, TestBrowser browser, int tabs, TextWriter output)
    {
        var rows = new List<(string Path, double Each, double Bytes)>();
        foreach (var path in Candidates)
        {
            // What is made once for all tabs is not a tab's.
            var first = await Circuit.OpenAsync(server.Address, browser, path);
            var before = await server.MemoryAsync();
            var open = await OpenAsync(server, browser, Enumerable.Repeat(path, tabs));
            var after = await server.MemoryAsync();
            rows.Add((path, (after.Managed - before.Managed) / tabs, open.Average(c => c.Bytes)));
            foreach (var circuit in open.Append(first))
                await circuit.LeaveAsync(saysSo: true);
        }

        MarkdownTable.Write(output, [$"Page, {tabs} tabs each", "MB managed a tab", "first render KB"],
            rows.OrderByDescending(r => r.Each).Select(r => (string[])[$"`{r.Path}`", $"{r.Each:F2}", $"{r.Bytes / 1024:F0}"]));
        return rows.MaxBy(r => r.Each).Path;
    }

    internal static async Task<List<Circuit>> OpenAsync(BenchProcess server, TestBrowser browser, IEnumerable<string> paths)
    {
        var open = new ConcurrentBag<Circuit>();
        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = OpenAtOnce },
            async (path, _) => open.Add(await Circuit.OpenAsync(server.Address, browser, path)));
        return [.. open];
    }

    /// <summary>The usual walk for so long: clicks, how many links were followed, and what failed.</summary>
    internal static async Task<(Figures Clicks, int Links, IReadOnlyCollection<string> Errors)> LoadAsync(List<Circuit> open, TimeSpan load)
    {
        var (clicks, links, errors) = await LoadAsync(open, load, Walk);
        return (clicks, links.Count, errors);
    }

    private static async Task<(Figures Clicks, ConcurrentBag<(string Path, double Took)> Links, ConcurrentBag<string> Errors)> LoadAsync(List<Circuit> open,
        TimeSpan load, string[] walk)
    {
        ConcurrentBag<double> clicks = [];
        ConcurrentBag<(string Path, double Took)> links = [];
        ConcurrentBag<string> errors = [];
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(open.Select((circuit, person) => UseAsync(circuit, person)));
        return (new Figures(clicks), links, errors);

        async Task UseAsync(Circuit circuit, int person)
        {
            // Spread over the think time, so that nobody moves in step.
            await Task.Delay(Think * (person / (double)open.Count));
            for (int i = person; Stopwatch.GetElapsedTime(start) < load; i++)
            {
                try
                {
                    if (walk.Length == 0 || i % 2 == 0)
                    {
                        clicks.Add((await circuit.ClickAsync(BenchServer.MenuButton)).TotalMilliseconds);
                    }
                    else
                    {
                        var path = walk[i / 2 % walk.Length];
                        links.Add((path, (await circuit.GoAsync(path)).TotalMilliseconds));
                    }
                }
                catch (Exception e) when (e is InvalidOperationException or TimeoutException)
                {
                    errors.Add(e.Message);
                    return;
                }

                await Task.Delay(Think * (0.5 + (person * 31 + i * 17) % 100 / 100.0));
            }
        }
    }

    private static string[] Row(string name, Figures figures) =>
        figures.Count == 0
            ? [name, "0", "–", "–", "–", "–"]
            : [name, $"{figures.Count}", Figures.Number(figures.Median), Figures.Number(figures.P95), Figures.Number(figures.P99), Figures.Number(figures.Max)];

    private static string Each(double before, double after, int circuits) => $"{(after - before) / circuits:F2}";

    private static string Change(double before, double after) => $"{(after / before - 1) * 100:+0;-0} % of what it held before";
}
