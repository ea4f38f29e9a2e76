using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>What the clause makes of an event, in one sentence; a warning is something that the party cannot gain any more, or must hurry for.</summary>
public sealed record EventAdvice(bool IsWarning, string Text)
{
    /// <param name="kind">The kind of event.</param>
    /// <param name="id">The event's id among the facts.</param>
    /// <param name="facts">The facts with the event.</param>
    /// <param name="asOf">The day on which it is judged (WIB).</param>
    /// <returns>Null when nothing follows from it on that day.</returns>
    public static EventAdvice? Of(EventKind kind, string id, AgreementFacts facts, DateOnly asOf)
    {
        if (kind == EventKind.TermChange)
            return OfTerm(facts.Agreement, asOf);
        var conclusions = DeadlineEngine.Evaluate(facts, asOf);
        return kind switch
        {
            EventKind.ForceMajeure => ForceMajeureFormalities.Of(facts, id, asOf) is { } formalities ? OfForceMajeure(formalities, asOf) : null,
            EventKind.RepresentativeChange =>
                conclusions.Deadlines.FirstOrDefault(d => d.Kind == DeadlineKind.RepresentativeNotice && d.Subject == id) is { } d
                    ? OfRepresentatives(d)
                    : null,
            EventKind.TermNotice => NoticeOf(id, facts, conclusions) is { } d ? OfNotice(d) : null,
            EventKind.Addendum => facts.Amendments.FirstOrDefault(a => a.Id == id) is { } a ? OfAddendum(a) : null,
            EventKind.AnnexEdition or EventKind.ExchangeMethod => null,
            EventKind.AgreedReading =>
                new(false,
                    "Tenggat pada hari sebelum pembacaan ini berlaku tetap ditunjukkan menurut pembacaan sebelumnya; sejak hari berlakunya, semua tenggat dihitung menurut pembacaan ini."),
            _ => conclusions.Incidents.FirstOrDefault(i => i.Incident == id && i.To == IncidentRecipient.Agency) is { } notice ? OfIncident(notice) : null,
        };
    }

    /// <summary>What a notice fulfils: its own deadline, or the one of the term in which it was given.</summary>
    private static Deadline? NoticeOf(string id, AgreementFacts facts, Conclusions conclusions) =>
        facts.Notices.FirstOrDefault(n => n.Id == id) is not { } notice ? null
        : conclusions.Deadlines.FirstOrDefault(d => d.Kind == DeadlineKind.TerminationNotice && d.Subject == id)
        ?? conclusions.Deadlines.LastOrDefault(d => d.Kind == DeadlineKind.TermNotice && d.ClockStartsOn <= notice.GivenOn);

    private static EventAdvice OfForceMajeure(ForceMajeureFormalities formalities, DateOnly asOf) => formalities.Standing switch
    {
        ReliefStanding.Accepted => new(false, "Jangka waktu kewajiban yang terhambat berhenti selama keadaan kahar (Pasal 11 ayat (3))."),
        ReliefStanding.Open =>
            new(false,
                "Lengkap dan tepat waktu: jangka waktu kewajiban yang terhambat berhenti selama keadaan kahar (Pasal 11 ayat (3)). Pihak lainnya masih dapat menerima atau membantahnya; sampai saat itu tanggal yang pasti dan tanggal yang bergeser ditunjukkan berdampingan."),
        ReliefStanding.Contested =>
            new(true, "Dibantah pihak lainnya, sehingga tidak menggeser tenggat apa pun sampai diterima atau diselesaikan menurut Pasal 12 ayat (1)."),
        ReliefStanding.TooLate =>
            new(true,
                $"Dilengkapi setelah batas waktunya ({IndonesianDates.Long(formalities.LastDay)}). Menurut Pasal 11 ayat (2), keadaan kahar ini tidak menggeser tenggat apa pun, kecuali pihak lainnya menerimanya."),
        ReliefStanding.NoStatement =>
            new(true,
                $"Pernyataan tertulis pejabat yang berwenang belum tercatat. Tanpa pernyataan itu paling lambat {IndonesianDates.Long(formalities.LastDay)}, keadaan kahar ini tidak menggeser tenggat apa pun (Pasal 11 ayat (2)), kecuali pihak lainnya menerimanya."),
        _ when asOf > formalities.LastDay =>
            new(true,
                $"Batas pemberitahuan 14 hari kalender telah lewat pada {IndonesianDates.Long(formalities.LastDay)}. Tanpa pemberitahuan dan pernyataan pejabat yang tepat waktu, keadaan kahar ini tidak menggeser tenggat apa pun (Pasal 11 ayat (2)), kecuali pihak lainnya menerimanya."),
        _ => new(true,
            $"Belum diberitahukan, sehingga belum menggeser tenggat. Beri tahu pihak lainnya secara tertulis paling lambat {IndonesianDates.WithWeekday(formalities.LastDay)}, dengan pernyataan pejabat yang berwenang."),
    };

