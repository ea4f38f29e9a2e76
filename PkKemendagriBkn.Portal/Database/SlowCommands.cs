using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// Tells of commands that took long, and gives each command its span while spans are kept. The text of a command holds names of columns;
/// what people typed goes in as parameters, which are told nowhere.
/// </summary>
public sealed class SlowCommands(TelemetryOptions options, ILogger<SlowCommands> log) : DbCommandInterceptor
{
    private const int MostText = 400;

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Tell(command, eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        Tell(command, eventData);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result,
        CancellationToken cancellationToken = default)
    {
        Tell(command, eventData);
        return new(result);
    }

    private void Tell(DbCommand command, CommandExecutedEventData told)
    {
        if (PortalMeter.Spans.HasListeners())
            Span(command, told);
        if (told.Duration < options.SlowQuery)
            return;
        var text = Short(command);
        log.LogWarning("Slow command, {Milliseconds} ms: {Command}", (long)told.Duration.TotalMilliseconds, text);
    }

    private static void Span(DbCommand command, CommandExecutedEventData told)
    {
        var ended = told.StartTime + told.Duration;
        using var span = PortalMeter.Spans.StartActivity(ActivityKind.Client, startTime: told.StartTime, name: "database");
        span?.SetTag("db.query.text", Short(command)).SetEndTime(ended.UtcDateTime);
    }

    private static string Short(DbCommand command)
    {
        var text = command.CommandText.ReplaceLineEndings(" ");
        return text.Length > MostText ? text[..MostText] + "…" : text;
    }
}
