namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>Indonesian words for what stands in the calendar.</summary>
public static class CalendarWords
{
    public static string Of(CalendarKind kind) => kind switch
    {
        CalendarKind.Deadline => "Tenggat",
        CalendarKind.Meeting => "Rapat dan evaluasi",
        CalendarKind.FollowUp => "Tindak lanjut",
        CalendarKind.Letter => "Surat",
        _ => "Hari libur",
    };
}
