using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using PkKemendagriBkn.Tests.Support;
using Serilog.Core;
using Serilog.Events;

[assembly: AssemblyFixture(typeof(LogWatchEnd))]

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// Reads every log line of every portal that the tests start in this process, as it would stand on the console in production, and
/// remembers those that hold something of a person.
/// </summary>
public sealed partial class LogWatch : ILogEventSink
{
    private readonly ConcurrentQueue<string> personal = new();
    private int read;

    public static LogWatch Instance { get; } = new();

    /// <summary>Lines that should not be: the first few.</summary>
    public IReadOnlyCollection<string> Personal => personal;

    public int Read => read;

    /// <summary>Every line, for a test that looks for one.</summary>
    public event Action<LogEvent>? Written;

    public void Emit(LogEvent logEvent)
    {
        Interlocked.Increment(ref read);
        Written?.Invoke(logEvent);
        var line = logEvent.RenderMessage(CultureInfo.InvariantCulture) + logEvent.Exception;
        if (IsPersonal(line) && personal.Count < 20)
            personal.Enqueue($"{logEvent.Level}: {line}");
    }

    /// <summary>A NIP, an address of mail, or the name that a person of the tests has.</summary>
    public static bool IsPersonal(string line) => Person().IsMatch(line);

    [GeneratedRegex(@"(?<![\d.])\d{18}(?!\d)|[\w.-]+@(contoh\.test|demo\.local)|Orang Uji|Peraga ")]
    private static partial Regex Person();
}

/// <summary>Fails the whole run when a log line of any test held something of a person.</summary>
public sealed class LogWatchEnd : IDisposable
{
    public void Dispose()
    {
        if (LogWatch.Instance.Personal is { Count: > 0 } found)
            throw new InvalidOperationException("Log lines with something of a person:\n" + string.Join('\n', found));
    }
}
