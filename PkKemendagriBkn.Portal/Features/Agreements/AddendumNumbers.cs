using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>The numbers that an addendum changes, in words.</summary>
public static class AddendumNumbers
{
    /// <summary>What is changed, and to what; numbers that stay are not among them.</summary>
    public static IEnumerable<(string What, string Value)> Of(Addendum addendum) => Of(
        addendum.FeedbackMonths, addendum.RequestedReportMonths, addendum.ForceMajeureNoticeDays, addendum.RepresentativeNoticeDays, addendum.TermNoticeMonths,
        addendum.PerYear);

    /// <summary>What is typed so far.</summary>
    public static IEnumerable<(string What, string Value)> Of(EventInput input) => Of(
        input.FeedbackMonths, input.RequestedReportMonths, input.ForceMajeureNoticeDays, input.RepresentativeNoticeDays, input.TermNoticeMonths, input.PerYear);

    private static IEnumerable<(string What, string Value)> Of(int? feedback, int? report, int? forceMajeure, int? representative, int? term, int? perYear) =>
        new (string What, int? Number, string Unit)[]
        {
            ("Data dan referensi balikan (Pasal 3 ayat (1) huruf b angka 1))", feedback, "bulan"),
            ("Laporan atas permintaan (Pasal 3 ayat (1) huruf b angka 2))", report, "bulan"),
            ("Pemberitahuan keadaan kahar (Pasal 11 ayat (2))", forceMajeure, "hari kalender"),
            ("Pemberitahuan perubahan perwakilan (Pasal 9 ayat (3))", representative, "hari kalender"),
            ("Pemberitahuan perpanjangan atau pengakhiran (Pasal 7 ayat (2))", term, "bulan"),
            ("Laporan dan evaluasi dalam 1 (satu) tahun (Pasal 3 ayat (2) huruf c, Pasal 8)", perYear, "kali"),
        }.Where(n => n.Number is not null).Select(n => (n.What, $"{n.Number} {n.Unit}"));
}
