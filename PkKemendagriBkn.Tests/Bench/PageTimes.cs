using System.Globalization;
using System.Net;
using PkKemendagriBkn.Tests.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>How long the server works on each page, and how many SQL commands it sends, as a secretariat and as a leader, on two sizes of database.</summary>
internal static class PageTimes
{
    private const double MostMilliseconds = 150;
    private const int MostCommands = 12;

    private static readonly (Who Who, string Email)[] People = [(Who.Itjen, "itjen@demo.local"), (Who.LeadershipBkn, "pimpinan.bkn@demo.local"),
        (Who.Auditor, "auditor@demo.local")];

    private sealed record Timed(int FirstCommands, int Commands, Figures Server, int Bytes, HttpStatusCode Status);

    /// <param name="databases">Folders, each with what its size is called; the smallest first.</param>
    /// <param name="times">Requests of each page after the one that warms it.</param>
    public static async Task RunAsync(IReadOnlyList<(string Name, string Folder)> databases, int times, TextWriter output)
    {
        var empty = await EmptyAsync(times);
        await output.WriteLineAsync($"Empty MudBlazor page: median {Figures.Number(empty.Median)} ms, p95 {Figures.Number(empty.P95)} ms of the server.");
        var all = new Dictionary<(string Role, string Route), Timed?[]>();
        foreach (var ((_, folder), i) in databases.Select((d, i) => (d, i)))
        {
            await using var server = await BenchProcess.StartAsync(folder);
            foreach (var (who, email) in People)
            {
                using var browser = await server.SignInAsync(email);
                foreach (var (route, path) in BenchPages.Of(who, Path.Combine(folder, "portal.db")))
                {
                    var row = all.TryGetValue((email, route), out var known) ? known : all[(email, route)] = new Timed?[databases.Count];
                    row[i] = await TimeAsync(browser, path, BenchPages.IsFile(route) ? 1 : times);
                }
            }
        }

        Write("Pages", all.Where(a => !BenchPages.IsFile(a.Key.Route)), databases, empty, output);
        Write("Downloads (one run after the first)", all.Where(a => BenchPages.IsFile(a.Key.Route)), databases, empty, output);
        Judge(all.Where(a => !BenchPages.IsFile(a.Key.Route)), output);
    }

    private static async Task<Figures> EmptyAsync(int times)
    {
        await using var server = await BenchProcess.StartAsync(null);
        using var browser = server.NewBrowser();
        return (await TimeAsync(browser, "/", Math.Max(times, 20))).Server;
    }

    private static async Task<Timed> TimeAsync(TestBrowser browser, string path, int times)
    {
        var first = await browser.GetAsync(path);
        var answers = new List<Answer>();
        for (int i = 0; i < times; i++)
            answers.Add(await browser.GetAsync(path));
        return new Timed(Of(first, "sql"), answers.Min(a => Of(a, "sql")), new Figures(answers.Select(a => Told(a, "total"))), first.Body.Length, first.Status);

        static int Of(Answer answer, string name) => (int)Told(answer, name);
    }

    private static double Told(Answer answer, string name) =>
        double.Parse(answer.Header("Server-Timing")!.Split(", ").First(t => t.StartsWith(name, StringComparison.Ordinal)).Split("dur=")[1],
            CultureInfo.InvariantCulture);

    private static void Write(
        string title, IEnumerable<KeyValuePair<(string Role, string Route), Timed?[]>> rows, IReadOnlyList<(string Name, string Folder)> databases,
        Figures empty, TextWriter output)
    {
        output.WriteLine(title);
        // Whoever waits longest for a page stands for it.
        var worst = rows.GroupBy(r => r.Key.Route).Select(g => g.MaxBy(r => r.Value[^1]?.Server.P95 ?? 0)).OrderByDescending(r => r.Value[^1]?.Server.P95 ?? 0);
        string[] head = ["Page", "as", .. databases.SelectMany(d => (string[])[$"{d.Name} p50", "p95", "SQL (first)"]), "ratio", "KB"];
        MarkdownTable.Write(output, head, worst.Select(r => (string[])
        [
            $"`{r.Key.Route}`", r.Key.Role.Split('@')[0],
            .. r.Value.SelectMany(t => t is null
                ? ["–", "–", "–"]
                : (string[])[Figures.Number(t.Server.Median), Figures.Number(t.Server.P95),
                    t.Commands == t.FirstCommands ? $"{t.Commands}" : $"{t.Commands} ({t.FirstCommands})"]),
            r.Value[^1] is { } last ? $"{last.Server.Median / empty.Median:F1}×" : "–",
            r.Value[^1] is { } sized ? $"{sized.Bytes / 1024}{(sized.Status == HttpStatusCode.OK ? "" : $" ({(int)sized.Status})")}" : "–",
        ]));
    }

    private static void Judge(IEnumerable<KeyValuePair<(string Role, string Route), Timed?[]>> rows, TextWriter output)
    {
        var all = rows.ToList();
        var slow = all.Where(r => r.Value.Any(t => t?.Server.P95 > MostMilliseconds)).Select(r => r.Key.Route).Distinct().ToList();
        var many = all.Where(r => r.Value.Any(t => t?.Commands > MostCommands)).Select(r => r.Key.Route).Distinct().ToList();
        var cold = all.Where(r => r.Value.Any(t => t?.FirstCommands > MostCommands)).Select(r => r.Key.Route).Distinct().ToList();
        var growing = all.Where(r => r.Value.Select(t => t?.Commands).Distinct().Count() > 1)
            .Select(r => $"{r.Key.Route} ({string.Join(" → ", r.Value.Select(t => t?.Commands))})").Distinct().ToList();
        output.WriteLine($"{all.Select(r => r.Key.Route).Distinct().Count()} pages, {all.Count} of page and role.");
        output.WriteLine($"p95 above {MostMilliseconds:F0} ms: {Names(slow)}");
        output.WriteLine($"More than {MostCommands} commands: {Names(many)}; at the first visit after the start: {Names(cold)}");
        output.WriteLine($"Commands that differ between the sizes: {Names(growing)}");

        static string Names(List<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
    }
}
