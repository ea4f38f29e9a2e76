using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Data;

/// <summary>The shell's clock read in Western Indonesian Time, in which the agreement's days begin and end.</summary>
public static class WibClock
{
    /// <summary>Asia/Jakarta, for schedules.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    /// <summary>Today's civil date in WIB.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The civil date in WIB of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Wib.Offset).DateTime);
}
