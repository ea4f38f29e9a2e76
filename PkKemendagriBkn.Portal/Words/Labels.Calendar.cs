using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(HolidayKind kind) => kind == HolidayKind.NationalHoliday ? "Hari libur nasional" : "Cuti bersama";
}
