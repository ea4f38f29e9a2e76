using System.Diagnostics;
using System.Globalization;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>A measured server as a process of its own, with the collector that the portal runs with; ends with this object.</summary>
internal sealed class BenchProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly HttpClient http = new() { Timeout = Patience };

    private BenchProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="folder">Of the portal's database; null is the empty page.</param>
    public static async Task<BenchProcess> StartAsync(string? folder)
    {
        var port = PortalProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", typeof(BenchProcess).Assembly.Location, "bench" },
            WorkingDirectory = AppContext.BaseDirectory
        };
        foreach (var argument in folder is null ? ["serve-empty", port] : (string[])["serve", folder, port])
            start.ArgumentList.Add(argument);
        // The tests' own settings are those of a console program.
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_GCConserveMemory"] = "5";
        var server = new BenchProcess(Process.Start(start)!, new Uri($"http://localhost:{port}"));
        await server.AnswersAsync();
        return server;
    }

    private async Task AnswersAsync()
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await http.GetStringAsync(new Uri(Address, BenchServer.MemoryPath));
                return;
            }
            catch (HttpRequestException) when (!process.HasExited && Stopwatch.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>How long its processors have worked since its start.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Files and connections that it holds open.</summary>
    public int Handles => OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries($"/proc/{process.Id}/fd").Length : process.HandleCount;

    /// <summary>Megabytes in use after a full collection, and those that the process occupies then.</summary>
    public async Task<(double Managed, double Resident)> MemoryAsync()
    {
        var told = (await http.GetStringAsync(new Uri(Address, BenchServer.MemoryPath))).Split(' ');
        return (Mega(told[0]), Mega(told[1]));

        static double Mega(string text) => long.Parse(text, CultureInfo.InvariantCulture) / 1048576.0;
    }

    /// <summary>A browser in which this demonstration person has signed in.</summary>
    public async Task<TestBrowser> SignInAsync(string email)
    {
        var browser = NewBrowser();
        var answer = await browser.PostAsync("/akun/masuk", "masuk", ("Email", email), ("Password", DemoUsers.Password));
        return answer.Path == "/" ? browser : throw new InvalidOperationException($"{email} is not let in: {answer.Status} {answer.Problem}");
    }

    public TestBrowser NewBrowser() => new(Address, new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