    private static EventAdvice OfRepresentatives(Deadline notice) => notice.State switch
    {
        DeadlineState.FulfilledLate =>
            new(true, $"Diberitahukan {notice.DaysLate} hari setelah batas 30 hari kalender sebelum perubahan berlaku ({IndonesianDates.Long(notice.DueOn)})."),
        DeadlineState.Overdue =>
            new(true,
                $"Belum diberitahukan, padahal batasnya {IndonesianDates.Long(notice.DueOn)}, yaitu 30 hari kalender sebelum perubahan berlaku. Sampaikan pemberitahuan tertulis sesegera mungkin."),
        DeadlineState.Fulfilled => new(false, "Diberitahukan paling lambat 30 hari kalender sebelum perubahan berlaku, sesuai dengan Pasal 9 ayat (3)."),
        _ => new(false, $"Beri tahu pihak lainnya secara tertulis paling lambat {IndonesianDates.WithWeekday(notice.DueOn)}."),
    };

    private static EventAdvice OfNotice(Deadline notice) => notice.State == DeadlineState.FulfilledLate
        ? new(true,
            $"Pemberitahuan pertama disampaikan {notice.DaysLate} hari setelah batas 3 bulan sebelum perjanjian berakhir atau diakhiri ({IndonesianDates.Long(notice.DueOn)}).")
        : new(false,
            $"Pemberitahuan disampaikan dalam batas waktu, yaitu paling lambat {IndonesianDates.Long(notice.DueOn)}. Kesepakatan kedua pihak tetap diperlukan (Pasal 7 ayat (1)).");

    private static EventAdvice OfTerm(AgreementTerm agreement, DateOnly asOf)
    {
        var endsOn = TermHistory.AsOf(agreement, asOf).EndsOn;
        return new(false,
            $"Hari terakhir perjanjian berlaku menjadi {IndonesianDates.WithWeekday(endsOn.AddDays(-1))}. Periode, batas pemberitahuan, dan seluruh tenggat dihitung ulang menurut tanggal itu.");
    }

    private static EventAdvice OfAddendum(Amendment addendum) =>
        new(false,
            $"Jangka waktu yang mulai sebelum {IndonesianDates.Long(addendum.EffectiveOn)} tetap memakai angka lama; yang mulai pada hari itu atau sesudahnya memakai angka dalam adendum.");

    private static EventAdvice OfIncident(IncidentNotice notice) => notice.State switch
    {
        IncidentState.Fulfilled => new(false, $"Diberitahukan dalam 3 x 24 jam; batasnya {IndonesianDates.InWib(notice.DueAt)}."),
        IncidentState.FulfilledLate =>
            new(true, $"Diberitahukan setelah batas 3 x 24 jam, yaitu {IndonesianDates.InWib(notice.DueAt)} (Pasal 46 UU Nomor 27 Tahun 2022)."),
        IncidentState.Overdue =>
            new(true, $"Batas pemberitahuan 3 x 24 jam lewat pada {IndonesianDates.InWib(notice.DueAt)}. Sampaikan pemberitahuan tertulis sesegera mungkin."),
        _ => new(true, $"Sampaikan pemberitahuan tertulis paling lambat {IndonesianDates.InWib(notice.DueAt)}: 3 x 24 jam, termasuk hari libur."),
    };
}
