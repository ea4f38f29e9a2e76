using System.Globalization;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>What stands in the calendar.</summary>
public enum CalendarKind { Deadline, Meeting, FollowUp, Letter, Holiday }

/// <summary>Whether a month is shown as a grid or as a list; without a choice the width of the screen decides.</summary>
public enum CalendarView { Either, Month, Agenda }

/// <summary>What the calendar shows. The address holds it; nonsense counts as absent.</summary>
/// <param name="From">The first day of the month.</param>
/// <param name="Party">Only what concerns this party; null for both.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="View">How it is shown.</param>
public sealed record CalendarFilter(DateOnly From, Party? Party, CalendarKind? Kind, CalendarView View)
{
    public const string MonthView = "bulan", AgendaView = "agenda";

    /// <summary>The last day of the month.</summary>
    public DateOnly To => From.AddMonths(1).AddDays(-1);

    /// <summary>Months that can be named in the address: the agreement is not older, and nobody plans further.</summary>
    private static readonly DateOnly First = new(2025, 1, 1), Last = new(2099, 12, 1);

    public DateOnly? Before => From > First ? From.AddMonths(-1) : null;

    public DateOnly? After => From < Last ? From.AddMonths(1) : null;

    public static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <param name="month"><c>2026-11</c>.</param>
    /// <param name="party">A party's name.</param>
    /// <param name="kind">A kind's name.</param>
    /// <param name="view"><see cref="MonthView"/> or <see cref="AgendaView"/>.</param>
    /// <param name="asOf">The day whose month is shown when none is asked for.</param>
    public static CalendarFilter Read(string? month, string? party, string? kind, string? view, DateOnly asOf) => new(
        DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && from >= First && from <= Last
            ? from : new DateOnly(asOf.Year, asOf.Month, 1),
        Known<Party>(party), Known<CalendarKind>(kind), view switch { MonthView => CalendarView.Month, AgendaView => CalendarView.Agenda, _ => CalendarView.Either });

    public bool Shows(CalendarKind kind) => Kind is null || Kind == kind;

    public bool Concerns(Party party) => Party is null || party == Party || party == Core.Agreements.Party.Both;

    private static T? Known<T>(string? text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(text, out _) ? value : null;
}
