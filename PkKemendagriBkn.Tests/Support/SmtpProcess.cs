using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using MimeKit;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// A mail server in a process of its own (<c>smtp_server.py</c>), which can be killed and started anew at the same port. It needs a
/// Python; where there is none, the tests of it are skipped, and <see cref="SmtpServerForTests"/> stands for it.
/// </summary>
public sealed class SmtpProcess : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-smtp-").FullName;
    private Process? process;

    public int Port { get; private set; }

    /// <summary>Every mail that it has taken, whoever was told so, in the order in which it came.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f))];

    /// <summary>Starts it, or puts another in the place of the one that runs, at the same port.</summary>
    /// <param name="mood">See the script.</param>
    public async Task StartAsync(string mood)
    {
        await KillAsync();
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            try
            {
                process = Process.Start(new ProcessStartInfo(python,
                    [Path.Combine(AppContext.BaseDirectory, "Support", "smtp_server.py"), folder, Port.ToString(CultureInfo.InvariantCulture),
                        mood])
                { RedirectStandardOutput = true })!;
                break;
            }
            catch (Win32Exception)
            {
                // The next one.
            }
        }

        if (process is null)
            Assert.Skip("There is no Python on this machine.");
        Port = int.Parse((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, CultureInfo.InvariantCulture);
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(folder, recursive: true);
    }
}
