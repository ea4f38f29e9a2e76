using PkKemendagriBkn.Core.Timeline;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(TimelineLane lane) => lane switch
    {
        TimelineLane.Periods => "Masa berlaku dan periode",
        TimelineLane.FirstDeadlines => "Tenggat Itjen Kemendagri",
        TimelineLane.SecondDeadlines => "Tenggat BKN",
        TimelineLane.Letters => "Surat",
        TimelineLane.Reports => "Permintaan dan laporan",
        TimelineLane.Minutes => "Berita acara",
        TimelineLane.Evaluations => "Evaluasi",
        TimelineLane.Access => "Akses data",
        _ => "Keadaan kahar dan peristiwa",
    };

    /// <summary>What several things of a lane are counted as: <c>37 surat</c>.</summary>
    public static string Counted(TimelineLane lane) => lane switch
    {
        TimelineLane.FirstDeadlines or TimelineLane.SecondDeadlines => "tenggat",
        TimelineLane.Letters => "surat",
        TimelineLane.Reports => "permintaan dan laporan",
        TimelineLane.Minutes => "berita acara",
        TimelineLane.Evaluations => "evaluasi",
        TimelineLane.Access => "keputusan akses",
        _ => "peristiwa",
    };

    public static string Of(TimelineZoom zoom) => zoom switch
    {
        TimelineZoom.Whole => "Seluruh perjanjian",
        TimelineZoom.Year => "Satu tahun",
        TimelineZoom.Semester => "Satu semester",
        _ => "Satu bulan",
    };
}
