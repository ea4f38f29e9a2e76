using System.Globalization;

namespace PkKemendagriBkn.Portal.Telemetry;

/// <summary>Where the portal tells of its own work, and from when on a piece of work is told as slow.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The shortest token that is taken: it stands in the open internet's way to the figures.</summary>
    public const int ShortestToken = 24;

    /// <summary>The collector that traces, metrics and logs are sent to by OTLP; empty: none.</summary>
    public Uri? OtlpAddress { get; private init; }

    /// <summary>Whether OTLP goes over HTTP with protobuf; gRPC otherwise.</summary>
    public bool OtlpOverHttp { get; private init; }

    /// <summary>What whoever reads <c>/metrics</c> has to send as a bearer; empty: there is no such page.</summary>
    public string MetricsToken { get; private init; } = "";

    /// <summary>Whether log lines are JSON, one object a line.</summary>
    public bool JsonLogs { get; private init; }

    /// <summary>From how long on an action is told as slow.</summary>
    public TimeSpan SlowAction { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>From how long on a command to the database is told as slow.</summary>
    public TimeSpan SlowQuery { get; private init; } = TimeSpan.FromMilliseconds(500);

    public bool IsOn => OtlpAddress is not null || MetricsToken.Length > 0;

    /// <exception cref="StartRefused">A value cannot be.</exception>
    public static TelemetryOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Telemetry");
        var token = section["MetricsToken"] ?? "";
        if (token.Length is > 0 and < ShortestToken)
            throw new StartRefused($"Telemetry:MetricsToken is too short; give {ShortestToken} characters or more, such as those of openssl rand -hex 24.");
        return new()
        {
            OtlpAddress = Address(section["OtlpAddress"]),
            OtlpOverHttp = Choice(section, "OtlpProtocol", "Grpc", "Http"),
            MetricsToken = token,
            JsonLogs = Choice(section, "LogFormat", "Text", "Json"),
            SlowAction = Milliseconds(section, "SlowActionMilliseconds"),
            SlowQuery = Milliseconds(section, "SlowQueryMilliseconds"),
        };
    }

    private static Uri? Address(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new StartRefused($"Telemetry:OtlpAddress is '{text}'; it must be the http(s) address of a collector, such as http://127.0.0.1:4317, or empty.");

    /// <returns>Whether the other of two words was chosen.</returns>
    private static bool Choice(IConfigurationSection section, string name, string usual, string other) => section[name] switch
    {
        null or "" => false,
        var text when text.Equals(usual, StringComparison.OrdinalIgnoreCase) => false,
        var text when text.Equals(other, StringComparison.OrdinalIgnoreCase) => true,
        var text => throw new StartRefused($"Telemetry:{name} is '{text}'; it must be {usual} or {other}."),
    };

    private static TimeSpan Milliseconds(IConfigurationSection section, string name) =>
        int.TryParse(section[name], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? TimeSpan.FromMilliseconds(value)
            : throw new StartRefused($"Telemetry:{name} is '{section[name]}'; it must be a whole number of milliseconds, 1 or more.");
}
