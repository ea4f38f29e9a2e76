using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PkKemendagriBkn.Portal;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>The built portal as a process of its own, in Development, as <c>dotnet PkKemendagriBkn.Portal.dll</c> starts it.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    /// <summary>
    /// The clock of every portal that tests start, on whatever day the tests run: from 10:00 WIB on a Friday with a whole year of the
    /// agreement behind it. One that is started again goes on from there.
    /// </summary>
    public static readonly DevelopmentClock Clock = new(new DateTimeOffset(2026, 11, 27, 3, 0, 0, TimeSpan.Zero));

    private readonly StringBuilder errors = new();
    private readonly Process process;

    private PortalProcess(Process process) => this.process = process;

    /// <summary>What it prints; read it, or the process waits for ever once the pipe is full.</summary>
    public StreamReader Output => process.StandardOutput;

    /// <summary>What it has said on the error stream so far.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }

    public bool HasExited => process.HasExited;

    /// <summary>Waits for it to end by itself, and answers with its exit code.</summary>
    public async Task<int> WaitAsync(TimeSpan atMost)
    {
        using var patience = new CancellationTokenSource(atMost);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <param name="folder">Where its database and files lie.</param>
    /// <param name="arguments">Settings and, after them, a verb.</param>
    public static PortalProcess Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
            ArgumentList = { "exec", typeof(PortalHost).Assembly.Location, "--environment=Development", $"--Database:Folder={folder}",
                ClockAt(Clock.GetUtcNow()) },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var portal = new PortalProcess(Process.Start(start)!);
        portal.process.ErrorDataReceived += (_, line) =>
        {
            lock (portal.errors)
                portal.errors.AppendLine(line.Data);
        };
        portal.process.BeginErrorReadLine();
        return portal;
    }

    /// <summary>The setting that starts a portal's clock at this instant.</summary>
    public static string ClockAt(DateTimeOffset start) => $"--{DevelopmentClock.Setting}={start:O}";

    /// <summary>A port of this machine that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything. Returns when it is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
