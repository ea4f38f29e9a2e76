using System.Globalization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Components.Lists;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>What stands in the calendar.</summary>
public enum CalendarKind { Deadline, Meeting, FollowUp, Letter, Holiday }

/// <summary>Whether a month is shown as a grid or as a list; without a choice the width of the screen decides.</summary>
public enum CalendarView { Either, Month, Agenda }

/// <summary>What the calendar shows.</summary>
public sealed record CalendarFilter : ListFilter
{
    public const string MonthView = "bulan", AgendaView = "agenda";

    /// <summary>The first day of the month.</summary>
    [InAddress("bulan", IsMonth = true)]
    public DateOnly? Month { get; init; }

    /// <summary>Only what concerns this party; null for both.</summary>
    [InAddress("pihak", nameof(Core.Agreements.Party.First), nameof(Core.Agreements.Party.Second))]
    public Party? Party { get; init; }

    /// <summary>Only this kind; null for all.</summary>
    [InAddress("jenis")]
    public CalendarKind? Kind { get; init; }

    /// <summary>How it is shown; null as <see cref="CalendarView.Either"/>.</summary>
    [InAddress("tampilan", MonthView, AgendaView)]
    public string? Shape { get; init; }

    public CalendarView View => Shape switch { MonthView => CalendarView.Month, AgendaView => CalendarView.Agenda, _ => CalendarView.Either };

    /// <summary>The first day of the month.</summary>
    public DateOnly From => Month ?? First;

    /// <summary>The last day of the month.</summary>
    public DateOnly To => From.AddMonths(1).AddDays(-1);

    /// <summary>Months that can be named in the address: the agreement is not older, and nobody plans further.</summary>
    private static readonly DateOnly First = new(2025, 1, 1), Last = new(2099, 12, 1);

    public DateOnly? Before => From > First ? From.AddMonths(-1) : null;

    public DateOnly? After => From < Last ? From.AddMonths(1) : null;

    public static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The same, with the month of a day where none that can be looked at is asked for.</summary>
    public CalendarFilter On(DateOnly asOf) => Month >= First && Month <= Last ? this : this with { Month = new DateOnly(asOf.Year, asOf.Month, 1) };

    public bool Shows(CalendarKind kind) => Kind is null || Kind == kind;

    public bool Concerns(Party party) => Party is null || party == Party || party == Core.Agreements.Party.Both;
}
