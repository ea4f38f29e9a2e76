namespace PkKemendagriBkn.Portal.Data;

/// <summary>Western Indonesian Time, in which the agreement's days begin and end.</summary>
public static class Wib
{
    /// <summary>Asia/Jakarta; for schedules. Dates use the fixed <see cref="Offset"/>, the law's own.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>Today's civil date in WIB.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The civil date in WIB of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);

    /// <summary>The instant as it reads on a clock in Jakarta.</summary>
    public static DateTimeOffset InWib(this DateTimeOffset at) => at.ToOffset(Offset);
}
