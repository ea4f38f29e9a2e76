using System.Diagnostics;
using System.Globalization;
using System.Net;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>From starting the portal's own program to its first whole page: the sign-in page, which needs database, keys and styles.</summary>
internal static class ColdStart
{
    private const string FirstPage = "/akun/masuk";

    public static async Task RunAsync(string existing, int rounds, TextWriter output)
    {
        var filled = new List<double>();
        var empty = new List<double>();
        for (int i = 0; i < rounds; i++)
        {
            filled.Add(await TimeAsync(existing));
            var fresh = Directory.CreateTempSubdirectory("pkbkn-bench-").FullName;
            empty.Add(await TimeAsync(fresh));
            Directory.Delete(fresh, recursive: true);
        }

        MarkdownTable.Write(output, ["Start to first page", "rounds", "min s", "median s", "max s"],
            [Row("existing database", filled), Row("empty folder, in Development (migrates and invents a year)", empty)]);
    }

    private static async Task<double> TimeAsync(string folder)
    {
        var address = $"http://localhost:{PortalProcess.FreePort()}";
        using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
        var start = Stopwatch.GetTimestamp();
        await using var portal = PortalProcess.Start(folder, $"--urls={address}", "--Mail:Mode=Off");
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(FirstPage, UriKind.Relative));
                await answer.Content.ReadAsStringAsync();
                return answer.StatusCode == HttpStatusCode.OK
                    ? Stopwatch.GetElapsedTime(start).TotalSeconds
                    : throw new InvalidOperationException($"{FirstPage}: {answer.StatusCode}");
            }
            catch (HttpRequestException) when (!portal.HasExited && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(20);
            }
        }
    }

    private static string[] Row(string name, List<double> seconds) =>
        [name, $"{seconds.Count}", Two(seconds.Min()), Two(new Figures(seconds).Median), Two(seconds.Max())];

    private static string Two(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
