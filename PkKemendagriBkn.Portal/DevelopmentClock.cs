using System.Globalization;

namespace PkKemendagriBkn.Portal;

/// <summary>
/// The machine's clock, or in Development one that starts at a chosen instant and runs on from there: so that any day can be looked at as today.
/// </summary>
public sealed class DevelopmentClock(DateTimeOffset start) : TimeProvider
{
    public const string Setting = "Clock:StartsAt";

    private readonly long began = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(began);

    /// <exception cref="StartRefused">An instant is chosen outside Development, or cannot be read.</exception>
    public static TimeProvider Read(IConfiguration configuration, bool isDevelopment)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
            return System;
        if (!isDevelopment)
            throw new StartRefused($"{Setting} is for Development alone: facts bear the day on which they were recorded. Take it away.");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? new DevelopmentClock(start.ToUniversalTime())
            : throw new StartRefused($"{Setting} is '{text}', which is no instant such as 2026-12-31T10:00:00+07:00.");
    }
}
